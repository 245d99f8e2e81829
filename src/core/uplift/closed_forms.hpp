// What can be worked without simulation, to hold the simulation to account and to show exact figures.
#pragma once

namespace offerscope {

/// The growth of `years` years at `percent` a year, as a factor.
double compounded(double percent, int years);

/// The variance of x_1 + … + x_n of an AR(1) from x_0 = 0 with volatility 1:
/// Σ_{k=1..n} ((1 − φ^{n−k+1}) ÷ (1 − φ))², for 0 <= φ < 1; worked without the quotient, so φ may be
/// near 1.
double sum_variance(double persistence, int years);

/// The quantile at `probability` of exp(mean + deviation × z), 0 < probability < 1.
double log_normal_quantile(double mean, double deviation, double probability);

/// The mean of exp(mean + deviation × z) held between `least` and `most`: 0 < least <= most, finite.
double collared_mean(double mean, double deviation, double least, double most);

/// The yearly rise, in percent, that takes 1.0 to `level` (above zero) in `years` years (at least 1).
double yearly_rise_to(double level, int years);

}  // namespace offerscope
