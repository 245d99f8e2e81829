// Offers of one commissioner and year that are chosen side by side, as one sum.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// A band for each sum that there is; nothing where no two offers belong together.
void together_bands(Stage& stage, Pen& pen);

/// The name that its figures have in place of an offer's: the ids, joined by "+".
std::string group_id(const Together& together);

}  // namespace offerscope::ui
