#include "not_an_offer.hpp"

#include <algorithm>
#include <array>

namespace offerscope {
namespace {

/// A file that has all of these keys.
struct OwnFile {
  std::array<std::string_view, 2> keys;
  std::string_view what;
};

constexpr std::array<OwnFile, 5> kOwnFiles = {{
    {{"format", "suggestions"}, "Offerscope’s own list of suggested numbers"},
    {{"records", "movesWith"}, "one of Offerscope’s own index tables"},
    {{"format", "offers"}, "Offerscope’s own list of published offers"},
    {{"$defs", "properties"}, "the schema that text editors check offers with"},
    {{"rule", "cases"}, "a worked case of Offerscope’s own tests"},
}};

bool is_offer_like(const JsonValue& root) {
  return root.find("payments") != nullptr || root.find("commissioner") != nullptr;
}

/// An offer’s entry of `services` says what must be done; the shared list’s only in which group it stands.
bool is_service_list(const JsonValue& root) {
  const JsonValue* services = root.find("services");
  if (services == nullptr || services->items.empty()) return false;
  const JsonValue& first = *services->items.begin();
  return first.find("group") != nullptr && first.find("state") == nullptr;
}

}  // namespace

std::string_view what_it_is(const JsonValue& root) {
  if (is_offer_like(root)) return "";
  if (is_service_list(root)) return "Offerscope’s own list of services";
  const auto own = std::find_if(kOwnFiles.begin(), kOwnFiles.end(), [&](const OwnFile& file) {
    return std::all_of(file.keys.begin(), file.keys.end(), [&](std::string_view key) { return root.find(key) != nullptr; });
  });
  return own == kOwnFiles.end() ? "" : own->what;
}

}  // namespace offerscope
