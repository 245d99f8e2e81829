#include "setting.hpp"

#include "catalogue.hpp"
#include "decision/decision_fields.hpp"
#include "uplift/cost_fields.hpp"
#include "words.hpp"
#include "workload/work_fields.hpp"

namespace offerscope {

std::optional<Setting> find_setting(const Catalogue& catalogue, std::string_view name) {
  if (const CostField* cost = find_cost_field(name)) return cost->setting;
  if (const auto work = find_work_setting(catalogue, name)) return work;
  return find_decision_setting(catalogue, name);
}

std::string_view offer_of_setting(std::string_view name) {
  const auto first = name.find('.');
  const auto last = name.rfind('.');
  const bool is_decision = name.starts_with(kTodayId) || name.starts_with(kTakeId);
  return is_decision && first < last ? name.substr(first + 1, last - first - 1) : std::string_view{};
}

bool is_in_range(const Setting& setting, Decimal value) {
  const std::int64_t millionths = value.millionths();
  return setting.least <= millionths && millionths <= setting.most && (!setting.whole || value.is_whole());
}

Result<Decimal> read_setting(const Setting& setting, std::string_view text) {
  if (setting.unit == InputUnit::yes_no) return read_assumption(setting.unit, text);
  const bool pounds = setting.unit == InputUnit::pounds;
  const bool percent = setting.unit == InputUnit::percent;
  const std::string_view number = text.substr(0, text.find_last_not_of(percent ? " %" : " ") + 1);
  const Result<Decimal> read = read_assumption(pounds ? InputUnit::pounds : InputUnit::number, number);
  if (read && is_in_range(setting, *read)) return read;
  const std::string_view pound = pounds ? "£" : "";
  const std::string_view what = setting.unit == InputUnit::year ? "a year" : pounds ? "an amount" : setting.whole ? "a whole number" : "a number";
  const auto bound = [&](std::int64_t millionths) {
    return std::string(pound) + assumption_text(setting.unit, Decimal::from_millionths(millionths));
  };
  return Problem{"Enter " + std::string(what) + " from " + bound(setting.least) + " to " + bound(setting.most) + '.'};
}

std::optional<Decimal> value_of(const Scenario& scenario, std::string_view name, const Setting& setting) {
  if (const auto own = scenario.assumptions.find(name); own != scenario.assumptions.end()) return own->second;
  if (!setting.fallback) return std::nullopt;
  return Decimal::from_millionths(*setting.fallback);
}

InputField field_of(const Scenario& scenario, std::string name, const Setting& setting, std::string label,
                    std::string hint) {
  InputField field;
  field.kind = setting.kind;
  field.unit = setting.unit;
  field.label = std::move(label);
  field.hint = std::move(hint);
  field.placeholder = setting.fallback ? assumption_text(setting.unit, Decimal::from_millionths(*setting.fallback))
                      : setting.unit == InputUnit::year ? "enter year"
                                                        : "enter number";
  const auto own = scenario.assumptions.find(name);
  if (own != scenario.assumptions.end()) field.text = assumption_text(setting.unit, own->second);
  field.name = std::move(name);
  return field;
}

}  // namespace offerscope
