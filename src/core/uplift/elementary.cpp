#include "elementary.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace offerscope {
namespace {

// ln 2 in two parts. The first ends in 21 zero bits, so that its product with a binary exponent is exact.
constexpr double kLn2High = 0x1.62e42fee00000p-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

constexpr int kExponentBias = 1023;
constexpr int kMantissaBits = 52;

/// 2^exponent, of a normal number.
double power_of_two(std::int64_t exponent) {
  return number_of_bits(static_cast<std::uint64_t>(exponent + kExponentBias) << kMantissaBits);
}

/// c[0] + c[1] x + … + c[7] x^7.
double polynomial(const std::array<double, 8>& c, double x) {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

// Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37
// (1988), PPND16: quotients of polynomials for the centre, for the tails, and far out in them.
constexpr std::array<double, 8> kCentreOver = {
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr std::array<double, 8> kCentreUnder = {
    1.0,                     4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3};
constexpr std::array<double, 8> kTailOver = {
    1.42343711074968357734e0, 4.63033784615654529590e0,  5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0,  2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array<double, 8> kTailUnder = {
    1.0,                       2.05319162663775882187e0,  1.67638483018380384940e0,
    6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
    5.47593808499534494600e-4, 1.05075007164441684324e-9};
constexpr std::array<double, 8> kFarOver = {
    6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array<double, 8> kFarUnder = {
    1.0,                       5.99832206555887937690e-1, 1.36929880922735805310e-1,
    1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
    1.42151175831644588870e-7, 2.04426310338993978564e-15};

double normal_density(double z) {
  constexpr double kOneByRootTwoPi = 0x1.9884533d43651p-2;
  return kOneByRootTwoPi * exponential(-0.5 * z * z);
}

/// The probability of 0 to `z`, 0 <= z: φ(z) × (z + z³ ÷ 3 + z⁵ ÷ (3 × 5) + …), whose terms are all
/// positive, so nothing cancels (Marsaglia, "Evaluating the normal distribution", 2004).
double probability_from_centre(double z) {
  double term = z;
  double sum = z;
  for (double odd = 3.0;; odd += 2.0) {
    term *= z * z / odd;
    if (sum + term == sum) return normal_density(z) * sum;
    sum += term;
  }
}

/// The probability above `z`, kTailFrom <= z: φ(z) ÷ (z + 1 ÷ (z + 2 ÷ (z + 3 ÷ …))), Laplace's fraction.
double probability_above(double z) {
  constexpr int kSteps = 60;  // at z = 3 further steps change no bit
  double fraction = z;
  for (int step = kSteps; step > 0; --step) fraction = z + step / fraction;
  return normal_density(z) / fraction;
}

constexpr double kTailFrom = 3.0;

}  // namespace

// x = k ln 2 + r with |r| <= ½ ln 2; e^r is its Taylor series up to r^13 ÷ 13!, whose next term is under
// a sixteenth of a unit in the last place; then e^x = 2^k e^r.
double exponential(double x) {
  constexpr double kMost = 700.0;
  x = x > kMost ? kMost : x < -kMost ? -kMost : x;
  // Added to a small number, 1.5 × 2^52 rounds it to a whole one, which then stands in the low bits.
  constexpr double kRounder = 0x1.8p52;
  constexpr double kOneByLn2 = 0x1.71547652b82fep0;
  const double rounded = x * kOneByLn2 + kRounder;
  const double k = rounded - kRounder;
  const auto exponent = static_cast<std::int64_t>(bits_of(rounded) - bits_of(kRounder));
  const double r = (x - k * kLn2High) - k * kLn2Low;

  // In groups that do not wait for each other.
  const double r2 = r * r;
  const double r4 = r2 * r2;
  const double first = (1.0 / 2 + r * (1.0 / 6)) + (1.0 / 24 + r * (1.0 / 120)) * r2;
  const double second = (1.0 / 720 + r * (1.0 / 5040)) + (1.0 / 40320 + r * (1.0 / 362880)) * r2;
  const double third =
      (1.0 / 3628800 + r * (1.0 / 39916800)) + (1.0 / 479001600 + r * (1.0 / 6227020800)) * r2;
  return (1.0 + (r + r2 * (first + r4 * (second + r4 * third)))) * power_of_two(exponent);
}

// x = 2^k (1 + f) with √½ <= 1 + f < √2, and s = f ÷ (2 + f): ln(1 + f) = 2 artanh s, which is
// f − (f² ÷ 2 − s (f² ÷ 2 + R)) with R = 2 s² ÷ 3 + 2 s⁴ ÷ 5 + … + 2 s²⁰ ÷ 21; the next term
// is under 2^-60. The form keeps the rounding errors at the size of f² (the method of fdlibm's e_log.c).
double natural_logarithm(double x) {
  if (!(x > 0.0)) {
    return x == 0.0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  }
  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {
    constexpr int kLift = 54;
    x *= power_of_two(kLift);
    exponent = -kLift;
  }
  // Taken from the bits of √½, the exponent rounds so that the rest is at least √½.
  constexpr std::uint64_t kRootHalf = 0x3fe6a09e667f3bcdU;
  constexpr std::uint64_t kOne = 0x3ff0000000000000U;
  const auto bits = bits_of(x);
  const std::uint64_t lifted = bits + (kOne - kRootHalf);
  exponent += static_cast<int>(lifted >> kMantissaBits) - kExponentBias;
  constexpr std::uint64_t kMantissa = (std::uint64_t{1} << kMantissaBits) - 1;
  const double f = number_of_bits((lifted & kMantissa) + kRootHalf) - 1.0;

  const double s = f / (2.0 + f);
  const double z = s * s;
  const double z2 = z * z;
  const double odd = 2.0 / 3 + z2 * (2.0 / 7 + z2 * (2.0 / 11 + z2 * (2.0 / 15 + z2 * (2.0 / 19))));
  const double even = 2.0 / 5 + z2 * (2.0 / 9 + z2 * (2.0 / 13 + z2 * (2.0 / 17 + z2 * (2.0 / 21))));
  const double rest = z * odd + z2 * even;
  const double half_square = 0.5 * f * f;
  const double k = exponent;
  return k * kLn2High - ((half_square - (s * (half_square + rest) + k * kLn2Low)) - f);
}

double power(double x, double y) { return exponential(y * natural_logarithm(x)); }

double normal_probability(double z) {
  const double distance = z < 0.0 ? -z : z;
  if (distance >= kTailFrom) {
    const double outside = probability_above(distance);
    return z < 0.0 ? outside : 1.0 - outside;
  }
  const double inside = probability_from_centre(distance);
  return z < 0.0 ? 0.5 - inside : 0.5 + inside;
}

double normal_quantile(double p) {
  const double q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(kCentreOver, r) / polynomial(kCentreUnder, r);
  }
  const double r = std::sqrt(-natural_logarithm(q < 0.0 ? p : 1.0 - p));
  const double z = r <= 5.0 ? polynomial(kTailOver, r - 1.6) / polynomial(kTailUnder, r - 1.6)
                            : polynomial(kFarOver, r - 5.0) / polynomial(kFarUnder, r - 5.0);
  return q < 0.0 ? -z : z;
}

}  // namespace offerscope
