#include "catalogue.hpp"

#include <algorithm>

#include "link_text.hpp"
#include "offer_reader.hpp"
#include "offer_uses.hpp"

namespace offerscope {
namespace {

void add_volumes(const Offer& offer, std::vector<CountedVolume>& volumes) {
  for (const VolumeUse& use : volume_uses(offer)) {
    volumes.push_back({use.volume, use.basis, use.quarters, use.pounds, offer.id, offer.short_title});
  }
}

}  // namespace

Faults Catalogue::load_services(std::string_view text) {
  std::vector<Service> services;
  Faults faults = read_services(text, services);
  if (faults.empty()) services_ = std::move(services);
  return faults;
}

Faults Catalogue::load_suggestions(std::string_view text) {
  Suggestions suggestions;
  Faults faults = read_suggestions(text, suggestions);
  if (faults.empty()) suggestions_ = std::move(suggestions);
  return faults;
}

Faults Catalogue::load_index(std::string_view text) {
  IndexTable table;
  Faults faults = read_index_table(text, table);
  if (!faults.empty()) return faults;
  const auto same = std::find_if(indices_.begin(), indices_.end(),
                                 [&](const IndexTable& other) { return other.id == table.id; });
  if (same != indices_.end()) {
    *same = std::move(table);
  } else {
    indices_.push_back(std::move(table));
  }
  return faults;
}

const IndexTable* Catalogue::find_index(std::string_view index_id) const {
  const auto found = std::find_if(indices_.begin(), indices_.end(),
                                  [&](const IndexTable& table) { return table.id == index_id; });
  return found == indices_.end() ? nullptr : &*found;
}

Faults Catalogue::check_offer(std::string_view text, Offer& offer) const {
  return read_offer(text, {services_, volumes_, {}, indices_}, offer);
}

Faults Catalogue::add_offer(std::string_view file_name, std::string_view text, bool own) {
  OfferContext context{services_, volumes_, {}, indices_};
  for (const CatalogueEntry& entry : offers_) {
    if (!(own && entry.own)) context.taken_ids.push_back(entry.offer.id);
  }
  Offer offer;
  Faults faults = read_offer(text, context, offer);
  if (!faults.empty()) return faults;

  std::vector<OfferInput> inputs = inputs_of(offer);
  CatalogueEntry entry{std::move(offer), own, std::string(file_name), std::move(inputs),
                       own ? json_on_one_line(text) : std::string()};
  last_added_ = entry.offer.id;
  const auto same = std::find_if(offers_.begin(), offers_.end(), [&](const CatalogueEntry& other) {
    return other.offer.id == entry.offer.id;
  });
  if (same != offers_.end()) {
    std::erase_if(volumes_, [&](const CountedVolume& volume) { return volume.offer == last_added_; });
    add_volumes(entry.offer, volumes_);
    *same = std::move(entry);
  } else {
    add_volumes(entry.offer, volumes_);
    offers_.push_back(std::move(entry));
  }
  return {};
}

const CatalogueEntry* Catalogue::find(std::string_view offer_id) const {
  for (const CatalogueEntry& entry : offers_) {
    if (entry.offer.id == offer_id) return &entry;
  }
  return nullptr;
}

const Service* Catalogue::find_service(std::string_view service_id) const {
  for (const Service& service : services_) {
    if (service.id == service_id) return &service;
  }
  return nullptr;
}

const Suggestion* Catalogue::find_suggestion(std::string_view volume) const {
  for (const Suggestion& suggestion : suggestions_.suggestions) {
    if (suggestion.volume == volume) return &suggestion;
  }
  return nullptr;
}

}  // namespace offerscope
