// How the parts of the screen stand to each other: beside each other, or stacked.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// Draws all for this width. Gives the height of the content.
float draw_screen(Stage& stage, float width);

}  // namespace offerscope::ui
