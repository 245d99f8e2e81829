// An exact decimal number with six places: the one number type behind rates and quantities.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace offerscope {

/// Millionths in a signed 64-bit integer: exact from -9,223,372,036,854.775808 to
/// 9,223,372,036,854.775807. No operation wraps: what does not fit gives no value.
class Decimal {
 public:
  static constexpr std::int64_t kScale = 1'000'000;
  static constexpr int kPlaces = 6;

  constexpr Decimal() = default;
  static constexpr Decimal from_millionths(std::int64_t millionths) { return Decimal(millionths); }
  static constexpr Decimal one() { return Decimal(kScale); }
  static std::optional<Decimal> from_integer(std::int64_t value);

  /// Reads `-?digits[.digits]` and nothing else: no sign `+`, no space, no exponent, no bare point,
  /// at most six places. No value where the text is not of that form or does not fit.
  static std::optional<Decimal> parse(std::string_view text);

  constexpr std::int64_t millionths() const { return millionths_; }
  constexpr bool is_whole() const { return millionths_ % kScale == 0; }

  /// The shortest text with at least `least_places` places: "2.87", "117.00" with two, "10240".
  std::string to_string(int least_places = 0) const;

  std::optional<Decimal> plus(Decimal other) const;
  std::optional<Decimal> minus(Decimal other) const;
  /// The product, rounded half away from zero at the sixth place.
  std::optional<Decimal> times(Decimal other) const;
  /// The quotient, rounded half away from zero at the sixth place. No value for a divisor of zero.
  std::optional<Decimal> divided_by(Decimal divisor) const;

  constexpr auto operator<=>(const Decimal&) const = default;

 private:
  explicit constexpr Decimal(std::int64_t millionths) : millionths_(millionths) {}
  std::int64_t millionths_ = 0;
};

}  // namespace offerscope
