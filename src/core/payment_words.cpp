#include "payment_words.hpp"

#include <algorithm>

#include "figures.hpp"
#include "schedule_words.hpp"
#include "stages/achievement.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kTooLarge = "a number that is too large to show";

std::string number_text(const Fraction& number) {
  const auto decimal = number.to_decimal();
  return decimal ? offerscope::number_text(*decimal) : std::string(kTooLarge);
}

std::string pounds_text(const Fraction& pounds) {
  const auto amount = pounds.to_amount();
  return amount ? money_text(*amount) : std::string(kTooLarge);
}

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

/// "10,240 weighted patients".
std::string units_text(const Fraction& number, Basis basis) {
  return number_text(number) + ' ' + basis_unit(basis, !(number == Fraction::from_integer(1)));
}

/// " ÷ 1,000" for a price per 1,000, else "".
std::string per_text(const RateRule& rate) {
  return rate.per == Decimal::one() ? "" : " ÷ " + offerscope::number_text(rate.per);
}

Rate last_price(const RateRule& rate) {
  return rate.variations.empty() ? rate.rate.value_or(Rate{}) : rate.variations.back().rate;
}

/// The quantity that is paid for: "1,000 of 1,200 items", "10,240 weighted patients".
std::string quantity_words(const PaymentStory& story) {
  const CountedQuantity& quantity = *story.worked.quantity;
  const Basis basis = story.payment.quantity.basis;
  const bool cut = quantity.paid < quantity.with_factors;
  return (cut ? number_text(quantity.paid) + " of " : "") +
         units_text(cut ? quantity.with_factors : quantity.paid, basis);
}

/// The quantity × its price or prices, without what it comes to.
std::string priced_words(const PaymentStory& story) {
  const RateRule& rate = story.payment.rate;
  const Basis basis = story.payment.quantity.basis;
  if (!rate.bands) {
    if (basis == Basis::block) return "A lump sum of " + money_text(last_price(rate));
    return quantity_words(story) + per_text(rate) + " × " + money_text(last_price(rate));
  }
  const std::vector<BandPart>& bands = story.worked.value.bands;
  if (basis == Basis::block) return "A lump sum of " + money_text(bands.front().rate);
  if (bands.size() == 1) {
    return quantity_words(story) + per_text(rate) + " × " + money_text(bands.front().rate);
  }
  std::string text;
  for (const BandPart& band : bands) {
    if (!text.empty()) text += " + ";
    text += number_text(band.units) + per_text(rate) + " × " + money_text(band.rate);
  }
  return text;
}

std::string unpaid_words(const PaymentStory& story) {
  const Payment& payment = story.payment;
  const bool block = payment.quantity.basis == Basis::block;
  if (payment.quantity.basis == Basis::not_published) return "Price and basis are not published";
  std::string text = block ? "A lump sum" : "";
  if (!block) {
    text = story.worked.quantity ? quantity_words(story)
                                 : basis_unit(payment.quantity.basis, true) + " (not entered)";
  }
  if (!payment.rate.is_published()) return text + (block ? ", price not published" : " × price not published");
  return text + (block ? " of " : " × ") + money_text(last_price(payment.rate));
}

/// What still has to be entered: "care home beds (not entered)".
std::string label_words(const Needed& needed) {
  return enter_text(needed.label).substr(std::string_view("enter ").size()) + " (not entered)";
}

std::string waiting_words(const PaymentStory& story) {
  const Payment& payment = story.payment;
  const bool has_price = !payment.rate.bands;
  const std::string price = has_price ? money_text(last_price(payment.rate)) : "the band’s price";
  if (!story.worked.quantity) return label_words(story.worked.needed) + per_text(payment.rate) + " × " + price;
  return quantity_words(story) + " × " + price + ", with " + label_words(story.worked.needed);
}

bool has_limits_at_work(const WorkedPayment& worked) {
  return !(worked.value.limited == worked.value.priced);
}

