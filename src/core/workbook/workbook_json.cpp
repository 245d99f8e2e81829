#include "../json_parts.hpp"
#include "workbook.hpp"

namespace offerscope {
namespace {

std::string_view name_of(CellStyle style) {
  switch (style) {
    case CellStyle::plain: return "plain";
    case CellStyle::title: return "title";
    case CellStyle::head: return "head";
    case CellStyle::words: return "words";
    case CellStyle::quiet: return "quiet";
    case CellStyle::input: return "input";
    case CellStyle::count: return "count";
    case CellStyle::price: return "price";
    case CellStyle::money: return "money";
    case CellStyle::total: return "total";
    case CellStyle::working_count: return "workingCount";
    case CellStyle::working_price: return "workingPrice";
    case CellStyle::working_money: return "workingMoney";
    case CellStyle::working_share: break;
  }
  return "workingShare";
}

Json cell_json(const WorkbookCell& cell) {
  const bool blank = cell.kind == WorkbookCell::Kind::blank;
  if (blank && cell.style == CellStyle::plain) return nullptr;
  Json json;
  if (!blank) json[cell.kind == WorkbookCell::Kind::text ? "text" : "number"] = cell.value;
  if (!cell.formula.empty()) json["formula"] = cell.formula;
  if (cell.style != CellStyle::plain) json["style"] = name_of(cell.style);
  return json;
}

}  // namespace

std::string to_json(const Workbook& workbook) {
  Json json;
  json["sheets"] = list_json(workbook.sheets, [](const Sheet& sheet) -> Json {
    return {{"name", sheet.name},
            {"widths", sheet.widths},
            {"hiddenColumns", sheet.hidden_columns},
            {"frozenRows", sheet.frozen_rows},
            {"frozenColumns", sheet.frozen_columns},
            {"rows", list_json(sheet.rows, [](const auto& row) { return list_json(row, cell_json); })}};
  });
  json["names"] = list_json(workbook.names, [](const CellName& name) -> Json {
    return {{"name", name.name}, {"address", name.address}, {"input", name.input}};
  });
  json["liveLines"] = workbook.live_lines;
  json["fixedLines"] = workbook.fixed_lines;
  json["unpublishedLines"] = workbook.unpublished_lines;
  return json.text();
}

}  // namespace offerscope
