#include "check.hpp"

#include <ostream>

#include "core/words.hpp"
#include "offers_on_disk.hpp"

namespace offerscope {
namespace {

/// What no longer fits the day, as sentences.
std::vector<std::string> overtaken(const Offer& offer, Date today) {
  std::vector<std::string> notes;
  if (offer.review_due && *offer.review_due < today) {
    notes.push_back("It was due for review on " + offer.review_due->in_words() + ": look for newer terms.");
  }
  const bool said_to_run = offer.status == OfferStatus::proposed || offer.status == OfferStatus::in_force ||
                           offer.status == OfferStatus::interim;
  if (said_to_run && offer.to < today) {
    notes.push_back("Its period ended on " + offer.to.in_words() + ", and its status is still \"" +
                    std::string(name_of(offer.status)) + "\".");
  }
  return notes;
}

}  // namespace

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
    for (const std::string& note : overtaken(offer, today)) out << path << ": note: " << note << '\n';
  }
  return good;
}

}  // namespace offerscope
