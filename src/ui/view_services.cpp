#include "view_services.hpp"

#include <algorithm>
#include <cmath>

#include "explanation_panel.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

constexpr float kTitleColumn = 190;
constexpr float kNarrowestCell = 136;   // below it the cells stand under each other
constexpr float kCellBesideTitle = 160; // below it the title stands over its cells

struct Grid {
  enum class Form { beside, over, stacked };
  Form form = Form::beside;
  float cells_x = 0;
  float cell_width = 0;
  /// Of the cells.
  TextStyle text_style = style::body;
};

TextStyle strong_of(const TextStyle& text_style) {
  return {Weight::semibold, text_style.size, text_style.line_height};
}

Grid grid_for(const Pen& pen, std::size_t offers) {
  const float count = static_cast<float>(std::max<std::size_t>(1, offers));
  if ((pen.width - kTitleColumn) / count >= kCellBesideTitle) {
    return {Grid::Form::beside, pen.x + kTitleColumn, (pen.width - kTitleColumn) / count};
  }
  if (const float width = pen.width / count; width >= kNarrowestCell) {
    return {Grid::Form::over, pen.x, width, width < kCellBesideTitle ? style::small : style::body};
  }
  return {Grid::Form::stacked, pen.x, pen.width};
}

/// Each state has a shape of its own beside its words.
void state_symbol(Painter& painter, float x, float y, ServiceState state) {
  constexpr float size = 16;
  const Rect place{x, y + 4, size, size};
  const float cx = x + size / 2;
  const float cy = y + 4 + size / 2;
  switch (state) {
    case ServiceState::paid_separately:
      painter.fill(place, colour::blue, 3);
      painter.stroke(x + 3.5f, cy + 0.5f, x + 6.8f, cy + 4, colour::on_blue, 2);
      painter.stroke(x + 6.5f, cy + 4, x + 12.5f, cy - 3.5f, colour::on_blue, 2);
      break;
    case ServiceState::in_bundle:
      painter.box(place, colour::card, colour::blue, 2, 3);
      painter.stroke(x + 4, cy + 0.5f, x + 7, cy + 3.5f, colour::blue, 2);
      painter.stroke(x + 6.7f, cy + 3.5f, x + 12, cy - 3, colour::blue, 2);
      break;
    case ServiceState::required_without_pay:
      painter.triangle(cx, y + 4, x + size, y + 4 + size, x, y + 4 + size, colour::text);
      painter.fill({cx - 1, y + 10, 2, 5}, colour::warm);
      painter.fill({cx - 1, y + 16, 2, 2}, colour::warm);
      break;
    case ServiceState::under_review:
      painter.box(place, colour::card, colour::secondary, 2, 8);
      painter.fill({cx - 1, cy - 4, 2, 5}, colour::secondary);
      painter.fill({cx - 1, cy, 5, 2}, colour::secondary);
      break;
    case ServiceState::notice_served:
      painter.box(place, colour::card, colour::text, 2, 3);
      painter.stroke(x + 4.5f, y + 8.5f, x + 11.5f, y + 15.5f, colour::text, 2);
      painter.stroke(x + 11.5f, y + 8.5f, x + 4.5f, y + 15.5f, colour::text, 2);
      break;
    case ServiceState::not_published:
      painter.box(place, colour::card, colour::secondary, 2, 8);
      painter.fill({cx - 3, cy - 1, 6, 2}, colour::secondary);
      break;
    case ServiceState::not_in_offer:
      painter.fill({x + 2, cy - 1, size - 4, 2}, colour::border);
      break;
  }
}

/// The input that the cell's figure waits for, or "".
std::string_view input_of(const Comparison& comparison, const ServiceRow& row,
                          const ServiceCell& cell) {
  for (const OfferColumn& offer : comparison.offers) {
    if (offer.id != cell.offer) continue;
    for (const PaymentLine& line : offer.payments) {
      const bool waits = !line.amount.amount && line.amount.missing == Missing::not_entered;
      const auto& served = line.services;
      const bool serves = std::find(served.begin(), served.end(), row.id) != served.end();
      if (waits && serves) return line.input;
    }
  }
  return "";
}

