#include "characters.hpp"

#include <cstdint>
#include <cstring>

namespace offerscope {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 0;  // 0: no character begins here
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) -> std::uint32_t {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0;
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {};
  std::uint32_t code = first & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    code = code << 6 | (byte(i) & 0x3F);
  }
  const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (overlong || surrogate || code > 0x10FFFF) return {};
  return {code, bytes};
}

bool is_control(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF || (code >= 0xE0000 && code <= 0xE007F);
}

/// How many characters of one byte the text begins with, eight looked at in one step.
std::size_t leading_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// Most characters: none of them is a control, each is one byte.
bool is_printable_ascii(char c) { return c >= 0x20 && c < 0x7F; }

/// How many such characters the text begins with, eight looked at in one step: of a byte below 0x20 the
/// difference has the high bit, of 0x7F the sum, of all above it the byte itself. Where a carry from the byte
/// before spoils one, that byte has it.
std::size_t leading_printable_ascii(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high_bits = 0x80 * ones;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((((eight - 0x20 * ones) | (eight + ones) | eight) & high_bits) != 0) break;
  }
  while (at < text.size() && is_printable_ascii(text[at])) ++at;
  return at;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at += leading_ascii(text.substr(at));
    if (at == text.size()) break;
    const Character character = character_at(text, at);
    if (character.bytes == 0) return at;
    at += character.bytes;
  }
  return std::nullopt;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

bool is_blank_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code != ' ' && character.code != 0xA0) return false;
    at += character.bytes;
  }
  return true;
}

bool has_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at += leading_printable_ascii(text.substr(at));
    if (at == text.size()) break;
    const Character character = character_at(text, at);
    if (character.bytes == 0 || is_control(character.code)) return true;
    at += character.bytes;
  }
  return false;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t most_characters = 40;
  std::string shown;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == most_characters) return shown + "…";
    const Character character = character_at(text, at);
    const bool showable = character.bytes > 0 && !is_control(character.code);
    shown += showable ? text.substr(at, character.bytes) : "?";
    at += character.bytes > 0 ? character.bytes : 1;
  }
  return shown;
}

}  // namespace offerscope
