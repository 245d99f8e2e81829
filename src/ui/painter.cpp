#include "painter.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace offerscope::ui {
namespace {

/// The end of the character that starts at `text`, in UTF-8.
const char* next_character(const char* text, const char* end) {
  ++text;
  while (text < end && (static_cast<unsigned char>(*text) & 0xc0) == 0x80) ++text;
  return text;
}

float width_of(ImFont* font, float size, const char* begin, const char* end) {
  return begin == end ? 0 : font->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x;
}

float aligned(Align align, float left, float room, float width) {
  if (align == Align::right) return left + room - width;
  if (align == Align::centre) return left + (room - width) / 2;
  return left;
}

}  // namespace

Painter::Painter(ImDrawList& list, const Fonts& fonts, float ratio, Rect viewport)
    : list_(list),
      fonts_(fonts),
      ratio_(ratio),
      scroll_(std::round(viewport.y * ratio)),
      viewport_(viewport) {
  list_.ChannelsSplit(2);
  list_.ChannelsSetCurrent(1);
}

Painter::~Painter() { list_.ChannelsMerge(); }

bool Painter::visible(const Rect& place) const {
  return place.bottom() >= viewport_.y && place.y <= viewport_.bottom();
}

float Painter::device_x(float x) const { return std::round(x * ratio_); }
float Painter::device_y(float y) const { return std::round(y * ratio_) - scroll_; }
ImVec2 Painter::device_min(const Rect& place) const {
  return {device_x(place.x), device_y(place.y)};
}
ImVec2 Painter::device_max(const Rect& place) const {
  return {device_x(place.right()), device_y(place.bottom())};
}

ImFont* Painter::font(Weight weight) const {
  return weight == Weight::semibold ? fonts_.semibold : fonts_.regular;
}

float Painter::font_size(const TextStyle& style) const {
  return std::max(1.0f, std::round(style.size * ratio_ * fonts_.box_per_em));
}

void Painter::wrap(const TextStyle& style, float width, std::string_view text) {
  lines_.clear();
  ImFont* const face = font(style.weight);
  const float size = font_size(style);
  const float room = width * ratio_ + 0.5f;
  const std::string_view blanks = " ";
  const float blank = width_of(face, size, blanks.data(), blanks.data() + 1);
  const char* const end = text.data() + text.size();
  const char* at = text.data();
  Line line{at, at, 0};
  bool empty = true;
  while (at < end) {
    if (*at == '\n') {
      lines_.push_back(line);
      line = {++at, at, 0};
      empty = true;
      continue;
    }
    const char* word = at;
    while (word < end && *word == ' ') ++word;
    const char* word_end = word;
    while (word_end < end && *word_end != ' ' && *word_end != '\n') ++word_end;
    const float word_width = width_of(face, size, word, word_end);
    const float before = static_cast<float>(word - at) * blank;
    if (!empty && line.width + before + word_width > room) {
      lines_.push_back(line);
      line = {word, word, 0};
      empty = true;
      at = word;
      continue;
    }
    if (empty) {
      line.begin = word;
      // A word wider than the line is cut where it must be.
      const char* cut = word;
      float cut_width = 0;
      while (word_width > room && cut < word_end) {
        const char* const next = next_character(cut, word_end);
        const float step = width_of(face, size, cut, next);
        if (cut > word && cut_width + step > room) {
          lines_.push_back({word, cut, cut_width});
          word = cut;
          line.begin = cut;
          cut_width = 0;
        }
        cut_width += step;
        cut = next;
      }
      line.width = width_of(face, size, word, word_end);
      empty = word == word_end;
    } else {
      line.width += before + word_width;
    }
    line.end = word_end;
    at = word_end;
  }
  if (!empty || lines_.empty()) lines_.push_back(line);
}

float Painter::text_height(const TextStyle& style, float width, std::string_view text) {
  if (text.empty()) return 0;
  wrap(style, width, text);
  return static_cast<float>(lines_.size()) * style.line_height;
}

