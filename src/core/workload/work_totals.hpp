// The sums of an offer's lines, and what is said of them.
#pragma once

#include "work_line.hpp"

namespace offerscope {

/// Fills what goes by the offer's whole `income`: what is left for delivery.
void fill_delivery(const Overheads& overheads, const Figure& income, WorkColumn& work);
/// Fills what goes by the lines: the sums of those that count, the hours, what is left out, the finding.
void fill_totals(const std::vector<WorkedLine>& lines, const HourlyCosts& hours, WorkColumn& work);

}  // namespace offerscope
