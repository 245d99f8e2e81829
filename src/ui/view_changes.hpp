// What a scheme changed from one chosen year to the next.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// A card for each scheme of which two years are chosen.
void changes_cards(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
