// Texts as they stand in the fragment of an address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace offerscope {

inline constexpr std::string_view kLinkVersion = "1";
inline constexpr std::string_view kLinkEnd = "end";
inline constexpr std::string_view kNoFigures = "none";
inline constexpr std::string_view kVolumePrefix = "in.";
inline constexpr std::string_view kAssumptionPrefix = "set.";

/// Other characters than letters, digits and -._~, as '%' and two hexadecimal digits a byte.
std::string percent_encoded(std::string_view text);

/// No value where a '%' is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text);

/// A link as it was given out, where mail programs and chats have changed it: '#' before it, blanks around it, "&amp;"
/// for '&', all of it percent-encoded, a full stop, a bracket or a blank behind its closing part.
std::string as_given_out(std::string_view fragment);

/// JSON text without the spaces and line breaks between its parts; within its texts nothing changes.
std::string json_on_one_line(std::string_view json);

}  // namespace offerscope
