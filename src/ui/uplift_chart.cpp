#include "uplift_chart.hpp"

#include <algorithm>
#include <cmath>

#include "fan_picture.hpp"
#include "pence_axis.hpp"

namespace offerscope::ui {
namespace {

// Of the fan; shaders/fan.frag has the same.
constexpr Colour kFew = rgb(0xe3edf6);      // 9 in 10 futures
constexpr Colour kMany = rgb(0xb4d3ee);     // half of them
constexpr Colour kEdge = rgb(0x2f75b5);     // of half of them
constexpr Colour kFaintEdge = rgb(0x80add5);  // of 9 in 10
constexpr Colour kUnder = colour::at_risk_pattern;  // of the futures in which much is lost
constexpr float kLeft = 46;                 // for the pence
constexpr float kBelow = 28;                // for the years
constexpr float kEnds = 58;                 // for the values at the ends of the lines
constexpr float kEndsFrom = 400;            // wide enough for them

using Values = std::vector<RealValue>;

struct Line {
  const NamedPath* path;
  Colour ink;
  float thickness;
  Dash dash;
};

/// As they are drawn: what stands last lies on top.
std::vector<Line> lines_of(const UpliftColumn& uplift) {
  static constexpr Dash kReplays[] = {Dash::solid, Dash::dashed, Dash::dotted};  // latest, worst, best
  std::vector<Line> lines;
  for (std::size_t i = 0; i < uplift.replays.size() && i < 3; ++i) {
    lines.push_back({&uplift.replays[i], colour::text, i == 2 ? 2.5f : 2.0f, kReplays[i]});
  }
  lines.push_back({&uplift.stress, kUnder, 2.5f, Dash::dash_dot});
  lines.push_back({&uplift.guaranteed, colour::blue, 5, Dash::solid});
  return lines;
}

void widen(PenceScale& scale, double pounds) {
  scale.least = std::min(scale.least, pounds * 100);
  scale.most = std::max(scale.most, pounds * 100);
}

void widen(PenceScale& scale, const Values& values) {
  for (const RealValue& value : values) widen(scale, value.pounds);
}

struct Plot {
  Rect place;
  PenceScale scale;
  std::size_t years = 1;

  float x(std::size_t year) const {
    return place.x + place.width * static_cast<float>(year) / static_cast<float>(years - 1);
  }
  float y(double pence) const {
    return place.bottom() -
           place.height * static_cast<float>((pence - scale.least) / (scale.most - scale.least));
  }
  std::vector<Point> points(const Values& values) const {
    std::vector<Point> points;
    for (std::size_t i = 0; i < values.size() && i < years; ++i) points.push_back({x(i), y(values[i].pounds * 100)});
    return points;
  }
};

void grid(Painter& painter, const Plot& plot, const UpliftColumn& uplift, std::size_t read) {
  const Rect& place = plot.place;
  for (int pence = first_multiple(plot.scale.least, plot.scale.step); pence <= plot.scale.most; pence += plot.scale.step) {
    const float y = plot.y(pence);
    painter.fill({place.x, y, place.width, 1}, pence == 100 ? colour::bar : colour::border);
    painter.line(style::small, colour::secondary, {place.x - kLeft, y - 10, kLeft - 8, 20}, pence_text(pence),
                 Align::right);
  }
  const float width = painter.text_width(style::small_strong, uplift.year_labels.back()) + 14;
  const std::size_t last = plot.years - 1;
  const float apart = place.width / static_cast<float>(last);
  const auto every = static_cast<std::size_t>(std::ceil(width / apart));
  const bool read_is_far = read % every != 0;
  for (std::size_t year = 0; year <= last; ++year) {
    // The year that is read is always named, in place of those too near to it.
    const std::size_t off = year > read ? year - read : read - year;
    if (year != read && (year % every != 0 || (read_is_far && off < every))) continue;
    painter.fill({plot.x(year), place.bottom(), 1, 5}, colour::bar);
    painter.line(year == read ? style::small_strong : style::small, year == read ? colour::text : colour::secondary,
                 {plot.x(year) - 40, place.bottom() + 6, 80, 20}, uplift.year_labels[year], Align::centre);
  }
  painter.fill({place.x, place.bottom(), place.width, 1}, colour::bar);
}

/// The values where the lines end, pushed apart so that each can be read.
void end_values(Painter& painter, const Plot& plot, const std::vector<Line>& lines) {
  constexpr float apart = 18;
  struct End {
    const Line* line;
    float at;
    float y;
  };
  std::vector<End> ends;
  for (const Line& line : lines) {
    if (line.path->values.size() < plot.years) continue;
    const float y = plot.y(line.path->values[plot.years - 1].pounds * 100);
    ends.push_back({&line, y, y});
  }
  std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.at < b.at; });
  // First both ways, so that values that are alike stand around their line.
  for (int turn = 0; turn < 24; ++turn) {
    for (std::size_t i = 1; i < ends.size(); ++i) {
      const float push = std::max(0.0f, apart - (ends[i].y - ends[i - 1].y)) / 2;
      ends[i - 1].y -= push;
      ends[i].y += push;
    }
  }
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i].y = std::max(ends[i].y, ends[i - 1].y + apart);
  float lowest = plot.place.bottom() - 4;
  for (std::size_t i = ends.size(); i-- > 0; lowest = ends[i].y - apart) ends[i].y = std::min(ends[i].y, lowest);
  for (const End& end : ends) {
    const float x = plot.place.right();
    painter.stroke(x + 4, end.at, x + 14, end.y, colour::bar, 1);
    painter.line(style::small_strong, end.line->ink == colour::text ? colour::text : end.line->ink,
                 {x + 17, end.y - 10, kEnds, 20}, end.line->path->values[plot.years - 1].text);
  }
}

