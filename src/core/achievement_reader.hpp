// Reads how much of a payment, or of a pot, is earned at what achievement.
#pragma once

#include <optional>

#include "fault.hpp"
#include "object_reader.hpp"
#include "offer.hpp"

namespace offerscope {

/// Reads `achievement` of the object that `reader` reads, where it stands there.
std::optional<Achievement> read_achievement_if_any(ObjectReader& reader, Faults& faults);

}  // namespace offerscope
