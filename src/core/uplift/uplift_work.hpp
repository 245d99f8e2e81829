// Works the three layers out for the chosen offers.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../comparison.hpp"
#include "simulation.hpp"

namespace offerscope {

/// What was worked of all prices with the same terms.
struct WorkedFutures {
  FutureTerms terms;
  Futures shown;                           // its years named for one of them
  std::vector<std::vector<float>> values;  // of each future, by year
};

/// What was worked of an offer, all but the pounds.
struct WorkedUplift {
  UpliftColumn column;
  /// By how much the price is short of its cost, summed over the years, in years of today's income. None:
  /// a growth that the words need is not known.
  std::optional<double> short_of;
  /// The same on average over the futures, with a memory, where the words hold the rise within bounds: on the path that is
  /// expected a bound may never be met.
  std::optional<double> mean_short_of;
  double cost_at_end = 1.0;  // of the last year, beside the start's, as expected; with `short_of`
  std::shared_ptr<const WorkedFutures> futures;  // none without a memory
};

/// What was worked before for the offers chosen last: it goes by the cost model and the offers' words, not by the practice, so typing
/// a list size need not work it again. Whoever changes an offer or a table forgets it.
struct UpliftMemory {
  CostModel model;     // of no offer
  GrowthPaths growth;  // of `model`; empty: not worked yet
  std::map<std::string, WorkedUplift, std::less<>> offers;  // by the offer's id, how it pays and how its work grows
};

/// Fills the uplift of each column (those of `chosen`, in their order, with their incomes worked) and
/// gives what holds for all of them. Without a memory the futures are left out: they take some milliseconds.
/// The offers taken together, whose futures go by the incomes, are worked while the view of them is shown.
UpliftRisk work_out_uplift(const Catalogue& catalogue, const std::vector<const CatalogueEntry*>& chosen,
                           const Scenario& scenario, UpliftMemory* memory, std::vector<OfferColumn>& columns);

}  // namespace offerscope
