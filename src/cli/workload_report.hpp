// What the work of the chosen offers costs, as text.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string workload_report(const Comparison& comparison);

}  // namespace offerscope
