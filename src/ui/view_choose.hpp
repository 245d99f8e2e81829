// Which offers are compared: the chosen ones, and the list of all of them.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// The name of the box to look for an offer; no input can have it.
inline constexpr const char* kSeekField = "?offer";
inline constexpr const char* kSeekLabel = "Find an offer";
inline constexpr const char* kSeekPlaceholder = "place, year or name";

/// The chosen offers. `narrow`: folded at first, and the list of all offers in it; otherwise that is
/// all_offers, where the person has opened it. Gives its height.
float choices_card(Stage& stage, float x, float y, float width, bool narrow);

/// Every offer under its commissioner, in columns, instead of the view until it is closed.
void all_offers(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
