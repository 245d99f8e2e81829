#include "line_sums.hpp"

#include <algorithm>

#include "../payment_phrases.hpp"
#include "../stages/pipeline.hpp"
#include "../words.hpp"

namespace offerscope {
namespace {

SumFormula integer(std::int64_t number) { return SumFormula::integer(number); }
SumFormula number(Decimal number) { return SumFormula::number(number); }
SumFormula cell(const std::string& address) { return SumFormula::cell(address); }
SumFormula not_published() { return SumFormula::words(words_of(Missing::not_published)); }

SumFormula at_least(const SumFormula& left, const SumFormula& right) {
  return SumFormula::comparison(left, ">=", right);
}

/// A share of a hundred, as a number: 60% as 60/100; 100% as 1.
SumFormula share_of_hundred(Percent percent) {
  return percent == Percent::whole() ? integer(1) : number(percent.value) / integer(100);
}

/// Each unit has the price of the band that it lies in.
SumFormula own_units(const Bands& bands, const SumFormula& quantity) {
  SumFormula sum = integer(0);
  for (std::size_t i = 0; i < bands.steps.size(); ++i) {
    const Bands::Step& step = bands.steps[i];
    const bool last = i + 1 == bands.steps.size();
    const SumFormula end = last ? quantity : least(quantity, number(bands.steps[i + 1].from));
    const SumFormula units = i == 0 ? end : most(end - number(step.from), integer(0));
    const SumFormula part = units * number(step.rate.pounds);
    sum = i == 0 ? part : sum + part;
  }
  return sum;
}

/// The last of the values whose edge is reached; `before` where none is.
template <class Steps, class EdgeOf, class ValueOf>
SumFormula reached(const Steps& steps, std::size_t first, const SumFormula& at, SumFormula before, EdgeOf edge_of,
                   ValueOf value_of) {
  SumFormula found = std::move(before);
  for (std::size_t i = first; i < steps.size(); ++i) {
    found = choose(at_least(at, number(edge_of(steps[i]))), value_of(steps[i]), found);
  }
  return found;
}

SumFormula limited(Limit::Kind kind, const SumFormula& value, const SumFormula& pounds) {
  switch (kind) {
    case Limit::Kind::at_most: return least(value, pounds);
    case Limit::Kind::at_least: return most(value, pounds);
    case Limit::Kind::less: break;
  }
  return most(value - pounds, integer(0));
}

}  // namespace

SumFormula LineSums::list_or_volume(const std::string& input) const {
  const auto field = fields_.find(input);
  return field == fields_.end() ? not_published() : SumFormula::field(field->second);
}

SumFormula LineSums::assumed(std::string_view id) const {
  const auto field = fields_.find(assumption_name(offer_, id));
  return field == fields_.end() ? integer(0) : SumFormula::field(field->second);
}

std::vector<FieldCell> LineSums::gate_fields(const std::vector<std::string>& gates) const {
  std::vector<FieldCell> found;
  for (const std::string& gate : gates) {
    const auto field = fields_.find(assumption_name(offer_, gate));
    if (field != fields_.end()) found.push_back(field->second);
  }
  return found;
}

SumFormula LineSums::measure(const Measure& rule, bool as_share) const {
  SumFormula value = number(rule.number);
  switch (rule.from) {
    case Measure::From::number: break;
    case Measure::From::registered_list: value = list_or_volume(std::string(kRegisteredName)); break;
    case Measure::From::weighted_list: value = list_or_volume(std::string(kWeightedName)); break;
    case Measure::From::volume: value = list_or_volume(rule.name); break;
    case Measure::From::assumption: {
      const Assumption* assumption = offer_.find_assumption(rule.name);
      value = assumed(rule.name);
      if (assumption == nullptr) break;
      if (assumption->unit == AssumptionUnit::percent && as_share) value = value / integer(100);
      if (assumption->unit == AssumptionUnit::yes_no) {
        value = choose(SumFormula::comparison(value, "=", SumFormula::words("yes")), integer(1), integer(0));
      }
    }
  }
  if (rule.times != Decimal::one()) value = value * number(rule.times);
  if (rule.over != Decimal::one()) value = value / number(rule.over);
  return value;
}

/// The mean of the four counts; a blank one is as the quarter before it.
SumFormula LineSums::quarters(const QuantityRule& rule) const {
  SumFormula before = list_or_volume(quarter_name(rule.volume, 0));
  SumFormula sum = before;
  for (std::size_t quarter = 1; quarter < 4; ++quarter) {
    const auto field = fields_.find(quarter_name(rule.volume, quarter));
    if (field == fields_.end()) return not_published();
    const SumFormula name = cell(field->second.name);
    before = choose(SumFormula::call("ISNUMBER", {name}), name, before);
    sum = sum + before;
  }
  return sum / integer(4);
}

SumFormula LineSums::counted(std::size_t payment) const {
  const QuantityRule& rule = offer_.payments[payment].quantity;
  switch (rule.basis) {
    case Basis::weighted_patient: return list_or_volume(std::string(kWeightedName));
    case Basis::registered_patient: return list_or_volume(std::string(kRegisteredName));
    case Basis::block: return integer(1);
    case Basis::point: return number(rule.points);
    case Basis::not_published: return not_published();
    case Basis::unearned_pound: {
      for (std::size_t i = 0; i < payment; ++i) {
        if (offer_.payments[i].id != rule.payment) continue;
        return (cell(cells_[i].full) - cell(cells_[i].earned)).where_known(cells_[i].earned);
      }
      return not_published();
    }
    case Basis::eligible_patient:
    case Basis::item:
    case Basis::bed:
    case Basis::hour: break;
  }
  return rule.counted == Counted::quarters ? quarters(rule) : list_or_volume(rule.volume);
}

SumFormula LineSums::paid(std::size_t payment) const {
  const QuantityRule& rule = offer_.payments[payment].quantity;
  SumFormula quantity = cell(cells_[payment].counted);
  for (const TitledMeasure& factor : rule.factors) quantity = quantity * measure(factor.measure, true);
  if (rule.floor) quantity = most(quantity, measure(*rule.floor, true));
  const Cap* cap = offer_.find_cap(rule.cap);
  if (cap == nullptr) return quantity;
  SumFormula left = measure(cap->most, true);
  // SUM passes over the words of a line whose number is not entered.
  std::vector<SumFormula> used;
  for (std::size_t i = 0; i < payment; ++i) {
    if (offer_.payments[i].quantity.cap == rule.cap) used.push_back(cell(cells_[i].paid));
  }
  if (!used.empty()) left = left - SumFormula::call("SUM", used);
  return least(quantity, most(left, integer(0)));
}

SumFormula LineSums::banded(const Payment& payment, const SumFormula& quantity) const {
  const Bands& bands = *payment.rate.bands;
  if (bands.prices == Bands::Prices::own_units) return own_units(bands, quantity);
  const SumFormula at = bands.by ? measure(*bands.by, false) : quantity;
  const auto rate = [](const Bands::Step& step) { return number(step.rate.pounds); };
  const SumFormula price = reached(bands.steps, 1, at, rate(bands.steps.front()),
                                   [](const Bands::Step& step) { return step.from; }, rate);
  return (quantity * price).needing(at);  // one band alone is not looked for, and yet waits
}

SumFormula LineSums::value(std::size_t index) const {
  const Payment& payment = offer_.payments[index];
  const SumFormula quantity = cell(cells_[index].paid);
  SumFormula pounds = payment.rate.bands ? banded(payment, quantity) : quantity * cell(cells_[index].price);
  if (payment.rate.per != Decimal::one()) pounds = pounds / number(payment.rate.per);
  for (const Limit& limit : payment.limits) pounds = limited(limit.kind, pounds, measure(limit.pounds, true));
  return pounds;
}

SumFormula LineSums::full(std::size_t index) const {
  const Payment& payment = offer_.payments[index];
  SumFormula pounds = cell(cells_[index].value);
  if (payment.payee == Payee::pcn) {
    const auto field = fields_.find(practice_share_name(offer_));
    if (field != fields_.end()) pounds = pounds * SumFormula::field(field->second) / integer(100);
  }
  std::vector<std::string> gates = offer_.gates;
  gates.insert(gates.end(), payment.gates.begin(), payment.gates.end());
  const std::vector<FieldCell> fields = gate_fields(gates);
  return fields.empty() ? to_pence(pounds) : choose(all_yes(fields), to_pence(pounds), integer(0));
}

SumFormula LineSums::pot_full(std::size_t payment, std::size_t pot) const {
  std::vector<Decimal> weights;
  for (const Pot& each : offer_.payments[payment].pots) weights.push_back(each.percent.value);
  return split_part(cells_[payment].full, weights, pot);
}

SumFormula LineSums::share(const Achievement& achievement) const {
  const auto own_share = [&] {
    const SumFormula at = assumed(achievement.assumption);
    if (achievement.rule == Achievement::Rule::step) {
      return reached(achievement.steps, 0, at, integer(0), [](const Achievement::Step& step) { return step.at; },
                     [](const Achievement::Step& step) { return share_of_hundred(step.pays); });
    }
    if (achievement.rule == Achievement::Rule::best_of) {
      std::vector<SumFormula> shares;
      for (const Achievement& one : achievement.of) shares.push_back(share(one));
      return SumFormula::call("MAX", shares);
    }
    const SumFormula way = (at - number(achievement.lower)) / (number(achievement.upper) - number(achievement.lower));
    const SumFormula within = most(least(way, integer(1)), integer(0));
    if (!achievement.nothing_under) return within;
    return choose(at_least(at, number(*achievement.nothing_under)), within, integer(0));
  };
  const SumFormula found = own_share();
  if (!achievement.relief) return found;
  const std::vector<FieldCell> relief = gate_fields({achievement.relief->assumption});
  if (relief.empty()) return found;
  return choose(all_yes(relief), most(found, share_of_hundred(achievement.relief->pays)), found);
}

SumFormula LineSums::earned(const std::string& full, const std::string& share,
                            const std::vector<std::string>& gates) const {
  const SumFormula all = share.empty() ? cell(full) : to_pence(cell(full) * cell(share)).where_known(share);
  const std::vector<FieldCell> fields = gate_fields(gates);
  return fields.empty() ? all : choose(all_yes(fields), all, integer(0));
}

}  // namespace offerscope
