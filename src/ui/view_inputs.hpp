// What the chosen offers pay by, beside the lists: volumes, and what is assumed.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// `narrow`: folded at first. Gives its height.
float volumes_card(Stage& stage, float x, float y, float width, bool narrow);

}  // namespace offerscope::ui
