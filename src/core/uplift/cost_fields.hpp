// The cost model's parameters as fields that a user sees and changes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "../setting.hpp"
#include "cost_model.hpp"

namespace offerscope {

/// The field that picks the table which costs follow. Names of these fields begin with "costs.", which no
/// offer's assumptions can (core/reserved_ids.hpp).
inline constexpr std::string_view kCostIndexName = "costs.index";

/// The growth of all work; a service can have its own (demand.hpp).
inline constexpr std::string_view kDemandName = "costs.demand-growth";

/// So many steps of the cost of staff have fields.
inline constexpr int kMostCostSteps = 3;

/// One parameter: its field, its default with the reason, and the member that it sets.
struct CostField {
  std::string_view name;  // "costs.staff-share"
  std::string_view label;
  Setting setting;
  std::string_view reason;
  std::int64_t slider_step = 0;  // in millionths; 0: it has no slider
};

/// In the order in which they are shown.
std::span<const CostField> cost_fields();
/// The field of that name, or null.
const CostField* find_cost_field(std::string_view name);

/// The slider of a field that has one.
std::optional<Slider> slider_of(const Scenario& scenario, const CostField& field);

/// What is to be said of a step that changes nothing: half of it is not entered, or no cost is staff. Else "".
std::string cost_warning(const Scenario& scenario, std::string_view name);

/// Takes the scenario's own values, and the default of every other parameter.
CostModel cost_model_of(const Scenario& scenario);

}  // namespace offerscope
