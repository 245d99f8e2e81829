// Works out what deciding on each chosen offer means beside what the practice has today.
#pragma once

#include <vector>

#include "../relations.hpp"

namespace offerscope {

/// Fills `decision` of each column and gives what the practice has today. `scenario` with its suggested
/// numbers filled in; `columns` are those of `chosen`, with income, uplift and workload worked out.
Baseline work_out_decision(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario,
                           std::vector<OfferColumn>& columns);

}  // namespace offerscope
