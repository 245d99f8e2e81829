// Decision: what accepting, declining or taking a part of each offer changes against today.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void decision_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
