#include "fields.hpp"

#include <algorithm>

namespace offerscope::ui {
namespace {

constexpr float kBoxWidth = 116;
constexpr float kShortBoxWidth = 88;  // for at most "100" with some places
constexpr float kSwitchWidth = 136;

void field_box(Stage& stage, const Rect& place, const InputField& field) {
  text_box(stage, place, field.name, field.label, field.text, field.placeholder,
           !field.problem.empty(), Align::right);
}

/// Yes and No beside each other. What stands only until somebody answers is pale.
void yes_no_switch(Stage& stage, const Rect& place, const InputField& field) {
  Painter& painter = stage.painter;
  const bool assumed = field.text.empty();
  const std::string& answer = assumed ? field.placeholder : field.text;
  painter.box(place, colour::card, colour::field_border, 2);
  for (const bool yes : {true, false}) {
    const std::string word = yes ? "yes" : "no";
    const bool chosen = answer == word;
    const float half = place.width / 2;
    const Rect part{yes ? place.x : place.x + half, place.y, half, place.height};
    const std::string label =
        field.label + ": " + word + (chosen ? assumed ? ", assumed" : ", chosen" : "");
    const auto touch = stage.interact(switch_id(field.name, yes), label, Role::button, part);
    if (touch.pressed) stage.edits.entry = {field.name, word};
    const Colour edge = assumed ? colour::blue : colour::dark_blue;
    if (chosen) {
      painter.box(part, assumed ? colour::pale_blue : colour::blue, edge, 2);
    } else if (touch.hovered) {
      painter.fill(part.inset(2), colour::pale_blue, space::radius - 2);
    }
    const Colour ink = !chosen ? colour::secondary : assumed ? colour::blue : colour::on_blue;
    Rect words = part;
    if (chosen) {
      constexpr float tick = 16;
      draw_tick(painter, {part.x + 8, part.centre_y() - tick / 2, tick, tick}, ink, 2);
      words = {part.x + 20, part.y, part.width - 22, part.height};
    }
    painter.line(chosen ? style::strong : style::body, ink, words, yes ? "Yes" : "No",
                 Align::centre);
  }
}

void field_remarks(Stage& stage, Pen& pen, const InputField& field) {
  if (!field.problem.empty()) {
    pen.skip(4);
    pen.text(stage, style::strong, colour::problem, field.problem);
  }
  if (!field.warning.empty()) {
    pen.skip(8);
    notice(stage, pen, field.warning, colour::warm, colour::pale_warm);
  }
}

/// Whether a published rate stands in the field, or could.
bool has_suggestion(const InputField& field) {
  return field.suggestion && (field.text.empty() || field.suggestion->taken);
}

/// The label, beneath it the field with the button that takes the suggested number or the mark that
/// it is taken, and where that comes from.
void suggested_field(Stage& stage, Pen& pen, const InputField& field, std::string_view words) {
  Painter& painter = stage.painter;
  const SuggestedNumber& suggested = *field.suggestion;
  pen.text(stage, style::body, colour::text, words);
  pen.skip(4);
  const Rect box{pen.right() - kBoxWidth, pen.y, kBoxWidth, space::target};
  if (suggested.taken) {
    constexpr std::string_view mark = "suggested";
    const float width = painter.text_width(style::small_strong, mark) + 16;
    badge(stage, box.x - 8 - width, pen.y + 10, mark, colour::pale_blue, colour::blue);
  } else {
    const std::string take = "Use " + suggested.text;
    const float width = button_width(stage, take);
    if (button(stage, "suggest." + field.name, take,
               {box.x - 8 - width, pen.y, width, space::target}, ButtonKind::plain)) {
      stage.edits.entry = {field.name, "suggested"};
    }
  }
  field_box(stage, box, field);
  pen.skip(space::target + 4);
  std::string from = suggested.formula;
  if (!suggested.source.publisher.empty()) from += " Source: " + suggested.source.publisher;
  pen.text(stage, style::small, colour::secondary, from);
}

/// With the unit where the words leave it open.
std::string label_of(const InputField& field) {
  const auto with = [&](std::string_view sign, std::string_view unit) {
    return field.label.find(sign) == std::string::npos
               ? field.label + " (" + std::string(unit) + ")"
               : field.label;
  };
  if (field.unit == InputUnit::percent) return with("%", "%");
  if (field.unit == InputUnit::pounds) return with("£", "£");
  if (field.unit == InputUnit::months) return with("onth", "months");
  return field.label;
}

std::string_view hint_of(const InputField& field, const std::vector<std::string>& under) {
  const std::string_view hint = field.hint;
  for (const std::string& name : under) {
    if (hint.starts_with(name + ": ")) return hint.substr(name.size() + 2);
  }
  return hint;
}

}  // namespace

std::string switch_id(std::string_view name, bool yes) {
  return "switch." + std::string(name) + (yes ? ".yes" : ".no");
}

void text_box(Stage& stage, const Rect& place, const std::string& name, std::string_view label,
              std::string_view text, std::string_view placeholder, bool faulty, Align align) {
  Painter& painter = stage.painter;
  const auto touch = stage.interact("field." + name, label, Role::field, place);
  if (touch.pressed) stage.memory.open_field = name;
  const Colour border = faulty ? colour::problem
                        : touch.hovered ? colour::blue
                                        : colour::field_border;
  painter.box(place, colour::card, border, faulty ? 3 : 2);
  // While the browser's own element stands here it shows the text.
  if (stage.memory.open_field == name) return;
  const std::string_view shown = text.empty() ? placeholder : text;
  const float size = painter.fitting_size(Weight::regular, shown, place.width - 24, 16, 11);
  painter.line({Weight::regular, size, 24}, text.empty() ? colour::secondary : colour::text,
               place.inset(12, 0), shown, align);
}

void input_field(Stage& stage, Pen& pen, const InputField& field) {
  pen.text(stage, style::body, colour::text, field.label);
  pen.text(stage, style::small, colour::secondary, field.hint);
  pen.skip(4);
  field_box(stage, pen.rest(space::target), field);
  pen.skip(space::target);
  field_remarks(stage, pen, field);
}

void choice_field(Stage& stage, Pen& pen, const InputField& field) {
  constexpr float circle = 24;
  constexpr float gap = 32;
  Painter& painter = stage.painter;
  pen.text(stage, style::strong, colour::text, field.label);
  pen.skip(4);
  const std::size_t columns = pen.width >= 640 ? 2 : 1;
  const float width = columns == 2 ? (pen.width - gap) / 2 : pen.width;
  const auto words_height = [&](std::size_t i) {
    return painter.text_height(style::body, width - 36, field.options[i].words);
  };
  float height = 0;
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    const Option& option = field.options[i];
    const std::size_t column = i % columns;
    if (column == 0) {
      pen.skip(height);
      const bool paired = i + 1 < field.options.size() && columns == 2;
      height = std::max(space::target, std::max(words_height(i), paired ? words_height(i + 1) : 0) + 8);
    }
    const bool chosen = field.text == option.name;
    const Rect place{pen.x + static_cast<float>(column) * (width + gap), pen.y, width, height};
    const auto touch = stage.interact("option." + field.name + "." + option.name,
                                      option.words + (chosen ? ", chosen" : ""), Role::button, place);
    if (touch.pressed) stage.edits.entry = {field.name, option.name};
    if (touch.hovered) painter.fill(place.inset(-8, 0), colour::pale_blue, space::radius);
    const float x = place.x + circle / 2;
    painter.dot(x, place.centre_y(), circle / 2, chosen ? colour::blue : colour::field_border);
    painter.dot(x, place.centre_y(), circle / 2 - 2, colour::card);
    if (chosen) painter.dot(x, place.centre_y(), 6, colour::blue);
    painter.text(style::body, colour::text, {place.x + 36, place.centre_y() - words_height(i) / 2, width - 36, 0},
                 option.words);
  }
  pen.skip(height);
  field_remarks(stage, pen, field);
}

