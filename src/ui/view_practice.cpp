#include "view_practice.hpp"

#include <algorithm>

#include "fields.hpp"

namespace offerscope::ui {
namespace {

constexpr float kWidestField = 420;  // a number at its end is still beside its label

bool is_list(const InputField& field) { return field.kind == InputKind::list; }

}  // namespace

void practice_notice(Stage& stage, Pen& pen, const TextStyle& text_style) {
  const bool example = stage.comparison.example;
  notice(stage, pen, stage.comparison.practice_text, example ? colour::warm : colour::blue,
         example ? colour::pale_warm : colour::pale_blue, text_style);
}

float practice_card(Stage& stage, float x, float y, float width, bool with_notice) {
  return card(stage, x, y, width, [&](Pen& pen) {
    pen.text(stage, style::title, colour::text, "Your practice");
    pen.skip(8);
    if (with_notice) {
      practice_notice(stage, pen, style::body);
      pen.skip(16);
    }
    bool first = true;
    for (const InputField& field : stage.comparison.inputs) {
      if (!is_list(field)) continue;
      if (!first) pen.skip(16);
      first = false;
      Pen of_field{pen.x, pen.y, std::min(pen.width, kWidestField)};
      input_field(stage, of_field, field);
      pen.y = of_field.y;
    }
    pen.skip(16);
    if (button(stage, "action.start-again", "Start again",
               {pen.x, pen.y, button_width(stage, "Start again"), space::target},
               ButtonKind::plain)) {
      stage.wishes.start_again = true;
    }
    pen.skip(space::target);
  });
}

}  // namespace offerscope::ui