void cell_content(Stage& stage, Pen& pen, const Grid& grid, const ServiceRow& row,
                  const ServiceCell& cell, std::string_view offer_title) {
  Painter& painter = stage.painter;
  const bool nothing_behind = cell.source.title.empty() && cell.requirement.empty();
  const bool quiet = cell.state == ServiceState::not_in_offer || nothing_behind;
  std::string words = cell.state_text;
  if (!offer_title.empty() && quiet) {
    words = std::string(offer_title) + ": " + words;
  } else {
    pen.text(stage, grid.text_style, colour::secondary, offer_title);
  }
  const float text_x = pen.x + 24;
  const float text_width = pen.width - 24;
  const float height = painter.text_height(grid.text_style, text_width, words);
  if (!painter.measuring()) {
    state_symbol(painter, pen.x, pen.y + (grid.text_style.line_height - 24) / 2, cell.state);
  }
  if (quiet) {
    painter.text(grid.text_style, colour::secondary, {text_x, pen.y, text_width, 0}, words);
    pen.skip(height);
    return;
  }
  const std::string name = "services." + row.id;
  const auto touch = stage.interact("figure." + cell.offer + "." + name,
                                    row.title + ": " + cell.state_text, Role::button,
                                    {pen.x, pen.y, pen.width, height});
  if (touch.pressed) stage.explain(cell.offer, name);
  const bool lit = touch.hovered || stage.is_explained(cell.offer, name);
  painter.text(cell.state == ServiceState::required_without_pay ? strong_of(grid.text_style)
                                                                : grid.text_style,
               lit ? colour::blue : colour::text, {text_x, pen.y, text_width, 0}, cell.state_text,
               Align::left, lit ? Underline::solid : Underline::dotted);
  pen.skip(height);
  pen.text(stage, grid.text_style, colour::text, cell.rate_text);
  // The words of these two states do not say what is asked.
  constexpr float narrowest_sentence = 180;
  const bool unsettled = cell.state == ServiceState::notice_served ||
                         cell.state == ServiceState::under_review;
  if (unsettled && pen.width >= narrowest_sentence) {
    pen.text(stage, grid.text_style, colour::secondary, cell.requirement);
  }
  if (cell.not_comparable) {
    pen.text(stage, grid.text_style, colour::secondary, "not comparable; per registered patient");
    pen.y += figure(stage, pen.rest(), cell.offer, name + ".perRegisteredPatient",
                    cell.per_registered_patient, strong_of(grid.text_style), Align::left,
                    row.title + ", per registered patient",
                    input_of(stage.comparison, row, cell));
  }
}

bool explained_in(const Stage& stage, const ServiceRow& row) {
  if (!stage.memory.explained) return false;
  const std::string name = "services." + row.id;
  const std::string& figure = stage.memory.explained->figure;
  return figure == name || figure.starts_with(name + ".");
}

void row_title(Stage& stage, Pen& pen, const ServiceRow& row) {
  pen.text(stage, style::strong, colour::text, row.title);
  if (row.not_comparable) {
    pen.text(stage, style::body, colour::secondary, "priced on different bases");
  }
}

void service_row(Stage& stage, Pen& pen, const Grid& grid, const ServiceRow& row) {
  Painter& painter = stage.painter;
  pen.skip(10);
  if (grid.form == Grid::Form::stacked) {
    row_title(stage, pen, row);
    for (const ServiceCell& cell : row.cells) {
      pen.skip(6);
      cell_content(stage, pen, grid, row, cell, name_of(stage.comparison, cell.offer));
      if (stage.memory.explained && stage.memory.explained->offer == cell.offer &&
          explained_in(stage, row)) {
        pen.skip(8);
        explanation_panel(stage, pen);
      }
    }
  } else {
    const float top = pen.y;
    Pen title{pen.x, pen.y, grid.form == Grid::Form::beside ? kTitleColumn - 16 : pen.width};
    row_title(stage, title, row);
    const float cells_y = grid.form == Grid::Form::beside ? top : title.y + 2;
    float bottom = title.y;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      Pen cell{grid.cells_x + static_cast<float>(i) * grid.cell_width, cells_y,
               grid.cell_width - 12};
      cell_content(stage, cell, grid, row, row.cells[i], "");
      bottom = std::max(bottom, cell.y);
    }
    pen.y = bottom;
    if (explained_in(stage, row)) {
      pen.skip(10);
      explanation_panel(stage, pen);
    }
  }
  pen.skip(10);
  painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
}