std::string with_a_year(const std::string& text, const Payment& payment) {
  return is_yearly(payment) ? text + " a year" : text;
}

// --- the steps, each for one stage ------------------------------------------------------------

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
      text += " × " + rule.factors[i].title + " (" + number_text(quantity.factors[i]) + ')';
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
    steps.push_back(number_text(value.compared) + " reaches the band from " +
                    offerscope::number_text(step.from) + ", which prices every unit at " +
                    money_text(step.rate));
  }
  steps.push_back(priced_words(story) + " = " + pounds_text(value.priced));
  for (std::size_t i = 0; i < payment.limits.size(); ++i) {
    const Limit& limit = payment.limits[i];
    const LimitPart& part = value.limits[i];
    const std::string head = with_capital(std::string(words_of(limit.kind))) + ' ' +
                             pounds_text(part.pounds) + " (" + limit.title + "): ";
    steps.push_back(head + pounds_text(part.value));
  }
  if (payment.payee == Payee::pcn) {
    steps.push_back("× " + percent_text(story.worked.practice_share) + " that reaches the practice: " +
                    pounds_text(value.limited * Fraction::from(story.worked.practice_share)));
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
}

void tell_pots(const PaymentStory& story, std::vector<std::string>& steps) {
  const Payment& payment = story.payment;
  for (std::size_t i = 0; i < story.worked.pots.size(); ++i) {
    const WorkedPot& pot = story.worked.pots[i];
    const Pot* rule = payment.pots.empty() ? nullptr : &payment.pots[i];
    const auto& achievement = rule && rule->achievement ? rule->achievement : payment.achievement;
    if (!rule && !achievement) continue;
    const std::string head = rule ? rule->title + ": " : "";
    const std::string earned = earned_text(pot, achievement, story.givens);
    steps.push_back(head + (earned.empty() ? "all of " + money_text(pot.full)
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
                    ", " + offerscope::number_text(story.givens.assumption(part.paid)) + "% is paid in the end");
  }
  if (payment.reconciliation) {
    std::string text = "Instalments on the full amount " + money_text(receipts.instalments) +
                       "; earned " + money_text(story.worked.earned);
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
                    story.successor + " begins: " + money_text(story.worked.ended) + " less");
  }
}

/// What one step of the compared number is called: "item", "registered patient", "point".
std::string step_words(const Edge& edge, const PaymentStory& story, bool plural) {
  switch (edge.of) {
    case Edge::Of::quantity: return basis_unit(story.payment.quantity.basis, plural);
    case Edge::Of::registered_list: return basis_unit(Basis::registered_patient, plural);
    case Edge::Of::weighted_list: return basis_unit(Basis::weighted_patient, plural);
    case Edge::Of::volume: return "";
    case Edge::Of::assumption: break;
  }
  return plural ? "points" : "point";
}

}  // namespace

bool is_yearly(const Payment& payment) {
  if (payment.quantity.basis == Basis::block) return false;
  const bool once = payment.schedule.size() == 1 &&
                    payment.schedule.front().pays == SchedulePart::Pays::once;
  return !once;
}

std::string rate_text(const Payment& payment) {
  const RateRule& rate = payment.rate;
  if (!rate.is_published()) return std::string(words_of(Missing::not_published));
  std::string text;
  if (rate.bands) {
    const auto [least, most] = std::minmax_element(
        rate.bands->steps.begin(), rate.bands->steps.end(),
        [](const Bands::Step& left, const Bands::Step& right) { return left.rate < right.rate; });
    text = money_text(least->rate) + " to " + money_text(most->rate);
  } else {
    text = money_text(last_price(rate));
  }
  const std::string by_band = rate.bands ? ", by band" : "";
  if (payment.quantity.basis == Basis::block) return text + " in all" + by_band;
  const bool one = rate.per == Decimal::one();
  text += " per " + (one ? "" : offerscope::number_text(rate.per) + ' ') +
          basis_unit(payment.quantity.basis, !one);
  const bool said_yearly = payment.quantity.basis != Basis::item && is_yearly(payment);
  return (said_yearly ? text + " a year" : text) + by_band;
}

