// Reads the files that all offers share: the list of services and the published rates of volumes.
#pragma once

#include <string_view>
#include <vector>

#include "fault.hpp"
#include "offer.hpp"

namespace offerscope {

/// Reads offers/services.json into `services`. All faults at once, in the order of their places; with
/// any fault, `services` is not to be used.
Faults read_services(std::string_view text, std::vector<Service>& services);

/// Reads offers/suggestions.json into `suggestions`, in the same way.
Faults read_suggestions(std::string_view text, Suggestions& suggestions);

}  // namespace offerscope
