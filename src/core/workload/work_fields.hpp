// The workload's fields beside the hourly costs (hourly_costs.hpp): overheads, levels of activity, and for each
// service of the shared list the minutes, shares, consumables and set-up that the user gives.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../setting.hpp"
#include "hourly_costs.hpp"

namespace offerscope {

/// Names of these fields begin with it and a point: `work.gp-hour`, `work.non-staff`, `work.management`,
/// `work.low`, `work.high`; and of a service `work.<service>.volume`, `.gp`, `.gp-share` (and so on for
/// each role), `.consumables`, `.setup`, `.growth`.
inline constexpr std::string_view kWorkId = "work";
inline constexpr std::string_view kNonStaffName = "work.non-staff";
inline constexpr std::string_view kManagementName = "work.management";
inline constexpr std::string_view kLowName = "work.low";
inline constexpr std::string_view kHighName = "work.high";

/// The setting of that name, or none. A service must be in the shared list.
std::optional<Setting> find_work_setting(const Catalogue& catalogue, std::string_view name);

/// The value in use of a field that belongs to no service: the user's own or its default. None: not entered.
std::optional<Decimal> work_value(const Scenario& scenario, std::string_view name);

/// What the user said of one service's work.
struct ServiceEntry {
  struct Part {
    std::optional<Decimal> minutes;  // for one
    Decimal share;                   // percent of the times in which the role does its minutes
  };
  std::optional<Decimal> volume;       // a year
  std::array<Part, kRoles.size()> parts;
  std::optional<Decimal> consumables;  // pounds for one
  Decimal setup;                       // pounds, once
  Decimal growth;                      // percent a year

  /// Whether it is known what one costs: minutes of a role or consumables were given, be they none.
  bool is_entered() const;
};

ServiceEntry service_entry(const Scenario& scenario, std::string_view service);

/// The fields that belong to no service and to no role, in the order in which they are shown.
std::vector<InputField> general_work_fields(const Scenario& scenario);
/// Those of one service. `volume` is the number that the income counts, where there is one. A role's share
/// is asked for once its minutes are given, and can be entered at any time.
std::vector<InputField> service_work_fields(const Scenario& scenario, std::string_view service,
                                            const ServiceEntry& entry, std::optional<Decimal> volume);

}  // namespace offerscope
