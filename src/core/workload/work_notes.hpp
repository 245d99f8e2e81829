// How the workload is worked and where its published figures are from.
#pragma once

#include <string>
#include <vector>

#include "../figure.hpp"

namespace offerscope {

std::vector<std::string> work_notes();
std::vector<SourceNote> work_sources();

}  // namespace offerscope
