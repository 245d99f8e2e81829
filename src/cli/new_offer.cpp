#include "new_offer.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "core/names.hpp"
#include "core/reserved_ids.hpp"
#include "starting_offer.hpp"

namespace offerscope {
namespace {

/// Where the format's schema is, seen from the current folder: near it, as in a copy of Offerscope, or still
/// to be put beside the new file.
SchemaPlace schema_place() {
  constexpr int most_folders_up = 4;
  std::string up;
  for (int i = 0; i <= most_folders_up; ++i, up += "../") {
    for (const std::string_view place :
         {"offer.schema.json", "schema/offer.schema.json", "offers/schema/offer.schema.json"}) {
      const std::string path = up + std::string(place);
      std::error_code error;
      if (!std::filesystem::is_regular_file(path, error)) continue;
      return {path, "The line $schema is for text editors that check as you type."};
    }
  }
  return {"offer.schema.json",
          "The line $schema is for text editors that check as you type, once offer.schema.json lies beside this file: "
          "every Offerscope site has it, at offers/schema/offer.schema.json. Without such an editor delete the line."};
}

}  // namespace

Result<std::string> write_new_offer(const std::string& id, const Catalogue& catalogue, Date today) {
  if (!is_name(id)) {
    return Problem{"An id has at most 64 lower-case letters, digits and single hyphens, such as "
                   "anytown-ecg-2026-27; found \"" + id + "\"."};
  }
  if (is_reserved_offer_id(id)) {
    return Problem{"The names of inputs of Offerscope itself begin with " + id + "; choose another id."};
  }
  if (catalogue.find(id) != nullptr) {
    return Problem{"A published offer has the id " + id + "; choose another."};
  }
  const std::string name = id + ".json";
  std::FILE* file = std::fopen(name.c_str(), "wbx");  // x: never another's file
  if (file == nullptr && errno == EEXIST) {
    return Problem{name + " is there already, and was left as it is. Choose another id, or move that file away."};
  }
  if (file == nullptr) return Problem{name + " cannot be written: " + std::strerror(errno) + '.'};
  const std::string text = starting_offer(id, today, schema_place());
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !written) {
    const std::string reason = std::strerror(errno);
    std::remove(name.c_str());
    return Problem{name + " cannot be written: " + reason + '.'};
  }
  return name + " is written: an example, for you to make into your own offer.\n\n" +
         "  1. Edit it in any text editor: its comments, after //, say what goes where.\n"
         "  2. offerscope check " + name + "     every fault, with its line\n" +
         "  3. offerscope compare " + name + "   what it pays; or drop the file on the page\n\n" +
         "`offerscope list --services` prints the services; offers/README.md has the whole format.\n";
}

}  // namespace offerscope
