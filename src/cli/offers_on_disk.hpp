// A session with the bundled offers and the files that the user names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session.hpp"

namespace offerscope {

/// The file's bytes, or none where it cannot be read or is larger than an offer file may be. Reads
/// at most a byte more than that.
std::optional<std::string> read_file(const std::string& path);

/// Loads the list of services, the bundled offers, and `own_files`, each in the place of the bundled
/// offer of the same id where there is one.
/// Reports faults of files on standard error; false where there are any.
bool load_session(Session& session, const std::vector<std::string>& own_files);

/// Whether an operand names a file and not a bundled offer.
bool is_path(const std::string& operand);

}  // namespace offerscope
