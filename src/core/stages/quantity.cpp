#include "quantity.hpp"

#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kQuarters = 4;

/// The four counts; a blank one is as the quarter before it. Needed: the first.
Needed count_quarters(const QuantityRule& rule, const Givens& givens, CountedQuantity& quantity) {
  Needed first;
  for (std::size_t quarter = 0; quarter < kQuarters; ++quarter) {
    const Needed counted = givens.volume(quarter_name(rule.volume, quarter), rule.label);
    if (quarter == 0) first = counted;
    if (!first.value) return first;
    quantity.quarters.push_back(counted.value.value_or(
        quantity.quarters.empty() ? Fraction{} : quantity.quarters.back()));
  }
  Fraction sum;
  for (const Fraction& counted : quantity.quarters) sum = sum + counted;
  return {sum / Fraction::from_integer(kQuarters), first.input, first.label};
}

Needed number_of(const QuantityRule& rule, const Givens& givens, const Ledger& ledger,
                 CountedQuantity& quantity) {
  switch (rule.basis) {
    case Basis::weighted_patient: return givens.weighted_list();
    case Basis::registered_patient: return givens.registered_list();
    case Basis::block: return {Fraction::from_integer(1), "", ""};
    case Basis::point: return {Fraction::from(rule.points), "", ""};
    case Basis::not_published: return {};
    case Basis::unearned_pound: {
      const auto unearned = ledger.unearned.find(rule.payment);
      if (unearned == ledger.unearned.end()) {
        const auto awaited = ledger.awaited.find(rule.payment);
        return awaited == ledger.awaited.end() ? Needed{} : awaited->second;
      }
      return {Fraction::from_integer(unearned->second.pence) / Fraction::from_integer(100), "", ""};
    }
    case Basis::eligible_patient:
    case Basis::item:
    case Basis::bed:
    case Basis::hour: break;
  }
  if (rule.counted == Counted::quarters) return count_quarters(rule, givens, quantity);
  return givens.volume(rule.volume, rule.label);
}

}  // namespace

std::string quarter_name(const std::string& volume, std::size_t quarter) {
  return volume + "-q" + std::to_string(quarter + 1);
}

QuantityResult count(const QuantityRule& rule, const Givens& givens, const Ledger& ledger) {
  CountedQuantity quantity;
  const Needed counted = number_of(rule, givens, ledger, quantity);
  if (!counted.value) return {std::nullopt, counted, !counted.input.empty()};
  quantity.counted = *counted.value;

  quantity.with_factors = quantity.counted;
  for (const TitledMeasure& factor : rule.factors) {
    const Needed value = value_of(factor.measure, givens, Use::multiply);
    if (!value.value) return {std::nullopt, value, true};
    quantity.factors.push_back(*value.value);
    quantity.with_factors = quantity.with_factors * *value.value;
  }
  quantity.paid = quantity.with_factors;

  if (rule.floor) {
    const Needed floor = value_of(*rule.floor, givens, Use::multiply);
    if (!floor.value) return {std::nullopt, floor, true};
    quantity.floor = *floor.value;
    quantity.paid = most_of(quantity.paid, *floor.value);
  }
  if (const Cap* cap = givens.offer().find_cap(rule.cap)) {
    const Needed most = value_of(cap->most, givens, Use::multiply);
    if (!most.value) return {std::nullopt, most, true};
    const auto used = ledger.cap_used.find(rule.cap);
    const Fraction left = used == ledger.cap_used.end() ? *most.value : *most.value - used->second;
    quantity.cap_left = most_of(left, Fraction{});
    quantity.paid = least_of(quantity.paid, *quantity.cap_left);
  }
  return {quantity, {}, true};
}

}  // namespace offerscope
