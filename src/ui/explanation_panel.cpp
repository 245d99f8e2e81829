#include "explanation_panel.hpp"

#include <algorithm>
#include <span>

#include "explanation.hpp"

namespace offerscope::ui {
namespace {

/// Name and text beside each other, or under each other where that is too narrow. Of facts with the
/// same name only the first shows it.
void draw_facts(Stage& stage, Pen& pen, std::span<const Explanation::Fact> facts) {
  constexpr float name_width = 184;
  const bool beside = pen.width >= 520;
  std::string_view last;
  for (const Explanation::Fact& fact : facts) {
    const bool goes_on = fact.name == last;
    const std::string_view shown = goes_on ? std::string_view{} : fact.name;
    if (!beside && !last.empty()) pen.skip(goes_on ? 2 : 8);
    last = fact.name;
    if (beside) {
      const float name = stage.painter.text(style::body, colour::secondary,
                                            {pen.x, pen.y, name_width - 16, 0}, shown);
      const float text =
          stage.painter.text(style::body, colour::text,
                             {pen.x + name_width, pen.y, pen.width - name_width, 0}, fact.text);
      pen.y += std::max(name, text) + 4;
    } else {
      pen.text(stage, style::body, colour::secondary, shown);
      pen.text(stage, style::body, colour::text, fact.text);
    }
  }
  if (!beside) pen.skip(8);
}

/// How many of the facts say how the amount comes about: what follows these is of less interest
/// than where it jumps.
std::size_t working(const std::vector<Explanation::Fact>& facts) {
  for (std::size_t i = facts.size(); i > 0; --i) {
    if (facts[i - 1].name == kSteps) return i;
  }
  return facts.size();
}

void draw_parts(Stage& stage, Pen& pen, const std::vector<Explanation::Part>& parts) {
  Painter& painter = stage.painter;
  const float width = std::min(pen.width, 640.0f);
  for (const Explanation::Part& part : parts) {
    const float amount = painter.text_width(style::body, part.amount.text);
    const float title = painter.text(style::body, colour::text,
                                     {pen.x, pen.y, width - amount - 16, 0}, part.title);
    painter.text(style::body, colour::text, {pen.x, pen.y, width, 0}, part.amount.text,
                 Align::right);
    pen.y += std::max(title, style::body.line_height);
    pen.y += painter.text(style::small, colour::secondary,
                          {pen.x, pen.y, width - amount - 16, 0}, part.note);
    pen.skip(4);
    painter.fill({pen.x, pen.y - 2, width, 1}, colour::border);
  }
}

/// How far the practice is from where the amount jumps, upwards and downwards.
void draw_edges(Stage& stage, Pen& pen, const std::vector<Explanation::Edge>& edges) {
  pen.text(stage, style::strong, colour::text, "To the next step");
  for (const Explanation::Edge& edge : edges) {
    const float middle = pen.y + 13;
    const float x = pen.x;
    if (edge.side == Cliff::Side::above) {
      stage.painter.triangle(x, middle + 4, x + 10, middle + 4, x + 5, middle - 5, colour::blue);
    } else {
      stage.painter.triangle(x, middle - 4, x + 10, middle - 4, x + 5, middle + 5, colour::text);
    }
    pen.y += stage.painter.text(style::body, colour::text,
                                {pen.x + 20, pen.y, pen.width - 20, 0}, edge.text);
    pen.skip(4);
  }
}

void draw_figure(Stage& stage, Pen& pen, const Explanation& explanation) {
  Painter& painter = stage.painter;
  const float top = pen.y;
  pen.text(stage, style::heading, colour::text, explanation.figure);
  if (explanation.beside_figure.empty()) return;
  const float x = pen.x + painter.text_width(style::heading, explanation.figure) + 10;
  if (x + painter.text_width(style::body, explanation.beside_figure) <= pen.right()) {
    painter.text(style::body, colour::secondary, {x, top + 6, pen.right() - x, 0},
                 explanation.beside_figure);
  } else {
    pen.text(stage, style::body, colour::secondary, explanation.beside_figure);
  }
}

void draw_content(Stage& stage, Pen& pen, const Explanation& explanation) {
  const float close_width = button_width(stage, "Close");
  const float top = pen.y;
  Pen heading{pen.x, pen.y, pen.width - close_width - 16};
  heading.text(stage, style::title, colour::text, explanation.title);
  draw_figure(stage, heading, explanation);
  if (button(stage, "explanation.close", "Close",
             {pen.right() - close_width, top, close_width, space::target}, ButtonKind::plain)) {
    stage.memory.focused = "figure." + stage.memory.explained->offer + "." +
                           stage.memory.explained->figure;
    stage.memory.explained.reset();
  }
  pen.y = std::max(heading.y, top + space::target) + 8;
  const std::span<const Explanation::Fact> facts = explanation.facts;
  const std::size_t first = explanation.edges.empty() ? facts.size() : working(explanation.facts);
  draw_facts(stage, pen, facts.first(first));
  if (!explanation.edges.empty()) {
    pen.skip(4);
    draw_edges(stage, pen, explanation.edges);
    pen.skip(8);
  }
  draw_facts(stage, pen, facts.subspan(first));
  if (!explanation.parts.empty()) {
    pen.skip(4);
    draw_parts(stage, pen, explanation.parts);
  }
  if (const auto read = explanation.source_facts(); !read.empty()) {
    pen.skip(8);
    pen.text(stage, style::strong, colour::text, "Where it was read");
    draw_facts(stage, pen, read);
  }
  pen.skip(8);
  float x = pen.x;
  const float copy_width = button_width(stage, "Copy this");
  if (button(stage, "explanation.copy", "Copy this", {x, pen.y, copy_width, space::target},
             ButtonKind::plain)) {
    stage.wishes.copy_text = explanation.as_text();
  }
  x += copy_width + 8;
  if (explanation.source != nullptr && explanation.source->address.starts_with("https://")) {
    const float open_width = button_width(stage, "Open the document");
    if (x + open_width > pen.right()) {
      x = pen.x;
      pen.skip(space::target + 8);
    }
    if (button(stage, "explanation.open", "Open the document",
               {x, pen.y, open_width, space::target}, ButtonKind::plain)) {
      stage.wishes.open_address = explanation.source->address;
    }
  }
  pen.skip(space::target);
}

}  // namespace

void explanation_panel(Stage& stage, Pen& pen) {
  if (!stage.memory.explained) return;
  const auto explanation = explanation_of(stage.comparison, *stage.memory.explained);
  if (!explanation) return;
  Painter& painter = stage.painter;
  constexpr float padding = 16;
  const auto inner = [&] { return Pen{pen.x + padding + 4, pen.y + padding, pen.width - 2 * padding - 4}; };
  const float height = painter.measure([&] {
    Pen measured = inner();
    draw_content(stage, measured, *explanation);
    return measured.y - pen.y + padding;
  });
  painter.fill(pen.rest(height), colour::pale_blue, space::radius);
  painter.fill({pen.x, pen.y, 6, height}, colour::blue);
  if (!painter.measuring() && stage.memory.just_explained) {
    stage.memory.just_explained = false;
    stage.reveal = pen.rest(height);
  }
  Pen drawn = inner();
  draw_content(stage, drawn, *explanation);
  pen.skip(height);
}

}  // namespace offerscope::ui
