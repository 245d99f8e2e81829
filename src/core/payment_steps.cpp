#include <algorithm>

#include "payment_phrases.hpp"
#include "period_words.hpp"
#include "schedule_words.hpp"
#include "stages/achievement.hpp"
#include "suppositions.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// Whether a measure is an assumption in percent, as it stands.
bool is_percentage(const Measure& measure, const Offer& offer) {
  const bool plain = measure.times == Decimal::one() && measure.over == Decimal::one();
  if (measure.from != Measure::From::assumption || !plain) return false;
  const Assumption* assumption = offer.find_assumption(measure.name);
  return assumption && assumption->unit == AssumptionUnit::percent;
}

void tell_quantity(const PaymentStory& story, std::vector<std::string>& steps) {
  const QuantityRule& rule = story.payment.quantity;
  const CountedQuantity& quantity = *story.worked.quantity;
  if (!quantity.quarters.empty()) {
    std::vector<std::string> counts;
    for (const Fraction& quarter : quantity.quarters) counts.push_back(number_text(quarter));
    steps.push_back("Counted in each quarter: " + listed(counts) + "; on average " +
                    number_text(quantity.counted));
  }
  if (!rule.factors.empty()) {
    std::string text = units_text(quantity.counted, rule.basis);
    for (std::size_t i = 0; i < rule.factors.size(); ++i) {
      const bool percentage = is_percentage(rule.factors[i].measure, story.givens.offer());
      const std::string factor = percentage ? number_text(quantity.factors[i] * Fraction::from_integer(100)) + '%'
                                            : number_text(quantity.factors[i]);
      text += " × " + rule.factors[i].title + " (" + factor + ')';
    }
    steps.push_back(text + " = " + units_text(quantity.with_factors, rule.basis));
  }
  if (quantity.floor && quantity.with_factors < *quantity.floor) {
    steps.push_back("At least " + units_text(*quantity.floor, rule.basis) + " are paid for");
  }
  if (!quantity.cap_left) return;
  const std::string cap = quoted(story.givens.offer().find_cap(rule.cap)->title);
  const Fraction asked = quantity.floor ? most_of(quantity.with_factors, *quantity.floor) : quantity.with_factors;
  steps.push_back(quantity.paid < asked
                      ? "The cap " + cap + " leaves " + units_text(*quantity.cap_left, rule.basis) +
                            ": of " + number_text(asked) + ", " + number_text(quantity.paid) + " are paid for"
                      : "Within the cap " + cap + ", which leaves " +
                            units_text(*quantity.cap_left, rule.basis));
}

void tell_value(const PaymentStory& story, std::vector<std::string>& steps) {
  const Payment& payment = story.payment;
  const Value& value = story.worked.value;
  if (payment.rate.bands && payment.rate.bands->prices == Bands::Prices::all_units) {
    const Bands::Step& step = step_reached(*payment.rate.bands, value.compared);
    const auto& by = payment.rate.bands->by;
    const std::string sign = by && is_percentage(*by, story.givens.offer()) ? "%" : "";
    steps.push_back(number_text(value.compared) + sign + " reaches the band from " +
                    number_text(step.from) + sign + ", which prices every unit at " +
                    money_text(step.rate));
  }
  const std::string priced = priced_words(story);
  const std::string worth = money_text(value.priced);
  steps.push_back(is_lump_sum(story) && priced.ends_with(' ' + worth) ? priced : priced + " = " + worth);
  for (std::size_t i = 0; i < payment.limits.size(); ++i) {
    const Limit& limit = payment.limits[i];
    const LimitPart& part = value.limits[i];
    const std::string head = with_capital(std::string(words_of(limit.kind))) + ' ' +
                             money_text(part.pounds) + " (" + limit.title + "): ";
    steps.push_back(head + money_text(part.value));
  }
  if (payment.payee == Payee::pcn) {
    steps.push_back("× " + percent_text(story.worked.practice_share) + " that reaches the practice: " +
                    money_text(value.limited * Fraction::from(story.worked.practice_share)));
  }
}

/// The gates that are open by their default, of the offer, the payment and the pots, each once.
void tell_supposed_gates(const PaymentStory& story, std::vector<std::string>& steps) {
  const Offer& offer = story.givens.offer();
  std::vector<std::string> gates = offer.gates;
  gates.insert(gates.end(), story.payment.gates.begin(), story.payment.gates.end());
  for (const Pot& pot : story.payment.pots) gates.insert(gates.end(), pot.gates.begin(), pot.gates.end());
  for (const std::string& gate : gates) {
    const Assumption* assumption = offer.find_assumption(gate);
    if (!assumption || !story.givens.is_yes(gate) || !is_supposed(gate, story.givens)) continue;
    const std::string step = quoted(assumption->label) + ": yes, supposed";
    if (std::find(steps.begin(), steps.end(), step) == steps.end()) steps.push_back(step);
  }
}

