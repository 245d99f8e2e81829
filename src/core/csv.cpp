#include "csv.hpp"

#include <algorithm>
#include <array>

namespace offerscope {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

/// What begins a formula, in ASCII, as small and as full-width forms.
constexpr std::array<std::string_view, 12> kFormulaBegins = {"=", "+", "-", "@", "﹢", "﹣", "﹦", "﹫", "＋", "－", "＝", "＠"};
/// What a spreadsheet may pass over before it: spaces of all kinds, marks without width, quotation marks.
constexpr std::array<std::string_view, 29> kPassedOver = {
    " ",      "\t",     "\r",     "\n",     "\v",     "\f",     "\"",     "'",      "`",      "\u00A0",
    "\u00AB", "\u2000", "\u2002", "\u2003", "\u2007", "\u2009", "\u200B", "\u200C", "\u200D", "\u2018",
    "\u2019", "\u201C", "\u201D", "\u202F", "\u2060", "\u3000", "\uFEFF", "\uFF02", "\uFF07"};

/// The one of `beginnings` that the text starts with, or "".
template <std::size_t count>
std::string_view beginning_of(std::string_view text, const std::array<std::string_view, count>& beginnings) {
  const auto found = std::find_if(beginnings.begin(), beginnings.end(),
                                  [&](std::string_view beginning) { return text.starts_with(beginning); });
  return found == beginnings.end() ? std::string_view() : *found;
}

/// Inside quotation marks where a comma, or what other readers take for one, would end the field.
std::string field_of(std::string_view text) {
  const bool plain = text.find_first_of(",;\t\r\n\"") == std::string_view::npos && !text.starts_with(' ') &&
                     !text.ends_with(' ');
  if (plain) return std::string(text);
  std::string field = "\"";
  for (const char character : text) {
    if (character == '"') field += '"';
    field += character;
  }
  return field + '"';
}

}  // namespace

std::string safe_text(std::string_view text) {
  if (text.empty()) return "";
  const bool begins_with_control = static_cast<unsigned char>(text.front()) < ' ';
  std::string_view rest = text;
  for (std::string_view passed = beginning_of(rest, kPassedOver); !passed.empty();
       passed = beginning_of(rest, kPassedOver)) {
    rest.remove_prefix(passed.size());
  }
  const bool begins_formula = !beginning_of(rest, kFormulaBegins).empty();
  std::string safe = begins_with_control || begins_formula ? "'" : "";
  return safe += text;
}

std::string csv_of(const Table& table) {
  std::string csv(kByteOrderMark);
  const auto add_line = [&](const auto& cells, const auto& field) {
    bool first = true;
    for (const auto& cell : cells) {
      if (!first) csv += ',';
      first = false;
      csv += field(cell);
    }
    csv += kLineEnd;
  };
  add_line(table.head, [](const std::string& title) { return field_of(safe_text(title)); });
  for (const std::vector<TableCell>& row : table.rows) {
    add_line(row, [](const TableCell& cell) { return cell.number ? cell.text : field_of(safe_text(cell.text)); });
  }
  return csv;
}

std::string export_name(std::string_view what, std::optional<Date> day, std::string_view ending) {
  std::string name = "offerscope-";
  for (const char character : what) {
    const bool letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    if (letter || (character >= '0' && character <= '9') || character == '-') name += character;
  }
  if (day) name += '-' + day->to_string();
  return name + '.' + std::string(ending);
}

}  // namespace offerscope
