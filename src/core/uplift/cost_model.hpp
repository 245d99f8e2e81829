// What is supposed of costs and demand: the parameters of the three layers, with stated defaults.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "../calendar.hpp"
#include "../decimal.hpp"

namespace offerscope {

/// The table that pay follows, by its id.
inline constexpr std::string_view kPayTable = "pay-award";

/// A rise of the staff's cost from one year on, beside pay: National Insurance in April 2025.
struct CostStep {
  FinancialYear year;
  Decimal percent;
  bool operator==(const CostStep&) const = default;
};

/// A part of what an offer pays: whether that grows with the work, and how the work grows.
struct DemandPart {
  Decimal percent;      // of the income
  bool by_list = true;  // list, block or point: it stays as the work grows
  Decimal growth;       // percent a year
  bool operator==(const DemandPart&) const = default;
};

/// Percent are of a year. Deviations are of the logarithm of a year's growth:
/// ln(1 + growth) = ln(1 + central) + x, x_t = persistence × x_{t-1} + volatility × ε_t, x_0 = 0.
struct CostModel {
  int years = 5;                             // 1 to 10
  std::string cost_index = "cpi";            // of the whole cost, or of its non-staff part
  Decimal staff_share;                       // percent, 0 to 100: 0 follows the index alone
  Decimal demand_growth;                     // percent a year: more work for the same list
  /// Of one offer, percents that add up to 100; empty: all of it is by list and grows by `demand_growth`.
  std::vector<DemandPart> demand;
  Decimal central_prices;                    // percent a year
  Decimal central_pay;                       // percent a year
  Decimal persistence_prices, persistence_pay;  // 0 to 0.95
  Decimal volatility_prices, volatility_pay;    // percentage points, 0 to 20
  Decimal correlation;                       // -1 to 1
  std::vector<CostStep> steps;
  std::uint32_t seed = 1;
  int paths = 10'000;

  /// The stated defaults; cost_fields.cpp gives the reason for each.
  static CostModel standard();
  bool operator==(const CostModel&) const = default;
};

}  // namespace offerscope
