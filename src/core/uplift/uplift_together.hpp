// The uplift risk of all chosen offers together: each future is one for all of them, so their values are
// added up path by path. Quantiles of different offers cannot be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "uplift_work.hpp"

namespace offerscope {

/// One of the offers: what was worked of it, futures included, and how much it counts.
struct UpliftShare {
  const WorkedUplift* worked;  // its words' value is known
  std::string title;           // short
  Amount income;               // of a year, above zero
};

/// What £1 of their whole income buys of their work. Two shares at least, all of as many years.
UpliftColumn uplift_together(const std::vector<UpliftShare>& shares);

}  // namespace offerscope
