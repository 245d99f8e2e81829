// The row under an offer's lines in the sheet Income: the sums of what is known.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../comparison.hpp"
#include "workbook.hpp"

namespace offerscope {

/// Where the sums of one offer stand: "Income!$M$20".
struct OfferTotals {
  std::string year;
  std::array<std::string, 3> by_certainty;
  std::string left_out;  // what the sums leave out, in words; "": the offer has no lines
};

using Row = std::vector<WorkbookCell>;

/// Adds the row with an empty one after it. The offer's lines stand in the rows from `first` on.
OfferTotals add_totals(const std::string& offer, const Income& income, std::size_t first, std::vector<Row>& rows);

}  // namespace offerscope
