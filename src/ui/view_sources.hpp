// Sources: every document behind the screen, and what it was used for.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void sources_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
