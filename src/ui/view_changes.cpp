#include "view_changes.hpp"

#include <algorithm>
#include <array>

#include "core/words.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

using Line = SchemeChange::Line;

constexpr float kTable = 620;             // from here on before and after stand beside each other

struct Part {
  Line::What what;
  const char* key;
  const char* one;
  const char* many;
};

constexpr std::array<Part, 4> kParts = {{
    {Line::What::price, "prices", "price", "prices"},
    {Line::What::condition, "conditions", "condition of payment", "conditions of payment"},
    {Line::What::service, "services", "service", "services"},
    {Line::What::term, "terms", "term", "terms"},
}};

/// "up 4.2%" with a mark that points the same way.
float change_mark(Stage& stage, const Rect& place, std::string_view words, Align align) {
  Painter& painter = stage.painter;
  if (words.empty()) return 0;
  constexpr float mark = 16;
  const bool up = words.starts_with("up");
  const bool down = words.starts_with("down");
  const float width = painter.text_width(style::strong, words) + (up || down ? mark : 0);
  const float x = align == Align::right ? place.right() - width : place.x;
  const float middle = place.y + 12;
  if (up) painter.triangle(x, middle + 5, x + 10, middle + 5, x + 5, middle - 4, colour::blue);
  if (down) painter.triangle(x, middle - 4, x + 10, middle - 4, x + 5, middle + 5, colour::text);
  const float text_x = x + (up || down ? mark : 0);
  return painter.text(style::strong, up ? colour::blue : colour::text,
                      {text_x, place.y, place.right() - text_x, 0}, words);
}

struct Years {
  std::string before;
  std::string after;
};

/// `mark` is the room at the end for how much changed.
void table_row(Stage& stage, Pen& pen, const Line& line, float mark) {
  Painter& painter = stage.painter;
  constexpr float gap = 16;
  const float title = pen.width * 0.24f;
  const float half = (pen.width - title - mark - 3 * gap) / 2;
  const float before_x = pen.x + title + gap;
  const float after_x = before_x + half + gap;
  const float height = std::max(
      {painter.text(style::strong, colour::text, {pen.x, pen.y, title, 0}, line.title),
       painter.text(style::body, colour::secondary, {before_x, pen.y, half, 0}, line.before),
       painter.text(style::body, colour::text, {after_x, pen.y, half, 0}, line.after),
       change_mark(stage, {pen.right() - mark, pen.y, mark, 0}, line.text, Align::right)});
  pen.skip(height);
}

void stacked_row(Stage& stage, Pen& pen, const Line& line, const Years& years) {
  const float mark = line.text.empty()
                         ? 0
                         : stage.painter.text_width(style::strong, line.text) + 28;
  const float title = stage.painter.text(style::strong, colour::text,
                                         {pen.x, pen.y, pen.width - mark, 0}, line.title);
  change_mark(stage, pen.rest(), line.text, Align::right);
  pen.skip(title);
  pen.text(stage, style::body, colour::secondary, years.before + ": " + line.before);
  pen.text(stage, style::body, colour::text, years.after + ": " + line.after);
}

void heads(Stage& stage, Pen& pen, const Years& years, float mark) {
  Line names;
  names.before = "Before, " + years.before;
  names.after = "After, " + years.after;
  table_row(stage, pen, names, mark);
  pen.skip(4);
}

void part(Stage& stage, Pen& pen, const SchemeChange& change, const Part& kind,
          const Years& years) {
  std::size_t count = 0;
  std::string titles;
  float mark = 0;
  for (const Line& line : change.lines) {
    if (line.what != kind.what) continue;
    if (count > 0) titles += titles.ends_with('?') ? " " : "; ";
    titles += line.title;
    ++count;
    if (!line.text.empty()) mark = 96;
  }
  if (count == 0) return;
  pen.skip(8);
  stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
  // Prices first; the words of the others are long.
  const bool prices = kind.what == Line::What::price;
  pen.skip(4);
  if (!fold(stage, pen, "changed." + change.after + "." + kind.key,
            counted(count, kind.one, kind.many), prices ? "" : titles,
            {.open_at_first = prices})) {
    return;
  }
  const bool table = pen.width >= kTable;
  if (table) heads(stage, pen, years, mark);
  for (const Line& line : change.lines) {
    if (line.what != kind.what) continue;
    stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
    pen.skip(8);
    if (table) {
      table_row(stage, pen, line, mark);
    } else {
      stacked_row(stage, pen, line, years);
    }
    pen.skip(8);
  }
}

/// With years where the two have the same name.
std::string title_of(const Comparison& comparison, const SchemeChange& change) {
  return "What changed: " + name_of(comparison, change.before) + " → " +
         name_of(comparison, change.after);
}

}  // namespace

void changes_cards(Stage& stage, Pen& pen) {
  for (const SchemeChange& change : stage.comparison.changes) {
    pen.skip(space::gap);
    pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
      inner.text(stage, style::title, colour::text, title_of(stage.comparison, change));
      if (change.lines.empty()) {
        inner.text(stage, style::body, colour::secondary, "No price, condition, service or term differs.");
        return;
      }
      const Years years{std::string(year_of(stage.comparison, change.before)),
                        std::string(year_of(stage.comparison, change.after))};
      for (const Part& kind : kParts) part(stage, inner, change, kind, years);
    });
  }
}

}  // namespace offerscope::ui
