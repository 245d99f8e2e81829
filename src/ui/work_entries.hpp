// The card over the workload: what is supposed, and what the user says of each service's work.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void work_entries(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
