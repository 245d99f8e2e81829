// What to take care of in an offer, with a button for each other offer that it needs.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void cautions(Stage& stage, Pen& pen, const OfferColumn& offer,
              const TextStyle& text_style = style::body);

/// A button for each offer that it needs. `place` keeps the buttons of two places apart.
void need_buttons(Stage& stage, Pen& pen, const OfferColumn& offer, std::string_view place);

/// Why the offer `id` could not be chosen, where that was just tried.
void refusal(Stage& stage, Pen& pen, std::string_view id);

}  // namespace offerscope::ui
