#include "source_list.hpp"

#include "figures.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

std::vector<std::string> uses_of(const Catalogue& catalogue, const Offer& offer,
                                 const Document& document) {
  const auto cites = [&](const Citation& citation) { return citation.document == document.id; };
  std::vector<std::string> uses;
  for (const Payment& payment : offer.payments) {
    if (cites(payment.source) && payment.rate.rate) uses.push_back("price of " + payment.title);
  }
  if (offer.deadline && cites(offer.deadline->source)) uses.push_back("deadline");
  for (const OfferService& service : offer.services) {
    if (!cites(service.source)) continue;
    const Service* known = catalogue.find_service(service.service);
    uses.push_back("service: " + (known ? known->title : service.service));
  }
  for (const Term& term : offer.terms) {
    if (cites(term.source)) uses.push_back("term: " + std::string(words_of(term.kind)));
  }
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
