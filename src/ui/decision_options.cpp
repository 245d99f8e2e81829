#include "decision_options.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "certainty_bar.hpp"
#include "core/words.hpp"
#include "explanation_panel.hpp"
#include "work_figures.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestColumn = 250;
constexpr float kGap = 32;
constexpr float kRoomyColumn = 300;  // below it names and amounts are smaller, so that they stand beside each other
constexpr TextStyle kChange{Weight::semibold, 28, 36};
constexpr TextStyle kNoChange{Weight::semibold, 19, 36};

std::string name_of_figure(const DecisionOption& option, std::string_view figure) {
  return "decision." + std::string(name_of(option.kind)) + "." + std::string(figure);
}

const TextStyle& amount_style(const Pen& pen, bool strong) {
  if (pen.width < kRoomyColumn) return strong ? style::small_strong : style::small;
  return strong ? style::strong : style::body;
}

double pence(const Figure& figure) { return figure.amount ? static_cast<double>(figure.amount->pence) : 0; }

/// What one row says of an option; it is drawn column by column, so that the rows stand level.
using DrawPart = std::function<void(Pen&, const DecisionOption&)>;

/// To the right more, to the left less, from a line in the middle that is today.
void change_bar(Stage& stage, Pen& pen, const Figure& change, double largest) {
  constexpr float height = 16;
  Painter& painter = stage.painter;
  const float middle = pen.x + pen.width / 2;
  painter.fill(pen.rest(height), colour::page);
  const double share = largest > 0 ? pence(change) / largest : 0;
  if (share != 0) {
    // A change that is there is seen, however small.
    const float width = std::max(6.0f, static_cast<float>(std::min(1.0, std::abs(share))) * pen.width / 2);
    if (share > 0) {
      painter.fill({middle, pen.y, width, height}, colour::blue);
    } else {
      const Rect less{middle - width, pen.y, width, height};
      painter.fill(less, colour::at_risk, colour::at_risk_pattern, Pattern::hatched);
      painter.frame(less, colour::at_risk_pattern, 1);
    }
  }
  painter.fill({middle - 1, pen.y - 3, 2, height + 6}, colour::text);
  pen.skip(height + 4);
  painter.text(style::small, colour::secondary, pen.rest(), "less");
  painter.text(style::small, colour::secondary, pen.rest(), "today", Align::centre);
  painter.text(style::small, colour::secondary, pen.rest(), "more", Align::right);
  pen.skip(style::small.line_height);
}

void service_list(Stage& stage, Pen& pen, const OfferColumn& offer, const DecisionOption& option, bool more) {
  const auto& titles = more ? option.services_added : option.services_removed;
  if (titles.empty()) return;
  const std::string word = more ? "more" : "less";
  const std::string key = "decision-" + word + "." + offer.id + "." + std::string(name_of(option.kind));
  if (!fold(stage, pen, key, more ? option.added_text : option.removed_text, "")) return;
  bullets(stage, pen, titles, colour::text);
}

