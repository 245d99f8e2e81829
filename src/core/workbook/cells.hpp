// Cells and their addresses.
#pragma once

#include <string>

#include "../fraction.hpp"
#include "sum_formula.hpp"
#include "workbook.hpp"

namespace offerscope {

WorkbookCell words_cell(std::string text, CellStyle style = CellStyle::plain);
WorkbookCell digits_cell(std::string digits, CellStyle style);
WorkbookCell fraction_cell(const Fraction& number, CellStyle style);
/// The amount, or the text of what is missing.
WorkbookCell figure_cell(const Figure& figure, CellStyle style = CellStyle::money);
/// The cell, whose value the formula comes to.
WorkbookCell live(WorkbookCell cell, const SumFormula& formula);

/// "B9" of the second column and the ninth row; both are counted from 0.
std::string address_of(std::size_t column, std::size_t row);
/// "$B$9".
std::string fixed_address_of(std::size_t column, std::size_t row);

/// Puts the cell into the row, which is made as long as it takes.
void put(std::vector<WorkbookCell>& row, std::size_t column, WorkbookCell cell);

}  // namespace offerscope
