// Works the three layers out for the chosen offers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "../comparison.hpp"
#include "simulation.hpp"

namespace offerscope {

/// Futures that were worked before: they go by the cost model and the offers' words, not by the practice,
/// so typing a list size need not work them again. Whoever changes an offer or a table forgets them.
struct UpliftMemory {
  CostModel model;
  GrowthPaths growth;  // of `model`; empty: not worked yet
  std::map<std::string, Futures, std::less<>> futures;  // by the offer's id, and how it pays
};

/// Fills the uplift of each column (those of `chosen`, in their order, with their incomes worked) and
/// gives what holds for all of them. Without a memory the futures are left out: they take some milliseconds.
UpliftRisk work_out_uplift(const Catalogue& catalogue, const std::vector<const CatalogueEntry*>& chosen,
                           const Scenario& scenario, UpliftMemory* memory, std::vector<OfferColumn>& columns);

}  // namespace offerscope
