// Reads one payment of an offer file, a stage after the other.
#pragma once

#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"

namespace offerscope {

Payment read_payment(const JsonValue& value, const std::string& pointer, Faults& faults);

}  // namespace offerscope