float Painter::text(const TextStyle& style, Colour colour, Rect place, std::string_view text,
                    Align align, Underline underlined) {
  if (text.empty()) return 0;
  wrap(style, place.width, text);
  const float height = static_cast<float>(lines_.size()) * style.line_height;
  place.height = height;
  if (measuring() || !visible(place)) return height;
  ImFont* const face = font(style.weight);
  const float size = font_size(style);
  const float above = (style.line_height - style.size * fonts_.box_per_em) / 2;
  const float left = device_x(place.x);
  const float room = device_x(place.right()) - left;
  float y = place.y + above;
  for (const Line& line : lines_) {
    if (visible({place.x, y, place.width, style.line_height})) {
      const float x = std::round(aligned(align, left, room, line.width));
      list_.AddText(face, size, {x, device_y(y)}, colour, line.begin, line.end);
      if (underlined != Underline::none) {
        underline(style, colour, x / ratio_, y, line.width / ratio_, underlined);
      }
    }
    y += style.line_height;
  }
  return height;
}

void Painter::line(const TextStyle& style, Colour colour, Rect place, std::string_view text,
                   Align align) {
  if (text.empty() || measuring() || !visible(place)) return;
  ImFont* const face = font(style.weight);
  const float size = font_size(style);
  const char* const end = text.data() + text.size();
  const float left = device_x(place.x);
  const float room = device_x(place.right()) - left;
  const float width = align == Align::left ? 0 : width_of(face, size, text.data(), end);
  const float y = place.centre_y() - style.size * fonts_.box_per_em / 2;
  list_.AddText(face, size, {std::round(aligned(align, left, room, width)), device_y(y)}, colour,
                text.data(), end);
}

float Painter::text_width(const TextStyle& style, std::string_view text) const {
  return width_of(font(style.weight), font_size(style), text.data(), text.data() + text.size()) /
         ratio_;
}

float Painter::fitting_size(Weight weight, std::string_view text, float width, float largest,
                            float smallest) const {
  const float wide = text_width({weight, largest, largest}, text);
  if (wide <= width) return largest;
  return std::max(smallest, std::floor(largest * width / wide));
}

/// `y` is the top of the font's box.
void Painter::underline(const TextStyle& style, Colour colour, float x, float y, float width,
                        Underline kind) {
  const float below = y + style.size * fonts_.ascent_per_em + 2 + style.size / 16;
  if (kind == Underline::solid) {
    fill({x, below, width, 1}, colour);
    return;
  }
  for (float at = x; at < x + width - 1; at += 4) fill({at, below, 2, 1}, colour);
}

void Painter::fill(const Rect& place, Colour colour, float radius) {
  if (measuring() || !visible(place) || place.width <= 0 || place.height <= 0) return;
  list_.AddRectFilled(device_min(place), device_max(place), colour, radius * ratio_);
}

void Painter::fill(const Rect& place, Colour colour, Colour pattern_colour, Pattern pattern) {
  fill(place, colour);
  if (pattern == Pattern::solid || measuring() || !visible(place) || place.width <= 0) return;
  const ImVec2 least = device_min(place);
  const ImVec2 most = device_max(place);
  list_.PushClipRect(least, most, true);
  const float height = most.y - least.y;
  if (pattern == Pattern::hatched) {
    const float step = std::max(3.0f, std::round(7 * ratio_));
    for (float x = least.x - height; x < most.x; x += step) {
      list_.AddLine({x, most.y}, {x + height, least.y}, pattern_colour, 1.5f * ratio_);
    }
  } else {
    const float step = std::max(3.0f, std::round(6 * ratio_));
    bool odd = false;
    for (float y = least.y + step / 2; y < most.y; y += step, odd = !odd) {
      for (float x = least.x + (odd ? step : step / 2); x < most.x; x += step) {
        list_.AddCircleFilled({x, y}, 1.2f * ratio_, pattern_colour, 8);
      }
    }
  }
  list_.PopClipRect();
}

void Painter::box(const Rect& place, Colour inside, Colour border, float thickness, float radius) {
  fill(place, border, radius);
  fill(place.inset(thickness), inside, std::max(0.0f, radius - thickness));
}

