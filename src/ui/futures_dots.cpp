#include "futures_dots.hpp"

#include <algorithm>
#include <cmath>

#include "pence_axis.hpp"

namespace offerscope::ui {
namespace {

constexpr Colour kUnder = colour::at_risk_pattern;  // of the futures in which much is lost

void diamond(Painter& painter, float x, float y, float radius, Colour ink) {
  painter.triangle(x - radius, y, x, y - radius, x + radius, y, ink);
  painter.triangle(x - radius, y, x + radius, y, x, y + radius, ink);
}

}  // namespace

void futures_dots(Stage& stage, Pen& pen, const Futures& futures) {
  constexpr float pitch = 11;
  constexpr float radius = 4.5f;
  constexpr int highest = 9;  // dots above each other; more of them stand in two columns or more
  Painter& painter = stage.painter;
  pen.text(stage, style::strong, colour::text, futures.dots_title);
  pen.skip(6);
  const auto pence = [](const RealValue& value) { return value.pounds * 100; };
  int bin = 0;
  int first = 0;
  int bins = 1;
  int tallest = 1;
  int across = 1;
  const auto bin_of = [&](const RealValue& value) { return static_cast<int>(std::floor(pence(value) / bin + 1e-9)) - first; };
  // The narrowest bins that fit.
  for (int turn = 0; turn == 0 || static_cast<float>(bins * across) * pitch > pen.width - 24; ++turn) {
    bin = turn == 0 ? 1 : turn % 3 == 2 ? bin / 2 * 5 : bin * 2;
    first = 0;
    first = bin_of(futures.dots.front());
    bins = bin_of(futures.dots.back()) + 1;
    tallest = 1;
    int run = 0;
    for (std::size_t i = 0; i < futures.dots.size(); ++i) {
      run = i > 0 && bin_of(futures.dots[i]) == bin_of(futures.dots[i - 1]) ? run + 1 : 1;
      tallest = std::max(tallest, run);
    }
    across = (tallest + highest - 1) / highest;
  }
  const float width = static_cast<float>(across) * pitch;  // of a bin
  const float base = pen.y + static_cast<float>(std::min(tallest, highest)) * pitch + 4;
  const float left = pen.x + 12;
  const auto x_of = [&](double at) { return left + static_cast<float>(at / bin - first) * width; };
  int run = 0;
  for (std::size_t i = 0; i < futures.dots.size(); ++i) {
    const int place = bin_of(futures.dots[i]);
    run = i > 0 && place == bin_of(futures.dots[i - 1]) ? run + 1 : 0;
    const float x = left + static_cast<float>(place * across + run % across) * pitch + pitch / 2;
    const float y = base - pitch / 2 - 2 - static_cast<float>(run / across) * pitch;
    if (i < futures.dots_under) {
      diamond(painter, x, y, radius + 1, kUnder);
    } else {
      painter.dot(x, y, radius, colour::blue);
    }
  }
  const float right = left + static_cast<float>(bins) * width;
  painter.fill({left - 12, base, right - left + 24, 1}, colour::bar);
  const int step = std::max(bin, step_for(46.0 * bin / width, 1));
  for (int at = first_multiple(first * bin, step); at <= (first + bins) * bin; at += step) {
    painter.fill({x_of(at), base, 1, 5}, colour::bar);
    painter.line(style::small, colour::secondary, {x_of(at) - 24, base + 5, 48, 20}, pence_text(at), Align::centre);
  }
  const bool has_under = futures.dots_under > 0;
  const bool has_others = futures.dots_under < futures.dots.size();
  if (has_under && has_others) {
    const float limit = x_of(pence(futures.limit));
    painter.path({{limit, pen.y}, {limit, base}}, colour::secondary, 1.5f, Dash::dashed);
  }
  pen.y = base + 28;
  Pen beside{pen.x + 20, pen.y, pen.width - 20};
  if (has_under) {
    diamond(painter, pen.x + 6, beside.y + 12, radius + 1, kUnder);
    beside.text(stage, style::body, colour::text, futures.under_text);
  }
  if (has_others) {
    painter.dot(pen.x + 6, beside.y + 12, radius, colour::blue);
    beside.text(stage, style::body, colour::text, futures.from_text);
  }
  pen.y = beside.y;
  pen.text(stage, style::body, colour::text, futures.dots_text);
}

}  // namespace offerscope::ui