/// The fan by its shader, or as plain bands where none runs.
void fan(Stage& stage, const Plot& plot, const Futures& futures, std::size_t number) {
  Painter& painter = stage.painter;
  const auto& years = futures.fan.years;
  if (!stage.with_fans || years.size() < 2 || years.size() > FanPicture::kMostYears) {
    const auto& quantiles = futures.quantiles;
    painter.between(plot.points(quantiles[4]), plot.points(quantiles[0]), kFew);
    painter.between(plot.points(quantiles[3]), plot.points(quantiles[1]), kMany);
    return;
  }
  FanPicture picture;
  picture.number = number;
  picture.least = painter.device_min(plot.place);
  picture.most = painter.device_max(plot.place);
  picture.ratio = painter.ratio();
  picture.low = static_cast<float>(plot.scale.least / 100);
  picture.high = static_cast<float>(plot.scale.most / 100);
  picture.years = years.size();
  std::copy(years.begin(), years.end(), picture.levels.begin());
  painter.command(draw_fan, picture);
}

void row(Stage& stage, Pen& pen, std::string_view title, std::string_view value, const Line* line, int band = 0) {
  constexpr float sample = 36;
  Painter& painter = stage.painter;
  const float value_width = painter.text_width(style::strong, value);
  const float width = pen.width - sample - 10 - value_width - 8;
  const float middle = pen.y + 13;
  if (line != nullptr) painter.path({{pen.x, middle}, {pen.x + sample, middle}}, line->ink, line->thickness, line->dash);
  if (band > 0) painter.fill({pen.x, middle - 8, sample, 16}, band == 1 ? kFew : kMany);
  for (const float edge : {middle - 8, middle + 8}) {
    if (stage.with_fans && (band == 1 || band == 2)) {
      painter.path({{pen.x, edge}, {pen.x + sample, edge}}, band == 1 ? kFaintEdge : kEdge, band == 1 ? 1.0f : 1.5f);
    }
  }
  if (band == 3) painter.path({{pen.x, middle}, {pen.x + sample, middle}}, colour::card, 2);
  const float height = painter.text(style::body, colour::text, {pen.x + sample + 10, pen.y, width, 0}, title);
  painter.text(style::strong, colour::text, {pen.right() - value_width - 1, pen.y, value_width + 1, 0}, value);
  pen.skip(height + 2);
}

void layer(Stage& stage, Pen& pen, std::string_view title) {
  pen.skip(6);
  pen.text(stage, style::small, colour::secondary, title);
}

}  // namespace

void rating_mark(Painter& painter, float x, float bottom, UpliftRating rating, Colour ink) {
  const int filled = rating == UpliftRating::not_known ? 0 : static_cast<int>(rating) + 1;
  for (int bar = 0; bar < 3; ++bar) {
    const float height = 4.0f * static_cast<float>(bar + 1);
    const Rect place{x + 6.5f * static_cast<float>(bar), bottom - height, 5, height};
    if (bar < filled) {
      painter.fill(place, ink);
    } else {
      painter.frame(place, ink, 1);
    }
  }
}

PenceScale scale_of(const Comparison& comparison) {
  PenceScale scale;
  const auto take_in = [&](const UpliftColumn& uplift) {
    for (const Line& line : lines_of(uplift)) widen(scale, line.path->values);
    if (!uplift.futures) return;
    for (const auto& year : uplift.futures->fan.years) {
      widen(scale, static_cast<double>(year.front().pounds));
      widen(scale, static_cast<double>(year.back().pounds));
    }
  };
  for (const OfferColumn& offer : comparison.offers) take_in(offer.uplift);
  if (comparison.uplift.together) take_in(*comparison.uplift.together);
  const double room = (scale.most - scale.least) * 0.04;
  scale.least -= room;
  scale.most += room;
  scale.step = step_for(scale.most - scale.least, 5.5);
  return scale;
}

