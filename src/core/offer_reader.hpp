// Reads offer files. The format is documented in offers/README.md.
#pragma once

#include <string_view>

#include "fault.hpp"
#include "file_format.hpp"
#include "offer.hpp"
#include "offer_checks.hpp"
#include "shared_list_reader.hpp"

namespace offerscope {

/// Reads one offer file into `offer`. Gives all faults of the file at once, in the order of their
/// places; with any fault, `offer` is not to be used.
Faults read_offer(std::string_view text, const OfferContext& context, Offer& offer);

}  // namespace offerscope
