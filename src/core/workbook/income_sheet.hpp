// The sheet on which each payment line of the chosen offers is worked, stage by stage from left to right.
#pragma once

#include <string>
#include <vector>

#include "../income.hpp"
#include "income_totals_row.hpp"
#include "practice_sheet.hpp"
#include "workbook.hpp"

namespace offerscope {

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
