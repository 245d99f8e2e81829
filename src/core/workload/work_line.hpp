// One line of the workload: what a group of payments and services brings and costs.
#pragma once

#include "../comparison.hpp"
#include "overheads.hpp"
#include "work_groups.hpp"

namespace offerscope {

/// The line with the exact numbers behind it.
struct WorkedLine {
  WorkLine line;
  WorkGroup group;
  /// Known on both sides. What is required without pay brings nothing, and that is known.
  bool counts = false;
  std::vector<CostTerm> terms;  // only where the cost is known
};

/// What the texts of lines need to know of the practice.
struct LineGivens {
  const HourlyCosts& hours;
  const std::optional<Quantity>& registered;
  const Overheads& overheads;
};

WorkedLine line_of(const Offer& offer, const OfferColumn& column, const WorkGroup& group, const Activity& activity,
                   const LineGivens& givens);

/// What is left of the income; too large where it leaves the range or one of them did. All have amounts or did.
Figure left_of(const Figure& income, const Figure& cost, const Figure& setup, const Figure& overheads);
/// Set-up and overheads in one; missing where one of them is.
Figure on_top_of(const Figure& setup, const Figure& overheads);
/// "£272.00 − £1,487.50 − set-up £200.00 − overheads £27.20 = −£1,442.70"; what is nothing is not written.
std::string left_sum(const std::string& income, const Figure& cost, const Figure& setup, const Figure& overheads,
                     const Figure& left);

}  // namespace offerscope
