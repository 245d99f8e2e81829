#include "screen.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/views.hpp"
#include "view_choose.hpp"
#include "view_compare.hpp"
#include "view_decision.hpp"
#include "view_income.hpp"
#include "view_inputs.hpp"
#include "view_practice.hpp"
#include "view_services.hpp"
#include "view_sources.hpp"
#include "view_summary.hpp"
#include "view_terms.hpp"
#include "view_uplift.hpp"
#include "view_workload.hpp"

namespace offerscope::ui {
namespace {

constexpr float kMargin = 8;  // room for the focus ring at the edges
constexpr std::array kViews = {View::compare,  View::income, View::services, View::uplift,
                               View::workload, View::terms,  View::decision, View::sources};

constexpr float kTabHeight = 52;
constexpr float kTabHeightOfTwoRows = 46;  // above what a finger must hit
constexpr float kTabPadding = 12;
constexpr float kWidestTab = 132;

/// The tabs' places, in one row where their words have room, else in two.
struct TabStrip {
  std::vector<Rect> places;
  std::size_t rows = 1;
  float row_height = kTabHeight;
  TextStyle text_style{Weight::semibold, 16, 24};

  float height() const { return static_cast<float>(rows) * row_height; }
};

TabStrip tab_strip(const Painter& painter, const Pen& pen, float room) {
  TabStrip strip;
  const auto words_width = [&](View view) {
    return painter.text_width(strip.text_style, words_of(view)) + 2 * kTabPadding;
  };
  float words = 0;
  for (const View view : kViews) words += words_width(view);
  if (words <= room) {
    const float count = static_cast<float>(kViews.size());
    const float more = std::min((room - words) / count, std::max(0.0f, kWidestTab - words / count));
    float x = pen.x;
    for (const View view : kViews) {
      strip.places.push_back({x, pen.y, words_width(view) + more, strip.row_height});
      x += words_width(view) + more;
    }
    return strip;
  }
  strip.rows = 2;
  strip.row_height = kTabHeightOfTwoRows;
  const std::size_t in_a_row = (kViews.size() + 1) / 2;
  const float width = room / static_cast<float>(in_a_row);
  for (std::size_t i = 0; i < kViews.size(); ++i) {
    strip.text_style.size = std::min(
        strip.text_style.size, painter.fitting_size(Weight::semibold, words_of(kViews[i]), width - 8, 16, 12));
    strip.places.push_back({pen.x + static_cast<float>(i % in_a_row) * width,
                            pen.y + static_cast<float>(i / in_a_row) * strip.row_height, width, strip.row_height});
  }
  return strip;
}

/// `wide`: the entries stand beside the view, and can be hidden to give it room.
void tabs(Stage& stage, Pen& pen, bool wide) {
  Painter& painter = stage.painter;
  const std::string_view toggle =
      stage.memory.hide_entries ? "Show the entries" : "Hide the entries";
  const float toggle_width = wide ? button_width(stage, toggle) : 0;
  const TabStrip strip = tab_strip(painter, pen, pen.width - toggle_width);
  for (std::size_t row = 1; row <= strip.rows; ++row) {
    painter.fill({pen.x, pen.y + static_cast<float>(row) * strip.row_height - 1, pen.width, 1}, colour::border);
  }
  for (std::size_t i = 0; i < kViews.size(); ++i) {
    const View view = kViews[i];
    const std::string_view words = words_of(view);
    const Rect& place = strip.places[i];
    const auto touch =
        stage.interact("view." + std::string(name_of(view)), words, Role::tab, place);
    if (touch.pressed) stage.edits.view = view;
    const bool current = stage.comparison.view == view;
    const Rect inside{place.x, place.y + 4, place.width, place.height - 4};
    if (current) {
      painter.fill(inside, colour::card);
      painter.fill({inside.x, inside.y, 1, inside.height}, colour::border);
      painter.fill({inside.right() - 1, inside.y, 1, inside.height}, colour::border);
      painter.fill({inside.x, inside.y, inside.width, 4}, colour::blue, 2);
    } else if (touch.hovered) {
      painter.fill(inside, colour::pale_blue, space::radius);
    }
    painter.line(strip.text_style, current ? colour::text : colour::blue, inside, words, Align::centre);
  }
  // On one line with the first row's words, which stand in the middle of a tab below its top edge.
  const float toggle_y = pen.y + 4 + (strip.row_height - 4 - space::target) / 2;
  if (wide && button(stage, "action.entries", toggle,
                     {pen.right() - toggle_width, toggle_y, toggle_width, space::target},
                     ButtonKind::quiet)) {
    stage.memory.hide_entries = !stage.memory.hide_entries;
  }
  pen.skip(strip.height() + 12);
}

void view(Stage& stage, Pen& pen, bool wide) {
  tabs(stage, pen, wide);
  if (wide && stage.memory.adding) {
    all_offers(stage, pen);
    return;
  }
  if (stage.comparison.offers.empty()) {
    pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
      inner.text(stage, style::body, colour::text,
                 "No offer is chosen. Add one under “Offers to compare” to see what it pays.");
    });
    return;
  }
  switch (stage.comparison.view) {
    case View::compare: compare_view(stage, pen); break;
    case View::income: income_view(stage, pen); break;
    case View::services: services_view(stage, pen); break;
    case View::uplift: uplift_view(stage, pen); break;
    case View::workload: workload_view(stage, pen); break;
    case View::terms: terms_view(stage, pen); break;
    case View::decision: decision_view(stage, pen); break;
    case View::sources: sources_view(stage, pen); break;
  }
}

}  // namespace

float draw_screen(Stage& stage, float width) {
  const float inner = width - 2 * kMargin;
  if (width >= space::wide && stage.memory.hide_entries) {
    Pen main{kMargin, kMargin, inner};
    view(stage, main, true);
    return main.y + kMargin;
  }
  if (width >= space::wide) {
    Pen panel{kMargin, kMargin, space::panel_width};
    panel.y += practice_card(stage, panel.x, panel.y, panel.width, true) + space::gap;
    panel.y += choices_card(stage, panel.x, panel.y, panel.width, false) + space::gap;
    panel.y += volumes_card(stage, panel.x, panel.y, panel.width, false);
    const float left = panel.right() + 24;
    Pen main{left, kMargin, kMargin + inner - left};
    view(stage, main, true);
    return std::max(panel.y, main.y) + kMargin;
  }
  Pen pen{kMargin, kMargin, inner};
  pen.y += summary_card(stage, pen.x, pen.y, pen.width) + space::gap;
  pen.y += practice_card(stage, pen.x, pen.y, pen.width, false) + space::gap;
  pen.y += choices_card(stage, pen.x, pen.y, pen.width, true) + space::gap;
  pen.y += volumes_card(stage, pen.x, pen.y, pen.width, true) + space::gap;
  view(stage, pen, false);
  return pen.y + kMargin;
}

}  // namespace offerscope::ui
