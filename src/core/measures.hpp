// All the places of an offer where a number other than a quantity itself stands.
#pragma once

#include <functional>

#include "offer.hpp"

namespace offerscope {

/// What a measure stands in.
struct MeasurePlace {
  enum class Part { factor, floor, cap, bands, limit };
  Part part = Part::factor;
  const Payment* payment = nullptr;  // none of a cap that is seen as the offer's
  std::size_t index = 0;             // in the list of factors, of caps or of limits

  /// Limits are in pounds, all other measures are numbers.
  bool is_in_pounds() const { return part == Part::limit; }
};

using SeeMeasure = std::function<void(const Measure&, const MeasurePlace&)>;

/// Calls `see` for each measure that a payment of the offer is worked out with, in the order of the
/// stages: that of its cap, too.
void for_each_measure(const Offer& offer, const Payment& payment, const SeeMeasure& see);

/// Calls `see` once for each measure of the offer: those of the caps, then those of the payments.
void for_each_measure(const Offer& offer, const SeeMeasure& see);

}  // namespace offerscope
