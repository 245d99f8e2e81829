#include "report.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "core/words.hpp"
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

/// "Source: NHS England, 4 February 2026 (read in the primary source)".
std::string source_text(const SourceNote& source) {
  if (source.publisher.empty()) return "";
  return "Source: " + source.publisher + (source.date_text.empty() ? "" : ", " + source.date_text) + " (" +
         std::string(words_of(source.verification)) + ')';
}

/// The fields whose numbers are taken from a published rate, and that this offer uses.
std::vector<const InputField*> suggested_fields(const Comparison& comparison, const OfferColumn& offer) {
  std::vector<const InputField*> fields;
  for (const InputField& field : comparison.inputs) {
    const bool used = std::find(field.offers.begin(), field.offers.end(), offer.id) != field.offers.end();
    if (used && field.suggestion && field.suggestion->taken) fields.push_back(&field);
  }
  return fields;
}

std::string suggestion_text(const InputField& field) {
  return field.label + ": " + field.suggestion->formula + ' ' + source_text(field.suggestion->source);
}

/// Whether two edges, of one line and over all lines, are the same.
bool is_same(const Cliff& one, const Cliff& other) {
  return !one.of.empty() && one.of == other.of && one.side == other.side && one.edge == other.edge;
}

/// The steps of the sum, and each part once: with its share in its step, or after the steps.
std::vector<std::string> sum_lines(const PaymentLine& line) {
  std::vector<std::string> lines = line.steps;
  if (!line.amount.amount) return lines;
  for (const PotLine& pot : line.pots) {
    if (pot.step) {
      lines[*pot.step].insert(pot.title.size(), ' ' + pot.percent_text);
    } else {
      lines.push_back(pot.title + ' ' + pot.percent_text + ": " + pot.amount.text +
                      (pot.earned_text.empty() ? "" : ", " + pot.earned_text));
    }
  }
  return lines;
}

/// What belongs to a line, each beneath it: how it is worked out, its edges, what is left, when it
/// arrives, and where it is from.
void add_details(const PaymentLine& line, const OfferColumn& offer,
                 const std::vector<const InputField*>& suggested, TextTable& table) {
  const auto add = [&](const std::string& text) {
    if (!text.empty()) table.add_line("      " + text);
  };
  add(line.supposes_text);
  for (const std::string& text : sum_lines(line)) add(text);
  for (const Cliff& cliff : line.cliffs) {
    const bool told = std::any_of(offer.cliffs.begin(), offer.cliffs.end(),
                                  [&](const Cliff& shared) { return is_same(shared, cliff); });
    if (!told) add(cliff.text);
  }
  if (line.amount.amount && line.has_consumables) {
    add("After what must be bought (" + line.consumables_text + "): " + line.after_consumables.text);
  }
  add(line.arrival + '.' + (line.price_year_text.empty() ? "" : ' ' + line.price_year_text + '.'));
  for (const std::string& note : line.notes) add(note);
  for (const InputField* field : suggested) {
    if (field->name == line.input) add(suggestion_text(*field));
  }
  add(source_text(line.source));
}

std::string offer_section(const Comparison& comparison, const OfferColumn& offer) {
  std::string text = '\n' + offer.title + "\n  " + offer.commissioner + ", " + offer.period_text +
                     "\n  " + offer.verification_text + ". Services: " + offer.services_text + ".\n";
  for (const std::string& warning : offer.warnings) text += "  " + warning + '\n';
  for (const std::string* said : {&offer.income.leaves_out_text, &offer.income.supposes_text}) {
    if (!said->empty()) text += "  " + *said + '\n';
  }
  const auto suggested = suggested_fields(comparison, offer);
  for (const InputField* field : suggested) {
    // Most are the number of a line, and stand beneath it; the others move a price or a limit.
    const bool of_line = std::any_of(offer.payments.begin(), offer.payments.end(),
                                     [&](const PaymentLine& line) { return line.input == field->name; });
    if (!of_line) text += "  " + suggestion_text(*field) + '\n';
  }
  TextTable table({Align::left, Align::right, Align::left, Align::left});
  for (const PaymentLine& line : offer.payments) {
    table.add({"  " + line.title, line.amount.text, line.certainty_text, line.formula});
    add_details(line, offer, suggested, table);
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
  for (const OfferColumn& offer : comparison.offers) text += offer_section(comparison, offer);
  for (const Together& together : comparison.together) text += together_section(together);
  for (const SchemeChange& change : comparison.changes) text += change_section(change);
  text += "\nFigures are indicative and not financial advice. This is not an NHS service.\n";
  return text;
}

}  // namespace offerscope
