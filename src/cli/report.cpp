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

/// What belongs to a line, each beneath it: how it is worked out, its parts, its edges, what is left.
void add_details(const PaymentLine& line, TextTable& table) {
  const auto add = [&](const std::string& text) { table.add_line("      " + text); };
  if (!line.supposes_text.empty()) add(line.supposes_text);
  for (const std::string& step : line.steps) add(step);
  if (!line.amount.amount) return;
  for (const PotLine& pot : line.pots) {
    add(pot.title + ' ' + pot.percent_text + ": " + pot.amount.text +
        (pot.earned_text.empty() || !line.steps.empty() ? "" : ", " + pot.earned_text));
  }
  for (const Cliff& cliff : line.cliffs) add(cliff.text);
  if (line.has_consumables) {
    add("After what must be bought (" + line.consumables_text + "): " + line.after_consumables.text);
  }
}

std::string offer_section(const OfferColumn& offer) {
  std::string text = '\n' + offer.title + "\n  " + offer.commissioner + ", " + offer.period_text +
                     "\n  " + offer.verification_text + ". Services: " + offer.services_text + ".\n";
  for (const std::string& warning : offer.warnings) text += "  " + warning + '\n';
  for (const std::string* said : {&offer.income.leaves_out_text, &offer.income.supposes_text}) {
    if (!said->empty()) text += "  " + *said + '\n';
  }
  TextTable table({Align::left, Align::right, Align::left, Align::left});
  for (const PaymentLine& line : offer.payments) {
    table.add({"  " + line.title, line.amount.text, line.certainty_text, line.formula});
    add_details(line, table);
  }
  text += table.to_string();
  if (!offer.cliffs.empty()) text += "  Targets that several lines share:\n";
  for (const Cliff& cliff : offer.cliffs) text += "      " + cliff.text + '\n';
  return text;
}

std::string together_section(const Together& together) {
  std::string text = "\nTogether: " + together.commissioner + ", " + together.year_text + '\n';
  for (const std::string& part : together.parts) text += "  " + part + '\n';
  text += "  Income a year: " + together.year.text + '\n';
  if (together.year.amount) text += "  per registered patient: " + together.per_registered_patient.text + '\n';
  for (const std::string& note : together.notes) text += "  " + note + '\n';
  return text;
}

std::string change_section(const SchemeChange& change) {
  std::string text = "\nWhat changed: " + change.title + '\n';
  for (const SchemeChange::Line& line : change.lines) {
    text += "  " + line.title + ": " + line.before + " → " + line.after +
            (line.text.empty() ? "" : " (" + line.text + ')') + '\n';
  }
  if (change.lines.empty()) text += "  Nothing that the files say.\n";
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
  for (const Together& together : comparison.together) text += together_section(together);
  for (const SchemeChange& change : comparison.changes) text += change_section(change);
  text += "\nFigures are indicative and not financial advice. This is not an NHS service.\n";
  return text;
}

}  // namespace offerscope
