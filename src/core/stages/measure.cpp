#include "measure.hpp"

namespace offerscope {
namespace {

Needed needed(const std::optional<Quantity>& quantity, std::string_view input, std::string_view label) {
  Needed needed;
  if (quantity) needed.value = Fraction::from(quantity->count);
  needed.input = input;
  needed.label = label;
  return needed;
}

Needed assumed(const Measure& measure, const Givens& givens, Use use) {
  const Assumption* assumption = givens.offer().find_assumption(measure.name);
  const bool percent = assumption != nullptr && assumption->unit == AssumptionUnit::percent;
  const Decimal value = givens.assumption(measure.name);
  const Fraction number = percent && use == Use::multiply ? Fraction::from(Percent{value})
                                                          : Fraction::from(value);
  return {number, "", ""};
}

Needed source_of(const Measure& measure, const Givens& givens, Use use) {
  switch (measure.from) {
    case Measure::From::number: break;
    case Measure::From::registered_list: return givens.registered_list();
    case Measure::From::weighted_list: return givens.weighted_list();
    case Measure::From::volume: return givens.volume(measure.name, measure.label);
    case Measure::From::assumption: return assumed(measure, givens, use);
  }
  return {Fraction::from(measure.number), "", ""};
}

}  // namespace

Needed Givens::registered_list() const {
  return needed(scenario_.practice.registered, kRegisteredName, kRegisteredLabel);
}

Needed Givens::weighted_list() const {
  return needed(scenario_.practice.weighted_list(), kWeightedName, kWeightedLabel);
}

Needed Givens::volume(const std::string& name, const std::string& label) const {
  const auto entered = scenario_.volumes.find(name);
  if (entered == scenario_.volumes.end()) return needed(std::nullopt, name, label);
  return needed(entered->second, name, label);
}

Decimal Givens::assumption(std::string_view id) const {
  const auto assumed = scenario_.assumptions.find(assumption_name(offer_, id));
  if (assumed != scenario_.assumptions.end()) return assumed->second;
  const Assumption* assumption = offer_.find_assumption(id);
  return assumption ? assumption->fallback : Decimal{};
}

bool Givens::is_yes(std::string_view id) const { return assumption(id) != Decimal{}; }

std::string assumption_name(const Offer& offer, std::string_view id) {
  return offer.id + '.' + std::string(id);
}

Needed value_of(const Measure& measure, const Givens& givens, Use use) {
  Needed needed = source_of(measure, givens, use);
  if (needed.value) {
    needed.value = *needed.value * Fraction::from(measure.times) / Fraction::from(measure.over);
  }
  return needed;
}

}  // namespace offerscope
