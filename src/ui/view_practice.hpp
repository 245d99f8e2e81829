// What the practice enters: its lists, the offers it looks at, and what these pay by.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

inline constexpr const char* kVolumesSection = "volumes";

/// Whose figures these are.
void practice_notice(Stage& stage, Pen& pen, const TextStyle& text_style);

/// Each gives its height. `foldable`: sections that can be long start closed (phones).
/// `with_notice`: unless it stands elsewhere.
float practice_card(Stage& stage, float x, float y, float width, bool with_notice);
float choices_card(Stage& stage, float x, float y, float width, bool foldable);
float volumes_card(Stage& stage, float x, float y, float width, bool foldable);

}  // namespace offerscope::ui
