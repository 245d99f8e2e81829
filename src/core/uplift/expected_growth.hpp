// The growth of the years that nobody has recorded yet.
#pragma once

#include <string>

#include "price_path.hpp"

namespace offerscope {

/// What is recorded, then what is officially forecast, then the model's central growth. No value before
/// the table begins. `model` must live as long as the answer.
GrowthOf expected_growth(const CostModel& model);

/// The same for one year, to six places.
std::optional<Decimal> expected_factor(const CostModel& model, const IndexTable& table, FinancialYear year);

/// As expected, but in the first four years after `start` the rises from 2020/21 to 2024/25 come again: those that
/// published forecasts missed.
GrowthOf stress_growth(const CostModel& model, FinancialYear start);

/// What such a path of so many years is called, by its first and last price year, as a window of the record is:
/// "2020/21 to 2024/25 again, then as expected".
std::string stress_title(int years);

}  // namespace offerscope
