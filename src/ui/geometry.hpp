// Places on the canvas, in CSS pixels from the top left of its whole content.
#pragma once

namespace offerscope::ui {

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  float centre_y() const { return y + height / 2; }
  bool contains(float px, float py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
  Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
  Rect inset(float sides, float ends) const {
    return {x + sides, y + ends, width - 2 * sides, height - 2 * ends};
  }
};

}  // namespace offerscope::ui
