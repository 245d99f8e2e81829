#include "catalogue.hpp"

#include <algorithm>

#include "offer_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// A volume is entered once for all offers, so all must count the same thing by it.
Faults volume_conflicts(const Offer& offer, const std::vector<CatalogueEntry>& others) {
  Faults faults;
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const QuantityRule& quantity = offer.payments[i].quantity;
    if (quantity.volume.empty()) continue;
    const auto conflict = [&](const CatalogueEntry& entry) {
      return entry.offer.id != offer.id &&
             std::any_of(entry.offer.payments.begin(), entry.offer.payments.end(),
                         [&](const Payment& payment) {
                           return payment.quantity.volume == quantity.volume &&
                                  payment.quantity.basis != quantity.basis;
                         });
    };
    const auto other = std::find_if(others.begin(), others.end(), conflict);
    if (other == others.end()) continue;
    faults.push_back({"volume-conflict", 1, 1,
                      "/payments/" + std::to_string(i) + "/quantity/volume",
                      "The volume \"" + quantity.volume + "\" counts " +
                          basis_unit(quantity.basis, true) + " here and something else in the offer \"" +
                          other->offer.short_title + "\"; give it another name."});
  }
  return faults;
}

}  // namespace

Faults Catalogue::load_services(std::string_view text) {
  std::vector<Service> services;
  Faults faults = read_services(text, services);
  if (faults.empty()) services_ = std::move(services);
  return faults;
}

Faults Catalogue::check_offer(std::string_view text, Offer& offer) const {
  Faults faults = read_offer(text, services_, offer);
  return faults.empty() ? volume_conflicts(offer, offers_) : faults;
}

Faults Catalogue::add_offer(std::string_view file_name, std::string_view text, bool own) {
  Offer offer;
  Faults faults = check_offer(text, offer);
  if (!faults.empty()) return faults;

  const auto same = std::find_if(offers_.begin(), offers_.end(), [&](const CatalogueEntry& entry) {
    return entry.offer.id == offer.id;
  });
  if (same != offers_.end() && !(own && same->own)) {
    return {{"duplicate-id", 1, 1, "/id",
             "An offer with the id \"" + offer.id + "\" is in the list already; give yours another id."}};
  }
  CatalogueEntry entry{std::move(offer), own, std::string(file_name)};
  if (same != offers_.end()) {
    *same = std::move(entry);
  } else {
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

}  // namespace offerscope
