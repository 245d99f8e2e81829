// 128-bit helpers for exact products. Internal to the money types.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace offerscope {

__extension__ using Wide = __int128;

/// value / divisor, rounded half away from zero. `divisor` is positive.
constexpr Wide divide_half_away(Wide value, Wide divisor) {
  const Wide magnitude = value < 0 ? -value : value;
  const Wide quotient = magnitude / divisor;
  const Wide remainder = magnitude % divisor;
  const Wide rounded = quotient + (remainder >= divisor - remainder ? 1 : 0);
  return value < 0 ? -rounded : rounded;
}

constexpr std::optional<std::int64_t> narrow(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  if (value < std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

}  // namespace offerscope
