#include "inputs.hpp"

#include <algorithm>

#include "decision/decision_fields.hpp"
#include "entry.hpp"
#include "figures.hpp"
#include "offer_inputs.hpp"
#include "suggestions.hpp"
#include "uplift/cost_fields.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

std::string text_of(const std::optional<Quantity>& quantity) {
  return quantity ? number_text(quantity->count) : "";
}

/// The field of that name in `fields`, added where it is not there yet.
InputField& field_named(std::vector<InputField>& fields, const std::string& name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const InputField& field) { return field.name == name; });
  if (found != fields.end()) return *found;
  fields.emplace_back();
  fields.back().name = name;
  return fields.back();
}

std::string ratio_warning(Decimal ratio) {
  return "A ratio of " + number_text(ratio) +
         " is outside 0.78 to 1.28, where 98 in 100 practices lie. Check both list sizes.";
}

void add_lists(const Practice& practice, std::vector<InputField>& fields) {
  InputField registered;
  registered.name = kRegisteredName;
  registered.kind = InputKind::list;
  registered.unit = InputUnit::patients;
  registered.label = kRegisteredLabel;
  registered.placeholder = enter_text("Registered list");
  registered.hint = "Patients registered with the practice";

  InputField weighted;
  weighted.name = kWeightedName;
  weighted.kind = InputKind::list;
  weighted.unit = InputUnit::patients;
  weighted.label = kWeightedLabel;
  weighted.placeholder = enter_text("Weighted list");
  weighted.hint = "Carr-Hill weighted patients, from your payment statement";

  InputField ratio;
  ratio.name = kRatioName;
  ratio.kind = InputKind::list;
  ratio.unit = InputUnit::ratio;
  ratio.label = "or the ratio";
  ratio.placeholder = "weighted ÷ registered";
  ratio.hint = "Weighted ÷ registered, in place of the weighted list";

  if (practice.example) {
    registered.placeholder = "example: " + text_of(practice.registered);
    weighted.placeholder = "example: " + text_of(practice.weighted);
  } else {
    registered.text = text_of(practice.registered);
    weighted.text = text_of(practice.weighted);
    if (practice.ratio) {
      ratio.text = number_text(*practice.ratio);
      if (const auto list = practice.weighted_list()) weighted.placeholder = text_of(list);
    }
    if (const auto effective = practice.weighting_ratio()) {
      if (!practice.ratio) ratio.placeholder = number_text(*effective);
      if (is_unusual_ratio(*effective)) {
        (practice.ratio ? ratio : weighted).warning = ratio_warning(*effective);
      }
    }
  }
  fields.push_back(std::move(registered));
  fields.push_back(std::move(weighted));
  fields.push_back(std::move(ratio));
}

/// The user's own value in the field, or nothing.
std::string value_text(const OfferInput& input, const Scenario& scenario) {
  if (input.kind == InputKind::volume) {
    const auto entered = scenario.volumes.find(input.name);
    return entered == scenario.volumes.end() ? "" : number_text(entered->second.count);
  }
  const auto assumed = scenario.assumptions.find(input.name);
  return assumed == scenario.assumptions.end() ? "" : assumption_text(input.unit, assumed->second);
}

void add_input(const Catalogue& catalogue, const Offer& offer, const OfferInput& input,
               const Scenario& scenario, std::vector<InputField>& fields) {
  InputField& field = field_named(fields, input.name);
  if (field.label.empty()) {
    field.kind = input.kind;
    field.unit = input.unit;
    field.label = input.label;
    field.hint = input.hint;
    field.placeholder = input.kind == InputKind::assumption
                            ? assumption_text(input.unit, input.fallback)
                            : "enter number";
    field.text = value_text(input, scenario);
    if (input.kind == InputKind::volume) field.suggestion = suggestion_for(catalogue, input.name, scenario);
    if (field.suggestion && field.suggestion->taken) field.text = field.suggestion->text;
  }
  field.offers.push_back(offer.id);
}

}  // namespace

std::vector<InputField> input_fields(const Catalogue& catalogue,
                                     const std::vector<const CatalogueEntry*>& offers,
                                     const Scenario& scenario) {
  std::vector<InputField> fields;
  add_lists(scenario.practice, fields);
  for (const CatalogueEntry* entry : offers) {
    const Offer& offer = entry->offer;
    if (uses_list(offer, Measure::From::registered_list)) fields[0].offers.push_back(offer.id);
    if (uses_list(offer, Measure::From::weighted_list)) fields[1].offers.push_back(offer.id);
    for (const OfferInput& input : entry->inputs) {
      add_input(catalogue, offer, input, scenario, fields);
    }
  }
  return fields;
}

std::vector<InputField> cost_inputs(const Catalogue& catalogue, const Scenario& scenario) {
  std::vector<InputField> fields;
  if (catalogue.indices().empty()) return fields;
  InputField index;
  index.name = kCostIndexName;
  index.kind = InputKind::cost;
  index.unit = InputUnit::choice;
  index.label = "Costs follow";
  index.text = scenario.cost_index;
  for (const IndexTable& table : catalogue.indices()) index.options.push_back({table.id, table.title});
  fields.push_back(std::move(index));
  for (const CostField& cost : cost_fields()) {
    fields.push_back(field_of(scenario, std::string(cost.name), cost.setting, std::string(cost.label),
                              std::string(cost.reason)));
    fields.back().slider = slider_of(scenario, cost);
    fields.back().warning = cost_warning(scenario, cost.name);
  }
  return fields;
}

std::optional<InputForm> form_of_input(const Catalogue& catalogue, std::string_view name) {
  if (name == kRegisteredName || name == kWeightedName) return InputForm{InputKind::list, InputUnit::patients};
  if (name == kRatioName) return InputForm{InputKind::list, InputUnit::ratio};
  if (name == kCostIndexName) return InputForm{InputKind::cost, InputUnit::choice};
  if (name == kBaselineName) return InputForm{InputKind::decision, InputUnit::choice};
  if (const auto setting = find_setting(catalogue, name)) return InputForm{setting->kind, setting->unit};
  for (const CatalogueEntry& entry : catalogue.offers()) {
    for (const OfferInput& input : entry.inputs) {
      if (input.name == name) return InputForm{input.kind, input.unit};
    }
  }
  return std::nullopt;
}

}  // namespace offerscope