bool has_chart(const UpliftColumn& uplift) {
  return uplift.year_labels.size() > 1 && uplift.guaranteed.values.size() == uplift.year_labels.size();
}

std::size_t uplift_chart(Stage& stage, const Rect& place, const ChartOf& chart) {
  Painter& painter = stage.painter;
  const UpliftColumn& uplift = chart.uplift;
  const bool with_ends = place.width >= kEndsFrom;
  Plot plot{{place.x + kLeft, place.y + 8, place.width - kLeft - (with_ends ? kEnds + 14 : 28), place.height - kBelow - 8},
            chart.scale, uplift.year_labels.size()};
  const std::size_t last = plot.years - 1;
  const auto in_range = [&](int year) { return static_cast<std::size_t>(std::clamp(year, 0, static_cast<int>(last))); };
  int& kept = stage.memory.read_year;
  std::size_t read = kept < 0 ? last : in_range(kept);
  // Each year takes what lies nearer to it than to another.
  const float half = plot.place.width / static_cast<float>(last) / 2;
  const auto touch = stage.interact("chart." + std::string(chart.id),
                                    "Values of " + uplift.year_labels[read] + ", what the words guarantee " +
                                        uplift.guaranteed.values[read].text + ", " + std::string(chart.name),
                                    Role::chart,
                                    {plot.place.x - half, place.y, plot.place.width + 2 * half, place.height}, plot.years);
  stage.widen_ring(place);
  if (touch.focused && stage.memory.step != 0) {
    read = in_range(static_cast<int>(read) + stage.memory.step);
    kept = static_cast<int>(read);
    stage.changed = true;
  }
  if (touch.hovered) read = touch.part;
  if (touch.pressed && touch.hovered) kept = static_cast<int>(read);
  if (painter.measuring() || !painter.visible(place)) return read;

  if (uplift.futures) fan(stage, plot, *uplift.futures, chart.number);
  grid(painter, plot, uplift, read);
  painter.path({{plot.x(read), plot.place.y}, {plot.x(read), plot.place.bottom()}}, colour::secondary, 1);
  const auto lines = lines_of(uplift);
  for (const Line& line : lines) painter.path(plot.points(line.path->values), line.ink, line.thickness, line.dash);
  if (uplift.futures && !stage.with_fans) painter.path(plot.points(uplift.futures->quantiles[2]), colour::card, 2);
  for (const Line& line : lines) {
    if (read >= line.path->values.size()) continue;
    const float y = plot.y(line.path->values[read].pounds * 100);
    painter.dot(plot.x(read), y, 5, colour::card);
    painter.dot(plot.x(read), y, 4, line.ink);
  }
  if (with_ends) end_values(painter, plot, lines);
  return read;
}

void uplift_legend(Stage& stage, Pen& pen, const ChartOf& chart, std::size_t year) {
  const UpliftColumn& uplift = chart.uplift;
  const auto lines = lines_of(uplift);
  const auto path_row = [&](const Line& line) {
    if (year >= line.path->values.size()) return;
    const std::string& value = line.path->values[year].text;
    row(stage, pen, line.path->title, value, &line);
  };
  pen.text(stage, style::strong, colour::text, "In " + uplift.year_labels[year] + " £1 buys");
  pen.skip(2);
  const float top = pen.y;
  path_row(lines.back());
  stage.record_figure(chart.id, "uplift.guaranteed." + std::to_string(year), uplift.guaranteed.values[year].text,
                      {pen.x, top, pen.width, pen.y - top});
  if (!uplift.replays.empty()) {
    layer(stage, pen, "What history would have done");
    for (std::size_t i = 0; i + 2 < lines.size(); ++i) path_row(lines[i]);
    if (!uplift.named.empty()) layer(stage, pen, "And in other years, which are not drawn");
    for (const NamedPath& window : uplift.named) {
      if (year < window.values.size()) row(stage, pen, window.title, window.values[year].text, nullptr);
    }
  }
  if (!uplift.futures && uplift.stress.values.empty()) return;
  layer(stage, pen, "What may come");
  if (uplift.futures) {
    const auto& fan = uplift.futures->quantiles;
    const auto range = [&](std::size_t from, std::size_t to) { return fan[from][year].text + " to " + fan[to][year].text; };
    row(stage, pen, "The middle future", fan[2][year].text, nullptr, 3);
    row(stage, pen, "Half of all futures", range(1, 3), nullptr, 2);
    row(stage, pen, "9 in 10 futures", range(0, 4), nullptr, 1);
  }
  path_row(lines[lines.size() - 2]);
}

}  // namespace offerscope::ui
