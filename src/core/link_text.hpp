// Texts as they stand in the fragment of an address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace offerscope {

/// Other characters than letters, digits and -._~, as '%' and two hexadecimal digits a byte.
std::string percent_encoded(std::string_view text);

/// No value where a '%' is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace offerscope
