#include "payment_changes.hpp"

#include <algorithm>

#include "payment_phrases.hpp"
#include "schedule_words.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Line = SchemeChange::Line;
using Texts = std::vector<std::string>;

struct Side {
  const Offer& offer;
  const Payment& payment;
};

template <class Value>
std::string word(std::span<const Word<Value>> words, Value value) {
  for (const Word<Value>& one : words) {
    if (one.value == value) return std::string(one.words);
  }
  return "";
}

std::string or_none(const Texts& texts) { return texts.empty() ? "none" : separated(texts); }

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

/// "50% at 30%, 100% at 50%"; with `labels`, of what, too.
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

bool same_assumptions(const Achievement& left, const Achievement& right) {
  return left.assumption == right.assumption &&
         std::equal(left.of.begin(), left.of.end(), right.of.begin(), right.of.end(), same_assumptions);
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

std::string settlement_text(const Side& side) {
  const auto& rule = side.payment.reconciliation;
  if (!rule) return "none";
  const std::string text = "what was not earned: " + word(shortfall_words(), rule->shortfall);
  return rule->from && rule->to ? text + ", " + span_text(*rule->from, *rule->to) : text;
}

std::string part_year_text(const Side& side) {
  return side.payment.part_year ? word(part_year_words(), *side.payment.part_year) : "the offer does not say";
}

/// The payment as it would be `years` later.
Payment moved(Payment payment, int years) {
  const auto move = [years](std::optional<Month>& month) {
    if (month) month->year += years;
  };
  if (payment.quantity.census) payment.quantity.census->year += years;
  for (SchedulePart& part : payment.schedule) {
    part.from.year += years;
    part.to.year += years;
    move(part.month);
    move(part.back_paid_in);
  }
  if (payment.reconciliation) {
    move(payment.reconciliation->from);
    move(payment.reconciliation->to);
  }
  return payment;
}

class Changes {
 public:
  Changes(const Side& before, const Side& moved, const Side& after)
      : before_(before), moved_(moved), after_(after) {}

  void tell(const std::string& part, std::string (*text)(const Side&)) {
    if (text(moved_) != text(after_)) tell_texts(part, text(before_), text(after_));
  }

  /// Only the entries that the other side does not have.
  void tell_list(const std::string& part, Texts (*texts)(const Side&)) {
    const auto only = [](Texts some, const Texts& others) {
      std::erase_if(some, [&](const std::string& one) {
        return std::find(others.begin(), others.end(), one) != others.end();
      });
      return or_none(some);
    };
    const Texts old = texts(before_);
    const Texts now = texts(after_);
    tell_texts(part, only(old, now), only(now, old));
  }

  void tell_achievement(const std::string& part, const std::optional<Achievement>& old,
                        const std::optional<Achievement>& now) {
    const bool labels = old && now && !same_assumptions(*old, *now);
    const auto text = [&](const std::optional<Achievement>& rule, const Side& side) {
      return rule ? achievement_text(*rule, side.offer, labels) : "no target";
    };
    tell_texts(part, text(old, before_), text(now, after_));
  }

  void tell_texts(const std::string& part, const std::string& old, const std::string& now) {
    if (old == now) return;
    lines.push_back({Line::What::price, after_.payment.title + ", " + part, old, now, ""});
  }

  std::vector<Line> lines;

 private:
  const Side& before_;
  const Side& moved_;
  const Side& after_;
};

}  // namespace

std::string labels_text(const Offer& offer, const std::vector<std::string>& ids) {
  Texts texts;
  for (const std::string& id : ids) texts.push_back(label_of(offer, id));
  return or_none(texts);
}

std::vector<Line> payment_changes(const Offer& before, const Payment& old, const Offer& after,
                                  const Payment& now) {
  const Payment later = moved(old, after.financial_year().start - before.financial_year().start);
  const Side old_side{before, old};
  const Side moved_side{before, later};
  const Side new_side{after, now};
  Changes changes(old_side, moved_side, new_side);
  changes.tell("what is counted", counted_words_of);
  changes.tell("how many points", points_text);
  changes.tell("whose unearned money", unearned_text);
  changes.tell_list("factors", factor_texts);
  changes.tell("floor", floor_text);
  changes.tell("cap", cap_text);
  changes.tell("bands", bands_text);
  changes.tell_list("limits", limit_texts);
  changes.tell_list("what must be bought", consumable_texts);
  changes.tell("payee", [](const Side& side) { return word(payee_words(), side.payment.payee); });
  changes.tell("shares", shares_text);
  changes.tell_achievement("what achievement pays", old.achievement, now.achievement);
  changes.tell_texts("gates", labels_text(before, old.gates), labels_text(after, now.gates));
  for (const Pot& pot : now.pots) {
    const auto same = std::find_if(old.pots.begin(), old.pots.end(),
                                   [&](const Pot& one) { return one.id == pot.id; });
    if (same == old.pots.end()) continue;
    changes.tell_achievement(pot.title + ", what achievement pays", same->achievement, pot.achievement);
    changes.tell_texts(pot.title + ", gates", labels_text(before, same->gates),
                       labels_text(after, pot.gates));
  }
  changes.tell("schedule", schedule_text);
  changes.tell("paid in the end", paid_text);
  changes.tell("certainty", [](const Side& side) { return certainty_text(side.payment); });
  changes.tell("settlement", settlement_text);
  changes.tell("joining during the year", part_year_text);
  return std::move(changes.lines);
}

}  // namespace offerscope
