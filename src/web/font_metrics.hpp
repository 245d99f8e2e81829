// The two measures of a font file that CSS and Dear ImGui see differently.
#pragma once

#include <cstddef>
#include <optional>

namespace offerscope {

/// Per em: the font's box from ascent to descent, and its ascent.
struct FontMetrics {
  float box = 0;
  float ascent = 0;
};

/// Reads an OpenType or TrueType file's tables. No value where it is not one.
std::optional<FontMetrics> font_metrics(const unsigned char* bytes, std::size_t size);

}  // namespace offerscope
