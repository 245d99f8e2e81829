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

WorkedLine line_of(const Offer& offer, const OfferColumn& column, const WorkGroup& group, const Activity& activity,
                   const Scenario& scenario);

}  // namespace offerscope
