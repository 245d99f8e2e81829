// `offerscope new`: writes a starting file for an offer into the current folder.
#pragma once

#include <string>

#include "core/session.hpp"

namespace offerscope {

/// Writes ID.json, which must not be there yet. Gives what to do next; the problem is one sentence.
Result<std::string> write_new_offer(const std::string& id, const Catalogue& catalogue, Date today);

}  // namespace offerscope
