// The comparison as readable text.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string comparison_report(const Comparison& comparison);

}  // namespace offerscope
