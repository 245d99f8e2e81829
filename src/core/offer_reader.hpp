// Reads offer files, the list of services and the published rates of volumes. The format is documented in offers/README.md.
#pragma once

#include <string_view>
#include <vector>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"
#include "offer_checks.hpp"

namespace offerscope {

inline constexpr int kOfferFormat = 2;

/// Reads one offer file into `offer`. Gives all faults of the file at once, in the order of their
/// places; with any fault, `offer` is not to be used.
Faults read_offer(std::string_view text, const OfferContext& context, Offer& offer);

/// Reads offers/services.json into `services`.
Faults read_services(std::string_view text, std::vector<Service>& services);

/// Reads offers/suggestions.json into `suggestions`. The faults as in `read_offer`.
Faults read_suggestions(std::string_view text, Suggestions& suggestions);

}  // namespace offerscope
