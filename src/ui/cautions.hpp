// What to take care of in an offer, with a button for each other offer that it needs.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void cautions(Stage& stage, Pen& pen, const OfferColumn& offer,
              const TextStyle& text_style = style::body);

/// Why the offer `id` could not be chosen, where that was just tried.
void refusal(Stage& stage, Pen& pen, std::string_view id);

}  // namespace offerscope::ui
