// The simulated density as a picture needs it: many quantiles of each year, and how they run between years.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "simulation.hpp"

namespace offerscope {

/// A quantile at the end of a year: what £1 buys, and by how much that rises a year there. Between two
/// years it runs along the cubic that has both values and both rises.
struct FanNode {
  float pounds = 1.0f;
  float rise = 0.0f;
  bool operator==(const FanNode&) const = default;
};

/// At or under level i lie i + 1 of 40 futures.
struct Fan {
  static constexpr std::size_t kParts = 40;
  static constexpr std::size_t kLevels = kParts - 1;
  std::vector<std::array<FanNode, kLevels>> years;  // the base year first
};

Fan fan_of(const SortedFutures& futures);

/// The rise at each of `values`, a year apart (at least two), so that the cubics between them rise and fall
/// only where the values do (Fritsch and Butland, "A method for constructing local monotone piecewise cubic
/// interpolants", 1984).
std::vector<double> monotone_rises(const std::vector<double>& values);

}  // namespace offerscope
