// The comparison and the lists of offers and inputs as readable text.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string comparison_report(const Comparison& comparison);
std::string offers_report(const Comparison& comparison);
/// The inputs of one offer: the fields of a comparison of it alone.
std::string inputs_report(const Comparison& comparison);

}  // namespace offerscope
