// The second stage of a payment: the quantity priced, then raised, lowered or reduced by limits.
#pragma once

#include <vector>

#include "measure.hpp"

namespace offerscope {

/// Units of the quantity that one band prices.
struct BandPart {
  Fraction units;
  Rate rate;
};

/// What a limit did.
struct LimitPart {
  Fraction pounds;  // the limit's own number
  Fraction value;   // after it
};

/// A quantity's value in pounds, exact.
struct Value {
  Fraction priced;               // before the limits
  std::vector<BandPart> bands;   // the bands that price something; none where there is one price
  Fraction compared;             // all_units: what is compared with the edges
  std::vector<LimitPart> limits; // one for each of the payment's
  Fraction limited;              // after the limits
};

struct ValueResult {
  std::optional<Value> value;
  Needed needed;  // where there is none
};

/// The value of `quantity` units. `price` is the one price where the rate has no bands.
ValueResult price(const RateRule& rate, const std::vector<Limit>& limits, Rate price,
                  const Fraction& quantity, const Givens& givens);

/// The step of the bands that `value` reaches: the last whose `from` is not more than it.
const Bands::Step& step_reached(const Bands& bands, const Fraction& value);

}  // namespace offerscope
