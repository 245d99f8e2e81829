// Files of other programs, told by their first bytes, which people take for an offer file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fault.hpp"

namespace offerscope {

/// The fault of a file that is no plain text or no JSON from its beginning, or none.
std::optional<Fault> other_file(std::string_view text);

}  // namespace offerscope
