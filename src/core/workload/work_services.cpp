#include "work_services.hpp"

#include <algorithm>

#include "../words.hpp"
#include "work_groups.hpp"

namespace offerscope {
namespace {

/// The volume that the offers' incomes count of a service: one number, several, or none.
struct CountedVolumes {
  std::optional<Decimal> first;
  bool differ = false;
};

CountedVolumes counted_volumes(const ChosenOffers& chosen, const std::vector<OfferColumn>& columns,
                               std::string_view service) {
  CountedVolumes volumes;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const auto index = payment_that_counts(chosen[i]->offer, service);
    if (!index || !columns[i].payments[*index].quantity) continue;
    const Decimal count = columns[i].payments[*index].quantity->count;
    volumes.differ = volumes.differ || (volumes.first && *volumes.first != count);
    if (!volumes.first) volumes.first = count;
  }
  return volumes;
}

std::string volume_text(const ServiceWork& work, const CountedVolumes& volumes) {
  if (work.entry.volume) return number_text(*work.entry.volume) + " a year";
  if (!volumes.first) return "enter how many a year";
  if (volumes.differ) return "as many as each offer’s income counts";
  return number_text(*volumes.first) + " a year, as in the income";
}

}  // namespace

std::vector<ServiceWork> services_of(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario,
                                     const HourlyCosts& hours) {
  std::vector<ServiceWork> services;
  for (const CatalogueEntry* entry : chosen) {
    for (const std::string_view id : services_asked_for(entry->offer)) {
      const bool known = std::any_of(services.begin(), services.end(),
                                     [&](const ServiceWork& work) { return work.id == id; });
      if (!known) services.push_back(service_work(catalogue, scenario, hours, id));
    }
  }
  return services;
}

std::vector<WorkService> shown_services(const ChosenOffers& chosen, const std::vector<ServiceWork>& services,
                                        const Scenario& scenario, const std::vector<OfferColumn>& columns) {
  std::vector<std::vector<std::string_view>> asked;
  for (const CatalogueEntry* entry : chosen) asked.push_back(services_asked_for(entry->offer));
  std::vector<WorkService> shown;
  shown.reserve(services.size());
  for (const ServiceWork& work : services) {
    const CountedVolumes volumes = counted_volumes(chosen, columns, work.id);
    WorkService& service = shown.emplace_back();
    service.id = work.id;
    service.title = work.title;
    service.entered = work.entry.is_entered();
    service.each_text = each_text(work);
    service.volume_text = volume_text(work, volumes);
    service.fields = service_work_fields(scenario, work.id, work.entry, volumes.differ ? std::nullopt : volumes.first);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (std::find(asked[i].begin(), asked[i].end(), work.id) != asked[i].end()) service.offers.push_back(chosen[i]->offer.id);
    }
  }
  std::stable_partition(shown.begin(), shown.end(), [](const WorkService& service) { return service.entered; });
  return shown;
}

}  // namespace offerscope
