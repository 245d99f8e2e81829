// What a text in another form was most likely meant to be, in the form that files want; "" where that is
// not plain.
#pragma once

#include <string>
#include <string_view>

#include "json_document.hpp"

namespace offerscope {

std::string meant_name(std::string_view text);            // "Letter 1" -> "letter-1"
std::string meant_date(std::string_view text);            // "1 April 2026", "01/04/2026" -> "2026-04-01"
std::string meant_month(std::string_view text);           // "April 2026", "04/2026" -> "2026-04"
std::string meant_financial_year(std::string_view text);  // "2026/27", "2026-2027" -> "2026-27"

/// The end of a fault's message that says what to write in place of a value, with a space before it:
/// ` Write "2026-04-01".`, or "".
std::string write_instead(const std::string& meant);
/// Of a value where a decimal text is wanted: quotation marks that are missing, a £, a % or a comma too much.
std::string decimal_remedy(const JsonValue& value);
/// Of a value where a text is wanted: quotation marks that are missing.
std::string text_remedy(const JsonValue& value);
/// Of a value where true or false is wanted: quotation marks too much, yes for true.
std::string boolean_remedy(const JsonValue& value);

}  // namespace offerscope
