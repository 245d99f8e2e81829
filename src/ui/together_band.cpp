#include "together_band.hpp"

#include <algorithm>

#include "explanation_panel.hpp"

namespace offerscope::ui {
namespace {

constexpr float kBeside = 560;  // from here on the sum stands beside its name

void band(Stage& stage, Pen& pen, const Together& together) {
  Painter& painter = stage.painter;
  const std::string id = group_id(together);
  const std::string name = together.commissioner + ", " + together.year_text;
  const TextStyle amount_style =
      together.year.amount ? TextStyle{Weight::semibold, 28, 36} : style::body;
  const float amount_width = painter.text_width(amount_style, together.year.text) + 2;
  const bool beside = pen.width >= kBeside;
  const float top = pen.y;
  Pen left{pen.x, pen.y, beside ? pen.width - amount_width - 24 : pen.width};
  left.text(stage, style::title, colour::text, "Taken together");
  left.text(stage, style::body, colour::secondary, name);
  Pen right{pen.x, beside ? top : left.y + 4, pen.width};
  const Align align = beside ? Align::right : Align::left;
  right.y += figure(stage, right.rest(), id, "together.year", together.year, amount_style, align,
                    "Taken together, " + name);
  if (together.per_registered_patient.amount) {
    right.y += painter.text(style::body, colour::secondary, right.rest(),
                            together.per_registered_patient.text + " per registered patient",
                            align);
  }
  pen.y = std::max(left.y, right.y);
  if (!together.notes.empty()) pen.skip(8);
  for (const std::string& note : together.notes) {
    pen.text(stage, style::body, colour::text, note);
  }
  if (!painter.measuring() && stage.memory.explained && stage.memory.explained->offer == id) {
    pen.skip(12);
    explanation_panel(stage, pen);
  }
}

}  // namespace

std::string group_id(const Together& together) {
  std::string id;
  for (const std::string& offer : together.offers) id += (id.empty() ? "" : "+") + offer;
  return id;
}

void together_bands(Stage& stage, Pen& pen) {
  for (const Together& together : stage.comparison.together) {
    pen.skip(space::gap);
    const float top = pen.y;
    const float height = card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
      inner.x += 4;
      inner.width -= 4;
      band(stage, inner, together);
    });
    stage.painter.fill({pen.x, top, 6, height}, colour::blue, 2);
    pen.y += height;
  }
}

}  // namespace offerscope::ui
