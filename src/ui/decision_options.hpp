// The ways to decide on one offer, beside each other where there is room.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// The largest change of income of all options shown, up or down: the bars of all offers share it.
double largest_change(const std::vector<OfferColumn>& offers);

void decision_options(Stage& stage, Pen& pen, const OfferColumn& offer, double largest);

}  // namespace offerscope::ui
