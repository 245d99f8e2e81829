// Pounds and pence. A rate is exact to a millionth of a pound, an amount is whole pence, and the
// one place where a fraction of a penny is rounded is the payment line.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "decimal.hpp"

namespace offerscope {

/// Pounds for one unit of a basis.
struct Rate {
  Decimal pounds;
  constexpr auto operator<=>(const Rate&) const = default;
};

/// How many of a basis: patients, items, beds. May have a fraction (a weighted list does).
struct Quantity {
  Decimal count;
  constexpr auto operator<=>(const Quantity&) const = default;
};

/// A share in percent, 0 to 100.
struct Percent {
  Decimal value;
  constexpr auto operator<=>(const Percent&) const = default;
  static constexpr Percent whole() { return {Decimal::from_millionths(100 * Decimal::kScale)}; }
};

/// Whole pence.
struct Amount {
  std::int64_t pence = 0;
  constexpr auto operator<=>(const Amount&) const = default;
  /// "29388.80", "-0.05": pounds with two places, for JSON.
  std::string to_decimal() const;
};

/// No value where the sum leaves the range of 64-bit pence.
std::optional<Amount> add(Amount left, Amount right);
std::optional<Amount> sum(std::span<const Amount> amounts);

/// amount ÷ quantity in pounds, rounded half away from zero to the penny: pounds per patient.
/// No value for a quantity of zero or less.
std::optional<Amount> per_head(Amount amount, Quantity quantity);

/// Splits `amount` by `weights` (none negative, not all zero) so that the parts add up to it to
/// the penny: each share is cut down to whole pence, the pence left over go to the largest
/// remainders, ties to the earliest part.
std::vector<Amount> split(Amount amount, std::span<const Decimal> weights);

}  // namespace offerscope
