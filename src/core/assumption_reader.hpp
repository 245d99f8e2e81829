// Reads what an offer supposes (assumptions) and how much of a quantity it pays at most (caps).
#pragma once

#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"

namespace offerscope {

Assumption read_assumption(const JsonValue& value, const std::string& pointer, Faults& faults);

Cap read_cap(const JsonValue& value, const std::string& pointer, Faults& faults);

}  // namespace offerscope
