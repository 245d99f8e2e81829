#include "check.hpp"

#include <ostream>

#include "check_notes.hpp"
#include "offers_on_disk.hpp"

namespace offerscope {

bool check_files(const std::vector<std::string>& paths, const Catalogue& catalogue, Date today,
                 std::ostream& out) {
  bool good = true;
  for (const std::string& path : paths) {
    const auto text = read_file(path);
    if (!text) {
      out << path << ": The file cannot be read. Check its name.\n";
      good = false;
      continue;
    }
    Offer offer;
    const Faults faults = catalogue.check_offer(*text, offer);
    for (const Fault& fault : faults) out << path << ": " << to_string(fault) << " [" << fault.code << "]\n";
    if (!faults.empty()) {
      good = false;
      continue;
    }
    out << path << ": no faults\n";
    for (const std::string& note : check_notes(offer, *text, catalogue, today)) out << path << ": note: " << note << '\n';
  }
  return good;
}

}  // namespace offerscope
