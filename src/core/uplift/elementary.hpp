// Exponential, logarithm and normal distribution from nothing but + − × ÷ and square root, which
// every machine rounds alike: so the same scenario gives the same bytes natively and in each browser.
#pragma once

#include <cstdint>
#include <cstring>

namespace offerscope {

/// The bits of an IEEE 754 number, and the number of such bits: std::bit_cast, which the library of the
/// oldest supported Emscripten lacks.
inline std::uint64_t bits_of(double number) {
  std::uint64_t bits;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}
inline double number_of_bits(std::uint64_t bits) {
  double number;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

/// e^x within 1 unit in the last place, for |x| <= 700; a number outside is held there.
double exponential(double x);
/// ln x within 1 unit in the last place, for a finite x > 0. Of 0 it is minus infinity, below no number.
double natural_logarithm(double x);
/// x^y for x > 0, by the two above: relative error up to |y ln x| + 1 units in the last place.
double power(double x, double y);
/// The probability that a standard normal is at most `z`; absolute error under 1e-15, and in the lower
/// tail to z = -37 also a relative error under 1e-12.
double normal_probability(double z);
/// The z with normal_probability(z) = p, for 0 < p < 1; relative error under 1e-14 (Wichura's AS 241).
double normal_quantile(double p);

}  // namespace offerscope
