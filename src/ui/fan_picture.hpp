// A fan of futures among ImGui's triangles: a command that whoever draws the lists must know, since only a
// shader can draw it. Where there is none, the chart draws plain bands in its place.
#pragma once

#include <array>
#include <cstddef>

#include "core/uplift/fan.hpp"
#include "imgui.h"

namespace offerscope::ui {

/// What stands in the command's UserCallbackData.
struct FanPicture {
  static constexpr std::size_t kMostYears = 11;  // ten ahead, and the base year
  using Years = std::array<std::array<FanNode, Fan::kLevels>, kMostYears>;

  std::size_t number = 0;  // of the charts on the canvas: what was made ready for it may still serve
  ImVec2 least, most;      // device pixels, from the top left
  float ratio = 1;         // device pixels per CSS pixel
  float low = 0, high = 1; // pounds at the bottom and at the top
  std::size_t years = 0;   // of `levels`: at least 2
  Years levels = {};
};

/// The mark of such a command. It is never called.
void draw_fan(const ImDrawList* list, const ImDrawCmd* command);

}  // namespace offerscope::ui
