#include "offers_on_disk.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "bundled_offers.hpp"
#include "core/json_document.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kServicesFile = "services.json";
constexpr std::string_view kSuggestionsFile = "suggestions.json";

struct OwnFile {
  std::string path;
  std::string text;
  std::string id;  // of its offer, or ""
};

/// Whether an own file holds the offer of the bundled one, and so takes its place. Bundled files are
/// named after their offers.
bool is_replaced(const BundledFile& file, const std::vector<OwnFile>& own) {
  return std::any_of(own.begin(), own.end(),
                     [&](const OwnFile& other) { return other.id + ".json" == file.name; });
}

bool report(const std::string& file, const Faults& faults) {
  for (const Fault& fault : faults) std::cerr << file << ": " << to_string(fault) << '\n';
  return faults.empty();
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text(kMostFileBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad() || (file.fail() && !file.eof())) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

bool is_path(const std::string& operand) {
  return operand.find('/') != std::string::npos || operand.ends_with(".json");
}

bool load_session(Session& session, const std::vector<std::string>& own_files) {
  bool good = true;
  for (const BundledFile& file : bundled_files()) {
    if (file.name == kServicesFile) good &= report("services.json", session.load_services(file.text));
    if (file.name == kSuggestionsFile) {
      good &= report("suggestions.json", session.load_suggestions(file.text));
    }
  }
  for (const BundledFile& file : bundled_indices()) {
    good &= report(std::string(file.name), session.load_index(file.text));
  }
  std::vector<OwnFile> own;
  for (const std::string& path : own_files) {
    const auto text = read_file(path);
    if (!text) {
      std::cerr << path << ": The file cannot be read. Check its name.\n";
      good = false;
      continue;
    }
    Offer offer;
    (void)session.catalogue().check_offer(*text, offer);
    own.push_back({path, *text, offer.id});
  }
  for (const BundledFile& file : bundled_files()) {
    const bool shared_list = file.name == kServicesFile || file.name == kSuggestionsFile;
    if (shared_list || is_replaced(file, own)) continue;
    good &= report(std::string(file.name), session.add_offer(file.name, file.text, false));
  }
  for (const OwnFile& file : own) good &= report(file.path, session.add_offer(file.path, file.text, true));
  return good;
}

}  // namespace offerscope
