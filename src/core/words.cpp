#include "words.hpp"

#include <algorithm>

namespace offerscope {
namespace {

template <class Value>
const Word<Value>& find(std::span<const Word<Value>> words, Value value) {
  return *std::find_if(words.begin(), words.end(),
                       [&](const Word<Value>& word) { return word.value == value; });
}

constexpr Word<Certainty> kCertainties[] = {
    {Certainty::guaranteed, "guaranteed", "guaranteed"},
    {Certainty::conditional, "conditional", "conditional"},
    {Certainty::at_risk, "at-risk", "at risk"},
};

constexpr Word<Missing> kMissing[] = {
    {Missing::not_entered, "not-entered", "not entered"},
    {Missing::not_published, "not-published", "not published"},
    {Missing::not_applicable, "not-applicable", "not applicable"},
};

constexpr Word<Verification> kVerifications[] = {
    {Verification::primary, "primary", "read in the primary source"},
    {Verification::press, "press", "reported by the press or an LMC"},
    {Verification::one_person, "one-person", "said by one person, not confirmed"},
    {Verification::derived, "derived", "worked out from published figures"},
};

constexpr Word<OfferStatus> kStatuses[] = {
    {OfferStatus::proposed, "proposed", "proposed"},
    {OfferStatus::in_force, "in-force", "in force"},
    {OfferStatus::interim, "interim", "interim"},
    {OfferStatus::ended, "ended", "ended"},
    {OfferStatus::withdrawn, "withdrawn", "withdrawn"},
    {OfferStatus::reported, "reported", "known from a report only"},
};

constexpr Word<Basis> kBases[] = {
    {Basis::weighted_patient, "weighted-patient", "weighted patient"},
    {Basis::registered_patient, "registered-patient", "registered patient"},
    {Basis::eligible_patient, "eligible-patient", "eligible patient"},
    {Basis::item, "item", "item"},
    {Basis::bed, "bed", "bed"},
    {Basis::hour, "hour", "hour"},
    {Basis::point, "point", "point"},
    {Basis::unearned_pound, "unearned-pound", "unearned pound"},
    {Basis::block, "block", "block"},
    {Basis::not_published, "not-published", "basis not published"},
};

constexpr Word<Payee> kPayees[] = {
    {Payee::practice, "practice", "practice"},
    {Payee::pcn, "pcn", "PCN"},
};

constexpr Word<ServiceState> kServiceStates[] = {
    {ServiceState::paid_separately, "paid-separately", "paid separately"},
    {ServiceState::in_bundle, "in-bundle", "in the bundle"},
    {ServiceState::required_without_pay, "required-without-pay", "required without pay"},
    {ServiceState::under_review, "under-review", "under review"},
    {ServiceState::notice_served, "notice-served", "notice served"},
    {ServiceState::not_in_offer, "not-in-offer", "not in the offer"},
    {ServiceState::not_published, "not-published", "not published"},
};

constexpr Word<TermKind> kTerms[] = {
    {TermKind::workload, "workload", "Is the workload defined?"},
    {TermKind::uplift, "uplift", "Is a rise of the price promised?"},
    {TermKind::scope_change, "scope-change", "Who may widen the scope?"},
    {TermKind::bundling, "bundling", "Can lines be taken alone?"},
    {TermKind::cap, "cap", "What happens above a cap?"},
    {TermKind::refusal, "refusal", "What is lost by refusing?"},
    {TermKind::payment_timing, "payment-timing", "When is it paid?"},
    {TermKind::notice, "notice", "What notice is there?"},
    {TermKind::stopping, "stopping", "Can it stop mid-year?"},
    {TermKind::clawback, "clawback", "Can money be recovered?"},
    {TermKind::audit, "audit", "How is delivery checked?"},
    {TermKind::data, "data", "What data must be shared?"},
};

constexpr Word<TermRisk> kTermRisks[] = {
    {TermRisk::practice, "practice", "Risk with the practice"},
    {TermRisk::shared, "shared", "Risk shared"},
    {TermRisk::commissioner, "commissioner", "Risk with the commissioner"},
};

constexpr Word<UpliftPromise> kPromises[] = {
    {UpliftPromise::none, "none", "no rise promised"},
    {UpliftPromise::review, "review", "looked at, nothing promised"},
    {UpliftPromise::applied, "applied", "raised this year, nothing promised after"},
    {UpliftPromise::discretion, "discretion", "the commissioner may raise it, and need not"},
    {UpliftPromise::fixed, "fixed", "the same rise each year"},
    {UpliftPromise::schedule, "schedule", "a rise set out for each year"},
    {UpliftPromise::index, "index", "follows a published index"},
    {UpliftPromise::matched, "matched", "rises as another contract’s price"},
    {UpliftPromise::pass_through, "pass-through", "what the work costs is paid"},
};

constexpr Word<RelationKind> kRelations[] = {
    {RelationKind::requires_offer, "requires", "requires"},
    {RelationKind::supersedes, "supersedes", "replaces"},
    {RelationKind::bridges_to, "bridges-to", "is paid until the start of"},
    {RelationKind::excludes, "excludes", "cannot be taken with"},
};

constexpr Word<AssumptionUnit> kAssumptionUnits[] = {
    {AssumptionUnit::percent, "percent", "percent"},
    {AssumptionUnit::number, "number", "number"},
    {AssumptionUnit::pounds, "pounds", "pounds"},
    {AssumptionUnit::months, "months", "months"},
    {AssumptionUnit::yes_no, "yes-no", "yes or no"},
};

constexpr Word<Counted> kCounted[] = {
    {Counted::year, "year", "counted over the year"},
    {Counted::year_before, "year-before", "counted over the year before"},
    {Counted::quarters, "quarters", "counted on a day of each quarter"},
};

constexpr Word<Bands::Prices> kBandPrices[] = {
    {Bands::Prices::own_units, "own-units", "each unit at the price of its own band"},
    {Bands::Prices::all_units, "all-units", "every unit at the price of the band that is reached"},
};

constexpr Word<Limit::Kind> kLimits[] = {
    {Limit::Kind::at_most, "at-most", "at most"},
    {Limit::Kind::at_least, "at-least", "at least"},
    {Limit::Kind::less, "less", "less"},
};

constexpr Word<Achievement::Rule> kAchievementRules[] = {
    {Achievement::Rule::step, "step", "in steps"},
    {Achievement::Rule::linear, "linear", "evenly between two marks"},
    {Achievement::Rule::best_of, "best-of", "the best of several"},
};

constexpr Word<SchedulePart::Pays> kPays[] = {
    {SchedulePart::Pays::monthly, "monthly", "monthly"},
    {SchedulePart::Pays::quarterly, "quarterly", "quarterly"},
    {SchedulePart::Pays::once, "once", "once"},
};

constexpr Word<Reconciliation::Shortfall> kShortfalls[] = {
    {Reconciliation::Shortfall::recovered, "recovered", "taken back"},
    {Reconciliation::Shortfall::kept, "kept", "kept by the practice"},
    {Reconciliation::Shortfall::not_published, "not-published", "not published"},
};

constexpr Word<PartYear> kPartYears[] = {
    {PartYear::full_price, "full-price", "full price"},
    {PartYear::by_month, "by-month", "by month"},
    {PartYear::not_published, "not-published", "not published"},
};

std::string with_thousands(std::string digits) {
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, 1, ',');
  return digits;
}

/// "-12345.60" to "−£12,345.60", or without the pound sign.
std::string grouped(std::string_view plain, std::string_view sign_of_money) {
  const bool negative = plain.starts_with('-');
  if (negative) plain.remove_prefix(1);
  const auto point = plain.find('.');
  std::string text = negative ? "−" : "";
  text += sign_of_money;
  text += with_thousands(std::string(plain.substr(0, point)));
  if (point != std::string_view::npos) text += plain.substr(point);
  return text;
}

}  // namespace

