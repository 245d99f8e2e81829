// The cost model's parameters as fields that a user sees and changes.
#pragma once

#include <span>
#include <string_view>

#include "../entry.hpp"
#include "../scenario.hpp"
#include "cost_model.hpp"

namespace offerscope {

/// Names of these fields begin with it and a point, as an assumption's name begins with its offer's id; so
/// no offer may have this id.
inline constexpr std::string_view kCostsId = "costs";
/// The field that picks the table which costs follow.
inline constexpr std::string_view kCostIndexName = "costs.index";

/// One parameter: its field, its default with the reason, and the member that it sets.
struct CostField {
  std::string_view name;  // "costs.staff-share"
  std::string_view label;
  InputUnit unit;         // percent, number
  std::int64_t least;     // in millionths, as the two below
  std::int64_t most;
  std::int64_t fallback;
  bool whole;             // whole numbers only
  std::string_view reason;
};

/// In the order in which they are shown.
std::span<const CostField> cost_fields();
/// The field of that name, or null.
const CostField* find_cost_field(std::string_view name);

/// Reads what was typed for it: a number within its range, "5" or "2.5%".
Result<Decimal> read_cost(const CostField& field, std::string_view text);
/// Whether a value may stand for it.
bool is_in_range(const CostField& field, Decimal value);

/// Takes the scenario's own values, and the default of every other parameter.
CostModel cost_model_of(const Scenario& scenario);

}  // namespace offerscope
