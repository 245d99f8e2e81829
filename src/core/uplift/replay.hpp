// What history would have done: the same words over every window of the record. No model.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "price_path.hpp"

namespace offerscope {

struct ReplayWindow {
  FinancialYear from;  // the base year: the price is 1.0 in it
  Path real;           // of `from` and the years after it
  double end() const { return real.back(); }
};

struct Replay {
  std::vector<ReplayWindow> windows;  // by `from`; empty: the record is shorter than the term
  /// Indices into `windows`, of the value at the end; the earlier window where two are alike.
  std::size_t worst = 0;
  std::size_t best = 0;
  double median = 1.0;  // of an even number the mean of the middle two
};

/// Every window of `model.years` years in which the records (forecasts left out) tell all growths that
/// the rule and the cost need. The cost's steps stay in the years in which they came. `base` is the
/// price's own year: a schedule's rises come as many years after a window's start as after that; without
/// it they too stay in their years.
Replay replay(const UpliftRule& rule, const IndexTable* linked, const CostModel& model,
              const IndexTable& prices, const IndexTable& pay,
              std::optional<FinancialYear> base = std::nullopt);

}  // namespace offerscope
