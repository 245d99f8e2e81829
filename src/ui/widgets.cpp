#include "widgets.hpp"

#include <algorithm>

namespace offerscope::ui {
namespace {

constexpr float kLabelBeside = 190;  // narrower columns put each figure under its label

}  // namespace

std::string sentence(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

float figure(Stage& stage, const Rect& place, std::string_view offer, std::string_view name,
             const Figure& value, const TextStyle& text_style, Align align,
             std::string_view label, std::string_view input) {
  if (value.text.empty()) return 0;
  Painter& painter = stage.painter;
  const float height = painter.text_height(text_style, place.width, value.text);
  if (painter.measuring()) return height;
  const float width = std::min(place.width, painter.text_width(text_style, value.text));
  float left = place.x;
  if (align == Align::right) left = place.right() - width;
  if (align == Align::centre) left = place.x + (place.width - width) / 2;
  const Rect shown{left, place.y, width, height};
  const std::string id = "figure." + std::string(offer) + "." + std::string(name);
  const auto touch =
      stage.interact(id, std::string(label) + ": " + value.text, Role::button, shown);
  stage.record_figure(offer, name, value.text, shown);
  const bool to_enter =
      !value.amount && value.missing == Missing::not_entered && !input.empty();
  if (touch.pressed && to_enter) stage.memory.wanted_field = input;
  if (touch.pressed && !to_enter) stage.explain(offer, name);
  const bool open = stage.is_explained(offer, name);
  const bool lit = touch.hovered || open;
  const Colour ink = lit ? colour::blue : value.amount ? colour::text : colour::secondary;
  if (open) painter.fill(shown.inset(-4, -1), colour::pale_blue, 2);
  painter.text(text_style, ink, place, value.text, align,
               lit ? Underline::solid : Underline::dotted);
  return height;
}

void labelled_figure(Stage& stage, Pen& pen, std::string_view label, std::string_view offer,
                     std::string_view name, const Figure& value, const TextStyle& amount_style,
                     std::string_view input) {
  Painter& painter = stage.painter;
  const TextStyle label_style{Weight::regular, amount_style.size, amount_style.line_height};
  const TextStyle& text_style = value.amount ? amount_style : label_style;
  const float label_width = painter.text_width(label_style, label);
  const float value_width = painter.text_width(text_style, value.text);
  const bool beside =
      pen.width >= kLabelBeside && label_width + 12 + value_width <= pen.width;
  const float top = pen.y;
  painter.text(label_style, colour::secondary, pen.rest(), label);
  if (!beside) pen.y += painter.text_height(label_style, pen.width, label);
  const float height =
      figure(stage, pen.rest(), offer, name, value, text_style, Align::right, label, input);
  pen.y = std::max(pen.y + height, top + label_style.line_height);
}

float button_width(Stage& stage, std::string_view label) {
  return stage.painter.text_width(style::strong, label) + 32;
}

bool button(Stage& stage, const std::string& id, std::string_view label, const Rect& place,
            ButtonKind kind) {
  const auto touch = stage.interact(id, label, Role::button, place);
  Painter& painter = stage.painter;
  if (kind == ButtonKind::primary) {
    painter.fill(place, touch.hovered ? colour::dark_blue : colour::blue, space::radius);
    painter.line(style::strong, colour::on_blue, place, label, Align::centre);
  } else if (kind == ButtonKind::plain) {
    painter.box(place, touch.hovered ? colour::pale_blue : colour::card, colour::blue, 2);
    painter.line(style::strong, colour::blue, place, label, Align::centre);
  } else {
    if (touch.hovered) painter.fill(place, colour::pale_blue, space::radius);
    painter.line(style::strong, colour::blue, place, label, Align::centre);
  }
  return touch.pressed;
}

bool link(Stage& stage, Pen& pen, const std::string& id, std::string_view words) {
  Painter& painter = stage.painter;
  const float height = painter.text_height(style::body, pen.width, words);
  const float width = std::min(pen.width, painter.text_width(style::body, words));
  const auto touch = stage.interact(id, words, Role::link, {pen.x, pen.y, width, height});
  painter.text(style::body, touch.hovered ? colour::dark_blue : colour::blue, pen.rest(), words,
               Align::left, Underline::solid);
  pen.y += height;
  return touch.pressed;
}

void draw_tick(Painter& painter, const Rect& place, Colour ink, float thickness) {
  const float x = place.x;
  const float y = place.y;
  const float w = place.width;
  painter.stroke(x + w * 0.22f, y + w * 0.52f, x + w * 0.43f, y + w * 0.73f, ink, thickness);
  painter.stroke(x + w * 0.41f, y + w * 0.73f, x + w * 0.79f, y + w * 0.29f, ink, thickness);
}

bool check_row(Stage& stage, Pen& pen, const std::string& id, std::string_view title,
               std::string_view second, bool checked) {
  constexpr float box = 24;
  Painter& painter = stage.painter;
  const float text_x = pen.x + box + 12;
  const float text_width = pen.right() - text_x;
  const float title_height = painter.text_height(style::body, text_width, title);
  const float second_height = painter.text_height(style::small, text_width, second);
  const float height = std::max(space::target, title_height + second_height + 12);
  const Rect place{pen.x, pen.y, pen.width, height};
  const auto touch = stage.interact(id, title, Role::checkbox, place);
  if (touch.hovered) painter.fill(place.inset(-8, 0), colour::pale_blue, space::radius);
  const float top = pen.y + (height - title_height - second_height) / 2;
  const Rect square{pen.x, top, box, box};
  painter.box(square, checked ? colour::blue : colour::card,
              checked ? colour::blue : colour::field_border, 2, 3);
  if (checked) draw_tick(painter, square, colour::on_blue, 3);
  painter.text(style::body, colour::text, {text_x, top, text_width, 0}, title);
  painter.text(style::small, colour::secondary, {text_x, top + title_height, text_width, 0}, second);
  pen.y += height;
  return touch.pressed;
}

bool fold(Stage& stage, Pen& pen, const std::string& key, std::string_view title,
          std::string_view summary, const FoldStyle& fold_style) {
  Painter& painter = stage.painter;
  auto& turned = stage.memory.turned_folds;
  const float text_x = pen.x + 24;
  const float width = pen.right() - text_x;
  // A short summary stands at the end of the line.
  const bool beside = fold_style.summary_beside &&
                      painter.text_width(fold_style.title, title) + 12 +
                              painter.text_width(fold_style.summary, summary) <=
                          width;
  const float title_height = painter.text_height(fold_style.title, width, title);
  const float summary_height =
      beside ? 0 : painter.text_height(fold_style.summary, width, summary);
  const float height = std::max(space::target, title_height + summary_height);
  const Rect place{pen.x, pen.y, pen.width, height};
  const auto touch = stage.interact("section." + key, title, Role::button, place);
  bool open = turned.contains(key) != fold_style.open_at_first;
  if (touch.pressed || (fold_style.must_open && !open)) {
    if (turned.erase(key) == 0) turned.insert(key);
    open = !open;
  }
  const float top = pen.y + (height - title_height - summary_height) / 2;
  const float middle = top + fold_style.title.line_height / 2;
  if (open) {
    painter.triangle(pen.x, middle - 4, pen.x + 14, middle - 4, pen.x + 7, middle + 5, colour::blue);
  } else {
    painter.triangle(pen.x + 2, middle - 7, pen.x + 11, middle, pen.x + 2, middle + 7, colour::blue);
  }
  painter.text(fold_style.title, touch.hovered ? colour::dark_blue : colour::blue,
               {text_x, top, width, 0}, title);
  if (beside) {
    painter.line(fold_style.summary, colour::secondary, place, summary, Align::right);
  } else {
    painter.text(fold_style.summary, colour::secondary, {text_x, top + title_height, width, 0},
                 summary);
  }
  pen.y += height;
  return open;
}

bool section_heading(Stage& stage, Pen& pen, const std::string& key, std::string_view title,
                     std::string_view summary, bool foldable, bool must_open) {
  if (foldable) {
    return fold(stage, pen, key, title, summary,
                {.title = style::title, .summary = style::body, .must_open = must_open});
  }
  pen.text(stage, style::title, colour::text, title);
  pen.text(stage, style::body, colour::secondary, summary);
  return true;
}

float badge(Stage& stage, float x, float y, std::string_view word, Colour ground, Colour ink) {
  Painter& painter = stage.painter;
  const float width = painter.text_width(style::small_strong, word) + 16;
  const Rect place{x, y, width, 24};
  painter.fill(place, ground, space::radius);
  painter.line(style::small_strong, ink, place, word, Align::centre);
  return width;
}

void notice(Stage& stage, Pen& pen, std::string_view words, Colour bar, Colour ground,
            const TextStyle& text_style) {
  Painter& painter = stage.painter;
  const float height = painter.text_height(text_style, pen.width - 24, words) + 12;
  painter.fill(pen.rest(height), ground);
  painter.fill({pen.x, pen.y, 4, height}, bar);
  painter.text(text_style, colour::text, {pen.x + 14, pen.y + 6, pen.width - 24, 0}, words);
  pen.y += height;
}

void bullets(Stage& stage, Pen& pen, const std::vector<std::string>& sentences, Colour ink) {
  for (const std::string& sentence : sentences) {
    stage.painter.dot(pen.x + 5, pen.y + 12, 2.5f, ink);
    pen.y += stage.painter.text(style::body, ink, {pen.x + 18, pen.y, pen.width - 18, 0}, sentence);
    pen.skip(4);
  }
}

}  // namespace offerscope::ui
