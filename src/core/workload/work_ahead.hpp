// The workload in the years ahead: what the price still buys, and until when it covers its cost.
#pragma once

#include "work_line.hpp"

namespace offerscope {

/// What the whole income buys of each role's time, now and at the end of the years ahead.
std::vector<MinutesBought> minutes_bought(const OfferColumn& column, const LineGivens& givens);

/// "The price covers its cost until 2028/29; in 2029/30 it is £1,204 short.", or "" where nothing counts or
/// no growth is known. `kept` is the share of the income that overheads leave.
std::string covers_text(const Offer& offer, const OfferColumn& column, const std::vector<WorkedLine>& lines,
                        const Fraction& kept);

}  // namespace offerscope
