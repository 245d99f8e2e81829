#include "take_over.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../fraction.hpp"
#include "../words.hpp"
#include "../workload/overheads.hpp"
#include "change.hpp"
#include "decision_fields.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kHandsNothingBack = "if refusing hands nothing back, which the offer does not say";
constexpr std::string_view kLoses = "if refusing loses today’s pay, which is inferred from the later period";

bool names(const Offer& offer, RelationKind kind, const Offer& other) {
  return std::any_of(offer.relations.begin(), offer.relations.end(), [&](const Relation& relation) {
    return relation.kind == kind && relation.offer == other.id;
  });
}

/// Only by its period: no words say it.
bool only_follows(const Offer& offer, const Offer& today) {
  return !names(offer, RelationKind::supersedes, today) && !names(today, RelationKind::bridges_to, offer) &&
         !offer.scheme.empty() && offer.scheme == today.scheme && today.from < offer.from;
}

/// Why `offer` takes the place of the one that stands for today, or "".
std::string replacement_text(const Offer& offer, const Offer& today) {
  if (names(offer, RelationKind::supersedes, today)) return "It replaces " + today.short_title + '.';
  if (names(today, RelationKind::bridges_to, offer)) return today.short_title + " is paid until this offer starts.";
  return only_follows(offer, today) ? "It is the same scheme as " + today.short_title + ", for a later period." : "";
}

/// The other names of what an offer replaces.
std::string replaced_names(const Catalogue& catalogue, const Offer& offer) {
  std::vector<std::string> replaced;
  for (const Relation& relation : offer.relations) {
    if (relation.kind == RelationKind::supersedes) replaced.push_back(other_name(catalogue, relation));
  }
  return listed(replaced);
}

/// What speaks for and against an amount where today is entered by hand.
std::string by_hand_hint(const Catalogue& catalogue, const Offer& offer) {
  const std::string replaced = replaced_names(catalogue, offer);
  if (!replaced.empty()) return "It replaces " + replaced + ": what you are paid for that today.";
  const Term* refusal = term_of(offer, TermKind::refusal);
  if (refusal != nullptr && refusal->hands_back == true) return "What the offer absorbs of your work of today.";
  return "0 is right if it replaces nothing that you do today.";
}

class TakeOverWorker {
 public:
  TakeOverWorker(const Catalogue& catalogue, const Offer& offer, const Today& today, const Scenario& scenario)
      : catalogue_(catalogue),
        offer_(offer),
        today_(today),
        scenario_(scenario),
        replacement_(today.offer != nullptr ? replacement_text(offer, *today.offer) : "") {}

  TakeOver work() {
    take_.income = amount_field(taken_over_income_name(offer_.id), "Takes over of today’s income, a year", today_.income,
                                default_income(), income_hint());
    take_.nothing = take_.income.amount == Amount{};
    take_.cost = amount_field(taken_over_cost_name(offer_.id), "Takes over of today’s cost, a year", today_.cost,
                              default_cost(), cost_hint());
    take_.overheads = overheads();
    take_.nothing = take_.nothing && take_.cost.amount == Amount{};
    const bool own_income = scenario_.assumptions.contains(taken_over_income_name(offer_.id));
    take_.unrelated = today_.offer != nullptr && replacement_.empty() && !own_income && !says_hands_back();
    take_.whole = today_.offer != nullptr && !take_.nothing &&
                  (own_income ? take_.income.amount == today_.income.amount : !replacement_.empty());
    add_refusal();
    return std::move(take_);
  }

 private:
  bool says_hands_back() const {
    const Term* term = term_of(offer_, TermKind::refusal);
    return term != nullptr && term->hands_back == true;
  }

  /// Where the files name no relation nothing is taken over, unless the offer says that it absorbs work of
  /// today; where nothing is paid nothing can be.
  Figure default_income() const {
    if (today_.offer == nullptr) {
      return today_.income.amount == Amount{} ? known({})
                                              : missing(Missing::not_entered, "enter what it takes over");
    }
    if (!replacement_.empty()) return today_.income;
    return says_hands_back() ? missing(Missing::not_entered, "enter what it takes over") : known({});
  }

  Figure default_cost() const {
    if (take_.income.amount == Amount{}) return known({});
    if (today_.offer == nullptr) {
      return today_.cost.amount == Amount{} ? known({})
                                            : missing(Missing::not_entered, "enter the cost that it takes over");
    }
    return replacement_.empty() ? missing(Missing::not_entered, "enter the cost that it takes over") : today_.cost;
  }

