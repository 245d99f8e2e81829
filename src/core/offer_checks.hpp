// The rules that hold between the parts of an offer file: unique ids, references that lead
// somewhere, services and payments that agree.
#pragma once

#include <span>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"

namespace offerscope {

/// Adds a fault for each rule that is broken. `root` is the tree that `offer` was read from, for the
/// places.
void check_offer(const Offer& offer, const JsonValue& root, std::span<const Service> services,
                 Faults& faults);

}  // namespace offerscope
