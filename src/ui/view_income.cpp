#include "view_income.hpp"

#include <algorithm>

#include "cautions.hpp"
#include "certainty_bar.hpp"
#include "core/words.hpp"
#include "explanation_panel.hpp"
#include "months_chart.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

constexpr float kMonthsWidth = 320;
constexpr std::size_t kMostOpenPots = 4;
constexpr float kBesideFrom = 760;  // wide enough for the months beside the payments

/// How sure it is, with its pattern, and when it arrives. The reasons stand in the explanation.
void certainty_line(Stage& stage, Pen& pen, const PaymentLine& line) {
  pen.skip(2);
  certainty_swatch(stage.painter, pen.x, pen.y + 5, line.certainty);
  std::string words = sentence(line.certainty_text);
  if (line.amount.amount && !line.arrival.empty()) words += ". " + line.arrival;
  Pen beside{pen.x + 22, pen.y, pen.width - 22};
  beside.text(stage, style::body, colour::secondary, words);
  pen.y = beside.y;
}

/// Parts of a line whose amount is known. Many stand folded.
void pots(Stage& stage, Pen& pen, const OfferColumn& offer, const PaymentLine& line) {
  if (!line.amount.amount || line.pots.empty()) return;
  if (line.pots.size() > kMostOpenPots &&
      !fold(stage, pen, "pots." + offer.id + "." + line.id,
            counted(line.pots.size(), "part", "parts"), "")) {
    return;
  }
  for (const PotLine& pot : line.pots) {
    Pen indented{pen.x + 16, pen.y, pen.width - 16};
    labelled_figure(stage, indented, pot.percent_text + " " + pot.title, offer.id,
                    "payments." + line.id + ".pots." + pot.id, pot.amount);
    indented.text(stage, style::small, colour::secondary, sentence(pot.earned_text));
    pen.y = indented.y;
  }
}

/// How far the next step is, with a quiet mark; all edges stand in the line's explanation.
void steps_mark(Stage& stage, Pen& pen, const PaymentLine& line) {
  if (line.next_step.empty()) return;
  Painter& painter = stage.painter;
  for (int step = 0; step < 3; ++step) {
    const float height = 4.0f * static_cast<float>(step + 1);
    painter.fill({pen.x + 5.0f * static_cast<float>(step), pen.y + 18 - height, 4, height},
                 colour::secondary);
  }
  Pen beside{pen.x + 22, pen.y, pen.width - 22};
  beside.text(stage, style::body, colour::secondary, line.next_step);
  pen.y = beside.y;
}

void payment_row(Stage& stage, Pen& pen, const OfferColumn& offer, const PaymentLine& line) {
  Painter& painter = stage.painter;
  const std::string name = "payments." + line.id + ".amount";
  const TextStyle& amount_style = line.amount.amount ? style::strong : style::body;
  // An amount keeps to one line; words may take two.
  const float share = line.amount.amount ? 0.7f : 0.5f;
  const float amount_width =
      std::min(pen.width * share, painter.text_width(amount_style, line.amount.text) + 2);
  const float title_height =
      painter.text(style::strong, colour::text,
                   {pen.x, pen.y, pen.width - amount_width - 16, 0}, line.title);
  const float amount_height =
      figure(stage, {pen.right() - amount_width, pen.y, amount_width, 0}, offer.id, name,
             line.amount, amount_style, Align::right, line.title + ", " + offer.short_title,
             line.input);
  pen.y += std::max(title_height, amount_height);
  pen.text(stage, style::body, colour::text, line.formula);
  pen.text(stage, style::body, colour::secondary, line.supposes_text);
  certainty_line(stage, pen, line);
  steps_mark(stage, pen, line);
  pots(stage, pen, offer, line);
  const std::string prefix = "payments." + line.id + ".";
  if (!painter.measuring() && stage.memory.explained && stage.memory.explained->offer == offer.id &&
      stage.memory.explained->figure.starts_with(prefix)) {
    pen.skip(8);
    explanation_panel(stage, pen);
  }
}

/// What each target is worth that several lines share.
void shared_steps(Stage& stage, Pen& pen, const OfferColumn& offer) {
  if (offer.cliffs.empty()) return;
  pen.skip(8);
  if (!fold(stage, pen, "cliffs." + offer.id, "Targets that several lines share",
            offer.cliffs.front().short_text)) {
    return;
  }
  std::vector<std::string> texts;
  for (const Cliff& cliff : offer.cliffs) texts.push_back(cliff.text);
  bullets(stage, pen, texts, colour::text);
}

void payments(Stage& stage, Pen& pen, const OfferColumn& offer) {
  if (offer.payments.empty()) {
    pen.text(stage, style::body, colour::secondary, "No payment is published.");
    return;
  }
  for (const PaymentLine& line : offer.payments) {
    payment_row(stage, pen, offer, line);
    pen.skip(12);
    stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
    pen.skip(12);
  }
  const float top = pen.y;
  stage.painter.text(style::strong, colour::text, pen.rest(), "Income a year");
  stage.painter.text(style::strong, offer.income.year.amount ? colour::text : colour::secondary,
                     {pen.x, top, pen.width, 0}, offer.income.year.text, Align::right);
  pen.skip(style::strong.line_height);
  pen.text(stage, style::body, colour::secondary, offer.income.leaves_out_text);
  pen.text(stage, style::body, colour::secondary, offer.income.supposes_text);
  shared_steps(stage, pen, offer);
}

void offer_card(Stage& stage, Pen& pen, const OfferColumn& offer) {
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text,
               name_of(stage.comparison, offer));
    inner.text(stage, style::body, colour::secondary, offer.title);
    if (offer.warnings.size() + offer.needs.size() > 0) {
      inner.skip(8);
      cautions(stage, inner, offer);
    }
    inner.skip(16);
    if (offer.payments.empty() || inner.width < kBesideFrom) {
      payments(stage, inner, offer);
      if (offer.payments.empty()) return;
      inner.skip(24);
      months_chart(stage, inner, offer);
      return;
    }
    Pen left{inner.x, inner.y, inner.width - kMonthsWidth - 32};
    payments(stage, left, offer);
    Pen right{inner.right() - kMonthsWidth, inner.y, kMonthsWidth};
    const float height = stage.painter.measure([&] {
      Pen measured = right;
      months_chart(stage, measured, offer);
      return measured.y - right.y;
    });
    // Beside a long list the chart goes along, as long as all of it can be seen.
    const Rect& viewport = stage.painter.viewport();
    if (height + 2 * space::gap < viewport.height) {
      right.y = std::max(right.y, std::min(viewport.y + space::gap, left.y - height));
    }
    months_chart(stage, right, offer);
    inner.y = std::max(left.y, right.y);
  });
}

}  // namespace

void income_view(Stage& stage, Pen& pen) {
  bool first = true;
  for (const OfferColumn& offer : stage.comparison.offers) {
    if (!first) pen.skip(space::gap);
    first = false;
    offer_card(stage, pen, offer);
  }
}

}  // namespace offerscope::ui