std::span<const Word<Certainty>> certainty_words() { return kCertainties; }
std::span<const Word<Missing>> missing_words() { return kMissing; }
std::span<const Word<Verification>> verification_words() { return kVerifications; }
std::span<const Word<OfferStatus>> status_words() { return kStatuses; }
std::span<const Word<Basis>> basis_words() { return kBases; }
std::span<const Word<Payee>> payee_words() { return kPayees; }
std::span<const Word<ServiceState>> service_state_words() { return kServiceStates; }
std::span<const Word<TermKind>> term_words() { return kTerms; }
std::span<const Word<TermRisk>> term_risk_words() { return kTermRisks; }
std::span<const Word<UpliftPromise>> uplift_promise_words() { return kPromises; }
std::span<const Word<RelationKind>> relation_words() { return kRelations; }
std::span<const Word<AssumptionUnit>> assumption_unit_words() { return kAssumptionUnits; }
std::span<const Word<Counted>> counted_words() { return kCounted; }
std::span<const Word<Bands::Prices>> band_prices_words() { return kBandPrices; }
std::span<const Word<Limit::Kind>> limit_words() { return kLimits; }
std::span<const Word<Achievement::Rule>> achievement_rule_words() { return kAchievementRules; }
std::span<const Word<SchedulePart::Pays>> pays_words() { return kPays; }
std::span<const Word<Reconciliation::Shortfall>> shortfall_words() { return kShortfalls; }
std::span<const Word<PartYear>> part_year_words() { return kPartYears; }

