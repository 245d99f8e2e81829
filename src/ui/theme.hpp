// Colours, text styles and distances. Everything on the canvas takes them from here.
#pragma once

#include "imgui.h"

namespace offerscope::ui {

using Colour = ImU32;

constexpr Colour rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff, 0xff);
}

namespace colour {
inline constexpr Colour page = rgb(0xf0f4f5);
inline constexpr Colour card = rgb(0xffffff);
inline constexpr Colour border = rgb(0xd8dde0);
inline constexpr Colour text = rgb(0x212b32);
inline constexpr Colour secondary = rgb(0x4c6272);
inline constexpr Colour blue = rgb(0x005eb8);
inline constexpr Colour dark_blue = rgb(0x003087);
inline constexpr Colour pale_blue = rgb(0xe8f1f9);
inline constexpr Colour focus = rgb(0xffeb3b);
inline constexpr Colour problem = rgb(0xb3261e);
inline constexpr Colour warm = rgb(0xffb81c);
inline constexpr Colour pale_warm = rgb(0xfff4d6);
inline constexpr Colour on_blue = rgb(0xffffff);
inline constexpr Colour field_border = rgb(0x4c6272);
inline constexpr Colour bar = rgb(0x768692);  // of money whatever its certainty

// The three certainties. Each has a pattern of its own besides: colour alone tells nothing.
inline constexpr Colour guaranteed = blue;
inline constexpr Colour conditional = rgb(0x8fbfe8);
inline constexpr Colour conditional_pattern = rgb(0x2f75b5);
inline constexpr Colour at_risk = rgb(0xfbd58a);
inline constexpr Colour at_risk_pattern = rgb(0x8a5a00);
}  // namespace colour

enum class Weight { regular, semibold };

struct TextStyle {
  Weight weight = Weight::regular;
  float size = 16;         // as CSS means it: the em
  float line_height = 24;  // from one baseline to the next
};

namespace style {
inline constexpr TextStyle body{Weight::regular, 16, 24};
inline constexpr TextStyle strong{Weight::semibold, 16, 24};
inline constexpr TextStyle small{Weight::regular, 14, 20};
inline constexpr TextStyle small_strong{Weight::semibold, 14, 20};
inline constexpr TextStyle title{Weight::semibold, 19, 26};
inline constexpr TextStyle heading{Weight::semibold, 24, 32};
}  // namespace style

namespace space {
inline constexpr float unit = 8;
inline constexpr float gap = 16;             // between cards, and within them at the sides
inline constexpr float panel_width = 304;    // practice, offers and volumes on wide screens
inline constexpr float wide = 1000;          // from here on the panel stands at the left
inline constexpr float radius = 4;
inline constexpr float target = 44;          // height of what a finger must hit
}  // namespace space

}  // namespace offerscope::ui
