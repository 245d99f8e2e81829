// The workload's fields: what an hour of each role costs, overheads, levels of activity, and for each
// service of the shared list the minutes, shares, consumables and set-up that the user gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../setting.hpp"
#include "roles.hpp"

namespace offerscope {

/// Names of these fields begin with it and a point: `work.gp-hour`, `work.non-staff`, `work.management`,
/// `work.low`, `work.high`; and of a service `work.<service>.volume`, `.gp`, `.gp-share` (and so on for
/// each role), `.consumables`, `.setup`, `.growth`.
inline constexpr std::string_view kWorkId = "work";

/// The setting of that name, or none. A service must be in the shared list.
std::optional<Setting> find_work_setting(const Catalogue& catalogue, std::string_view name);

}  // namespace offerscope
