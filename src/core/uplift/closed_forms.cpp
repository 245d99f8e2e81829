#include "closed_forms.hpp"

#include "elementary.hpp"

namespace offerscope {

double compounded(double percent, int years) {
  const double yearly = 1.0 + percent / 100.0;
  double factor = 1.0;
  for (int year = 0; year < years; ++year) factor *= yearly;
  return factor;
}

double sum_variance(double persistence, int years) {
  // What a shock adds to the sum over the m years from its own on: 1 + φ + … + φ^(m−1).
  double added = 0.0;
  double power_of_persistence = 1.0;
  double variance = 0.0;
  for (int year = 0; year < years; ++year) {
    added += power_of_persistence;
    power_of_persistence *= persistence;
    variance += added * added;
  }
  return variance;
}

double log_normal_quantile(double mean, double deviation, double probability) {
  return exponential(mean + deviation * normal_quantile(probability));
}

// With X = exp(mean + deviation × z): least × P(X < least) + most × P(X > most), and between them the
// mean of X over that range, which is exp(mean + deviation² ÷ 2) times the probability of the range when
// z is moved by the deviation.
double collared_mean(double mean, double deviation, double least, double most) {
  if (deviation <= 0.0) {
    const double value = exponential(mean);
    return value < least ? least : value > most ? most : value;
  }
  const double low = (natural_logarithm(least) - mean) / deviation;
  const double high = (natural_logarithm(most) - mean) / deviation;
  const double between = normal_probability(high - deviation) - normal_probability(low - deviation);
  return least * normal_probability(low) + most * normal_probability(-high) +
         exponential(mean + 0.5 * deviation * deviation) * between;
}

double yearly_rise_to(double level, int years) { return (power(level, 1.0 / years) - 1.0) * 100.0; }

}  // namespace offerscope
