#include "relations.hpp"

#include <algorithm>

#include "names.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// " Did you mean …?" where an id that no offer has is like one that an offer has, else "".
std::string meant(const Catalogue& catalogue, const std::string& id) {
  std::vector<std::string> ids;
  for (const CatalogueEntry& entry : catalogue.offers()) ids.push_back(entry.offer.id);
  const std::string near = id.empty() ? "" : nearest(id, ids);
  return near.empty() ? "" : " Did you mean " + near + '?';
}

/// What a relation means for the offers on the screen, or "".
std::string relation_warning(const Catalogue& catalogue, const Offer& offer, const Relation& relation,
                             const ChosenOffers& chosen) {
  const std::string other = other_name(catalogue, relation);
  const CatalogueEntry* entry = catalogue.find(relation.offer);
  if (relation.kind == RelationKind::requires_offer && entry == nullptr) {
    return "Pays nothing unless " + other +
           " is taken too. That offer has no file here: the figures suppose that it is taken." +
           meant(catalogue, relation.offer);
  }
  if (entry == nullptr || !is_chosen(chosen, relation.offer)) return "";
  const std::string start = first_month(entry->offer).in_words();
  switch (relation.kind) {
    case RelationKind::requires_offer: return "";
    case RelationKind::supersedes:
      return "Replaces " + other + ": a sum of the two counts only what that pays before " +
             first_month(offer).in_words() + '.';
    case RelationKind::bridges_to:
      return "Is paid only until " + other + " starts: nothing arrives from " + start + " on.";
    case RelationKind::excludes: break;
  }
  return "Cannot be taken together with " + other + '.';
}

}  // namespace

bool is_chosen(const ChosenOffers& chosen, std::string_view id) {
  return std::any_of(chosen.begin(), chosen.end(),
                     [&](const CatalogueEntry* entry) { return entry->offer.id == id; });
}

Month first_month(const Offer& offer) { return {offer.from.year, offer.from.month}; }

std::string other_name(const Catalogue& catalogue, const Relation& relation) {
  if (relation.offer.empty()) return relation.other;
  const CatalogueEntry* entry = catalogue.find(relation.offer);
  return entry ? entry->offer.short_title : relation.offer;
}

std::vector<Need> unmet_needs(const Catalogue& catalogue, const Offer& offer,
                              const ChosenOffers& chosen) {
  std::vector<Need> needs;
  for (const Relation& relation : offer.relations) {
    const CatalogueEntry* entry = catalogue.find(relation.offer);
    const bool unmet = relation.kind == RelationKind::requires_offer && entry != nullptr &&
                       !is_chosen(chosen, relation.offer);
    if (unmet) needs.push_back({entry->offer.id, entry->offer.short_title});
  }
  return needs;
}

Bearings bearings_of(const Catalogue& catalogue, const Offer& offer, const ChosenOffers& chosen) {
  Bearings bearings;
  for (const Need& need : unmet_needs(catalogue, offer, chosen)) {
    bearings.needs.push_back(need.short_title);
  }
  for (const Relation& relation : offer.relations) {
    if (relation.kind != RelationKind::bridges_to || !is_chosen(chosen, relation.offer)) continue;
    const Offer& successor = catalogue.find(relation.offer)->offer;
    const Month start = first_month(successor);
    if (bearings.successor_start && *bearings.successor_start <= start) continue;
    bearings.successor_start = start;
    bearings.successor = successor.short_title;
  }
  return bearings;
}

std::vector<std::string> exclusions_among(const Catalogue& catalogue, const ChosenOffers& offers) {
  std::vector<std::string> sentences;
  for (const CatalogueEntry* entry : offers) {
    for (const Relation& relation : entry->offer.relations) {
      if (relation.kind != RelationKind::excludes || !is_chosen(offers, relation.offer)) continue;
      sentences.push_back(entry->offer.short_title + " cannot be taken together with " +
                          other_name(catalogue, relation) + ": choose one of them.");
    }
  }
  return sentences;
}

std::vector<std::string> relation_warnings(const Catalogue& catalogue, const Offer& offer,
                                           const ChosenOffers& chosen) {
  std::vector<std::string> names;
  for (const Need& need : unmet_needs(catalogue, offer, chosen)) names.push_back(need.short_title);
  std::vector<std::string> warnings;
  if (!names.empty()) {
    warnings.push_back("Pays nothing unless " + listed(names) +
                       (names.size() == 1 ? " is taken too. Choose it to see both."
                                          : " are taken too. Choose them to see all."));
  }
  for (const Relation& relation : offer.relations) {
    const std::string warning = relation_warning(catalogue, offer, relation, chosen);
    if (!warning.empty()) warnings.push_back(warning);
  }
  return warnings;
}

}  // namespace offerscope
