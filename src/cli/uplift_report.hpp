// What the prices will be worth, as readable text.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string uplift_report(const Comparison& comparison);

}  // namespace offerscope