  Figure overheads() const {
    const Overheads shares(scenario_);
    if (today_.offer != nullptr || shares.share() == Fraction::from_integer(0)) return known({});
    if (!take_.income.amount) return take_.income;
    const auto amount = shares.of(*take_.income.amount);
    return amount ? known(*amount) : too_large();
  }

  std::string income_hint() const {
    if (today_.offer == nullptr) return by_hand_hint(catalogue_, offer_);
    if (!replacement_.empty()) return replacement_ + " All that it pays is taken over.";
    if (says_hands_back()) return "What the offer absorbs of " + today_.offer->short_title + "; 0 where it is nothing of it.";
    return "The files name no relation to " + today_.offer->short_title + ": nothing is taken over.";
  }

  std::string cost_hint() const {
    if (take_.income.amount == Amount{}) return "Nothing is taken over: no cost falls away.";
    return "What the work costs that is then done under this offer, or no longer, " +
           std::string(today_.offer != nullptr ? "with" : "without") + " overheads.";
  }

  Figure amount_field(std::string name, std::string label, const Figure& most, const Figure& otherwise, std::string hint) {
    InputField field = field_of(scenario_, name, *find_decision_setting(catalogue_, name), std::move(label), std::move(hint));
    field.placeholder = otherwise.amount ? money_text(*otherwise.amount) : "enter pounds";
    field.offers = {offer_.id};
    Figure figure = otherwise;
    if (const auto own = scenario_.assumptions.find(name); own != scenario_.assumptions.end()) {
      const auto amount = Fraction::from(own->second).to_amount();
      figure = amount ? known(*amount) : too_large();
      if (amount && most.amount && *amount > *most.amount) {
        field.warning = "This is more than all of today’s, " + most.text + '.';
        figure = missing(Missing::not_entered, "enter no more than today’s " + most.text);
      }
    }
    take_.fields.push_back(std::move(field));
    return figure;
  }

  void add_refusal() {
    const Term* term = term_of(offer_, TermKind::refusal);
    if (term != nullptr && term->sign_up == false) {
      take_.can_refuse = false;
      return;
    }
    const bool says_yes = says_hands_back();
    const bool says_no = term != nullptr && term->hands_back == false;
    const std::string name = refusal_name(offer_.id);
    Setting setting = *find_decision_setting(catalogue_, name);
    setting.fallback = says_yes || (!says_no && !replacement_.empty()) ? Decimal::kScale : 0;
    const std::string hint = says_yes                ? said_by(offer_, *term, "refusing hands it back") + '.'
                             : says_no               ? said_by(offer_, *term, "refusing leaves it as it is") + '.'
                             : !replacement_.empty() ? replacement_ + " So refusing loses what is paid today."
                                                     : "The offer does not say; no is supposed.";
    InputField field = field_of(scenario_, name, setting, "Refusing hands that back", hint);
    field.offers = {offer_.id};
    take_.fields.push_back(std::move(field));
    take_.hands_back = *value_of(scenario_, name, setting) == Decimal::one();
    take_.says_hands_back = says_yes && take_.hands_back;
    if (says_yes || says_no || take_.nothing || scenario_.assumptions.contains(name)) return;
    if (replacement_.empty()) {
      take_.supposes_text = kHandsNothingBack;
    } else if (only_follows(offer_, *today_.offer)) {
      take_.supposes_text = kLoses;
    }
  }

  const Catalogue& catalogue_;
  const Offer& offer_;
  const Today& today_;
  const Scenario& scenario_;
  std::string replacement_;
  TakeOver take_;
};

}  // namespace

const Term* term_of(const Offer& offer, TermKind kind) {
  const auto term = std::find_if(offer.terms.begin(), offer.terms.end(),
                                 [&](const Term& candidate) { return candidate.kind == kind; });
  return term == offer.terms.end() ? nullptr : &*term;
}

std::string said_by(const Offer& offer, const Term& term, const std::string& clause) {
  const Document* document = offer.find_document(term.source.document);
  if (document == nullptr || document->verification == Verification::primary) return "The offer says that " + clause;
  return "As reported by " + document->publisher + ", " + clause;
}

TakeOver take_over_of(const Catalogue& catalogue, const Offer& offer, const Today& today, const Scenario& scenario) {
  return TakeOverWorker(catalogue, offer, today, scenario).work();
}

}  // namespace offerscope
