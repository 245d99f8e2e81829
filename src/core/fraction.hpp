// An exact rational number: what the stages of a payment compute with, until the penny.
#pragma once

#include <cstdint>
#include <optional>

#include "money.hpp"
#include "wide.hpp"

namespace offerscope {

/// Numerator and denominator in 128 bits, always in lowest terms. What does not fit is "too large",
/// and so is everything computed from it: the end of a sum needs one check, not each step.
class Fraction {
 public:
  constexpr Fraction() = default;
  static Fraction from(Decimal value);
  static Fraction from_integer(std::int64_t value);
  static Fraction too_large();
  /// A percentage as a share: 60% is 3/5.
  static Fraction from(Percent percent);

  bool fits() const { return denominator_ != 0; }
  bool is_zero() const { return fits() && numerator_ == 0; }

  friend Fraction operator*(const Fraction& left, const Fraction& right);
  /// `right` must not be zero.
  friend Fraction operator/(const Fraction& left, const Fraction& right);
  friend Fraction operator+(const Fraction& left, const Fraction& right);
  friend Fraction operator-(const Fraction& left, const Fraction& right);

  /// False where either is too large.
  friend bool operator<(const Fraction& left, const Fraction& right);
  friend bool operator==(const Fraction& left, const Fraction& right);

  /// The largest whole number that is not more than this. No value beyond 64 bits.
  std::optional<std::int64_t> floor() const;
  /// To six places, half away from zero. No value beyond a Decimal's range.
  std::optional<Decimal> to_decimal() const;
  /// Pounds to whole pence, half away from zero. No value beyond an Amount's range.
  std::optional<Amount> to_amount() const;

 private:
  static Fraction reduced(Wide numerator, Wide denominator);
  Wide numerator_ = 0;
  Wide denominator_ = 1;  // positive; 0: too large
};

/// The smaller and the larger of two; too large where either is.
Fraction least_of(const Fraction& left, const Fraction& right);
Fraction most_of(const Fraction& left, const Fraction& right);

/// amount × share, rounded to the penny, half away from zero. `share` is from 0 to 1.
Amount share_of(Amount amount, const Fraction& share);

}  // namespace offerscope
