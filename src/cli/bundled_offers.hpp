// The files of offers/*.json and offers/indices/*.json, carried inside the command.
#pragma once

#include <span>
#include <string_view>

namespace offerscope {

struct BundledFile {
  std::string_view name;  // "nenc-medicines-2026-27.json", "services.json"
  std::string_view text;  // the whole file, as it lies in offers/
};

/// The files of offers/: the offers, services.json and suggestions.json. Sorted by name.
std::span<const BundledFile> bundled_files();

/// The index tables of offers/indices/: "cpi.json". Sorted by name.
std::span<const BundledFile> bundled_indices();

}  // namespace offerscope
