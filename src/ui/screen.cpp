#include "screen.hpp"

#include <algorithm>
#include <array>

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
#include "view_uplift.hpp"
#include "view_workload.hpp"

namespace offerscope::ui {
namespace {

constexpr float kMargin = 8;  // room for the focus ring at the edges
constexpr std::array kViews = {View::compare,  View::income,   View::services, View::uplift,
                               View::workload, View::decision, View::sources};

/// `wide`: the entries stand beside the view, and can be hidden to give it room.
void tabs(Stage& stage, Pen& pen, bool wide) {
  constexpr float height = 52;
  Painter& painter = stage.painter;
  const float count = static_cast<float>(kViews.size());
  const std::string_view toggle =
      stage.memory.hide_entries ? "Show the entries" : "Hide the entries";
  const float toggle_width = wide ? button_width(stage, toggle) : 0;
  const float width = std::min(132.0f, (pen.width - toggle_width) / count);
  painter.fill({pen.x, pen.y + height - 1, pen.width, 1}, colour::border);
  float size = 16;
  for (const View view : kViews) {
    size = std::min(size, painter.fitting_size(Weight::semibold, words_of(view), width - 8, 16, 12));
  }
  for (std::size_t i = 0; i < kViews.size(); ++i) {
    const View view = kViews[i];
    const std::string_view words = words_of(view);
    const Rect place{pen.x + static_cast<float>(i) * width, pen.y, width, height};
    const auto touch =
        stage.interact("view." + std::string(name_of(view)), words, Role::tab, place);
    if (touch.pressed) stage.edits.view = view;
    const bool current = stage.comparison.view == view;
    const Rect inside{place.x, place.y + 4, place.width, height - 4};
    if (current) {
      painter.box({inside.x, inside.y, inside.width, inside.height + 4}, colour::card,
                  colour::border);
      painter.fill({inside.x, inside.y, inside.width, 4}, colour::blue, 2);
      painter.fill({inside.x + 1, pen.y + height - 1, inside.width - 2, 1}, colour::card);
    } else if (touch.hovered) {
      painter.fill(inside, colour::pale_blue, space::radius);
    }
    painter.line({Weight::semibold, size, 24}, current ? colour::text : colour::blue, inside, words,
                 Align::centre);
  }
  // The strip's own lower edge hides the rounded foot of the current tab.
  painter.fill({pen.x, pen.y + height, pen.width, 5}, colour::page);
  if (wide && button(stage, "action.entries", toggle,
                     {pen.right() - toggle_width, pen.y, toggle_width, space::target},
                     ButtonKind::quiet)) {
    stage.memory.hide_entries = !stage.memory.hide_entries;
  }
  pen.skip(height + 12);
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
