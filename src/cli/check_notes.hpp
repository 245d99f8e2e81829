// What `check` notes of an offer without faults: no mistake of the format, and yet most likely not meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue.hpp"

namespace offerscope {

/// Sentences on `offer`, which was read from `text`: what a day has overtaken, ids that lead nowhere or are
/// taken, years that cannot be meant, two promises of a rise, texts of the starting file that still stand.
std::vector<std::string> check_notes(const Offer& offer, std::string_view text, const Catalogue& catalogue,
                                     Date today);

}  // namespace offerscope