void Painter::frame(const Rect& place, Colour border, float thickness, float radius) {
  if (measuring() || !visible(place)) return;
  const ImVec2 least = device_min(place.inset(thickness / 2));
  const ImVec2 most = device_max(place.inset(thickness / 2));
  list_.AddRect(least, most, border, radius * ratio_, 0, thickness * ratio_);
}

void Painter::stroke(float x1, float y1, float x2, float y2, Colour colour, float thickness) {
  if (measuring() || !visible({x1, std::min(y1, y2), 1, std::fabs(y2 - y1)})) return;
  list_.AddLine({x1 * ratio_, y1 * ratio_ - scroll_}, {x2 * ratio_, y2 * ratio_ - scroll_}, colour,
                thickness * ratio_);
}

void Painter::triangle(float x1, float y1, float x2, float y2, float x3, float y3, Colour colour) {
  const float top = std::min({y1, y2, y3});
  if (measuring() || !visible({x1, top, 1, std::max({y1, y2, y3}) - top})) return;
  list_.AddTriangleFilled({x1 * ratio_, y1 * ratio_ - scroll_}, {x2 * ratio_, y2 * ratio_ - scroll_},
                          {x3 * ratio_, y3 * ratio_ - scroll_}, colour);
}

void Painter::dot(float x, float y, float radius, Colour colour) {
  if (measuring() || !visible({x - radius, y - radius, 2 * radius, 2 * radius})) return;
  list_.AddCircleFilled({x * ratio_, y * ratio_ - scroll_}, radius * ratio_, colour);
}

void Painter::path(const std::vector<Point>& points, Colour colour, float thickness, Dash dash) {
  // Lengths in lines' thickness: drawn, left out, drawn, left out.
  static constexpr float kDashes[][4] = {{}, {4, 3, 4, 3}, {1, 2, 1, 2}, {6, 2.5f, 1.2f, 2.5f}};
  if (measuring() || points.empty()) return;
  const float wide = thickness * ratio_;
  const auto place_of = [&](const Point& point) {
    return ImVec2{point.x * ratio_, point.y * ratio_ - scroll_};
  };
  if (dash == Dash::solid) {
    for (const Point& point : points) list_.PathLineTo(place_of(point));
    list_.PathStroke(colour, 0, wide);
    return;
  }
  const float* const lengths = kDashes[static_cast<std::size_t>(dash)];
  int part = 0;
  float left = lengths[0] * wide;  // of this part
  list_.PathLineTo(place_of(points[0]));
  for (std::size_t i = 1; i < points.size(); ++i) {
    ImVec2 at = place_of(points[i - 1]);
    const ImVec2 to = place_of(points[i]);
    float rest = std::sqrt((to.x - at.x) * (to.x - at.x) + (to.y - at.y) * (to.y - at.y));
    while (rest > 0) {
      const float step = std::min(left, rest);
      at = {at.x + (to.x - at.x) * step / rest, at.y + (to.y - at.y) * step / rest};
      rest -= step;
      left -= step;
      if (part % 2 == 0) list_.PathLineTo(at);
      if (left > 0) continue;
      if (part % 2 == 0) list_.PathStroke(colour, 0, wide);
      part = (part + 1) % 4;
      left = lengths[part] * wide;
      if (part % 2 == 0) list_.PathLineTo(at);
    }
  }
  list_.PathStroke(colour, 0, wide);
}

void Painter::between(const std::vector<Point>& upper, const std::vector<Point>& lower, Colour colour) {
  if (measuring()) return;
  // Soft edges would show as seams between the pieces; the outline softens the two that are seen.
  const ImDrawListFlags flags = list_.Flags;
  list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 1; i < upper.size() && i < lower.size(); ++i) {
    const Point& a = upper[i - 1];
    const Point& b = upper[i];
    const Point& c = lower[i];
    const Point& d = lower[i - 1];
    triangle(a.x, a.y, b.x, b.y, c.x, c.y, colour);
    triangle(a.x, a.y, c.x, c.y, d.x, d.y, colour);
  }
  list_.Flags = flags;
  path(upper, colour, 1);
  path(lower, colour, 1);
}

}  // namespace offerscope::ui
