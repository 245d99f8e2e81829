#include "view_workload.hpp"

#include <algorithm>

#include "explanation_panel.hpp"
#include "names.hpp"
#include "work_entries.hpp"
#include "work_figures.hpp"

namespace offerscope::ui {
namespace {

constexpr float kTableFrom = 740;    // wide enough for the figures beside the line's name
constexpr float kAmountColumn = 148;
constexpr float kLevelsFrom = 560;   // wide enough for the levels beside each other
using LineFigures = std::vector<NamedFigure<WorkLine>>;
constexpr TextStyle kLargest{Weight::semibold, 32, 40};

std::string name_of_figure(const WorkLine& line, std::string_view figure) {
  return "work.lines." + line.id + "." + std::string(figure);
}

/// The panel, where a figure whose name begins so is explained.
void panel_of(Stage& stage, Pen& pen, const OfferColumn& offer, std::string_view start) {
  const auto& explained = stage.memory.explained;
  if (stage.painter.measuring() || !explained || explained->offer != offer.id ||
      !explained->figure.starts_with(start)) {
    return;
  }
  pen.skip(8);
  explanation_panel(stage, pen);
  pen.skip(8);
}

void rule(Stage& stage, Pen& pen, float room) {
  pen.skip(room);
  stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
  pen.skip(room);
}

/// What stands in the columns of amounts, right-aligned. Gives its height.
template <class Draw>
float amount_columns(const Pen& pen, const LineFigures& figures, Draw draw) {
  float height = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const float right = pen.right() - kAmountColumn * static_cast<float>(figures.size() - 1 - i);
    height = std::max(height, draw(figures[i], Rect{right - kAmountColumn + 16, pen.y, kAmountColumn - 16, 0}));
  }
  return height;
}

void line_row(Stage& stage, Pen& pen, const OfferColumn& offer, const WorkLine& line, bool beside) {
  const std::string income_input = offer.income.leaves_out.empty() ? "" : offer.income.leaves_out.front().input;
  const LineFigures figures = shown(kLineFigures, offer.work);
  const auto draw_figure = [&](const NamedFigure<WorkLine>& named, const Rect& place) {
    const auto& [name, title, member] = named;
    const Figure& value = line.*member;
    const TextStyle& words = !value.amount ? style::small : name == "margin" ? style::strong : style::body;
    return figure(stage, place, offer.id, name_of_figure(line, name), value, words, Align::right,
                  line.title + ", " + std::string(title),
                  name == "income" ? income_input : input_of(stage.comparison, line));
  };
  if (beside) {
    const float columns = kAmountColumn * static_cast<float>(figures.size());
    const float title = stage.painter.text(style::strong, colour::text, {pen.x, pen.y, pen.width - columns, 0}, line.title);
    pen.y += std::max(title, amount_columns(pen, figures, draw_figure));
  } else {
    pen.text(stage, style::strong, colour::text, line.title);
    for (const auto& [name, title, member] : figures) {
      labelled_figure(stage, pen, title, offer.id, name_of_figure(line, name), line.*member,
                      name == "margin" ? style::strong : style::body,
                      name == "income" ? income_input : input_of(stage.comparison, line));
    }
    pen.skip(4);
  }
  for (const std::string* words : {&line.cost_sum, &line.break_even_text, &line.pays_for_text}) {
    pen.text(stage, style::small, colour::secondary, *words);
  }
  panel_of(stage, pen, offer, name_of_figure(line, ""));
  rule(stage, pen, 10);
}

/// The lines whose work is known, with their sum.
void known_lines(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const bool beside = pen.width >= kTableFrom;
  if (beside) {
    stage.painter.text(style::small, colour::secondary, pen.rest(), "Line");
    pen.y += amount_columns(pen, shown(kLineFigures, offer.work), [&](const auto& named, const Rect& place) {
      return stage.painter.text(style::small, colour::secondary, place, named.title, Align::right);
    });
  } else {
    pen.text(stage, style::strong, colour::text, "Line by line");
  }
  rule(stage, pen, 6);
  for (const WorkLine& line : offer.work.lines) {
    if (line.cost.amount) line_row(stage, pen, offer, line, beside);
  }
}

/// What is taken off the income of all these lines.
void totals(Stage& stage, Pen& pen, const OfferColumn& offer) {
  for (const auto& [name, title, member] : kWorkFigures) {
    const Figure& value = offer.work.*member;
    const bool nothing = value.amount && value.amount->pence == 0;
    const bool always = member == &WorkColumn::income || member == &WorkColumn::cost;
    if (member == &WorkColumn::margin || value.text.empty() || (nothing && !always)) continue;
    labelled_figure(stage, pen, title, offer.id, "work." + std::string(name), value, style::body,
                    input_of_margin(stage.comparison, offer));
    panel_of(stage, pen, offer, "work." + std::string(name));
  }
}

void unknown_lines(Stage& stage, Pen& pen, const OfferColumn& offer) {
  std::vector<const WorkLine*> unknown;
  for (const WorkLine& line : offer.work.lines) {
    if (!line.cost.amount) unknown.push_back(&line);
  }
  if (unknown.empty()) return;
  if (!fold(stage, pen, "work-unknown." + offer.id, "Lines that are left out", offer.work.leaves_out_text)) return;
  for (const WorkLine* line : unknown) {
    labelled_figure(stage, pen, line->title, offer.id, name_of_figure(*line, "cost"), line->cost, style::body,
                    input_of(stage.comparison, *line));
    panel_of(stage, pen, offer, name_of_figure(*line, ""));
    rule(stage, pen, 5);
  }
}

double pence(const Figure& figure) { return figure.amount ? static_cast<double>(figure.amount->pence) : 0; }

double all_cost(const ActivityLevel& level) { return pence(level.cost) + pence(level.on_top); }

/// Income over cost and what comes on top of it, each as long as it is beside the largest of all levels.
void level_bars(Stage& stage, Pen& pen, const ActivityLevel& level, double largest) {
  constexpr float height = 12;
  Painter& painter = stage.painter;
  const auto width_of = [&](double pence) {
    const double share = largest > 0 ? std::clamp(pence / largest, 0.0, 1.0) : 0;
    return std::max(2.0f, static_cast<float>(share) * pen.width);
  };
  painter.fill(pen.rest(2 * height + 2), colour::page);
  painter.fill({pen.x, pen.y, width_of(pence(level.income)), height}, colour::blue);
  const Rect whole{pen.x, pen.y + height + 2, width_of(all_cost(level)), height};
  const Rect cost{pen.x, whole.y, std::min(whole.width, width_of(pence(level.cost))), height};
  painter.fill(whole, colour::bar);
  painter.fill(cost, colour::card, colour::secondary, Pattern::hatched);
  painter.frame(whole, colour::secondary, 1);
  pen.skip(2 * height + 2 + 6);
}

void swatch(Painter& painter, float x, float y, Figure ActivityLevel::*of) {
  const Rect place{x, y, 14, 14};
  if (of == &ActivityLevel::cost) {
    painter.fill(place, colour::card, colour::secondary, Pattern::hatched);
    painter.frame(place, colour::secondary, 1);
  } else {
    painter.fill(place, of == &ActivityLevel::on_top ? colour::bar : colour::blue);
  }
}

void level_part(Stage& stage, Pen& pen, const OfferColumn& offer, const ActivityLevel& level, double largest) {
  pen.text(stage, style::strong, colour::text, level.title);
  pen.skip(2);
  level_bars(stage, pen, level, largest);
  for (const auto& [name, title, member] : shown(kLevelFigures, offer.work)) {
    const bool is_margin = member == &ActivityLevel::margin;
    if (!is_margin) swatch(stage.painter, pen.x, pen.y + 5, member);
    Pen beside{pen.x + 22, pen.y, pen.width - 22};
    labelled_figure(stage, beside, title, offer.id, "work.levels." + level.name + "." + std::string(name),
                    level.*member, is_margin ? style::strong : style::body,
                    input_of_margin(stage.comparison, offer));
    pen.y = beside.y;
  }
}

/// Less and more activity than expected, beside each other where there is room.
void levels(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const auto& all = offer.work.levels;
  double largest = 0;
  for (const ActivityLevel& level : all) largest = std::max({largest, pence(level.income), all_cost(level)});
  pen.text(stage, style::strong, colour::text, "If it brings less or more work");
  pen.skip(6);
  const bool beside = pen.width >= kLevelsFrom;
  const float gap = 24;
  const float count = static_cast<float>(all.size());
  const float width = beside ? (pen.width - gap * (count - 1)) / count : pen.width;
  float x = pen.x;
  float bottom = pen.y;
  for (const ActivityLevel& level : all) {
    Pen inner{x, beside ? pen.y : bottom, width};
    level_part(stage, inner, offer, level, largest);
    bottom = std::max(bottom, inner.y + (beside ? 0 : 12));
    if (beside) x += width + gap;
  }
  pen.y = bottom;
  panel_of(stage, pen, offer, "work.levels.");
}

/// What overheads and consumables leave of the income would buy of each role's time: a row a role.
void minutes(Stage& stage, Pen& pen, const OfferColumn& offer) {
  if (offer.work.minutes.empty()) return;
  const bool beside = pen.width >= kTableFrom;
  if (!fold(stage, pen, "work-minutes." + offer.id, "How much time the price buys",
            "if what overheads and consumables leave paid for one role", {.summary_beside = true, .open_at_first = beside})) {
    return;
  }
  Painter& painter = stage.painter;
  // Role and hours are short; the others share what is left.
  constexpr float role = 180;
  constexpr float hours = 190;
  const float wide = (pen.width - role - hours) / 2;
  const auto draw_row = [&](const TextStyle& words, Colour ink, const std::array<std::string_view, 4>& texts) {
    float height = painter.text(words, ink, {pen.x, pen.y, role - 12, 0}, texts[0]);
    float right = pen.x + role;
    for (std::size_t i = 1; i < texts.size(); ++i) {
      const float width = i == 1 ? hours : wide;
      const Rect place{right + 12, pen.y, width - 12, 0};
      right += width;
      height = std::max(height, painter.text(words, ink, place, texts[i], Align::right));
    }
    pen.y += height + 4;
  };
  if (beside) draw_row(style::small, colour::secondary, {"Role", "In all", "Minutes a registered patient, now", "After the years ahead"});
  for (const MinutesBought& bought : offer.work.minutes) {
    if (beside && bought.now_text.empty()) {
      painter.text(style::body, colour::text, pen.rest(), bought.title);
      const Rect missing{pen.x + role + 12, pen.y, pen.width - role - 12, 0};
      pen.y += painter.text(style::body, colour::secondary, missing, bought.hours_text) + 4;
      continue;
    }
    if (beside) {
      draw_row(style::body, colour::text, {bought.title, bought.hours_text, bought.now_text, bought.at_end_text});
      continue;
    }
    pen.text(stage, style::strong, colour::text, bought.title);
    pen.text(stage, style::body, colour::text, bought.hours_text);
    if (!bought.now_text.empty()) pen.text(stage, style::body, colour::secondary, "Minutes a registered patient, now: " + bought.now_text);
    if (!bought.at_end_text.empty()) {
      pen.text(stage, style::body, colour::secondary, "After the years ahead: " + bought.at_end_text);
    }
    pen.skip(8);
  }
}

/// The margin, large, with its sum.
void margin_part(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const WorkColumn& work = offer.work;
  pen.skip(8);
  pen.text(stage, style::body, colour::secondary, kWorkFigures.front().title);
  pen.y += figure(stage, pen.rest(), offer.id, "work.margin", work.margin,
                  work.margin.amount ? kLargest : style::body, Align::left, kWorkFigures.front().title,
                  input_of_margin(stage.comparison, offer));
  pen.text(stage, style::body, colour::secondary, work.margin_sum);
  panel_of(stage, pen, offer, "work.margin");
}

void offer_card(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const WorkColumn& work = offer.work;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text, name_of(stage.comparison, offer));
    inner.skip(2);
    inner.text(stage, {Weight::regular, 19, 28}, colour::text, work.finding);
    if (knows_work(offer)) {
      margin_part(stage, inner, offer);
      inner.skip(16);
      known_lines(stage, inner, offer);
      totals(stage, inner, offer);
      inner.skip(4);
      unknown_lines(stage, inner, offer);
      inner.skip(12);
      levels(stage, inner, offer);
      inner.skip(12);
      std::vector<std::string> sentences;
      for (const std::string* text : {&work.covers_text, &work.delivery_text}) {
        if (!text->empty()) sentences.push_back(*text);
      }
      sentences.insert(sentences.end(), work.hours.begin(), work.hours.end());
      bullets(stage, inner, sentences, colour::text);
    }
    inner.skip(4);
    minutes(stage, inner, offer);
  });
}

}  // namespace

void workload_view(Stage& stage, Pen& pen) {
  work_entries(stage, pen);
  for (const OfferColumn& offer : stage.comparison.offers) {
    pen.skip(space::gap);
    offer_card(stage, pen, offer);
  }
}

}  // namespace offerscope::ui
