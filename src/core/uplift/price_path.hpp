// How a price and its cost move from year to year: one rule for what was, what is promised and what
// may come, so that the three differ in the growth that they are given and in nothing else.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "cost_model.hpp"
#include "index_table.hpp"
#include "uplift_rule.hpp"

namespace offerscope {

/// The growth factor of a table in a year; no value where it is not known.
using GrowthOf = std::function<std::optional<double>(const IndexTable& table, FinancialYear year)>;

/// Levels by year, the first 1.0 in the base year.
using Path = std::vector<double>;

/// What the work costs, from 1.0 in `base` over `years` years: the cost index where the staff share is
/// zero; else the base year's shares of staff and other cost, each with its own growth, and the steps on
/// staff. No value where a growth is not known. `pay` is the table that staff cost follows.
std::optional<Path> cost_path(const CostModel& model, const IndexTable& prices, const IndexTable& pay,
                              FinancialYear base, int years, const GrowthOf& growth);

/// The price, from 1.0 in `base`: with every promise kept and nothing given that is not promised.
/// `cost` is what a pass-through follows; `linked` the table of the rule's link, where it has one.
/// No value where a growth that the rule needs is not known.
std::optional<Path> price_path(const UpliftRule& rule, const IndexTable* linked, FinancialYear base,
                               const Path& cost, const GrowthOf& growth);

/// price ÷ cost, year by year: what £1 of the base year buys of the work.
Path real_value(const Path& price, const Path& cost);

/// The rise of one year by a link, as a factor, from the table's growth factor.
double linked_growth(const IndexLink& link, double table_growth);

}  // namespace offerscope
