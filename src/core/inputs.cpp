#include "inputs.hpp"

#include <algorithm>

#include "entry.hpp"
#include "figures.hpp"
#include "income.hpp"
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
  registered.label = kRegisteredLabel;
  registered.placeholder = enter_text("Registered list");
  registered.hint = "Patients registered with the practice";

  InputField weighted;
  weighted.name = kWeightedName;
  weighted.kind = InputKind::list;
  weighted.label = kWeightedLabel;
  weighted.placeholder = enter_text("Weighted list");
  weighted.hint = "Carr-Hill weighted patients, from your payment statement";

  InputField ratio;
  ratio.name = kRatioName;
  ratio.kind = InputKind::list;
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

void add_volume(const Offer& offer, const QuantityRule& rule, const Scenario& scenario,
                std::vector<InputField>& fields) {
  InputField& field = field_named(fields, rule.volume);
  if (field.label.empty()) {
    field.kind = InputKind::volume;
    field.label = rule.label;
    field.placeholder = "enter number";
    if (rule.other_practices_patients) field.hint = "Patients registered with other practices only";
    const auto entered = scenario.volumes.find(rule.volume);
    if (entered != scenario.volumes.end()) field.text = number_text(entered->second.count);
  }
  if (std::find(field.offers.begin(), field.offers.end(), offer.id) == field.offers.end()) {
    field.offers.push_back(offer.id);
  }
}

void add_practice_share(const Offer& offer, const Scenario& scenario, std::vector<InputField>& fields) {
  InputField& field = field_named(fields, practice_share_name(offer));
  field.kind = InputKind::assumption;
  field.label = "Practice’s share of the PCN’s money, %";
  field.placeholder = number_text(kDefaultPracticeShare.value);
  field.hint = offer.short_title + " pays the PCN. The share is an assumption: " +
               number_text(kDefaultPracticeShare.value) + "% unless you change it";
  const auto assumed = scenario.assumptions.find(field.name);
  if (assumed != scenario.assumptions.end()) field.text = number_text(assumed->second.value);
  field.offers = {offer.id};
}

}  // namespace

std::vector<InputField> input_fields(const std::vector<const CatalogueEntry*>& offers,
                                     const Scenario& scenario) {
  std::vector<InputField> fields;
  add_lists(scenario.practice, fields);
  for (const CatalogueEntry* entry : offers) {
    for (const Payment& payment : entry->offer.payments) {
      if (!payment.quantity.volume.empty()) {
        add_volume(entry->offer, payment.quantity, scenario, fields);
      }
      if (payment.quantity.basis == Basis::weighted_patient) fields[1].offers.push_back(entry->offer.id);
      if (payment.quantity.basis == Basis::registered_patient) fields[0].offers.push_back(entry->offer.id);
      if (payment.payee == Payee::pcn && payment.rate.rate) {
        add_practice_share(entry->offer, scenario, fields);
      }
    }
  }
  for (InputField& field : fields) {
    field.offers.erase(std::unique(field.offers.begin(), field.offers.end()), field.offers.end());
  }
  return fields;
}

std::optional<InputKind> kind_of_input(const Catalogue& catalogue, std::string_view name) {
  if (name == kRegisteredName || name == kWeightedName || name == kRatioName) return InputKind::list;
  for (const CatalogueEntry& entry : catalogue.offers()) {
    for (const Payment& payment : entry.offer.payments) {
      const bool shared = payment.payee == Payee::pcn && payment.rate.rate;
      if (shared && name == practice_share_name(entry.offer)) return InputKind::assumption;
      if (!payment.quantity.volume.empty() && payment.quantity.volume == name) return InputKind::volume;
    }
  }
  return std::nullopt;
}

}  // namespace offerscope
