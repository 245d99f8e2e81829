// What £1 of a price buys, drawn: the years as lines over a fan of futures.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// Three rising bars, as many of them filled as the risk is high. 18 wide, and 12 up from `bottom`.
void rating_mark(Painter& painter, float x, float bottom, UpliftRating rating, Colour ink);

/// One scale for the charts of all offers, so that they can be compared. In pence.
struct PenceScale {
  double least = 97;
  double most = 101;
  int step = 1;  // from one line of the grid to the next
};
PenceScale scale_of(const Comparison& comparison);

/// What a chart is of: an offer, or all of them together.
struct ChartOf {
  std::string_view id;    // an offer's, or that of all together
  std::string_view name;
  const UpliftColumn& uplift;
  const PenceScale& scale;
  std::size_t number = 0;  // of the view's charts, from the top
};

/// Whether there is something to draw.
bool has_chart(const UpliftColumn& uplift);

/// The chart in `place`. Gives the year whose values are to stand beside it: the one that is pointed
/// at, or the one that was clicked or reached by the arrow keys.
std::size_t uplift_chart(Stage& stage, const Rect& place, const ChartOf& chart);

/// What each line is, with its value in that year.
void uplift_legend(Stage& stage, Pen& pen, const ChartOf& chart, std::size_t year);

}  // namespace offerscope::ui