void compact_input_field(Stage& stage, Pen& pen, const InputField& field,
                         const std::vector<std::string>& under) {
  Painter& painter = stage.painter;
  const std::string words = label_of(field);
  if (has_suggestion(field)) {
    suggested_field(stage, pen, field, words);
    field_remarks(stage, pen, field);
    return;
  }
  const bool two_way = field.unit == InputUnit::yes_no;
  const bool short_unit = field.unit == InputUnit::percent || field.unit == InputUnit::months;
  const bool brief = short_unit && !field.placeholder.starts_with("enter ");
  const float box_width = two_way ? kSwitchWidth : brief ? kShortBoxWidth : kBoxWidth;
  const float label_width = pen.width - box_width - 12;
  const std::string_view hint = hint_of(field, under);
  const float label = painter.text_height(style::body, label_width, words);
  // A long hint goes under both, where it takes fewer lines.
  const float beside = painter.text_height(style::small, label_width, hint);
  const bool hint_under = beside > 2 * style::small.line_height;
  const float height = std::max(space::target, hint_under ? label : label + beside);
  const float top = pen.y + (height - (hint_under ? label : label + beside)) / 2;
  painter.text(style::body, colour::text, {pen.x, top, label_width, 0}, words);
  if (!hint_under) {
    painter.text(style::small, colour::secondary, {pen.x, top + label, label_width, 0}, hint);
  }
  // At the top, whatever stands beside it, so that the boxes of a row of fields are level.
  const Rect place{pen.right() - box_width, pen.y, box_width, space::target};
  if (two_way) {
    yes_no_switch(stage, place, field);
  } else {
    field_box(stage, place, field);
  }
  pen.skip(height);
  if (hint_under) {
    pen.skip(2);
    pen.text(stage, style::small, colour::secondary, hint);
  }
  field_remarks(stage, pen, field);
}

}  // namespace offerscope::ui
