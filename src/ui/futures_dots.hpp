// Fifty futures of one year as dots.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// The futures of one year as dots, stacked over what £1 buys in them.
void futures_dots(Stage& stage, Pen& pen, const Futures& futures);

}  // namespace offerscope::ui
