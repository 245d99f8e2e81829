// The answer first, where there is no room beside the entries: what each chosen offer pays.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// Gives its height.
float summary_card(Stage& stage, float x, float y, float width);

}  // namespace offerscope::ui
