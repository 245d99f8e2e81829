// Reads when a payment arrives, and how its account is settled.
#pragma once

#include <optional>
#include <vector>

#include "fault.hpp"
#include "object_reader.hpp"
#include "offer.hpp"

namespace offerscope {

/// Reads `schedule` of the payment that `payment` reads; empty where it is not there.
std::vector<SchedulePart> read_schedule(ObjectReader& payment, Faults& faults);

/// Reads `reconciliation` of the payment that `payment` reads.
std::optional<Reconciliation> read_reconciliation_if_any(ObjectReader& payment, Faults& faults);

}  // namespace offerscope
