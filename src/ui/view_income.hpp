// Income: which line pays what, how sure it is, and the month in which it arrives.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void income_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
