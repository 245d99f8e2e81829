#include "view_decision.hpp"

#include <algorithm>

#include "decision_options.hpp"
#include "field_columns.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestField = 300;
constexpr std::size_t kMostOpenOptions = 8;
constexpr std::string_view kTake = "take.";

/// A fact of today, where it is known.
void today_fact(Stage& stage, Pen& pen, std::string_view title, std::string_view name, const Figure& value) {
  if (!value.amount) return;
  const float width = stage.painter.text_width(style::body, title);
  stage.painter.text(style::body, colour::secondary, pen.rest(), title);
  stage.record_figure("", name, value.text, {pen.x + width + 12, pen.y, pen.width - width - 12, style::strong.line_height});
  stage.painter.text(style::strong, colour::text, {pen.x + width + 12, pen.y, pen.width - width - 12, 0}, value.text);
  pen.skip(style::strong.line_height);
}

void today_card(Stage& stage, Pen& pen) {
  const Baseline& today = stage.comparison.baseline;
  const float top = pen.y;
  const float height = card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.x += 4;
    inner.width -= 4;
    inner.text(stage, style::title, colour::text, today.title);
    inner.text(stage, style::body, colour::text, today.text);
    today_fact(stage, inner, "Income a year", "baseline.income", today.income);
    today_fact(stage, inner, "Cost of the work", "baseline.cost", today.cost);
    Fields numbers;
    for (const InputField& field : today.fields) {
      if (field.unit != InputUnit::choice) {
        numbers.push_back(&field);
        continue;
      }
      // Of many offers the list would push all else off the screen.
      if (field.options.size() > kMostOpenOptions &&
          !fold(stage, inner, "today", "Choose what stands for today", "", {.must_open = wants_one_of(stage, today.fields)})) {
        continue;
      }
      inner.skip(8);
      choice_field(stage, inner, field);
    }
    if (!numbers.empty()) field_columns(stage, inner, numbers, kNarrowestField);
  });
  stage.painter.fill({pen.x, top, 6, height}, colour::blue, 2);
  pen.y += height;
}

/// What the offer's words say, with where they are read.
void words_part(Stage& stage, Pen& pen, std::string_view title, const std::string& text, const SourceNote& source) {
  if (text.empty()) return;
  pen.text(stage, style::strong, colour::text, title);
  pen.text(stage, style::body, colour::text, text);
  if (!source.title.empty()) {
    std::string read = source.title;
    if (!source.place.empty()) read += ", " + source.place;
    if (!source.words.empty()) read = "“" + source.words + "” " + read;
    pen.text(stage, style::small, colour::secondary, read);
  }
  pen.skip(8);
}

void fields_part(Stage& stage, Pen& pen, const OfferColumn& offer) {
  Fields lines;
  Fields others;
  for (const InputField& field : offer.decision.fields) {
    (field.name.starts_with(kTake) ? lines : others).push_back(&field);
  }
  const auto part = [&](const Fields& fields, std::string_view key, std::string_view title, bool open) {
    if (fields.empty()) return;
    const bool wanted = std::any_of(fields.begin(), fields.end(), [&](const InputField* field) {
      return field->name == stage.memory.wanted_field;
    });
    if (!fold(stage, pen, std::string(key) + "." + offer.id, title, "", {.open_at_first = open, .must_open = wanted})) {
      return;
    }
    field_columns(stage, pen, fields, kNarrowestField);
  };
  part(others, "takes-over", "What it takes over of today’s", false);
  part(lines, "takes", "Which lines to take", false);
}

/// The text for the partners, in a quiet box.
void paragraph_part(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const std::string& words = offer.decision.paragraph;
  if (words.empty()) return;
  constexpr float padding = 12;
  constexpr std::string_view copy = "Copy this text";
  constexpr std::string_view title = "For your partners";
  Painter& painter = stage.painter;
  pen.skip(8);
  const float width = pen.width - 2 * padding;
  const float button_wide = button_width(stage, copy);
  const float height = 2 * padding + space::target + 4 + painter.text_height(style::body, width, words);
  painter.box(pen.rest(height), colour::page, colour::border);
  const Rect head{pen.x + padding, pen.y + padding, width, space::target};
  painter.line(style::strong, colour::text, head, title);
  if (button(stage, "decision.copy." + offer.id, copy,
             {head.right() - button_wide, head.y, button_wide, space::target}, ButtonKind::quiet)) {
    stage.wishes.copy_text = words;
  }
  stage.record_figure(offer.id, "decision.paragraph", words, pen.rest(height));
  painter.text(style::body, colour::text, {head.x, head.bottom() + 4, width, 0}, words);
  pen.skip(height);
}

void offer_card(Stage& stage, Pen& pen, const OfferColumn& offer, double largest) {
  const DecisionColumn& decision = offer.decision;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text, name_of(stage.comparison, offer));
    inner.skip(2);
    inner.text(stage, {Weight::regular, 19, 28}, colour::text, decision.finding);
    inner.skip(12);
    decision_options(stage, inner, offer, largest);
    inner.skip(16);
    words_part(stage, inner, "Taking a part of it", decision.part_text, decision.part_source);
    words_part(stage, inner, "Refusing it", decision.refusal_text, decision.refusal_source);
    fields_part(stage, inner, offer);
    paragraph_part(stage, inner, offer);
  });
}

}  // namespace

void decision_view(Stage& stage, Pen& pen) {
  today_card(stage, pen);
  const double largest = largest_change(stage.comparison.offers);
  for (const OfferColumn& offer : stage.comparison.offers) {
    pen.skip(space::gap);
    offer_card(stage, pen, offer, largest);
  }
}

}  // namespace offerscope::ui
