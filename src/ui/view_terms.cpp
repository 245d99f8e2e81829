#include "view_terms.hpp"

#include <algorithm>

#include "explanation_panel.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

constexpr float kBeside = 620;        // of a card: from here on the answers stand side by side
constexpr float kNarrowestAnswer = 150;
constexpr float kBetween = 20;
constexpr float kMarkHeight = 24;
constexpr float kMarkSymbol = 12;

struct MarkLook {
  Colour ground = colour::card;
  Colour ink = colour::text;
};

MarkLook look_of(const TermCell& cell) {
  if (!cell.says) return {colour::card, colour::text};
  switch (*cell.risk) {
    case TermRisk::practice: return {colour::warm, colour::text};
    case TermRisk::shared: return {colour::pale_warm, colour::text};
    case TermRisk::commissioner: return {colour::pale_blue, colour::dark_blue};
  }
  return {};
}

/// Each has a shape of its own beside its words: full, half, empty, or a question mark.
void mark_symbol(Painter& painter, float x, float y, const TermCell& cell, Colour ink) {
  if (!cell.says) {
    painter.line(style::small_strong, ink, {x, y - 4, kMarkSymbol, 20}, "?", Align::centre);
    return;
  }
  painter.frame({x, y, kMarkSymbol, kMarkSymbol}, ink, 2);
  if (*cell.risk == TermRisk::practice) painter.fill({x, y, kMarkSymbol, kMarkSymbol}, ink);
  if (*cell.risk == TermRisk::shared) painter.fill({x, y, kMarkSymbol / 2, kMarkSymbol}, ink);
}

float mark_width(const Painter& painter, const TermCell& cell) {
  return painter.text_width(style::small_strong, cell.risk_text) + kMarkSymbol + 24;
}

/// Who bears what the answer leaves open; nothing where nobody judged it.
void risk_mark(Stage& stage, Pen& pen, const TermRow& row, const TermCell& cell) {
  if (cell.risk_text.empty()) return;
  Painter& painter = stage.painter;
  const MarkLook look = look_of(cell);
  const Rect place{pen.x, pen.y, std::min(pen.width, mark_width(painter, cell)), kMarkHeight};
  const bool strong = cell.says && *cell.risk == TermRisk::practice;
  if (cell.says) {
    painter.box(place, look.ground, look.ink, strong ? 2.0f : 1.0f);
  } else {
    const float right = place.right() - 1;
    const float bottom = place.bottom() - 1;
    painter.path({{place.x + 1, place.y + 1}, {right, place.y + 1}, {right, bottom}, {place.x + 1, bottom},
                  {place.x + 1, place.y + 1}},
                 look.ink, 1.5f, Dash::dashed);
  }
  mark_symbol(painter, place.x + 8, place.y + 6, cell, look.ink);
  painter.line(style::small_strong, look.ink, {place.x + kMarkSymbol + 16, place.y, place.width, kMarkHeight},
               cell.risk_text);
  stage.record_figure(cell.offer, "terms." + row.name + ".risk", cell.risk_text, place);
  pen.skip(kMarkHeight + 4);
}

/// The answers, to be clicked for their words and source.
void answer(Stage& stage, Pen& pen, const TermRow& row, const TermCell& cell) {
  if (!cell.says) return;
  Painter& painter = stage.painter;
  const std::string name = "terms." + row.name;
  std::string words;
  for (const TermLine& line : cell.lines) words += (words.empty() ? "" : " ") + line.text;
  const float height = painter.text_height(style::body, pen.width, words);
  const auto touch = stage.interact("figure." + cell.offer + "." + name, row.question + ' ' + words, Role::button,
                                    pen.rest(height));
  stage.record_figure(cell.offer, name, words, pen.rest(height));
  if (touch.pressed) stage.explain(cell.offer, name);
  const bool open = stage.is_explained(cell.offer, name);
  const bool lit = touch.hovered || open;
  if (open) painter.fill(pen.rest(height).inset(-4, -1), colour::pale_blue, 2);
  painter.text(style::body, lit ? colour::blue : colour::text, pen.rest(), words, Align::left,
               lit ? Underline::solid : Underline::dotted);
  pen.skip(height);
}

bool is_explained(const Stage& stage, const TermRow& row, std::string_view offer) {
  return stage.is_explained(offer, "terms." + row.name);
}

void answers_beside(Stage& stage, Pen& pen, const TermRow& row) {
  const float count = static_cast<float>(row.cells.size());
  const float width = (pen.width - kBetween * (count - 1)) / count;
  const float top = pen.y;
  float bottom = top;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const TermCell& cell = row.cells[i];
    Pen column{pen.x + static_cast<float>(i) * (width + kBetween), top, width};
    column.text(stage, style::strong, colour::secondary, name_of(stage.comparison, cell.offer));
    column.skip(4);
    risk_mark(stage, column, row, cell);
    answer(stage, column, row, cell);
    bottom = std::max(bottom, column.y);
  }
  pen.y = bottom;
  for (const TermCell& cell : row.cells) {
    if (!is_explained(stage, row, cell.offer)) continue;
    pen.skip(10);
    explanation_panel(stage, pen);
  }
}

void answers_below(Stage& stage, Pen& pen, const TermRow& row) {
  for (const TermCell& cell : row.cells) {
    pen.skip(8);
    pen.text(stage, style::strong, colour::secondary, name_of(stage.comparison, cell.offer));
    risk_mark(stage, pen, row, cell);
    answer(stage, pen, row, cell);
    if (!is_explained(stage, row, cell.offer)) continue;
    pen.skip(8);
    explanation_panel(stage, pen);
  }
}

void question_card(Stage& stage, Pen& pen, const TermRow& row) {
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text, row.question);
    inner.text(stage, style::body, colour::secondary, row.why);
    const float count = static_cast<float>(row.cells.size());
    const bool beside = inner.width >= kBeside && (inner.width + kBetween) / count - kBetween >= kNarrowestAnswer;
    if (!beside) return answers_below(stage, inner, row);
    inner.skip(10);
    answers_beside(stage, inner, row);
  });
}

}  // namespace

void terms_view(Stage& stage, Pen& pen) {
  pen.text(stage, style::body, colour::secondary,
           "What an LMC asks of an offer, the most dangerous answers first. Who bears the risk is judged by the quoted "
           "words alone. Silence on the workload, a rise, added work, a cap, refusing, notice or stopping comes next: ask "
           "before you sign.");
  for (const TermRow& row : stage.comparison.terms) {
    pen.skip(12);
    question_card(stage, pen, row);
  }
}

}  // namespace offerscope::ui
