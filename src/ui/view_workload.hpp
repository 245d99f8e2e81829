// Workload: what the work of each offer costs, and what is left of its income.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void workload_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
