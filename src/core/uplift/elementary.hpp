// Exponential, logarithm and normal distribution from nothing but + − × ÷ and square root, which
// every machine rounds alike: so the same scenario gives the same bytes natively and in each browser.
#pragma once

namespace offerscope {

/// e^x within 2 units in the last place, for |x| <= 700.
double exponential(double x);
/// ln x within 2 units in the last place, for x > 0.
double natural_logarithm(double x);
/// x^y for x > 0, by the two above.
double power(double x, double y);
/// The probability that a standard normal is at most `z`; absolute error under 1e-15.
double normal_probability(double z);
/// The z with normal_probability(z) = p, for 0 < p < 1; relative error under 1e-14 (Wichura's AS 241).
double normal_quantile(double p);

}  // namespace offerscope
