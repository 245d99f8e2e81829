// The files of offers/*.json, carried inside the command.
#pragma once

#include <span>
#include <string_view>

namespace offerscope {

struct BundledFile {
  std::string_view name;  // "nenc-medicines-2026-27.json", "services.json"
  std::string_view text;  // the whole file, as it lies in offers/
};

/// All bundled files, sorted by name.
std::span<const BundledFile> bundled_files();

}  // namespace offerscope
