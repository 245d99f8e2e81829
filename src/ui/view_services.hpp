// Services: what must be done, service by service, beside the other offers.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

void services_view(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
