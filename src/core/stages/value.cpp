#include "value.hpp"

namespace offerscope {
namespace {

/// Each unit has the price of the band that it lies in.
void price_own_units(const Bands& bands, const Fraction& quantity, Value& value) {
  for (std::size_t i = 0; i < bands.steps.size(); ++i) {
    const Fraction from = Fraction::from(bands.steps[i].from);
    if (i > 0 && !(from < quantity)) break;
    const bool last = i + 1 == bands.steps.size();
    const Fraction end =
        last ? quantity : least_of(quantity, Fraction::from(bands.steps[i + 1].from));
    value.bands.push_back({end - from, bands.steps[i].rate});
    value.priced = value.priced + (end - from) * Fraction::from(bands.steps[i].rate.pounds);
  }
}

/// The band that is reached prices every unit.
void price_all_units(const Bands& bands, const Fraction& quantity, Value& value) {
  const Bands::Step& step = step_reached(bands, value.compared);
  value.bands.push_back({quantity, step.rate});
  value.priced = quantity * Fraction::from(step.rate.pounds);
}

Fraction after_limit(Limit::Kind kind, const Fraction& value, const Fraction& pounds) {
  switch (kind) {
    case Limit::Kind::at_most: return least_of(value, pounds);
    case Limit::Kind::at_least: return most_of(value, pounds);
    case Limit::Kind::less: break;
  }
  return most_of(value - pounds, Fraction{});
}

}  // namespace

const Bands::Step& step_reached(const Bands& bands, const Fraction& value) {
  std::size_t reached = 0;
  for (std::size_t i = 1; i < bands.steps.size(); ++i) {
    if (!(value < Fraction::from(bands.steps[i].from))) reached = i;
  }
  return bands.steps[reached];
}

ValueResult price(const RateRule& rate, const std::vector<Limit>& limits, Rate price,
                  const Fraction& quantity, const Givens& givens) {
  Value value;
  if (!rate.bands) {
    value.priced = quantity * Fraction::from(price.pounds);
  } else if (rate.bands->prices == Bands::Prices::own_units) {
    price_own_units(*rate.bands, quantity, value);
  } else {
    value.compared = quantity;
    if (rate.bands->by) {
      const Needed by = value_of(*rate.bands->by, givens, Use::compare);
      if (!by.value) return {std::nullopt, by};
      value.compared = *by.value;
    }
    price_all_units(*rate.bands, quantity, value);
  }
  value.priced = value.priced / Fraction::from(rate.per);

  value.limited = value.priced;
  for (const Limit& limit : limits) {
    const Needed pounds = value_of(limit.pounds, givens, Use::multiply);
    if (!pounds.value) return {std::nullopt, pounds};
    value.limited = after_limit(limit.kind, value.limited, *pounds.value);
    value.limits.push_back({*pounds.value, value.limited});
  }
  return {value, {}};
}

}  // namespace offerscope
