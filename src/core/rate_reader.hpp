// Reads the price of a payment: a price, bands of prices, or that it is not published.
#pragma once

#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"

namespace offerscope {

RateRule read_rate(const JsonValue& value, const std::string& pointer, Faults& faults);

}  // namespace offerscope