std::string price_year_text(const RateRule& rate) {
  if (!rate.is_published() || !rate.price_year) return "";
  return rate.price_year->in_words() + " prices" + (rate.uplifted ? ", uplift included" : "");
}

std::string formula_text(const PaymentStory& story) {
  const WorkedPayment& worked = story.worked;
  const Payment& payment = story.payment;
  switch (worked.state) {
    case WorkedPayment::State::not_published: return unpaid_words(story);
    case WorkedPayment::State::not_entered: return waiting_words(story);
    case WorkedPayment::State::too_large: return unpaid_words(story) + " is too large to compute";
    case WorkedPayment::State::known: break;
  }
  if (!story.needs.empty()) {
    return "£0.00: pays only with " + listed(story.needs) +
           (story.needs.size() == 1 ? ", which is not chosen" : ", which are not all chosen");
  }
  if (!worked.open) return "£0.00: a condition of the offer is answered no";
  std::string text = priced_words(story);
  if (has_limits_at_work(worked)) {
    text += " = " + pounds_text(worked.value.priced) + ", brought to " + pounds_text(worked.value.limited);
  }
  if (payment.payee == Payee::pcn) {
    text += " × " + percent_text(worked.practice_share) + " that reaches the practice";
  }
  const bool said = has_limits_at_work(worked) && payment.payee != Payee::pcn;
  if (!said) text += " = " + money_text(worked.full);
  if (worked.amount == worked.full) return with_a_year(text, payment);
  return text + " in full; " + with_a_year(money_text(worked.amount), payment) + " is paid";
}

std::vector<std::string> steps_of(const PaymentStory& story) {
  if (story.worked.state != WorkedPayment::State::known) return {};
  std::vector<std::string> steps;
  tell_quantity(story, steps);
  tell_value(story, steps);
  tell_gates(story, steps);
  if (story.worked.open) {
    tell_pots(story, steps);
    tell_receipts(story, steps);
  }
  if (steps.size() < 2) return {};
  steps.push_back("In all " + with_a_year(money_text(story.worked.amount), story.payment));
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
  return share + " at " + offerscope::number_text(givens.assumption(achievement->assumption)) +
         (percent ? "%" : "");
}

std::string cliff_text(const Edge& edge, const PaymentStory& story) {
  const Decimal distance =
      (edge.above ? edge.there.minus(edge.here) : edge.here.minus(edge.there)).value_or(Decimal{});
  const Assumption* assumption =
      edge.of == Edge::Of::assumption ? story.givens.offer().find_assumption(edge.name) : nullptr;
  const bool percent = assumption && assumption->unit == AssumptionUnit::percent;
  const std::string sign = percent ? "%" : "";
  const std::string units = step_words(edge, story, distance != Decimal::one());
  const std::string name = assumption ? " for " + quoted(assumption->label) : "";
  const std::int64_t change = edge.amount.pence - story.worked.amount.pence;
  const std::string worth = money_text(Amount{change < 0 ? -change : change}) +
                            (change < 0 ? " less" : " more") + ": " + money_text(edge.amount) +
                            " instead of " + money_text(story.worked.amount);
  const std::string at = offerscope::number_text(edge.at) + sign;
  if (edge.of == Edge::Of::assumption && !edge.above) {
    return "Anything under " + at + name + " would pay " + worth;
  }
  return offerscope::number_text(distance) + (edge.above ? " more" : " fewer") +
         (units.empty() ? "" : ' ' + units) + name + " (" + (edge.above ? "from " : "to ") +
         (edge.above ? at : offerscope::number_text(edge.there)) + (edge.above ? " on" : "") +
         ") would pay " + worth;
}

}  // namespace offerscope
