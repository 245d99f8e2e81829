// The income of the chosen offers as a workbook in which every sum can be followed: numbers that a person may
// change, formulas with the values that the comparison has, and the sources.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../catalogue.hpp"
#include "../comparison.hpp"

namespace offerscope {

/// How a cell is shown. In the workings between a count and its amount words are not shown, only handed on.
enum class CellStyle {
  plain, title, head, words, quiet, input, count, price, money, total,
  working_count, working_price, working_money, working_share
};

struct WorkbookCell {
  enum class Kind { blank, text, number };
  Kind kind = Kind::blank;
  std::string value;    // a text, or a number's digits; of a formula what it comes to
  std::string formula;  // without "="; "": none
  CellStyle style = CellStyle::plain;
};

struct Sheet {
  std::string name;
  std::vector<int> widths;       // of the columns, in characters
  std::vector<std::size_t> hidden_columns;  // counted from 0: what formulas read, and nobody else
  std::size_t frozen_rows = 0;   // that stay in sight, as the columns do
  std::size_t frozen_columns = 0;
  std::vector<std::vector<WorkbookCell>> rows;
};

/// A name for one cell.
struct CellName {
  std::string name;     // "volume_care_home_beds"
  std::string address;  // "Practice!$B$9"
  std::string input;    // the field's name in a scenario: "care-home-beds"
};

struct Workbook {
  std::vector<Sheet> sheets;
  std::vector<CellName> names;
  /// Of the payment lines: those whose amount is a formula throughout, those that hold a fixed number, and those
  /// that have no amount whatever is entered.
  std::size_t live_lines = 0;
  std::size_t fixed_lines = 0;
  std::size_t unpublished_lines = 0;
};

/// `comparison` is that of the catalogue and the scenario.
Workbook workbook_of(const Catalogue& catalogue, const Scenario& scenario, const Comparison& comparison);

/// The workbook as JSON, the same for the command and the page:
/// {"sheets": [{"name", "widths", "hiddenColumns", "frozenRows", "frozenColumns", "rows": [[cell or null]]}], "names": [{"name", "address", "input"}],
/// "liveLines", "fixedLines", "unpublishedLines"}. A cell is {"text" or "number": digits, "formula", "style"}.
std::string to_json(const Workbook& workbook);

}  // namespace offerscope
