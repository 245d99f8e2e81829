#include "source_list.hpp"

#include <algorithm>

#include "figures.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostListed = 6;

/// "price of ECGs", "prices of ECGs and wound care", "prices of 8 lines": names where they are few.
void add_use(std::vector<std::string>& uses, const std::vector<std::string>& names,
             std::string_view one, std::string_view several, std::string_view things) {
  if (names.empty()) return;
  std::string use(names.size() == 1 ? one : several);
  use += ' ';
  use += names.size() <= kMostListed
             ? listed(names)
             : std::to_string(names.size()) + ' ' + std::string(things);
  uses.push_back(use);
}

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

std::vector<std::string> uses_of(const Catalogue& catalogue, const Offer& offer,
                                 const Document& document) {
  const auto cites = [&](const Citation& citation) { return citation.document == document.id; };
  std::vector<std::string> prices;
  std::vector<std::string> lines;
  for (const Payment& payment : offer.payments) {
    if (cites(payment.source)) (payment.rate.is_published() ? prices : lines).push_back(payment.title);
  }
  std::vector<std::string> services;
  for (const OfferService& service : offer.services) {
    if (!cites(service.source)) continue;
    const Service* known = catalogue.find_service(service.service);
    services.push_back(known ? known->title : service.service);
  }
  std::vector<std::string> terms;
  for (const Term& term : offer.terms) {
    if (cites(term.source)) terms.push_back(spaced(name_of(term.kind)));
  }

  std::vector<std::string> uses;
  add_use(uses, prices, "price of", "prices of", "lines");
  add_use(uses, lines, "line without a published price:", "lines without a published price:", "lines");
  if (offer.deadline && cites(offer.deadline->source)) uses.push_back("deadline");
  add_use(uses, services, "service:", "services:", "in all");
  add_use(uses, terms, "term:", "terms:", "in all");
  for (const Relation& relation : offer.relations) {
    if (!cites(relation.source)) continue;
    const CatalogueEntry* other = catalogue.find(relation.offer);
    const std::string name = other ? other->offer.short_title : relation.other;
    uses.push_back(std::string(words_of(relation.kind)) + ' ' + (name.empty() ? relation.offer : name));
  }
  return uses;
}

}  // namespace

std::vector<SourceLine> source_list(const Catalogue& catalogue,
                                    const std::vector<const CatalogueEntry*>& offers) {
  std::vector<SourceLine> lines;
  for (const CatalogueEntry* entry : offers) {
    for (const Document& document : entry->offer.documents) {
      lines.push_back({entry->offer.id, entry->offer.short_title, source_note(document),
                       uses_of(catalogue, entry->offer, document)});
    }
  }
  return lines;
}

}  // namespace offerscope
