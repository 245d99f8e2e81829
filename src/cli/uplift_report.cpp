#include "uplift_report.hpp"

#include <utility>

#include "text_table.hpp"

namespace offerscope {
namespace {

using Align = TextTable::Align;

std::vector<std::string> cells(std::string title, const std::vector<RealValue>& values) {
  std::vector<std::string> row = {std::move(title)};
  for (const RealValue& value : values) row.push_back(value.text);
  return row;
}

void put(std::string& text, const std::string& line) {
  if (!line.empty()) text += "    " + line + '\n';
}

std::string values_table(const UpliftColumn& uplift) {
  std::vector<Align> columns(uplift.year_labels.size() + 1, Align::right);
  columns[0] = Align::left;
  TextTable table(columns);
  std::vector<std::string> head = {"What £1 of the price buys"};
  head.insert(head.end(), uplift.year_labels.begin(), uplift.year_labels.end());
  table.add(std::move(head));
  table.add(cells(uplift.guaranteed.title, uplift.guaranteed.values));
  for (const NamedPath& replay : uplift.replays) table.add(cells(replay.title, replay.values));
  for (const NamedPath& window : uplift.named) table.add(cells(window.title, window.values));
  table.add(cells(uplift.stress.title, uplift.stress.values));
  if (uplift.futures) {
    for (std::size_t i = 0; i < Futures::kPercents.size(); ++i) {
      table.add(cells("At or under, in " + std::to_string(Futures::kPercents[i]) + " of 100 futures",
                      uplift.futures->quantiles[i]));
    }
  }
  return table.to_string();
}

void put_chances(std::string& text, const UpliftColumn& uplift) {
  if (uplift.futures) {
    put(text, uplift.futures->chance_text);
    put(text, uplift.futures->dots_text);
  }
  put(text, uplift.replay_text);
  put(text, "To stand still the price must rise by " + uplift.stand_still_text + '.');
}

std::string offer_report(const OfferColumn& offer) {
  const UpliftColumn& uplift = offer.uplift;
  std::string text = "\n  " + offer.short_title + '\n';
  if (!uplift.summary.empty()) put(text, uplift.rating_text + ". " + uplift.summary);
  put(text, uplift.promise_text);
  for (const std::string& given : uplift.given) put(text, given);
  put(text, uplift.already_text);
  put(text, uplift.demand_text);
  if (uplift.year_labels.empty()) return text;
  text += values_table(uplift);
  put(text, uplift.term_text);
  put_chances(text, uplift);
  put(text, uplift.lost_title + ": " + uplift.lost.text +
                (uplift.lost_text.empty() ? "" : " (" + uplift.lost_text + ')') + '.');
  return text;
}

std::string together_report(const UpliftRisk& risk) {
  if (!risk.together) return "";
  std::string text = "\n  " + risk.together_title + '\n';
  put(text, risk.together->summary);
  text += values_table(*risk.together);
  put_chances(text, *risk.together);
  return text;
}

}  // namespace

std::string uplift_report(const Comparison& comparison) {
  std::string text = comparison.practice_text + '\n' + comparison.uplift.title + ". " + comparison.uplift.cost_text + '\n';
  for (const OfferColumn& offer : comparison.offers) text += offer_report(offer);
  text += together_report(comparison.uplift);
  if (!comparison.uplift.lost_text.empty()) text += '\n' + comparison.uplift.lost_title + ": " + comparison.uplift.lost_text + '\n';
  for (const InputField& field : comparison.cost_inputs) {
    if (!field.warning.empty()) text += '\n' + field.label + ": " + field.warning + '\n';
  }
  for (const std::string& note : comparison.uplift.notes) text += '\n' + note + '\n';
  return text;
}

}  // namespace offerscope
