// What each offer answers to the questions of an LMC, the most dangerous answers first.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void terms_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