std::string_view name_of(Certainty value) { return find(certainty_words(), value).name; }
std::string_view name_of(Missing value) { return find(missing_words(), value).name; }
std::string_view name_of(Verification value) { return find(verification_words(), value).name; }
std::string_view name_of(OfferStatus value) { return find(status_words(), value).name; }
std::string_view name_of(Basis value) { return find(basis_words(), value).name; }
std::string_view name_of(ServiceState value) { return find(service_state_words(), value).name; }
std::string_view name_of(TermKind value) { return find(term_words(), value).name; }
std::string_view name_of(TermRisk value) { return find(term_risk_words(), value).name; }
std::string_view name_of(UpliftPromise value) { return find(uplift_promise_words(), value).name; }
std::string_view name_of(RelationKind value) { return find(relation_words(), value).name; }
std::string_view name_of(AssumptionUnit value) { return find(assumption_unit_words(), value).name; }
std::string_view name_of(Limit::Kind value) { return find(limit_words(), value).name; }
std::string_view name_of(Achievement::Rule value) { return find(achievement_rule_words(), value).name; }

std::string_view words_of(Certainty value) { return find(certainty_words(), value).words; }
std::string_view words_of(Missing value) { return find(missing_words(), value).words; }
std::string_view words_of(Verification value) { return find(verification_words(), value).words; }
std::string_view words_of(OfferStatus value) { return find(status_words(), value).words; }
std::string_view words_of(ServiceState value) { return find(service_state_words(), value).words; }
std::string_view words_of(TermKind value) { return find(term_words(), value).words; }
std::string_view words_of(TermRisk value) { return find(term_risk_words(), value).words; }
std::string_view words_of(RelationKind value) { return find(relation_words(), value).words; }
std::string_view words_of(Limit::Kind value) { return find(limit_words(), value).words; }

std::string basis_unit(Basis basis, bool plural) {
  std::string unit(find(basis_words(), basis).words);
  return plural ? unit + 's' : unit;
}

std::string money_text(Amount amount) { return grouped(amount.to_decimal(), "£"); }
std::string money_text(Rate rate) { return grouped(rate.pounds.to_string(2), "£"); }
std::string number_text(Decimal number) { return grouped(number.to_string(), ""); }

std::string with_capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

std::string separated(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += joined.empty() ? text : "; " + text;
  return joined;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return grouped(std::to_string(count), "") + ' ' + std::string(count == 1 ? singular : plural);
}

}  // namespace offerscope
