// Reads what the rate of a payment is multiplied by.
#pragma once

#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"

namespace offerscope {

QuantityRule read_quantity(const JsonValue& value, const std::string& pointer, Faults& faults);

}  // namespace offerscope
