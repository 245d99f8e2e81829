// Files of Offerscope itself that are no offers, told by their keys.
#pragma once

#include <string_view>

#include "json_document.hpp"

namespace offerscope {

/// What the file is in a few words, "Offerscope’s own list of services", or "" where it may be an offer.
std::string_view what_it_is(const JsonValue& root);

}  // namespace offerscope
