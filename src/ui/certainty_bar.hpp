// How sure an offer's income is: a bar in three patterns, and the three amounts with the same
// patterns beside their names.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// `scale` is the amount in pence that fills the whole width.
void certainty_bar(Stage& stage, Pen& pen, const Income& income, double scale);
void certainty_legend(Stage& stage, Pen& pen, std::string_view offer, const Income& income,
                      const TextStyle& text_style);

/// The small square with a certainty's pattern.
void certainty_swatch(Painter& painter, float x, float y, Certainty certainty);

/// The sum that stands for the whole width when these offers stand side by side.
double largest_income(const std::vector<OfferColumn>& offers);

}  // namespace offerscope::ui
