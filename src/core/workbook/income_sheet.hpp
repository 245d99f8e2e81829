// The sheet on which each payment line of the chosen offers is worked, stage by stage from left to right.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../income.hpp"
#include "practice_sheet.hpp"
#include "workbook.hpp"

namespace offerscope {

/// Where the sums of one offer stand: "Income!$M$20".
struct OfferTotals {
  std::string year;
  std::array<std::string, 3> by_certainty;
};

struct IncomeSheet {
  Sheet sheet;
  std::vector<OfferTotals> totals;  // of the offers, in their order
  std::size_t live_lines = 0;
  std::size_t fixed_lines = 0;
  std::size_t unpublished_lines = 0;
};

/// `filled` has suggestions as numbers; `comparison` is of the same offers and scenario.
IncomeSheet income_sheet(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled,
                         const Comparison& comparison, const FieldCells& fields);

}  // namespace offerscope
