#include "terms_report.hpp"

#include <algorithm>

namespace offerscope {
namespace {

std::string title_of(const Comparison& comparison, const TermCell& cell) {
  const auto offer = std::find_if(comparison.offers.begin(), comparison.offers.end(),
                                  [&](const OfferColumn& column) { return column.id == cell.offer; });
  return offer == comparison.offers.end() ? cell.offer : offer->short_title;
}

/// "“practices sign up to the whole package” Letter to practices, page 2. NHS Anytown ICB, 5 January 2026"
std::string source_text(const SourceNote& source) {
  std::string text;
  if (!source.words.empty()) text += "“" + source.words + "” ";
  text += source.title;
  if (!source.place.empty()) text += ", " + source.place;
  return text + ". " + source.publisher + ", " + source.date_text;
}

std::string cell_report(const Comparison& comparison, const TermCell& cell) {
  std::string text = "  " + title_of(comparison, cell);
  if (!cell.risk_text.empty()) text += ": " + cell.risk_text;
  text += '\n';
  for (const TermLine& line : cell.lines) {
    text += "    " + line.text + '\n';
    if (!line.source.title.empty()) text += "      " + source_text(line.source) + '\n';
  }
  return text;
}

}  // namespace

std::string terms_report(const Comparison& comparison) {
  std::string text =
      "Who bears the risk is judged by the quoted words alone. The most dangerous answers come first; silence on the\n"
      "workload, a rise, added work, a cap, refusing, notice or stopping comes next.\n";
  for (const TermRow& row : comparison.terms) {
    text += '\n' + row.question + '\n';
    if (!row.why.empty()) text += "  " + row.why + '\n';
    for (const TermCell& cell : row.cells) text += cell_report(comparison, cell);
  }
  return text;
}

}  // namespace offerscope
