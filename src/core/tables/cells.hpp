// The cells that tables of several views have.
#pragma once

#include <string>
#include <vector>

#include "table.hpp"

namespace offerscope {

TableCell text_cell(std::string text);
TableCell count_cell(std::size_t count);
TableCell number_cell(Decimal number);
/// The amount as a number, or the text of what is missing.
TableCell amount_cell(const Figure& figure);
/// What £1 buys, in pounds to four places; "not worked out" where the path ends before that year.
TableCell value_cell(const std::vector<RealValue>& path, std::size_t year);

/// The titles of `add_source`.
void add_source_head(std::vector<std::string>& head);
/// Words, place, document, publisher, date, how it was checked, address.
void add_source(std::vector<TableCell>& row, const SourceNote& source);

}  // namespace offerscope
