// What accepting, declining or taking a part of each offer changes, as text.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string decide_report(const Comparison& comparison);

}  // namespace offerscope
