// UTF-8 text from outside: whether it is valid, how long it is, what in it may not be shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace offerscope {

/// The offset of the first byte that is no part of a character, or none. Surrogates, overlong forms
/// and what lies above U+10FFFF are no characters.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// How many characters (code points) valid UTF-8 text has.
std::size_t character_count(std::string_view text);

/// Whether nothing but spaces and no-break spaces stands in the text.
bool is_blank_text(std::string_view text);

/// Whether the text holds a character that changes how the text around it is read or drawn: line
/// breaks, C0 and C1 controls, bidirectional controls, characters without width, tags.
bool has_control_character(std::string_view text);

/// The text as a message may quote it: at most 40 characters, control characters as "?".
std::string shortened(std::string_view text);

}  // namespace offerscope
