#include "report.hpp"

#include <functional>

#include "text_table.hpp"

namespace offerscope {
namespace {

using Align = TextTable::Align;

std::string summary_table(const Comparison& comparison) {
  std::vector<Align> columns(comparison.offers.size() + 1, Align::right);
  columns.front() = Align::left;
  TextTable table(columns);
  const auto row = [&](const std::string& title,
                       const std::function<std::string(const OfferColumn&)>& cell) {
    std::vector<std::string> cells = {title};
    for (const OfferColumn& offer : comparison.offers) cells.push_back(cell(offer));
    table.add(std::move(cells));
  };
  row("", [](const OfferColumn& offer) { return offer.short_title; });
  row("Income a year", [](const OfferColumn& offer) { return offer.income.year.text; });
  row("per weighted patient",
      [](const OfferColumn& offer) { return offer.income.per_weighted_patient.text; });
  row("per registered patient",
      [](const OfferColumn& offer) { return offer.income.per_registered_patient.text; });
  row("guaranteed", [](const OfferColumn& offer) { return offer.income.guaranteed.text; });
  row("conditional", [](const OfferColumn& offer) { return offer.income.conditional.text; });
  row("at risk", [](const OfferColumn& offer) { return offer.income.at_risk.text; });
  row("Status", [](const OfferColumn& offer) { return offer.status_text; });
  row("Deadline", [](const OfferColumn& offer) { return offer.deadline_text; });
  return table.to_string();
}

std::string offer_section(const OfferColumn& offer) {
  std::string text = '\n' + offer.title + "\n  " + offer.commissioner + ", " + offer.period_text +
                     "\n  " + offer.verification_text + ". Services: " + offer.services_text + ".\n";
  for (const std::string& warning : offer.warnings) text += "  " + warning + '\n';
  if (!offer.income.leaves_out_text.empty()) text += "  " + offer.income.leaves_out_text + '\n';
  TextTable table({Align::left, Align::right, Align::left, Align::left});
  for (const PaymentLine& line : offer.payments) {
    table.add({"  " + line.title, line.amount.text, line.certainty_text, line.formula});
  }
  text += table.to_string();
  for (const PaymentLine& line : offer.payments) {
    for (const PotLine& pot : line.pots) {
      text += "  " + line.title + ", " + pot.title + ' ' + pot.percent_text + ": " + pot.amount.text + '\n';
    }
  }
  return text;
}

}  // namespace

std::string comparison_report(const Comparison& comparison) {
  std::string text = comparison.practice_text + '\n';
  for (const InputField& input : comparison.inputs) {
    if (!input.warning.empty()) text += input.warning + '\n';
  }
  text += '\n' + summary_table(comparison);
  for (const OfferColumn& offer : comparison.offers) text += offer_section(offer);
  text += "\nFigures are indicative and not financial advice. This is not an NHS service.\n";
  return text;
}

std::string offers_report(const Comparison& comparison) {
  TextTable table({Align::left, Align::left, Align::left});
  for (const Choice& choice : comparison.choices) {
    table.add({choice.id, choice.title, choice.commissioner});
  }
  return table.to_string();
}

std::string inputs_report(const Comparison& comparison) {
  TextTable table({Align::left, Align::left, Align::left});
  for (const InputField& input : comparison.inputs) {
    const bool used = !input.offers.empty();
    if (used) table.add({input.name, input.label, input.hint});
  }
  return table.to_string();
}

}  // namespace offerscope
