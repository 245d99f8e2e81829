// How a price and its cost move from year to year: one rule for what was, what is promised and what
// may come, so that the three differ in the growth that they are given and in nothing else.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "cost_model.hpp"
#include "index_table.hpp"
#include "uplift_rule.hpp"

namespace offerscope {

/// The growth factor of a table in a year; no value where it is not known.
using GrowthOf = std::function<std::optional<double>(const IndexTable& table, FinancialYear year)>;

/// Levels by year, the first 1.0 in the base year.
using Path = std::vector<double>;

/// percent ÷ 100: 0.033 for 3.3.
double share_of(Decimal percent);
/// 1 + percent ÷ 100: 1.033 for 3.3; never under zero, since no price falls below nothing.
double rise_factor(Decimal percent);

/// A link's words as numbers, made once for many years.
struct LinkTerms {
  explicit LinkTerms(const IndexLink& link);
  /// The factor of one year's rise, from the table's growth factor. Where the floor lies above the cap,
  /// the cap holds. Never under zero.
  double rise(double table_growth) const {
    double rise = share * (table_growth - 1.0) + plus;
    rise = rise < least ? least : rise;
    rise = rise > most ? most : rise;
    return 1.0 + rise;
  }
  bool operator==(const LinkTerms&) const = default;
  double share, plus, least, most;  // 0.01 is a percent
};

/// What the cost of the work is made of, made once for many paths: the index and the staff as shares of
/// the base year's cost, what the model's steps put on staff in each year, and the work for £1 of the income.
struct CostTerms {
  CostTerms(const CostModel& model, FinancialYear base, int years);
  int years() const { return static_cast<int>(staff_step.size()); }
  bool operator==(const CostTerms&) const = default;
  double index_share, staff_share;
  std::vector<double> staff_step;  // a factor of each year after the base
  /// The work done for each £1 of the base year's price, in each year after it.
  std::vector<double> work;
};

/// The work for the same list and what is paid at one price, both beside the base year's. Of a part by list whose
/// demand is g times the base year's the work is g and the pay 1; of one by what is done both are g.
struct DemandLevel {
  double work = 1.0, paid = 1.0;
  /// What the practice needs: all the work that its list brings, and the base year's of what is paid as it is done.
  double needed() const { return work - paid + 1.0; }
};

/// In each of so many years after the base year.
std::vector<DemandLevel> demand_levels(const CostModel& model, int years);

/// The cost on its way along one path.
struct CostLevel {
  double index = 1.0, staff = 1.0;
  /// The level after one more year, `year` from 1.
  double advance(const CostTerms& terms, int year, double index_growth, double staff_growth) {
    index *= index_growth;
    const auto place = static_cast<std::size_t>(year - 1);
    staff *= staff_growth * terms.staff_step[place];
    return (terms.index_share * index + terms.staff_share * staff) * terms.work[place];
  }
};

/// What the work for the same list costs, from 1.0 in `base` over `years` years: the cost index where the
/// staff share is zero; else the base year's shares of staff and other cost, each with its own growth, and
/// the steps of the years after the base on staff; all times the work for £1 of the income. No value where a growth
/// that bears on it is not known. `prices` is the table of the cost index, `pay` the one that staff cost
/// follows.
std::optional<Path> cost_path(const CostModel& model, const IndexTable& prices, const IndexTable& pay,
                              FinancialYear base, int years, const GrowthOf& growth);

/// The price, from 1.0 in `base`: with every promise kept and nothing given that is not promised (`given`
/// is shown elsewhere). Over the years of `cost`, which is what a pass-through follows; `linked` is the
/// table of the rule's link, where it has one. No value where a growth that the rule needs is not known.
std::optional<Path> price_path(const UpliftRule& rule, const IndexTable* linked, FinancialYear base,
                               const Path& cost, const GrowthOf& growth);

/// Whether a year's rise depends on the growth of a table.
bool follows_table(UpliftPromise promise);
/// The factor of a rise that depends on nothing but the year: 1.0 where nothing is promised, and of a
/// rule that follows a table or the cost.
double stated_rise(const UpliftRule& rule, FinancialYear year);

/// price ÷ cost, year by year: what £1 of the base year buys of the work. Both of one length.
Path real_value(const Path& price, const Path& cost);

}  // namespace offerscope
