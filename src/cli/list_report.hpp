// What `offerscope list` prints: offers, the inputs of one, services.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string offers_report(const Comparison& comparison);
/// The inputs of one offer: the fields of a comparison of it alone. A line that begins with spaces
/// belongs to the input above it.
std::string inputs_report(const Comparison& comparison);
/// Every field of a comparison of one offer: name, label, unit, what stands in it or for it, hint.
std::string fields_report(const Comparison& comparison);
std::string services_report(const Catalogue& catalogue);

}  // namespace offerscope
