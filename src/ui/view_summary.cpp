#include "view_summary.hpp"

#include <algorithm>

#include "cautions.hpp"
#include "explanation_panel.hpp"
#include "names.hpp"
#include "view_practice.hpp"

namespace offerscope::ui {
namespace {

constexpr const char* kFigure = "summary.income.year";
constexpr TextStyle kAmount{Weight::semibold, 24, 30};
constexpr TextStyle kSmallAmount{Weight::semibold, 20, 28};
constexpr float kNarrow = 300;

void offer_row(Stage& stage, Pen& pen, const OfferColumn& offer) {
  Painter& painter = stage.painter;
  const Income& income = offer.income;
  const Figure& year = income.year;
  const TextStyle& amount_style = !year.amount          ? style::body
                                  : pen.width < kNarrow ? kSmallAmount
                                                        : kAmount;
  const float amount_width =
      std::min(year.amount ? pen.width : pen.width * 0.5f,
               painter.text_width(amount_style, year.text) + 2);
  float title_width = pen.width - amount_width - 12;
  const std::string title = name_of(stage.comparison, offer);
  const bool beside = title_width >= 96;
  if (!beside) title_width = pen.width;
  // Title and amount stand on one base line.
  const float lower = beside && year.amount ? (amount_style.line_height - 24) * 0.7f : 0;
  const float title_height = lower + painter.text(style::strong, colour::text,
                                                  {pen.x, pen.y + lower, title_width, 0}, title);
  if (!beside) pen.skip(title_height);
  const std::string input =
      year.amount || income.leaves_out.empty() ? "" : income.leaves_out.front().input;
  const float amount_height =
      figure(stage, {pen.right() - amount_width, pen.y, amount_width, 0}, offer.id, kFigure, year,
             amount_style, Align::right, offer.short_title + ", income a year", input);
  pen.skip(beside ? std::max(title_height, amount_height) : amount_height);
  if (year.amount) {
    // A little smaller where that keeps it to one line.
    const float size =
        painter.fitting_size(Weight::regular, income.leaves_out_text, pen.width, 14, 13);
    pen.text(stage, {Weight::regular, size, 20}, colour::secondary, income.leaves_out_text);
    pen.text(stage, style::small, colour::secondary, income.supposes_text);
  }
  // What it pays nothing without is asked for here: the cards of the offers lie far below.
  for (const Need& need : offer.needs) {
    pen.text(stage, style::small, colour::secondary, "Pays nothing without " + need.short_title + '.');
  }
  need_buttons(stage, pen, offer, "summary.");
  if (!painter.measuring() && stage.is_explained(offer.id, kFigure)) {
    pen.skip(8);
    explanation_panel(stage, pen);
  }
}

}  // namespace

float summary_card(Stage& stage, float x, float y, float width) {
  return card(stage, x, y, width, [&](Pen& pen) {
    practice_notice(stage, pen, style::small);
    if (stage.comparison.offers.empty()) return;
    pen.skip(10);
    pen.text(stage, style::small, colour::secondary, "Income a year");
    bool first = true;
    for (const OfferColumn& offer : stage.comparison.offers) {
      pen.skip(first ? 2 : 8);
      if (!first) {
        stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
        pen.skip(7);
      }
      first = false;
      offer_row(stage, pen, offer);
    }
  });
}

}  // namespace offerscope::ui
