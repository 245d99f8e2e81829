// The questions on the terms, as JSON. As in comparison_json.cpp, the keys are a contract.
#include "json_parts.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

Json answer_json(const TermLine& line) {
  const bool said = !line.source.title.empty();
  return {{"text", line.text}, {"source", said ? source_json(line.source) : Json(nullptr)}};
}

Json cell_json(const TermCell& cell) {
  return {{"offer", cell.offer},
          {"says", cell.says},
          {"risk", cell.risk ? Json(name_of(*cell.risk)) : Json(nullptr)},
          {"riskText", cell.risk_text},
          {"lines", list_json(cell.lines, answer_json)}};
}

}  // namespace

Json term_row_json(const TermRow& row) {
  return {{"name", row.name},
          {"question", row.question},
          {"why", row.why},
          {"cells", list_json(row.cells, cell_json)}};
}

Json term_line_json(const TermLine& line) {
  return {{"term", line.name},
          {"title", line.title},
          {"text", line.text},
          {"relation", line.relation},
          {"source", source_json(line.source)}};
}

}  // namespace offerscope
