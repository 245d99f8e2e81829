// One line of the workload: what a group of payments and services brings and costs.
#pragma once

#include "../comparison.hpp"
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
};

WorkedLine line_of(const Offer& offer, const OfferColumn& column, const WorkGroup& group, const Activity& activity,
                   const LineGivens& givens);

}  // namespace offerscope
