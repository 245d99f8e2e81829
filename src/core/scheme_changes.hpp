// What one scheme changed from one year's offer to another's.
#pragma once

#include <vector>

#include "relations.hpp"

namespace offerscope {

/// Each chosen offer that has a `scheme`, against the chosen one of the same scheme and commissioner
/// whose period comes next before it.
std::vector<SchemeChange> scheme_changes(const Catalogue& catalogue, const ChosenOffers& chosen);

}  // namespace offerscope
