#include "months_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explanation_panel.hpp"

namespace offerscope::ui {
namespace {

constexpr float kRowHeight = 28;

double pence(const Figure& figure) {
  return figure.amount ? static_cast<double>(figure.amount->pence) : 0.0;
}

/// Hatched, so that it is never taken for money that is paid.
void taken_back(Painter& painter, const Rect& place) {
  painter.fill(place, colour::card, colour::text, Pattern::hatched);
  painter.frame(place, colour::text, 1);
}

bool nothing_known(const OfferColumn& offer) {
  return std::none_of(offer.months.begin(), offer.months.end(),
                      [](const Figure& month) { return month.amount.has_value(); });
}

}  // namespace

void months_chart(Stage& stage, Pen& pen, const OfferColumn& offer) {
  Painter& painter = stage.painter;
  pen.text(stage, style::strong, colour::text, "When the money arrives");
  pen.skip(4);
  if (nothing_known(offer)) {
    pen.text(stage, style::body, colour::secondary, offer.months[0].text);
    return;
  }
  double most = std::max(1.0, pence(offer.later));
  double least = std::min(0.0, pence(offer.later));
  float amount_width = painter.text_width(style::body, offer.later.text);
  for (const Figure& month : offer.months) {
    most = std::max(most, pence(month));
    least = std::min(least, pence(month));
    amount_width = std::max(amount_width, painter.text_width(style::body, month.text));
  }
  amount_width += 4;
  float label_width = 0;
  for (const std::string& label : offer.month_labels) {
    label_width = std::max(label_width, painter.text_width(style::body, label));
  }
  const float bar_x = pen.x + label_width + 12;
  const float bar_room = std::max(0.0f, pen.right() - amount_width - 12 - bar_x);
  // Money that is taken back goes to the left of where nothing is paid.
  const float scale = bar_room / static_cast<float>(most - least);
  const float zero_x = bar_x - static_cast<float>(least) * scale;
  const auto row = [&](std::string_view label, std::string_view name, const Figure& value) {
    const float middle = pen.y + kRowHeight / 2;
    painter.line(style::body, colour::secondary, {pen.x, pen.y, label_width, kRowHeight}, label);
    painter.fill({bar_x, middle + 8, bar_room, 1}, colour::border);
    if (least < 0) painter.fill({zero_x - 1, pen.y, 1, kRowHeight}, colour::secondary);
    const float length = std::max(2.0f, std::fabs(static_cast<float>(pence(value))) * scale);
    if (pence(value) > 0) painter.fill({zero_x, middle - 7, length, 15}, colour::bar);
    if (pence(value) < 0) taken_back(painter, {zero_x - 1 - length, middle - 7, length, 15});
    figure(stage, {pen.right() - amount_width, middle - 12, amount_width, 0}, offer.id, name, value,
           style::body, Align::right, std::string(label) + ", " + offer.short_title);
    pen.skip(kRowHeight);
    if (stage.is_explained(offer.id, name)) {
      pen.skip(4);
      explanation_panel(stage, pen);
      pen.skip(8);
    }
  };
  for (std::size_t i = 0; i < offer.months.size(); ++i) {
    row(offer.month_labels[i], "months." + std::to_string(i), offer.months[i]);
  }
  const bool has_later = offer.later.amount && offer.later.amount->pence != 0;
  if (has_later) {
    pen.skip(8);
    row("Later", "later", offer.later);
    pen.text(stage, style::small, colour::secondary,
             pence(offer.later) < 0
                 ? "Is taken back after this year, or in a month that is not published."
                 : "Arrives after this year, or in a month that is not published.");
  }
  if (least < 0) {
    pen.skip(8);
    taken_back(painter, {pen.x, pen.y + 3, 14, 14});
    Pen beside{pen.x + 22, pen.y, pen.width - 22};
    beside.text(stage, style::small, colour::secondary, "Left of the line: money that is taken back.");
    pen.y = beside.y;
  }
}

}  // namespace offerscope::ui
