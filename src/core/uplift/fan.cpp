#include "fan.hpp"

namespace offerscope {
namespace {

/// At an end: that of the parabola through the three values there, held to what keeps the cubic monotone.
double rise_at_end(double near, double far) {
  const double rise = (3.0 * near - far) / 2.0;
  if (rise * near <= 0.0) return 0.0;
  if (near * far > 0.0) return rise;
  const double most = 3.0 * near;
  return (rise > most) == (near > 0.0) ? most : rise;
}

}  // namespace

std::vector<double> monotone_rises(const std::vector<double>& values) {
  const std::size_t last = values.size() - 1;
  std::vector<double> steps(last);
  for (std::size_t i = 0; i < last; ++i) steps[i] = values[i + 1] - values[i];
  if (last == 1) return {steps[0], steps[0]};
  std::vector<double> rises(values.size());
  rises[0] = rise_at_end(steps[0], steps[1]);
  rises[last] = rise_at_end(steps[last - 1], steps[last - 2]);
  for (std::size_t i = 1; i < last; ++i) {
    const double before = steps[i - 1];
    const double after = steps[i];
    rises[i] = before * after > 0.0 ? 2.0 * before * after / (before + after) : 0.0;
  }
  return rises;
}

Fan fan_of(const SortedFutures& futures) {
  Fan fan;
  fan.years.resize(futures.by_year.size());
  std::vector<double> values(fan.years.size());
  for (std::size_t level = 0; level < Fan::kLevels; ++level) {
    const double probability = static_cast<double>(level + 1) / static_cast<double>(Fan::kParts);
    for (std::size_t year = 0; year < values.size(); ++year) values[year] = futures.quantile(year, probability);
    const std::vector<double> rises = monotone_rises(values);
    for (std::size_t year = 0; year < values.size(); ++year) {
      fan.years[year][level] = {static_cast<float>(values[year]), static_cast<float>(rises[year])};
    }
  }
  return fan;
}

}  // namespace offerscope
