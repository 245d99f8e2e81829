// Reads one payment of an offer file: quantity, rate, pots and schedule.
#pragma once

#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "object_reader.hpp"
#include "offer.hpp"

namespace offerscope {

Payment read_payment(const JsonValue& value, const std::string& pointer, Faults& faults);

/// Reads the `source` of the object that `reader` reads.
Citation read_citation(ObjectReader& reader, Faults& faults);

}  // namespace offerscope
