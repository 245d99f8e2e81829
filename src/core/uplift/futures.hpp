// What may come, as every face shows it, from simulated values.
#pragma once

#include <string>
#include <vector>

#include "simulation.hpp"
#include "uplift_risk.hpp"

namespace offerscope {

/// `year_labels`: of the start and of each year after it.
Futures futures_of(const SortedFutures& sorted, const std::vector<std::string>& year_labels);
/// The dots ask whether the price covers its cost, which it does where £1 of it buys `needed` pounds or more of the work.
void ask_whether_it_covers(Futures& futures, double needed, const std::vector<std::string>& year_labels);
/// The same futures with another start.
void name_years(Futures& futures, const std::vector<std::string>& year_labels);

}  // namespace offerscope
