// The panel that shows the explanation of the figure that was asked for.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// Draws the panel of the figure that is explained. The views call it under that figure's row.
void explanation_panel(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
