#include "work_fields.hpp"

#include <algorithm>

#include "../catalogue.hpp"
#include "../uplift/demand.hpp"
#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::int64_t kOne = Decimal::kScale;

constexpr Setting work_setting(InputUnit unit, std::int64_t most, std::optional<std::int64_t> fallback = std::nullopt,
                               std::int64_t least = 0) {
  return {InputKind::work, unit, least * kOne, most * kOne, fallback};
}

/// A field that belongs to no service and to no role.
struct GeneralField {
  std::string_view name;
  std::string_view label;
  Setting setting;
  std::string_view hint;
};

constexpr std::array<GeneralField, 4> kGeneral = {{
    {kNonStaffName, "Not staff, % of the income", work_setting(InputUnit::percent, 100, 0),
     "Building, insurance, disposables. None is supposed; an LMC’s worked example takes 20%."},
    {kManagementName, "To manage it, % of the income", work_setting(InputUnit::percent, 100, 0),
     "None is supposed; an LMC’s worked example takes 10%."},
    {kLowName, "Low activity, % of the volumes", work_setting(InputUnit::percent, 100, 80 * kOne),
     "Supposed; no published figure."},
    {kHighName, "High activity, % of the volumes", work_setting(InputUnit::percent, 1'000, 120 * kOne, 100),
     "Supposed; no published figure."},
}};

constexpr Setting kVolume = work_setting(InputUnit::count, kMostPatients);
constexpr Setting kMinutes = work_setting(InputUnit::number, 600);
constexpr Setting kShare = work_setting(InputUnit::percent, 100, 100 * kOne);
constexpr Setting kConsumables = work_setting(InputUnit::pounds, 1'000'000);
constexpr Setting kSetup = work_setting(InputUnit::pounds, 10'000'000, 0);
constexpr Setting kGrowth = work_setting(InputUnit::percent, 50);
constexpr std::string_view kShareEnd = "-share";

std::string general_name(std::string_view last) { return std::string(kWorkId) + '.' + std::string(last); }

std::string service_name(std::string_view service, std::string_view last) {
  return general_name(service) + '.' + std::string(last);
}

/// `name` without `end`, or nothing where it has another.
std::string_view before(std::string_view name, std::string_view end) {
  return name.ends_with(end) ? name.substr(0, name.size() - end.size()) : std::string_view{};
}

bool is_role(std::string_view name) {
  return std::any_of(kRoles.begin(), kRoles.end(), [&](Role role) { return facts_of(role).name == name; });
}

std::optional<Setting> find_general(std::string_view name) {
  for (const GeneralField& field : kGeneral) {
    if (field.name == name) return field.setting;
  }
  return find_hour_setting(name);
}

std::optional<Setting> find_of_service(std::string_view last) {
  if (last == "volume") return kVolume;
  if (last == "consumables") return kConsumables;
  if (last == "setup") return kSetup;
  if (last == "growth") return kGrowth;
  if (is_role(last)) return kMinutes;
  if (is_role(before(last, kShareEnd))) return kShare;
  return std::nullopt;
}

/// Takes the user's own value of a service's field.
void take(std::string_view last, Decimal value, ServiceEntry& entry) {
  if (last == "volume") entry.volume = value;
  if (last == "consumables") entry.consumables = value;
  if (last == "setup") entry.setup = value;
  for (const Role role : kRoles) {
    ServiceEntry::Part& part = entry.parts[static_cast<std::size_t>(role)];
    if (facts_of(role).name == last) part.minutes = value;
    if (facts_of(role).name == before(last, kShareEnd)) part.share = value;
  }
}

/// Adds the fields of one service.
class ServiceFields {
 public:
  ServiceFields(const Scenario& scenario, std::string_view service) : scenario_(scenario), service_(service) {
    fields_.reserve(kRoles.size() + kRoles.size() + 4);
  }

  InputField& add(std::string_view last, const Setting& setting, std::string label, std::string hint = "") {
    fields_.push_back(field_of(scenario_, service_name(service_, last), setting, std::move(label), std::move(hint)));
    return fields_.back();
  }
  std::vector<InputField> take() { return std::move(fields_); }

 private:
  const Scenario& scenario_;
  std::string_view service_;
  std::vector<InputField> fields_;
};

}  // namespace

std::optional<Setting> find_work_setting(const Catalogue& catalogue, std::string_view name) {
  const auto first = name.find('.');
  if (first == std::string_view::npos || name.substr(0, first) != kWorkId) return std::nullopt;
  const auto last = name.rfind('.');
  if (last == first) return find_general(name);
  if (catalogue.find_service(name.substr(first + 1, last - first - 1)) == nullptr) return std::nullopt;
  return find_of_service(name.substr(last + 1));
}

std::optional<Decimal> work_value(const Scenario& scenario, std::string_view name) {
  return value_of(scenario, name, *find_general(name));
}

std::vector<InputField> general_work_fields(const Scenario& scenario) {
  std::vector<InputField> fields;
  for (const GeneralField& field : kGeneral) {
    fields.push_back(field_of(scenario, std::string(field.name), field.setting, std::string(field.label),
                              std::string(field.hint)));
  }
  return fields;
}

std::vector<InputField> service_work_fields(const Scenario& scenario, std::string_view service,
                                            const ServiceEntry& entry, std::optional<Decimal> volume) {
  ServiceFields fields(scenario, service);
  InputField& count = fields.add("volume", kVolume, "How many a year");
  if (volume) count.placeholder = number_text(*volume);
  for (const Role role : kRoles) {
    const RoleFacts& facts = facts_of(role);
    const std::string title = with_capital(std::string(facts.title));
    fields.add(facts.name, kMinutes, title + ", minutes for one").placeholder = "enter minutes";
    if (!entry.parts[static_cast<std::size_t>(role)].minutes) continue;
    fields.add(std::string(facts.name) + std::string(kShareEnd), kShare, title + ", % of them",
               "In how many of them the role takes part");
  }
  fields.add("consumables", kConsumables, "Consumables, £ for one").placeholder = "as the offer says";
  fields.add("setup", kSetup, "To set it up, £ once");
  fields.add("growth", kGrowth, "Growth of the number, % a year", "It counts in Uplift risk too.").placeholder =
      "as in Uplift risk: " + number_text(demand_growth(scenario));
  return fields.take();
}

bool ServiceEntry::is_entered() const {
  return consumables || std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.minutes; });
}

ServiceEntry service_entry(const Scenario& scenario, std::string_view service) {
  ServiceEntry entry;
  for (ServiceEntry::Part& part : entry.parts) part.share = Decimal::from_millionths(*kShare.fallback);
  entry.growth = demand_growth_of(scenario, service);
  const std::string prefix = service_name(service, "");
  for (auto own = scenario.assumptions.lower_bound(prefix);
       own != scenario.assumptions.end() && own->first.starts_with(prefix); ++own) {
    take(std::string_view(own->first).substr(prefix.size()), own->second, entry);
  }
  return entry;
}

}  // namespace offerscope
