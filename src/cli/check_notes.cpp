#include "check_notes.hpp"

#include <algorithm>

#include "bundled_offers.hpp"
#include "core/uplift/uplift_words.hpp"
#include "core/words.hpp"
#include "did_you_mean.hpp"

namespace offerscope {
namespace {

/// What was earned in a period may arrive this much later and still be meant.
constexpr int kMostYearsLater = 2;

void overtaken(const Offer& offer, Date today, std::vector<std::string>& notes) {
  if (offer.review_due && *offer.review_due < today) {
    notes.push_back("It was due for review on " + offer.review_due->in_words() + ": look for newer terms.");
  }
  const bool said_to_run = offer.status == OfferStatus::proposed || offer.status == OfferStatus::in_force ||
                           offer.status == OfferStatus::interim;
  if (said_to_run && offer.to < today) {
    notes.push_back("Its period ended on " + offer.to.in_words() + ", and its status is still \"" +
                    std::string(name_of(offer.status)) + "\".");
  }
}

/// The page takes no own offer under a published id; the command lets it take the other's place.
void taken_id(const Offer& offer, std::string_view text, std::vector<std::string>& notes) {
  const std::string name = offer.id + ".json";
  for (const BundledFile& file : bundled_files()) {
    if (file.name != name || file.text == text) continue;
    notes.push_back("A published offer has the id \"" + offer.id +
                    "\", so the page does not take this file; give yours an id of its own.");
  }
}

void relations(const Offer& offer, const Catalogue& catalogue, std::vector<std::string>& notes) {
  std::vector<std::string> ids;
  for (const CatalogueEntry& entry : catalogue.offers()) ids.push_back(entry.offer.id);
  for (const Relation& relation : offer.relations) {
    if (relation.offer.empty() || relation.offer == offer.id || catalogue.find(relation.offer) != nullptr) continue;
    notes.push_back("A relation names the offer \"" + relation.offer +
                    "\", which is not published; it counts only where its file is loaded too." +
                    did_you_mean(relation.offer, ids));
  }
}

void years(const Offer& offer, std::vector<std::string>& notes) {
  const FinancialYear last = FinancialYear::of(offer.to);
  for (const Payment& payment : offer.payments) {
    if (payment.rate.price_year && *payment.rate.price_year > last) {
      notes.push_back("The price of \"" + payment.title + "\" is of " + payment.rate.price_year->in_words() +
                      ", after the offer has ended. Is the year right?");
    }
    const bool late = std::any_of(payment.schedule.begin(), payment.schedule.end(), [&](const SchedulePart& part) {
      const Month& month = part.month ? *part.month : part.to;
      return month.year > offer.to.year + kMostYearsLater;
    });
    if (late) {
      notes.push_back("\"" + payment.title + "\" is paid more than " + std::to_string(kMostYearsLater) +
                      " years after the offer has ended. Are the months right?");
    }
  }
}

/// The first rule of a rise is the one that counts.
void promises(const Offer& offer, std::vector<std::string>& notes) {
  std::string first;
  for (std::size_t i = 0; i < offer.terms.size(); ++i) {
    if (!offer.terms[i].uplift) continue;
    const std::string promise = promise_text(*offer.terms[i].uplift, nullptr);
    if (first.empty()) first = promise;
    if (promise == first) continue;
    notes.push_back("Two terms \"uplift\" promise different things, and only the first counts; keep the one that holds. The "
                    "other is entry " + std::to_string(i + 1) + " of \"terms\".");
    return;
  }
}

void examples(std::string_view text, std::vector<std::string>& notes) {
  constexpr std::string_view mark = "\"An example: ";
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) ++count;
  if (count == 0) return;
  notes.push_back(counted(count, "text of the starting file still stands", "texts of the starting file still stand") +
                  " (\"An example: …\"), and perhaps its prices; put your own in their place.");
}

}  // namespace

std::vector<std::string> check_notes(const Offer& offer, std::string_view text, const Catalogue& catalogue,
                                     Date today) {
  std::vector<std::string> notes;
  examples(text, notes);
  taken_id(offer, text, notes);
  relations(offer, catalogue, notes);
  years(offer, notes);
  promises(offer, notes);
  overtaken(offer, today, notes);
  return notes;
}

}  // namespace offerscope
