// The twelve months of an offer: a bar and its amount for each.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void months_chart(Stage& stage, Pen& pen, const OfferColumn& offer);

}  // namespace offerscope::ui
