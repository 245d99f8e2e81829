#include "fan_picture.hpp"

namespace offerscope::ui {

void draw_fan(const ImDrawList*, const ImDrawCmd*) {}

}  // namespace offerscope::ui
