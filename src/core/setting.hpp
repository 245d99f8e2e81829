// Numbers that a user sets beside the volumes and assumptions of offers: costs, workload, decision. They
// are kept in a scenario's assumptions under their names and carried by its link.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "input_field.hpp"
#include "scenario.hpp"

namespace offerscope {

class Catalogue;

/// What a setting takes.
struct Setting {
  InputKind kind = InputKind::cost;
  InputUnit unit = InputUnit::number;   // count, percent, number, pounds, year or yes-no
  std::int64_t least = 0;               // in millionths, as the two below
  std::int64_t most = 0;
  std::optional<std::int64_t> fallback; // none: not entered until the user does
  bool whole = false;                   // whole numbers only
};

/// The setting of that name: of the cost model, of the workload of a service in the shared list, of the
/// decision on an offer in the catalogue.
std::optional<Setting> find_setting(const Catalogue& catalogue, std::string_view name);

/// The offer that a decision's setting is about: "x" of "take.x.y". Empty: it is about none.
std::string_view offer_of_setting(std::string_view name);

/// Reads what was typed for it: "5", "2.5%", "£239", "yes". Refused in one sentence with the range.
Result<Decimal> read_setting(const Setting& setting, std::string_view text);
/// Whether a value may stand for it.
bool is_in_range(const Setting& setting, Decimal value);

/// The value in use: the scenario's own, else the default, else none.
std::optional<Decimal> value_of(const Scenario& scenario, std::string_view name, const Setting& setting);

/// The field that shows it: the scenario's own value as its text, the default as its placeholder.
InputField field_of(const Scenario& scenario, std::string name, const Setting& setting, std::string label,
                    std::string hint);

}  // namespace offerscope