/// The offers' names over their cells.
void offer_heads(Stage& stage, Pen& pen, const Grid& grid) {
  float height = 0;
  const auto& offers = stage.comparison.offers;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const Rect place{grid.cells_x + static_cast<float>(i) * grid.cell_width, pen.y,
                     grid.cell_width - 12, 0};
    height = std::max(
        height, stage.painter.text(style::strong, colour::text, place, name_of(stage.comparison, offers[i])));
  }
  pen.skip(height + 6);
  stage.painter.fill({pen.x, pen.y, pen.width, 2}, colour::secondary);
}

/// Once they have scrolled away, the names stay at the top over the rows that are left: the place
/// for them, or nothing.
std::optional<Rect> pinned_heads(Stage& stage, const Pen& pen, const Grid& grid, float heads_y) {
  Painter& painter = stage.painter;
  const float top = painter.viewport().y;
  constexpr float room = 96;  // not over the last rows
  if (top <= heads_y || top > stage.memory.matrix_bottom - room) return std::nullopt;
  const float height = painter.measure([&] {
    Pen measured{pen.x, top, pen.width};
    offer_heads(stage, measured, grid);
    return measured.y - top;
  });
  return Rect{pen.x - kCardPadding + 1, top, pen.width + 2 * kCardPadding - 2, height + 8};
}

/// How an offer bears on others. What it says on the questions of an LMC stands in the view Terms.
void relations_card(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const auto is_relation = [](const TermLine& line) { return line.relation; };
  if (std::none_of(offer.terms.begin(), offer.terms.end(), is_relation)) return;
  pen.skip(space::gap);
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text, name_of(stage.comparison, offer) + " and other offers");
    for (const TermLine& relation : offer.terms) {
      if (!relation.relation) continue;
      inner.skip(12);
      inner.text(stage, style::strong, colour::text, relation.title);
      inner.text(stage, style::body, colour::text, relation.text);
      std::string source = relation.source.title;
      if (!relation.source.place.empty()) source += ", " + relation.source.place;
      if (!relation.source.words.empty()) source = "“" + relation.source.words + "” " + source;
      inner.text(stage, style::small, colour::secondary, source);
    }
  });
}

}  // namespace

void services_view(Stage& stage, Pen& pen) {
  const Comparison& comparison = stage.comparison;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    if (comparison.services.empty()) {
      inner.text(stage, style::body, colour::secondary,
                 "No service is named by the chosen offers.");
      return;
    }
    const Grid grid = grid_for(inner, comparison.offers.size());
    const bool has_heads = grid.form != Grid::Form::stacked;
    const float heads_y = inner.y;
    if (has_heads) {
      offer_heads(stage, inner, grid);
      stage.pinned_height = inner.y - heads_y + 8;
    }
    const auto pinned = has_heads ? pinned_heads(stage, inner, grid, heads_y) : std::nullopt;
    if (pinned) stage.cover(*pinned);
    const std::string* group = nullptr;
    for (const ServiceRow& row : comparison.services) {
      if (group == nullptr || *group != row.group) {
        inner.skip(16);
        inner.text(stage, style::strong, colour::blue, row.group);
        inner.skip(4);
        stage.painter.fill({inner.x, inner.y, inner.width, 1}, colour::secondary);
        group = &row.group;
      }
      service_row(stage, inner, grid, row);
    }
    stage.memory.matrix_bottom = inner.y;
    if (!pinned) return;
    stage.painter.fill(*pinned, colour::card);
    Pen heads{inner.x, pinned->y + 8, inner.width};
    offer_heads(stage, heads, grid);
  });
  for (const OfferColumn& offer : comparison.offers) relations_card(stage, pen, offer);
}

}  // namespace offerscope::ui
