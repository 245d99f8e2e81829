#include "fraction.hpp"

#include <numeric>

namespace offerscope {
namespace {

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide common_divisor(Wide left, Wide right) {
  left = magnitude(left);
  right = magnitude(right);
  constexpr Wide most_64 = std::numeric_limits<std::uint64_t>::max();
  while ((left > most_64 || right > most_64) && right != 0) {
    const Wide rest = left % right;
    left = right;
    right = rest;
  }
  if (right == 0) return left;
  return std::gcd(static_cast<std::uint64_t>(left), static_cast<std::uint64_t>(right));
}

/// The largest whole number that is not more than numerator / denominator.
Wide floor_of(Wide numerator, Wide denominator) {
  const Wide quotient = numerator / denominator;
  return numerator % denominator < 0 ? quotient - 1 : quotient;
}

}  // namespace

Fraction Fraction::too_large() {
  Fraction fraction;
  fraction.denominator_ = 0;
  return fraction;
}

Fraction Fraction::reduced(Wide numerator, Wide denominator) {
  const Wide divisor = common_divisor(numerator, denominator);
  Fraction fraction;
  fraction.numerator_ = numerator / divisor;
  fraction.denominator_ = denominator / divisor;
  return fraction;
}

Fraction Fraction::from(Decimal value) { return reduced(value.millionths(), Decimal::kScale); }

Fraction Fraction::from_integer(std::int64_t value) { return reduced(value, 1); }

Fraction Fraction::from(Percent percent) {
  return reduced(percent.value.millionths(), Wide{100} * Decimal::kScale);
}

Fraction operator*(const Fraction& left, const Fraction& right) {
  if (!left.fits() || !right.fits()) return Fraction::too_large();
  if (left.numerator_ == 0 || right.numerator_ == 0) return {};
  // Cancelled crosswise first, so that the products stay as small as they can be.
  const Wide first = common_divisor(left.numerator_, right.denominator_);
  const Wide second = common_divisor(right.numerator_, left.denominator_);
  Fraction product;
  const bool overflow =
      __builtin_mul_overflow(left.numerator_ / first, right.numerator_ / second, &product.numerator_) ||
      __builtin_mul_overflow(left.denominator_ / second, right.denominator_ / first,
                             &product.denominator_);
  return overflow ? Fraction::too_large() : product;
}

Fraction operator/(const Fraction& left, const Fraction& right) {
  if (!right.fits()) return Fraction::too_large();
  const bool negative = right.numerator_ < 0;
  Fraction inverse;
  inverse.numerator_ = negative ? -right.denominator_ : right.denominator_;
  inverse.denominator_ = magnitude(right.numerator_);
  return left * inverse;
}

Fraction operator+(const Fraction& left, const Fraction& right) {
  if (!left.fits() || !right.fits()) return Fraction::too_large();
  const Wide divisor = common_divisor(left.denominator_, right.denominator_);
  Wide first = 0;
  Wide second = 0;
  Wide numerator = 0;
  Wide denominator = 0;
  const bool overflow =
      __builtin_mul_overflow(left.numerator_, right.denominator_ / divisor, &first) ||
      __builtin_mul_overflow(right.numerator_, left.denominator_ / divisor, &second) ||
      __builtin_add_overflow(first, second, &numerator) ||
      __builtin_mul_overflow(left.denominator_, right.denominator_ / divisor, &denominator);
  return overflow ? Fraction::too_large() : Fraction::reduced(numerator, denominator);
}

Fraction operator-(const Fraction& left, const Fraction& right) {
  Fraction negative = right;
  negative.numerator_ = -negative.numerator_;
  return left + negative;
}

bool operator==(const Fraction& left, const Fraction& right) {
  return left.fits() && right.fits() && left.numerator_ == right.numerator_ &&
         left.denominator_ == right.denominator_;
}

bool operator<(const Fraction& left, const Fraction& right) {
  if (!left.fits() || !right.fits()) return false;
  // Whole parts first, then the remainders' inverses: no product that could leave 128 bits.
  Wide left_numerator = left.numerator_;
  Wide left_denominator = left.denominator_;
  Wide right_numerator = right.numerator_;
  Wide right_denominator = right.denominator_;
  bool turned = false;
  while (true) {
    const Wide left_whole = floor_of(left_numerator, left_denominator);
    const Wide right_whole = floor_of(right_numerator, right_denominator);
    if (left_whole != right_whole) return (left_whole < right_whole) != turned;
    const Wide left_rest = left_numerator - left_whole * left_denominator;
    const Wide right_rest = right_numerator - right_whole * right_denominator;
    // Where one has no remainder, the other is more if it has one; turned, the first is.
    if (left_rest == 0 || right_rest == 0) return (turned ? left_rest : right_rest) != 0;
    left_numerator = left_denominator;
    left_denominator = left_rest;
    right_numerator = right_denominator;
    right_denominator = right_rest;
    turned = !turned;
  }
}

std::optional<std::int64_t> Fraction::floor() const {
  if (!fits()) return std::nullopt;
  return narrow(floor_of(numerator_, denominator_));
}

std::optional<Decimal> Fraction::to_decimal() const {
  Wide scaled = 0;
  if (!fits() || __builtin_mul_overflow(numerator_, Wide{Decimal::kScale}, &scaled)) return std::nullopt;
  const auto millionths = narrow(divide_half_away(scaled, denominator_));
  if (!millionths) return std::nullopt;
  return Decimal::from_millionths(*millionths);
}

std::optional<Amount> Fraction::to_amount() const {
  Wide scaled = 0;
  if (!fits() || __builtin_mul_overflow(numerator_, Wide{100}, &scaled)) return std::nullopt;
  const auto pence = narrow(divide_half_away(scaled, denominator_));
  if (!pence) return std::nullopt;
  return Amount{*pence};
}

Fraction least_of(const Fraction& left, const Fraction& right) {
  if (!left.fits() || !right.fits()) return Fraction::too_large();
  return right < left ? right : left;
}

Fraction most_of(const Fraction& left, const Fraction& right) {
  if (!left.fits() || !right.fits()) return Fraction::too_large();
  return left < right ? right : left;
}

Amount share_of(Amount amount, const Fraction& share) {
  const Fraction pounds =
      Fraction::from_integer(amount.pence) / Fraction::from_integer(100) * share;
  // A share of what fits in 64 bits fits too; the exact product may not, and is then taken as whole.
  return pounds.to_amount().value_or(amount);
}

}  // namespace offerscope
