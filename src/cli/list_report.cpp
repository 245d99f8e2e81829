#include "list_report.hpp"

#include <string_view>

#include "text_table.hpp"

namespace offerscope {
namespace {

using Align = TextTable::Align;

std::string_view unit_text(InputUnit unit) {
  switch (unit) {
    case InputUnit::patients: return "patients";
    case InputUnit::ratio: return "ratio";
    case InputUnit::count:
    case InputUnit::number: return "number";
    case InputUnit::percent: return "percent";
    case InputUnit::pounds: return "pounds";
    case InputUnit::months: return "months";
    case InputUnit::year: return "year";
    case InputUnit::yes_no: return "yes or no";
    case InputUnit::choice: return "one of a list";
  }
  return "";
}

std::string suggestion_text(const InputField& input) {
  const SuggestedNumber& suggestion = *input.suggestion;
  return "  suggested " + suggestion.text + ": " + suggestion.formula + " Source: " +
         suggestion.source.publisher + ", " + suggestion.source.date_text + ". Take it with --input " +
         input.name + "=suggested";
}

/// A heading with the fields under it, or nothing where there are none.
std::string section(const std::string& title, const std::vector<InputField>& fields) {
  if (fields.empty()) return "";
  TextTable table({Align::left, Align::left, Align::left, Align::left, Align::left});
  for (const InputField& field : fields) {
    table.add({"  " + field.name, field.label, std::string(unit_text(field.unit)),
               field.text.empty() ? field.placeholder : field.text, field.hint});
  }
  return '\n' + title + '\n' + table.to_string();
}

}  // namespace

std::string offers_report(const Comparison& comparison) {
  TextTable table({Align::left, Align::left, Align::left});
  for (const Choice& choice : comparison.choices) {
    table.add({choice.id, choice.title, choice.commissioner});
  }
  return table.to_string();
}

std::string inputs_report(const Comparison& comparison) {
  TextTable table({Align::left, Align::left, Align::left, Align::left, Align::left});
  bool suggested = false;
  for (const InputField& input : comparison.inputs) {
    if (input.offers.empty()) continue;
    const bool assumed = input.kind == InputKind::assumption;
    table.add({input.name, input.label, std::string(unit_text(input.unit)),
               assumed ? "default " + input.placeholder : "", input.hint});
    if (input.suggestion) table.add_line(suggestion_text(input));
    suggested = suggested || input.suggestion != nullptr;
  }
  std::string text = table.to_string();
  if (suggested) {
    text += "  The suggested numbers are the example’s; `compare` works them out from the lists that you give it. " +
            comparison.practice_text + '\n';
  }
  return text;
}

std::string fields_report(const Comparison& comparison) {
  std::string text = section("Lists, and what it pays by", comparison.inputs);
  text += section("Uplift risk: what is supposed of costs and demand", comparison.cost_inputs);
  text += section("Workload: costs of an hour, overheads, levels of activity", comparison.workload.fields);
  for (const WorkService& service : comparison.workload.services) {
    text += section("Workload: " + service.title, service.fields);
  }
  text += section("Decision: today", comparison.baseline.fields);
  for (const OfferColumn& offer : comparison.offers) text += section("Decision: " + offer.short_title, offer.decision.fields);
  return text.substr(1);
}

std::string services_report(const Catalogue& catalogue) {
  TextTable table({Align::left, Align::left, Align::left});
  for (const Service& service : catalogue.services()) table.add({service.id, service.title, service.group});
  return table.to_string();
}

}  // namespace offerscope
