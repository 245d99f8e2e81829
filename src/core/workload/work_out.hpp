// Works the workload of the chosen offers out.
#pragma once

#include "../comparison.hpp"
#include "../relations.hpp"

namespace offerscope {

/// Fills the work of each column of `comparison`, those of `chosen` in their order with income and uplift
/// worked, and what holds for all of them. In `filled` suggestions are numbers already.
void work_out_workload(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled,
                       Comparison& comparison);

/// The lines alone, of an offer that need not be chosen; `column` has its payments worked.
void work_out_lines(const Catalogue& catalogue, const CatalogueEntry& entry, const Scenario& filled,
                    OfferColumn& column);

}  // namespace offerscope
