#include "payment_parts.hpp"

#include "payment_phrases.hpp"
#include "schedule_words.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

template <class Value>
std::string word(std::span<const Word<Value>> words, Value value) {
  for (const Word<Value>& one : words) {
    if (one.value == value) return std::string(one.words);
  }
  return "";
}

std::string label_of(const Offer& offer, const std::string& id) {
  const Assumption* assumption = offer.find_assumption(id);
  return quoted(assumption ? assumption->label : id);
}

std::string measure_text(const Measure& measure, const Offer& offer) {
  std::string text;
  switch (measure.from) {
    case Measure::From::number: text = number_text(measure.number); break;
    case Measure::From::registered_list: text = "the registered list"; break;
    case Measure::From::weighted_list: text = "the weighted list"; break;
    case Measure::From::volume: text = quoted(measure.label.empty() ? measure.name : measure.label); break;
    case Measure::From::assumption: text = label_of(offer, measure.name); break;
  }
  if (measure.times != Decimal::one()) text += " × " + number_text(measure.times);
  if (measure.over != Decimal::one()) text += " ÷ " + number_text(measure.over);
  return text;
}

std::string pounds_text(const Measure& measure, const Offer& offer) {
  const bool plain = measure.from == Measure::From::number && measure.times == Decimal::one() &&
                     measure.over == Decimal::one();
  return plain ? money_text(Rate{measure.number}) : "£1 × " + measure_text(measure, offer);
}

}  // namespace

std::string or_none(const Texts& texts) { return texts.empty() ? "none" : separated(texts); }

std::string counted_words_of(const Side& side) {
  const QuantityRule& rule = side.payment.quantity;
  if (rule.basis == Basis::not_published) return "not published";
  std::string text = basis_unit(rule.basis, true);
  if (!rule.label.empty()) text += " (" + rule.label + ')';
  if (rule.other_practices_patients) text += ", patients registered elsewhere only";
  if (rule.counted != Counted::year) text += ", " + word(counted_words(), rule.counted);
  return rule.census ? text + ", on " + rule.census->in_words() : text;
}

std::string points_text(const Side& side) {
  const QuantityRule& rule = side.payment.quantity;
  return rule.basis == Basis::point ? number_text(rule.points) + " points" : "no points";
}

std::string unearned_text(const Side& side) {
  for (const Payment& payment : side.offer.payments) {
    if (payment.id == side.payment.quantity.payment) return payment.title;
  }
  return "none";
}

Texts factor_texts(const Side& side) {
  Texts texts;
  for (const TitledMeasure& factor : side.payment.quantity.factors) {
    texts.push_back(factor.title + " (" + measure_text(factor.measure, side.offer) + ')');
  }
  return texts;
}

std::string floor_text(const Side& side) {
  const auto& floor = side.payment.quantity.floor;
  return floor ? "at least " + measure_text(*floor, side.offer) : "none";
}

std::string cap_text(const Side& side) {
  const Cap* cap = side.offer.find_cap(side.payment.quantity.cap);
  return cap ? "at most " + measure_text(cap->most, side.offer) + " (" + cap->title + ')' : "none";
}

std::string bands_text(const Side& side) {
  const auto& bands = side.payment.rate.bands;
  if (!bands) return "one price";
  Texts steps;
  for (const Bands::Step& step : bands->steps) {
    steps.push_back(money_text(step.rate) + " from " + number_text(step.from));
  }
  steps.push_back(word(band_prices_words(), bands->prices));
  if (bands->by) steps.push_back("by " + measure_text(*bands->by, side.offer));
  return separated(steps);
}

Texts limit_texts(const Side& side) {
  Texts texts;
  for (const Limit& limit : side.payment.limits) {
    texts.push_back(std::string(words_of(limit.kind)) + ' ' + pounds_text(limit.pounds, side.offer) +
                    " (" + limit.title + ')');
  }
  return texts;
}

Texts consumable_texts(const Side& side) {
  Texts texts;
  for (const Consumable& one : side.payment.consumables) {
    texts.push_back(one.title + ": " + number_text(one.units) + " × " + money_text(one.rate));
  }
  return texts;
}

std::string shares_text(const Side& side) {
  Texts texts;
  for (const Pot& pot : side.payment.pots) texts.push_back(pot.title + ' ' + percent_text(pot.percent));
  return texts.empty() ? "not split" : separated(texts);
}

std::string achievement_text(const Achievement& rule, const Offer& offer, bool labels) {
  const Assumption* assumption = offer.find_assumption(rule.assumption);
  const std::string sign = assumption && assumption->unit == AssumptionUnit::percent ? "%" : "";
  std::string text;
  switch (rule.rule) {
    case Achievement::Rule::step:
      for (const Achievement::Step& step : rule.steps) {
        text += (text.empty() ? "" : ", ") + percent_text(step.pays) + " at " + number_text(step.at) + sign;
      }
      break;
    case Achievement::Rule::linear:
      text = "evenly from " + number_text(rule.lower) + sign + " to " + number_text(rule.upper) + sign;
      if (rule.nothing_under) text += ", nothing under " + number_text(*rule.nothing_under) + sign;
      break;
    case Achievement::Rule::best_of: {
      Texts texts;
      for (const Achievement& one : rule.of) texts.push_back(achievement_text(one, offer, labels));
      text = "the best of: " + separated(texts);
      break;
    }
  }
  if (labels && rule.rule != Achievement::Rule::best_of) text += " of " + label_of(offer, rule.assumption);
  if (!rule.relief) return text;
  return text + ", at least " + percent_text(rule.relief->pays) + " where " +
         label_of(offer, rule.relief->assumption);
}

std::string paid_text(const Side& side) {
  Texts texts;
  for (const SchedulePart& part : side.payment.schedule) {
    if (part.paid.empty()) continue;
    texts.push_back(percent_text(part.percent) + " × " + label_of(side.offer, part.paid));
  }
  return texts.empty() ? "all of it" : separated(texts);
}

std::string schedule_text(const Side& side) {
  if (side.payment.schedule.empty()) return "not published";
  Payment unsettled = side.payment;
  unsettled.reconciliation.reset();
  return arrival_text(unsettled, side.offer);
}

std::string variations_text(const Side& side) {
  Texts texts;
  for (const Variation& variation : side.payment.rate.variations) {
    texts.push_back(money_text(variation.rate) + ", agreed on " + variation.agreed.in_words() + ", paid in " +
                    (variation.month ? variation.month->in_words() : "a month that is not published"));
  }
  return or_none(texts);
}

std::string settlement_text(const Side& side) {
  const auto& rule = side.payment.reconciliation;
  if (!rule) return "none";
  const std::string text = "what was not earned: " + word(shortfall_words(), rule->shortfall);
  return rule->from && rule->to ? text + ", " + span_text(*rule->from, *rule->to) : text;
}

std::string part_year_text(const Side& side) {
  return side.payment.part_year ? word(part_year_words(), *side.payment.part_year) : "the offer does not say";
}

std::string payee_text(const Side& side) { return word(payee_words(), side.payment.payee); }

std::string labels_text(const Offer& offer, const std::vector<std::string>& ids) {
  Texts texts;
  for (const std::string& id : ids) texts.push_back(label_of(offer, id));
  return or_none(texts);
}

}  // namespace offerscope