std::vector<DrawPart> parts_of(Stage& stage, const OfferColumn& offer, double largest) {
  const Comparison& comparison = stage.comparison;
  std::vector<DrawPart> parts;
  parts.push_back([&stage](Pen& pen, const DecisionOption& option) {
    pen.text(stage, style::title, colour::text, option.title);
    pen.skip(6);
  });
  parts.push_back([&stage, &offer, &comparison](Pen& pen, const DecisionOption& option) {
    constexpr std::string_view kTitle = "Income a year";
    const Figure& change = option.income_change;
    const std::string name = name_of_figure(option, "incomeChange");
    const auto input = input_of(comparison, offer, option, change);
    if (change.amount) {
      pen.text(stage, style::body, colour::secondary, kTitle);
      const TextStyle& words = change.amount->pence == 0 ? kNoChange : kChange;
      pen.y += figure(stage, pen.rest(), offer.id, name, change, words, Align::left, option.title + ", income a year", input);
    } else {
      labelled_figure(stage, pen, kTitle, offer.id, name, change, amount_style(pen, false), input);
    }
    pen.skip(2);
  });
  parts.push_back([&stage, largest](Pen& pen, const DecisionOption& option) {
    if (!option.income_change.amount || largest <= 0) return;
    pen.skip(8);
    change_bar(stage, pen, option.income_change, largest);
    pen.skip(8);
  });
  for (const auto& named : kOptionFigures) {
    if (named.figure == &DecisionOption::income_change) continue;
    const bool strong = named.figure == &DecisionOption::margin_change;
    parts.push_back([&stage, &offer, &comparison, &named, strong](Pen& pen, const DecisionOption& option) {
      labelled_figure(stage, pen, named.title, offer.id, name_of_figure(option, named.name), option.*named.figure,
                      amount_style(pen, strong), input_of(comparison, offer, option, option.*named.figure));
      pen.skip(2);
    });
  }
  parts.push_back([&stage](Pen& pen, const DecisionOption&) {
    pen.skip(8);
    stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
    pen.skip(8);
  });
  for (std::size_t i = 0; i < kCertaintyChanges.size(); ++i) {
    parts.push_back([&stage, &offer, &comparison, i](Pen& pen, const DecisionOption& option) {
      certainty_swatch(stage.painter, pen.x, pen.y + (amount_style(pen, false).line_height - 14) / 2, static_cast<Certainty>(i));
      Pen beside{pen.x + 22, pen.y, pen.width - 22};
      labelled_figure(stage, beside, kCertaintyChanges[i].title, offer.id,
                      name_of_figure(option, kCertaintyChanges[i].name), option.certainty_change[i], amount_style(pen, false),
                      input_of(comparison, offer, option, option.certainty_change[i]));
      pen.y = beside.y + 2;
    });
  }
  parts.push_back([&stage](Pen& pen, const DecisionOption& option) {
    if (!option.services_text.empty()) pen.text(stage, style::small, colour::secondary, "Services: " + option.services_text);
  });
  for (const bool more : {true, false}) {
    parts.push_back([&stage, &offer, more](Pen& pen, const DecisionOption& option) {
      service_list(stage, pen, offer, option, more);
    });
  }
  return parts;
}

/// The panel, where a figure of the option is explained; of any of them for a null one.
void panel_of(Stage& stage, Pen& pen, const OfferColumn& offer, const DecisionOption* option) {
  const auto& explained = stage.memory.explained;
  const std::string start = option ? name_of_figure(*option, "") : "decision.";
  if (stage.painter.measuring() || !explained || explained->offer != offer.id ||
      !explained->figure.starts_with(start)) {
    return;
  }
  pen.skip(8);
  explanation_panel(stage, pen);
}

}  // namespace

double largest_change(const std::vector<OfferColumn>& offers) {
  double largest = 0;
  for (const OfferColumn& offer : offers) {
    for (const DecisionOption& option : offer.decision.options) {
      largest = std::max(largest, std::abs(pence(option.income_change)));
    }
  }
  return largest;
}

void decision_options(Stage& stage, Pen& pen, const OfferColumn& offer, double largest) {
  const auto& options = offer.decision.options;
  if (options.empty()) return;
  const auto parts = parts_of(stage, offer, largest);
  const float count = static_cast<float>(options.size());
  const float width = (pen.width - kGap * (count - 1)) / count;
  if (width < kNarrowestColumn) {
    for (const DecisionOption& option : options) {
      stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
      pen.skip(12);
      for (const DrawPart& part : parts) part(pen, option);
      panel_of(stage, pen, offer, &option);
      pen.skip(16);
    }
    return;
  }
  const float top = pen.y;
  for (const DrawPart& part : parts) {
    float bottom = pen.y;
    for (std::size_t i = 0; i < options.size(); ++i) {
      Pen inner{pen.x + static_cast<float>(i) * (width + kGap), pen.y, width};
      part(inner, options[i]);
      bottom = std::max(bottom, inner.y);
    }
    pen.y = bottom;
  }
  for (std::size_t i = 1; i < options.size(); ++i) {
    const float x = pen.x + static_cast<float>(i) * (width + kGap) - kGap / 2;
    stage.painter.fill({x, top, 1, pen.y - top}, colour::border);
  }
  panel_of(stage, pen, offer, nullptr);
}

}  // namespace offerscope::ui