void tell_gates(const PaymentStory& story, std::vector<std::string>& steps) {
  if (!story.needs.empty()) {
    steps.push_back("Pays nothing without " + listed(story.needs) +
                    (story.needs.size() == 1 ? ", which is not chosen" : ", which are not all chosen"));
  }
  for (const std::string& gate : closed_gates(story.payment, story.givens)) {
    const Assumption* assumption = story.givens.offer().find_assumption(gate);
    steps.push_back("Pays nothing: " + quoted(assumption ? assumption->label : gate) + " is answered no");
  }
  if (story.worked.open) tell_supposed_gates(story, steps);
}

void tell_pots(const PaymentStory& story, PaymentSteps& steps) {
  const Payment& payment = story.payment;
  for (std::size_t i = 0; i < story.worked.pots.size(); ++i) {
    const WorkedPot& pot = story.worked.pots[i];
    const Pot* rule = payment.pots.empty() ? nullptr : &payment.pots[i];
    const auto& achievement = rule ? achievement_of(payment, *rule) : payment.achievement;
    if (!rule && !achievement) continue;
    if (rule) steps.pots[i] = steps.texts.size();
    const std::string head = rule ? rule->title + ": " : "";
    const std::string earned = earned_text(pot, achievement, story.givens);
    steps.texts.push_back(head + (earned.empty() ? "all of " + money_text(pot.full)
                                           : earned + " = " + money_text(pot.earned)));
  }
}

void tell_receipts(const PaymentStory& story, std::vector<std::string>& steps) {
  const Payment& payment = story.payment;
  const Receipts& receipts = story.worked.receipts;
  for (const SchedulePart& part : payment.schedule) {
    if (part.paid.empty()) continue;
    steps.push_back("Of the " + percent_text(part.percent) + " paid " +
                    (part.pays == SchedulePart::Pays::once ? "once" : "from " + part.from.in_words()) +
                    ", " + number_text(story.givens.assumption(part.paid)) + "% is paid in the end");
  }
  if (payment.reconciliation) {
    std::string text = "Instalments on the full amount " + money_text(receipts.instalments) +
                       "; earned " + money_text(receipts.earned);
    if (receipts.taken_back.pence > 0) text += "; taken back " + money_text(receipts.taken_back);
    if (receipts.kept.pence > 0) text += "; kept although not earned " + money_text(receipts.kept);
    steps.push_back(text);
  }
  for (std::size_t i = 0; i < story.worked.variations.size(); ++i) {
    const Variation& variation = payment.rate.variations[i];
    const Amount difference = story.worked.variations[i];
    const Amount size{difference.pence < 0 ? -difference.pence : difference.pence};
    steps.push_back("New price " + money_text(variation.rate) + ", agreed on " +
                    variation.agreed.in_words() + ": " + money_text(size) +
                    (difference.pence < 0 ? " less, " : " more, ") +
                    (variation.month ? "in " + variation.month->in_words()
                                     : "in a month that is not published"));
  }
  if (story.successor_start) {
    steps.push_back("Nothing arrives from " + story.successor_start->in_words() + ", when " +
                    story.successor + " begins: " +
                    (story.worked.ended.pence < 0
                         ? money_text(Amount{-story.worked.ended.pence}) + " more, as nothing is taken back then"
                         : money_text(story.worked.ended) + " less"));
  }
}

}  // namespace

PaymentSteps steps_of(const PaymentStory& story) {
  PaymentSteps none{{}, std::vector<std::optional<std::size_t>>(story.payment.pots.size())};
  if (story.worked.state != WorkedPayment::State::known) return none;
  PaymentSteps steps = none;
  tell_quantity(story, steps.texts);
  tell_value(story, steps.texts);
  tell_gates(story, steps.texts);
  if (story.worked.open) {
    tell_pots(story, steps);
    tell_receipts(story, steps.texts);
  }
  if (steps.texts.size() < 2) return none;
  steps.texts.push_back("In all " + with_period(money_text(story.worked.amount), story.payment, story.givens.offer()));
  return steps;
}

std::string earned_text(const WorkedPot& pot, const std::optional<Achievement>& achievement,
                        const Givens& givens) {
  if (!pot.gates_met) return "nothing of " + money_text(pot.full) + ", as a condition is answered no";
  if (!achievement) return "";
  const std::string share = number_text(pot.share * Fraction::from_integer(100)) + "% of " + money_text(pot.full);
  if (is_relieved(*achievement, givens)) return share + ", as relief is accepted";
  if (achievement->rule == Achievement::Rule::best_of) {
    return share + ", the best of " + counted(achievement->of.size(), "rule", "rules");
  }
  const Assumption* assumption = givens.offer().find_assumption(achievement->assumption);
  const bool percent = assumption && assumption->unit == AssumptionUnit::percent;
  return share + " at " + number_text(givens.assumption(achievement->assumption)) +
         (percent ? "%" : "");
}

}  // namespace offerscope
