// Whose figures these are, and the list sizes that they use.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// Whose figures these are.
void practice_notice(Stage& stage, Pen& pen, const TextStyle& text_style);

/// `with_notice`: unless it stands elsewhere. Gives its height.
float practice_card(Stage& stage, float x, float y, float width, bool with_notice);

}  // namespace offerscope::ui
