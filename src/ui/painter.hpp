// Draws texts and shapes. Callers speak CSS pixels of the whole content; the painter moves them by
// the scroll position and puts every edge and every line of text on a whole device pixel, which
// keeps them crisp at each pixel ratio and zoom.
#pragma once

#include <string_view>
#include <vector>

#include "geometry.hpp"
#include "theme.hpp"

namespace offerscope::ui {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  // The height of the font's box (ascent to descent) and its ascent, per em. Dear ImGui sizes a
  // font by its box, CSS by its em.
  float box_per_em = 1.21f;
  float ascent_per_em = 0.97f;
};

enum class Align { left, centre, right };
enum class Pattern { solid, hatched, dotted };
enum class Underline { none, solid, dotted };
enum class Dash { solid, dashed, dotted, dash_dot };

struct Point {
  float x = 0;
  float y = 0;
};

class Painter {
 public:
  /// `viewport` is the part of the content that the canvas shows; `ratio` device pixels per CSS pixel.
  Painter(ImDrawList& list, const Fonts& fonts, float ratio, Rect viewport);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  float ratio() const { return ratio_; }
  const Rect& viewport() const { return viewport_; }
  bool visible(const Rect& place) const;
  /// While measuring nothing is drawn; what is asked for is only laid out.
  bool measuring() const { return measuring_ > 0; }
  /// What `draw` returns (a height, mostly), without drawing anything.
  template <class Draw>
  auto measure(Draw draw) {
    ++measuring_;
    const auto result = draw();
    --measuring_;
    return result;
  }

  /// Writes `text` from `place` downwards, wrapped to its width at spaces; a word that is too wide
  /// goes on in the next line. Gives the height. `place.height` is not looked at.
  float text(const TextStyle& style, Colour colour, Rect place, std::string_view text,
             Align align = Align::left, Underline underline = Underline::none);
  /// One line, not wrapped, in the middle of the height of `place`.
  void line(const TextStyle& style, Colour colour, Rect place, std::string_view text,
            Align align = Align::left);
  float text_height(const TextStyle& style, float width, std::string_view text);
  float text_width(const TextStyle& style, std::string_view text) const;
  /// The largest size from `largest` down to `smallest` at which `text` fits into `width`.
  float fitting_size(Weight weight, std::string_view text, float width, float largest,
                     float smallest) const;

  /// Draws a card's ground behind what already stands on it.
  template <class Draw>
  void behind(Draw draw) {
    list_.ChannelsSetCurrent(0);
    draw();
    list_.ChannelsSetCurrent(1);
  }
  void fill(const Rect& place, Colour colour, float radius = 0);
  void fill(const Rect& place, Colour colour, Colour pattern_colour, Pattern pattern);
  /// A filled box with a border of `thickness` inside `place`.
  void box(const Rect& place, Colour inside, Colour border, float thickness = 1,
           float radius = space::radius);
  /// Only the border.
  void frame(const Rect& place, Colour border, float thickness, float radius = 0);
  void stroke(float x1, float y1, float x2, float y2, Colour colour, float thickness);
  void triangle(float x1, float y1, float x2, float y2, float x3, float y3, Colour colour);
  void dot(float x, float y, float radius, Colour colour);
  /// A line through all of `points`.
  void path(const std::vector<Point>& points, Colour colour, float thickness, Dash dash = Dash::solid);
  /// What lies between two lines whose points stand above each other.
  void between(const std::vector<Point>& upper, const std::vector<Point>& lower, Colour colour);

  /// A command for whoever draws the lists, with a copy of what it needs.
  template <class Picture>
  void command(ImDrawCallback mark, const Picture& picture) {
    if (!measuring()) list_.AddCallback(mark, const_cast<Picture*>(&picture), sizeof picture);
  }

  /// Where a place lies on the canvas, in device pixels.
  ImVec2 device_min(const Rect& place) const;
  ImVec2 device_max(const Rect& place) const;

 private:
  struct Line {
    const char* begin;
    const char* end;
    float width;  // device pixels
  };
  void underline(const TextStyle& style, Colour colour, float x, float y, float width,
                 Underline kind);
  ImFont* font(Weight weight) const;
  float font_size(const TextStyle& style) const;
  float device_x(float x) const;
  float device_y(float y) const;
  /// Fills `lines_`.
  void wrap(const TextStyle& style, float width, std::string_view text);

  ImDrawList& list_;
  const Fonts& fonts_;
  float ratio_;
  float scroll_;
  Rect viewport_;
  int measuring_ = 0;
  std::vector<Line> lines_;
};

}  // namespace offerscope::ui
