// Compare: which offer, at a glance. A card for each offer; their rows line up.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void compare_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
