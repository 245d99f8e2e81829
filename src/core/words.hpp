// The words that files and screens use for the offer's enumerations, and how numbers and money
// are written. Every face takes its words from here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offer.hpp"

namespace offerscope {

/// A value of an enumeration, its name in files and JSON, and its words on the screen.
template <class Value>
struct Word {
  Value value;
  std::string_view name;
  std::string_view words;
};

std::span<const Word<Certainty>> certainty_words();
std::span<const Word<Missing>> missing_words();
std::span<const Word<Verification>> verification_words();
std::span<const Word<OfferStatus>> status_words();
std::span<const Word<Basis>> basis_words();
std::span<const Word<Payee>> payee_words();
std::span<const Word<ServiceState>> service_state_words();
std::span<const Word<TermKind>> term_words();
std::span<const Word<TermRisk>> term_risk_words();
std::span<const Word<UpliftPromise>> uplift_promise_words();
std::span<const Word<RelationKind>> relation_words();
std::span<const Word<AssumptionUnit>> assumption_unit_words();
std::span<const Word<Counted>> counted_words();
std::span<const Word<Bands::Prices>> band_prices_words();
std::span<const Word<Limit::Kind>> limit_words();
std::span<const Word<Achievement::Rule>> achievement_rule_words();
std::span<const Word<SchedulePart::Pays>> pays_words();
std::span<const Word<Reconciliation::Shortfall>> shortfall_words();
std::span<const Word<PartYear>> part_year_words();

std::string_view name_of(Certainty);
std::string_view name_of(Missing);
std::string_view name_of(Verification);
std::string_view name_of(OfferStatus);
std::string_view name_of(Basis);
std::string_view name_of(ServiceState);
std::string_view name_of(TermKind);
std::string_view name_of(TermRisk);
std::string_view name_of(UpliftPromise);
std::string_view name_of(RelationKind);
std::string_view name_of(AssumptionUnit);
std::string_view name_of(Limit::Kind);
std::string_view name_of(Achievement::Rule);

std::string_view words_of(Certainty);
std::string_view words_of(Missing);
std::string_view words_of(Verification);
std::string_view words_of(OfferStatus);
std::string_view words_of(ServiceState);
std::string_view words_of(TermKind);
std::string_view words_of(TermRisk);
std::string_view words_of(RelationKind);
std::string_view words_of(Limit::Kind);

/// "weighted patient" or, for any count but one, "weighted patients".
std::string basis_unit(Basis basis, bool plural);

/// "£29,388.80", "−£0.05".
std::string money_text(Amount amount);
/// "£2.87", "£0.004125": at least two places, all that the rate has.
std::string money_text(Rate rate);
/// "10,240", "10,240.5".
std::string number_text(Decimal number);
/// "Once" for "once".
std::string with_capital(std::string text);
/// "one", "one and two", "one, two and three".
std::string listed(const std::vector<std::string>& names);
/// "one; two; three": for texts that have commas themselves.
std::string separated(const std::vector<std::string>& texts);
/// "1 line", "3 lines".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

}  // namespace offerscope
