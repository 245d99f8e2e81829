#include "decide_report.hpp"

#include <functional>

#include "core/words.hpp"
#include "text_table.hpp"

namespace offerscope {
namespace {

using Align = TextTable::Align;

void put(std::string& text, const std::string& line) {
  if (!line.empty()) text += "  " + line + '\n';
}

std::string options_table(const DecisionColumn& decision) {
  std::vector<Align> columns(decision.options.size() + 1, Align::right);
  columns.front() = Align::left;
  TextTable table(columns);
  const auto row = [&](const std::string& title, const std::function<std::string(const DecisionOption&)>& cell) {
    std::vector<std::string> cells = {"  " + title};
    for (const DecisionOption& option : decision.options) cells.push_back(cell(option));
    table.add(std::move(cells));
  };
  row("", [](const DecisionOption& option) { return option.title; });
  row("Income a year", [](const DecisionOption& option) { return option.income_change.text; });
  row("Cost of the work", [](const DecisionOption& option) { return option.cost_change.text; });
  row("What is left", [](const DecisionOption& option) { return option.margin_change.text; });
  for (const Certainty certainty : {Certainty::guaranteed, Certainty::conditional, Certainty::at_risk}) {
    row(with_capital(std::string(words_of(certainty))), [&](const DecisionOption& option) {
      return option.certainty_change[static_cast<std::size_t>(certainty)].text;
    });
  }
  row("Income after it", [](const DecisionOption& option) { return option.income.text; });
  row("Services", [](const DecisionOption& option) {
    std::vector<std::string> texts;
    for (const std::string* words : {&option.added_text, &option.removed_text, &option.services_text}) {
      if (!words->empty()) texts.push_back(*words);
    }
    return separated(texts);
  });
  return table.to_string();
}

void put_options(std::string& text, const DecisionColumn& decision) {
  if (decision.options.empty()) return;
  text += options_table(decision);
  for (const DecisionOption& option : decision.options) {
    put(text, option.title + ':');
    for (const std::string& sum : option.sums) put(text, "  " + sum);
    if (!option.services_added.empty()) put(text, "  " + with_capital(option.added_text) + ": " + listed(option.services_added));
    if (!option.services_removed.empty()) put(text, "  " + with_capital(option.removed_text) + ": " + listed(option.services_removed));
  }
}

/// The fields with what stands in them, as `--input` names them.
void put_fields(std::string& text, const std::vector<InputField>& fields) {
  TextTable table({Align::left, Align::left, Align::left});
  for (const InputField& field : fields) {
    const std::string value = !field.text.empty() ? field.text : field.unit == InputUnit::choice ? "by hand" : field.placeholder;
    table.add({"  " + field.name, value, field.label + (field.hint.empty() ? "" : ". " + field.hint)});
  }
  text += table.to_string();
  for (const InputField& field : fields) put(text, field.warning);
}

std::string offer_report(const OfferColumn& offer) {
  const DecisionColumn& decision = offer.decision;
  std::string text = '\n' + offer.title + '\n';
  put(text, decision.finding);
  put_options(text, decision);
  put(text, decision.part_text);
  put(text, decision.refusal_text);
  put_fields(text, decision.fields);
  return text + '\n' + decision.paragraph + '\n';
}

}  // namespace

std::string decide_report(const Comparison& comparison) {
  const Baseline& baseline = comparison.baseline;
  std::string text = comparison.practice_text + '\n' + baseline.title + ". " + baseline.text + '\n';
  put(text, "Income a year: " + baseline.income.text);
  put(text, "Cost of the work: " + baseline.cost.text);
  put_fields(text, baseline.fields);
  for (const OfferColumn& offer : comparison.offers) text += offer_report(offer);
  return text;
}

}  // namespace offerscope
