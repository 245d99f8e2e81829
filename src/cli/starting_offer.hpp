// The offer file that `offerscope new` writes: an example that explains itself and has no faults.
#pragma once

#include <string>
#include <string_view>

#include "core/calendar.hpp"

namespace offerscope {

/// The file's text with this id, for the financial year that begins after `today`.
std::string starting_offer(std::string_view id, Date today);

}  // namespace offerscope
