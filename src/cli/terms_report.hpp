// The questions on the terms, as text for a terminal.
#pragma once

#include <string>

#include "core/comparison.hpp"

namespace offerscope {

std::string terms_report(const Comparison& comparison);

}  // namespace offerscope
