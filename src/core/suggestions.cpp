#include "suggestions.hpp"

#include <set>

#include "figures.hpp"
#include "fraction.hpp"
#include "measures.hpp"
#include "payment_phrases.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

std::optional<Quantity> list_of(const Suggestion& suggestion, const Practice& practice) {
  return suggestion.of_weighted_list ? practice.weighted_list() : practice.registered;
}

SourceNote source_of(const Suggestions& suggestions, const Citation& citation) {
  for (const Document& document : suggestions.documents) {
    if (document.id != citation.document) continue;
    SourceNote note = source_note(document);
    note.words = citation.words;
    note.place = citation.place;
    return note;
  }
  return {};
}

}  // namespace

std::optional<Quantity> suggested_quantity(const Suggestion& suggestion, const Practice& practice) {
  const auto list = list_of(suggestion, practice);
  if (!list) return std::nullopt;
  const Fraction exact = Fraction::from(list->count) * Fraction::from(suggestion.per_thousand) /
                         Fraction::from_integer(1000);
  const Fraction half = Fraction::from_integer(1) / Fraction::from_integer(2);
  const auto whole = (exact + half).floor();
  const auto number = whole ? Decimal::from_integer(*whole) : std::nullopt;
  if (!number) return std::nullopt;
  return Quantity{*number};
}

std::shared_ptr<const SuggestedNumber> suggestion_for(const Catalogue& catalogue, std::string_view volume,
                                                      const Scenario& scenario) {
  const Suggestion* suggestion = catalogue.find_suggestion(volume);
  if (suggestion == nullptr) return nullptr;
  const auto quantity = suggested_quantity(*suggestion, scenario.practice);
  if (!quantity) return nullptr;
  const Basis basis =
      suggestion->of_weighted_list ? Basis::weighted_patient : Basis::registered_patient;
  SuggestedNumber suggested;
  suggested.text = number_text(quantity->count);
  suggested.formula = number_text(suggestion->per_thousand) + " for each 1,000 " +
                      basis_unit(basis, true) + ": " +
                      number_text(list_of(*suggestion, scenario.practice)->count) + " ÷ 1,000 × " +
                      number_text(suggestion->per_thousand) + ", rounded to " + suggested.text + '.';
  if (!suggestion->note.empty()) suggested.formula += ' ' + suggestion->note;
  suggested.source = source_of(catalogue.suggestions(), suggestion->source);
  suggested.taken = scenario.suggested.contains(volume);
  return std::make_shared<const SuggestedNumber>(std::move(suggested));
}

Scenario with_suggestions(const Catalogue& catalogue, const Scenario& scenario) {
  Scenario filled = scenario;
  for (const std::string& name : scenario.suggested) {
    const Suggestion* suggestion = catalogue.find_suggestion(name);
    if (suggestion == nullptr) continue;
    if (const auto quantity = suggested_quantity(*suggestion, scenario.practice)) {
      filled.volumes.insert_or_assign(name, *quantity);
    }
  }
  return filled;
}

void add_suggestion_notes(const Payment& payment, const Givens& givens, std::vector<std::string>& notes) {
  const Scenario& scenario = givens.scenario();
  // A suggestion without its list is no number yet.
  const auto is_suggested = [&](const std::string& volume) {
    return scenario.suggested.contains(volume) && scenario.volumes.contains(volume);
  };
  std::set<std::string_view> told;
  const QuantityRule& quantity = payment.quantity;
  // A suggestion for the year is not the quarters' number.
  if (is_suggested(quantity.volume) && quantity.counted != Counted::quarters) {
    notes.push_back("The number is a suggestion from a published rate, not your own.");
    told.insert(quantity.volume);
  }
  for_each_measure(givens.offer(), payment, [&](const Measure& measure, const MeasurePlace&) {
    if (measure.from != Measure::From::volume || !is_suggested(measure.name)) return;
    if (!told.insert(measure.name).second) return;
    notes.push_back(quoted(measure.label) + " is a suggestion from a published rate, not your own number.");
  });
}

}  // namespace offerscope
