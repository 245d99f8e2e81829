#include "offers_on_disk.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>

#include "bundled_offers.hpp"
#include "core/json_document.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kServicesFile = "services.json";

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
  }
  for (const std::string& path : own_files) {
    const auto text = read_file(path);
    if (!text) {
      std::cerr << path << ": The file cannot be read. Check its name.\n";
      good = false;
      continue;
    }
    good &= report(path, session.add_offer(path, *text, true));
  }
  for (const BundledFile& file : bundled_files()) {
    if (file.name == kServicesFile) continue;
    const Faults faults = session.add_offer(file.name, file.text, false);
    const bool taken_by_own_file = !faults.empty() && faults.front().code == "duplicate-id";
    if (!taken_by_own_file) good &= report(std::string(file.name), faults);
  }
  return good;
}

}  // namespace offerscope
