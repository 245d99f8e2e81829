#include "work_services.hpp"

#include <algorithm>

#include "../words.hpp"
#include "work_groups.hpp"
#include "work_words.hpp"

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

/// A service with what it costs in the years of the offers that ask for it, rising.
struct AskedService {
  std::vector<ServiceInYear> years;
  std::vector<std::string> offers;  // ids
};

void ask(const Offer& offer, const ServiceWork& work, std::vector<AskedService>& all) {
  auto asked = std::find_if(all.begin(), all.end(),
                            [&](const AskedService& known) { return known.years.front().work->id == work.id; });
  if (asked == all.end()) asked = all.insert(all.end(), AskedService{});
  asked->offers.push_back(offer.id);
  const FinancialYear year = offer.price_year();
  auto& years = asked->years;
  const auto place = std::find_if(years.begin(), years.end(), [&](const ServiceInYear& known) { return !(known.year < year); });
  if (place == years.end() || place->year != year) years.insert(place, {year, &work});
}

std::string volume_text(const ServiceWork& work, const CountedVolumes& volumes) {
  if (work.entry.volume) return number_text(*work.entry.volume) + " a year";
  if (!volumes.first) return "enter how many a year";
  if (volumes.differ) return "as many as each offer’s income counts";
  return number_text(*volumes.first) + " a year, as in the income";
}

/// ", and £45.00 of consumables by the offer": what the offers state for each that their payments count, where the user
/// gave none; where they differ, in each offer.
std::string stated_text(const ChosenOffers& chosen, const ServiceWork& work) {
  std::vector<std::string> amounts;
  std::vector<std::string> of_offers;
  if (work.entry.consumables) return "";
  for (const CatalogueEntry* entry : chosen) {
    const auto index = payment_that_counts(entry->offer, work.id);
    if (!index) continue;
    const Fraction stated = stated_consumables(entry->offer.payments[*index], {});
    if (stated.is_zero()) continue;
    amounts.push_back(unit_money_text(stated));
    of_offers.push_back(amounts.back() + " in " + entry->offer.short_title);
  }
  if (amounts.empty()) return "";
  const bool alike = std::all_of(amounts.begin(), amounts.end(), [&](const std::string& one) { return one == amounts.front(); });
  return ", and " + (alike ? amounts.front() : listed(of_offers)) + " of consumables" + (alike ? " by the offer" : "");
}

}  // namespace

std::vector<ServiceWork> services_of(const Catalogue& catalogue, const Offer& offer, const Scenario& scenario,
                                     const HourlyCosts& hours) {
  std::vector<ServiceWork> services;
  for (const std::string_view id : services_asked_for(offer)) {
    services.push_back(service_work(catalogue, scenario, hours, id));
  }
  return services;
}

std::vector<WorkService> shown_services(const ChosenOffers& chosen, const std::vector<std::vector<ServiceWork>>& services,
                                        const Scenario& scenario, const std::vector<OfferColumn>& columns) {
  std::vector<AskedService> all;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    for (const ServiceWork& work : services[i]) ask(chosen[i]->offer, work, all);
  }
  std::vector<WorkService> shown;
  shown.reserve(all.size());
  for (AskedService& asked : all) {
    const ServiceWork& work = *asked.years.front().work;
    const CountedVolumes volumes = counted_volumes(chosen, columns, work.id);
    WorkService& service = shown.emplace_back();
    service.id = work.id;
    service.title = work.title;
    service.entered = work.entry.is_entered();
    service.each_text = each_text(asked.years);
    if (!service.each_text.empty() && !work.awaited) service.each_text += stated_text(chosen, work);
    service.volume_text = volume_text(work, volumes);
    service.fields = service_work_fields(scenario, work.id, work.entry, volumes.differ ? std::nullopt : volumes.first);
    service.offers = std::move(asked.offers);
  }
  std::stable_partition(shown.begin(), shown.end(), [](const WorkService& service) { return service.entered; });
  return shown;
}

}  // namespace offerscope
