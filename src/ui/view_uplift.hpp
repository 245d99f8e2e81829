// What the price of each chosen offer will be worth.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void uplift_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
