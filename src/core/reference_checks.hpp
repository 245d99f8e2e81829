// The assumptions, caps and earlier payments that the stages of payments name: they exist, they fit,
// and none is left over.
#pragma once

#include "offer.hpp"
#include "offer_places.hpp"

namespace offerscope {

/// `read_whole`: whether the file had no fault before; only then is it sure that nothing uses an entry.
void check_references(const Offer& offer, bool read_whole, OfferPlaces& places);

}  // namespace offerscope
