#include "suppositions.hpp"

#include <algorithm>

#include "payment_phrases.hpp"
#include "schedule_words.hpp"
#include "stages/achievement.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostNamed = 3;

using Ids = std::vector<std::string>;

class Gatherer {
 public:
  explicit Gatherer(const Givens& givens) : givens_(givens) {}

  Supposed found;

  void take(const std::string& id) {
    const Assumption* assumption = givens_.offer().find_assumption(id);
    if (assumption && is_supposed(id, givens_)) add_supposed({assumption}, found);
  }

  void see(const Measure& measure) {
    if (measure.from == Measure::From::assumption) take(measure.name);
  }

  void see(const QuantityRule& rule) {
    for (const TitledMeasure& factor : rule.factors) see(factor.measure);
    if (rule.floor) see(*rule.floor);
  }

  void see(const Achievement& achievement) {
    for (const Achievement& one : achievement.of) see(one);
    take(achievement.assumption);
    if (!achievement.relief) return;
    const bool would_help = earned_share(achievement, givens_) < Fraction::from(achievement.relief->pays);
    if (would_help || is_relieved(achievement, givens_)) take(achievement.relief->assumption);
  }

  /// Whether all are open. Else only those that are closed matter, and nothing where the user has
  /// closed one.
  bool see_gates(const Ids& gates) {
    Ids closed;
    for (const std::string& gate : gates) {
      if (!givens_.is_yes(gate)) closed.push_back(gate);
    }
    const bool by_default = std::all_of(closed.begin(), closed.end(),
                                        [&](const std::string& gate) { return is_supposed(gate, givens_); });
    if (!by_default) return false;
    for (const std::string& gate : closed.empty() ? gates : closed) take(gate);
    return closed.empty();
  }

 private:
  const Givens& givens_;
};

std::string said(const Assumption* assumption) {
  if (!assumption) return percent_text(kDefaultPracticeShare) + " of the PCN’s money";
  const std::string number = number_text(assumption->fallback);
  const std::string label = quoted(assumption->label);
  switch (assumption->unit) {
    case AssumptionUnit::yes_no: return (assumption->fallback == Decimal{} ? "no to " : "yes to ") + label;
    case AssumptionUnit::percent: return number + "% for " + label;
    case AssumptionUnit::pounds: return "£" + number + " for " + label;
    case AssumptionUnit::number:
    case AssumptionUnit::months: break;
  }
  return number + " for " + label;
}

}  // namespace

bool is_supposed(std::string_view id, const Givens& givens) {
  return !givens.scenario().assumptions.contains(assumption_name(givens.offer(), id));
}

void add_supposed(const Supposed& more, Supposed& supposed) {
  for (const Assumption* one : more) {
    if (std::find(supposed.begin(), supposed.end(), one) == supposed.end()) supposed.push_back(one);
  }
}

Supposed supposed_of(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
                     const std::vector<Supposed>& earlier) {
  if (worked.state != WorkedPayment::State::known) return {};
  const QuantityRule& quantity = payment.quantity;
  const Offer& offer = givens.offer();
  Gatherer gatherer(givens);
  if (quantity.basis == Basis::unearned_pound) {
    for (std::size_t i = 0; i < earlier.size(); ++i) {
      if (offer.payments[i].id == quantity.payment) add_supposed(earlier[i], gatherer.found);
    }
  }
  // None of something pays nothing, whatever else is supposed.
  if (worked.amount == Amount{} && worked.quantity->counted == Fraction{}) return gatherer.found;
  Ids gates = offer.gates;
  gates.insert(gates.end(), payment.gates.begin(), payment.gates.end());
  if (!gatherer.see_gates(gates)) return gatherer.found;
  if (payment.payee == Payee::pcn && is_supposed(kPracticeShareId, givens)) gatherer.found.push_back(nullptr);
  gatherer.see(quantity);
  if (const Cap* cap = offer.find_cap(quantity.cap)) {
    gatherer.see(cap->most);
    // The payments before it draw on the same cap.
    for (std::size_t i = 0; i < earlier.size(); ++i) {
      const QuantityRule& before = offer.payments[i].quantity;
      if (before.cap == quantity.cap) gatherer.see(before);
    }
  }
  if (payment.rate.bands && payment.rate.bands->by) gatherer.see(*payment.rate.bands->by);
  for (const Limit& limit : payment.limits) gatherer.see(limit.pounds);
  if (payment.pots.empty() && payment.achievement) gatherer.see(*payment.achievement);
  for (const Pot& pot : payment.pots) {
    const auto& achievement = achievement_of(payment, pot);
    if (gatherer.see_gates(pot.gates) && achievement) gatherer.see(*achievement);
  }
  for (const SchedulePart& part : payment.schedule) gatherer.take(part.paid);
  return gatherer.found;
}

std::string supposes_text(const Supposed& supposed, const Offer& offer) {
  if (supposed.empty()) return "";
  std::string text = "Supposes " + counted(supposed.size(), "assumption at its default", "assumptions at their defaults");
  if (supposed.size() > kMostNamed) return text + '.';
  std::vector<std::string> names;
  const auto name = [&](const Assumption* assumption) {
    if (std::find(supposed.begin(), supposed.end(), assumption) != supposed.end()) names.push_back(said(assumption));
  };
  name(nullptr);
  for (const Assumption& assumption : offer.assumptions) name(&assumption);
  return text + ": " + listed(names) + '.';
}

}  // namespace offerscope
