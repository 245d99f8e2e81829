// The offer file that `offerscope new` writes: an example that explains itself and has no faults.
#pragma once

#include <string>
#include <string_view>

#include "core/calendar.hpp"

namespace offerscope {

struct SchemaPlace {
  std::string path;  // of the format's schema, from the folder in which the file will lie
  std::string comment;
};

/// The file's text with this id, for the financial year that begins after `today`.
std::string starting_offer(std::string_view id, Date today, const SchemaPlace& schema);

}  // namespace offerscope
