// A table as a CSV file (RFC 4180) that a spreadsheet opens: UTF-8 with a byte order mark, lines ended by CR LF,
// numbers in plain digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar.hpp"
#include "tables/table.hpp"

namespace offerscope {

/// A text that no spreadsheet takes for a formula: with an apostrophe before it where its first character, behind
/// spaces and quotation marks, could begin one.
std::string safe_text(std::string_view text);

std::string csv_of(const Table& table);

/// "offerscope-income-2026-02-06.csv"; without a day "offerscope-income.csv". Whatever `what` holds beside letters,
/// digits and hyphens is left out of the name.
std::string export_name(std::string_view what, std::optional<Date> day, std::string_view ending);

}  // namespace offerscope
