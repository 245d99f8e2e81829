#include "certainty_bar.hpp"

#include <algorithm>
#include <array>

#include "core/words.hpp"

namespace offerscope::ui {
namespace {

struct Part {
  Certainty certainty;
  const char* name;
  const char* title;
  Figure Income::*figure;
  Colour ground;
  Colour ink;
  Pattern pattern;
};

/// In the order of Certainty.
constexpr std::array<Part, 3> kParts = {{
    {Certainty::guaranteed, "income.guaranteed", "Guaranteed", &Income::guaranteed,
     colour::guaranteed, colour::guaranteed, Pattern::solid},
    {Certainty::conditional, "income.conditional", "Conditional", &Income::conditional,
     colour::conditional, colour::conditional_pattern, Pattern::hatched},
    {Certainty::at_risk, "income.atRisk", "At risk", &Income::at_risk, colour::at_risk,
     colour::at_risk_pattern, Pattern::dotted},
}};

double pence(const Figure& figure) {
  return figure.amount ? std::max(0.0, static_cast<double>(figure.amount->pence)) : 0.0;
}

}  // namespace

double largest_income(const std::vector<OfferColumn>& offers) {
  double largest = 0;
  for (const OfferColumn& offer : offers) {
    double whole = 0;
    for (const Part& part : kParts) whole += pence(offer.income.*part.figure);
    largest = std::max(largest, whole);
  }
  return largest;
}

void certainty_swatch(Painter& painter, float x, float y, Certainty certainty) {
  const Part& part = kParts[static_cast<std::size_t>(certainty)];
  const Rect place{x, y, 14, 14};
  painter.fill(place, part.ground, part.ink, part.pattern);
  painter.frame(place, part.ink, 1);
}

void certainty_bar(Stage& stage, Pen& pen, const Income& income, double scale) {
  constexpr float height = 20;
  Painter& painter = stage.painter;
  painter.fill(pen.rest(height), colour::page);
  float x = pen.x;
  for (const Part& part : kParts) {
    const double share = scale > 0 ? pence(income.*part.figure) / scale : 0;
    if (share <= 0) continue;
    // A part that is there is seen, however small.
    const float width = std::max(3.0f, static_cast<float>(share) * pen.width);
    const Rect place{x, pen.y, std::min(width, pen.right() - x), height};
    painter.fill(place, part.ground, part.ink, part.pattern);
    if (x > pen.x) painter.fill({x, pen.y, 1, height}, colour::card);
    x += width;
  }
  pen.skip(height);
}

void certainty_legend(Stage& stage, Pen& pen, std::string_view offer, const Income& income,
                      const TextStyle& text_style) {
  for (const Part& part : kParts) {
    certainty_swatch(stage.painter, pen.x, pen.y + (text_style.line_height - 14) / 2,
                     part.certainty);
    Pen beside{pen.x + 22, pen.y, pen.width - 22};
    labelled_figure(stage, beside, part.title, offer, part.name, income.*part.figure, text_style);
    pen.y = beside.y + 2;
  }
}

}  // namespace offerscope::ui
