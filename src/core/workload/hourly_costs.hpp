// What an hour of each role costs at the prices of an offer's year: the user's own figure as it stands, or the
// published one, brought from its own price year to that year once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../setting.hpp"
#include "roles.hpp"

namespace offerscope {

struct HourlyCost {
  std::optional<Decimal> pounds;  // none: not entered
  /// "£239.00 of 2024/25 × 1.04 × 1.035 = £257.26 in 2026/27"; why a published figure has no use; or "".
  std::string sum;
};

/// By role.
using HourlyCosts = std::array<HourlyCost, kRoles.size()>;

/// Of an offer with prices of `year`. The published figure × the growth of the pay award table from year to year
/// (recorded, then forecast, then what the cost model expects, as in Uplift risk) × the model's steps of the cost
/// of staff; ÷ them for a year before; rounded to the penny once. Not entered where the table does not reach.
HourlyCosts hourly_costs(const Catalogue& catalogue, const Scenario& scenario, FinancialYear year);

/// The setting of a role's own figure, or none: "work.gp-hour".
std::optional<Setting> find_hour_setting(std::string_view name);

/// The fields of the own figures. `years` are those of the chosen offers, rising: what counts in each stands as the
/// placeholder, and how it comes about in the hint.
std::vector<InputField> hour_fields(const Catalogue& catalogue, const Scenario& scenario,
                                    const std::vector<FinancialYear>& years);

/// Where the pay awards are from that bring the published figures to these years.
std::vector<SourceNote> pay_sources(const Catalogue& catalogue, const std::vector<FinancialYear>& years);

}  // namespace offerscope
