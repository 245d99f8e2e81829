#include "web/font_metrics.hpp"

#include <cstdint>
#include <cstring>
#include <span>

namespace offerscope {
namespace {

using Bytes = std::span<const unsigned char>;

/// Two bytes, the high one first; 0 beyond the end.
unsigned word_at(Bytes bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(bytes[at] << 8 | bytes[at + 1]);
}

std::size_t long_at(Bytes bytes, std::size_t at) {
  return std::size_t{word_at(bytes, at)} << 16 | word_at(bytes, at + 2);
}

int signed_word_at(Bytes bytes, std::size_t at) {
  return static_cast<std::int16_t>(word_at(bytes, at));
}

Bytes table(Bytes font, const char* tag) {
  const std::size_t count = word_at(font, 4);
  for (std::size_t entry = 12; entry < 12 + 16 * count && entry + 16 <= font.size(); entry += 16) {
    if (std::memcmp(font.data() + entry, tag, 4) != 0) continue;
    const std::size_t start = long_at(font, entry + 8);
    const std::size_t length = long_at(font, entry + 12);
    if (start > font.size() || length > font.size() - start) return {};
    return font.subspan(start, length);
  }
  return {};
}

}  // namespace

std::optional<FontMetrics> font_metrics(const unsigned char* bytes, std::size_t size) {
  const Bytes font(bytes, size);
  const float em = static_cast<float>(word_at(table(font, "head"), 18));
  const Bytes horizontal = table(font, "hhea");
  const float ascent = static_cast<float>(signed_word_at(horizontal, 4));
  const float descent = static_cast<float>(signed_word_at(horizontal, 6));
  if (em <= 0 || ascent <= 0 || ascent - descent <= 0) return std::nullopt;
  return FontMetrics{.box = (ascent - descent) / em, .ascent = ascent / em};
}

}  // namespace offerscope
