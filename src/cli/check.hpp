// `offerscope check`: every fault of offer files, and what a date has overtaken.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/session.hpp"

namespace offerscope {

/// Writes a line for each fault, or that there are none; then notes, which are no faults. Gives whether
/// all files are good.
bool check_files(const std::vector<std::string>& paths, const Catalogue& catalogue, Date today,
                 std::ostream& out);

}  // namespace offerscope
