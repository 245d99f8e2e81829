// What may come: paths of prices and pay by the stated model, each offer's price on the same paths.
#pragma once

#include <cstddef>
#include <optional>
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

/// The same for the same model, on every machine. One Philox call serves eight paths: the shocks of a
/// series (0 prices, 1 pay) in year k of the paths 8g to 8g + 7 are the upper and the lower half of word 0,
/// then of words 1 to 3, of counter {g, k, series, 0} and key {seed, 0}. So further years or paths change
/// none of those before.
GrowthPaths simulate_growth(const CostModel& model);

/// The real value at the end of each year (index 0: the base year, all 1.0), sorted within each year.
struct SortedFutures {
  std::vector<std::vector<double>> by_year;
  /// The value that a share `probability` of the paths stays at or under, 0 < probability < 1: the
  /// order statistic at ceil(probability × paths).
  double quantile(std::size_t year, double probability) const;
  /// The share of paths strictly under `value`.
  double chance_below(std::size_t year, double value) const;
};

/// The real value at the end of each year (index 0: the base year, all 1.0), path by path.
using FutureValues = std::vector<std::vector<double>>;

/// The price as what does not differ from path to path, and what a path adds.
struct PriceTerms {
  LinkTerms link;
  /// The factor of each year's rise, for the years whose rise no path bears on; the others come after.
  std::vector<double> known;
  bool passes_cost = false;
  std::optional<MovesWith> follows;  // the series that bears on the others
  int years_late = 0;
  bool operator==(const PriceTerms&) const = default;
};

/// All that the futures of a price go by, beside the paths of growth: on the same paths, prices with equal
/// terms have the same futures.
struct FutureTerms {
  CostTerms cost;
  PriceTerms price;
  MovesWith cost_follows;
  bool operator==(const FutureTerms&) const = default;
};

/// `linked` is the table of the rule's link, where it has one; `base` is the price's year. After the base
/// year the link follows the series that its table moves with. For the base year and those before it, which
/// a link that is some years late needs, the table itself tells (forecasts too); where it does not, the
/// central growth stands. `cost_follows` is the series of the cost index's own table.
FutureTerms future_terms(const UpliftRule& rule, const IndexTable* linked, const CostModel& model,
                         FinancialYear base, MovesWith cost_follows = MovesWith::prices);

/// `growth` has as many years as the model that the terms are of.
FutureValues simulate_values(const FutureTerms& terms, const GrowthPaths& growth);

/// By how much the price is short of the cost of what is needed, on average over the paths and summed over the years,
/// in years of the base year's price. `demand` is of the terms' model.
double mean_short_of(const FutureTerms& terms, const std::vector<DemandLevel>& demand, const GrowthPaths& growth);

SortedFutures sorted_futures(FutureValues values);

/// Both: the futures of one price.
inline SortedFutures simulate(const UpliftRule& rule, const IndexTable* linked, const CostModel& model,
                              FinancialYear base, const GrowthPaths& growth,
                              MovesWith cost_follows = MovesWith::prices) {
  return sorted_futures(simulate_values(future_terms(rule, linked, model, base, cost_follows), growth));
}

}  // namespace offerscope
