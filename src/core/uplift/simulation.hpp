// What may come: paths of prices and pay by the stated model, each offer's price on the same paths.
#pragma once

#include <span>
#include <vector>

#include "price_path.hpp"

namespace offerscope {

/// Growth factors of the two series, path by path: factor of path p in year k (from 1) at
/// p × years + k − 1.
struct GrowthPaths {
  int years = 0;
  int paths = 0;
  std::vector<double> prices;
  std::vector<double> pay;
};

/// The same for the same model, on every machine: path p's year k uses Philox with counter
/// {p, k, 0, 0} and key {seed, 0}, its words 0 and 1 for prices, 2 and 3 for pay.
GrowthPaths simulate_growth(const CostModel& model);

/// The real value at the end of each year (index 0: the base year, all 1.0), path by path, sorted
/// within each year.
struct SortedFutures {
  std::vector<std::vector<double>> by_year;
  /// The value that a share `probability` of the paths stays at or under, 0 < probability < 1: the
  /// order statistic at ceil(probability × paths).
  double quantile(std::size_t year, double probability) const;
  /// The share of paths strictly under `value`.
  double chance_below(std::size_t year, double value) const;
};

/// `linked` is the table of the rule's link: it follows the series that it moves with, and its own
/// recorded growth while there is one (for a link that is some years late). `base` is the price's year.
SortedFutures simulate(const UpliftRule& rule, const IndexTable* linked, const CostModel& model,
                       FinancialYear base, const GrowthPaths& growth);

}  // namespace offerscope
