#include "service_work.hpp"

#include <algorithm>

#include "../catalogue.hpp"
#include "../words.hpp"
#include "work_words.hpp"

namespace offerscope {

ServiceWork service_work(const Catalogue& catalogue, const Scenario& scenario, const HourlyCosts& hours,
                         std::string_view service) {
  ServiceWork work;
  work.id = service;
  const Service* known = catalogue.find_service(service);
  work.title = known != nullptr ? known->title : work.id;
  work.entry = service_entry(scenario, service);
  for (const Role role : kRoles) {
    const auto index = static_cast<std::size_t>(role);
    const ServiceEntry::Part& part = work.entry.parts[index];
    if (!part.minutes) continue;
    work.minutes[index] = Fraction::from(*part.minutes) * Fraction::from(Percent{part.share});
    if (const auto& hour = hours[index].pounds) {
      work.each = work.each + work.minutes[index] * Fraction::from(*hour) / Fraction::from_integer(60);
    } else if (!work.minutes[index].is_zero()) {
      work.awaited = role;
    }
  }
  if (work.entry.consumables) work.each = work.each + Fraction::from(*work.entry.consumables);
  return work;
}

const ServiceWork& work_of(const std::vector<ServiceWork>& services, std::string_view service) {
  return *std::find_if(services.begin(), services.end(),
                       [&](const ServiceWork& work) { return work.id == service; });
}

std::string each_text(const std::vector<ServiceInYear>& years) {
  const ServiceWork& work = *years.front().work;
  if (!work.entry.is_entered()) return "";
  const auto is_alike = [&](const ServiceInYear& other) {
    return other.work->awaited == work.awaited && (work.awaited || other.work->each == work.each);
  };
  const bool alike = std::all_of(years.begin(), years.end(), is_alike);
  if (alike && work.awaited) return enter_hour_text(*work.awaited);
  std::vector<std::string> parts;
  for (const Role role : kRoles) {
    const ServiceEntry::Part& part = work.entry.parts[static_cast<std::size_t>(role)];
    if (!part.minutes) continue;
    parts.push_back(minutes_text(*part.minutes, role));
    if (part.share != Percent::whole().value) parts.back() += " in " + number_text(part.share) + '%';
  }
  if (work.entry.consumables) parts.push_back(money_text(Rate{*work.entry.consumables}));
  std::vector<std::string> costs;
  for (const auto& [year, of_year] : years) {
    const std::string in_year = alike ? "" : " in " + year.in_words();
    costs.push_back(of_year->awaited ? "not known" + in_year + " (" + enter_hour_text(*of_year->awaited) + ')'
                                     : pence_text(of_year->each) + " each" + in_year);
    if (alike) break;
  }
  return listed(parts) + " = " + listed(costs);
}

std::string enter_hour_text(Role role) { return "enter the cost of an hour: " + std::string(facts_of(role).title); }

}  // namespace offerscope
