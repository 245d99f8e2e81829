// Numbers that published rates suggest for volumes that a practice does not know.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "comparison.hpp"
#include "stages/measure.hpp"

namespace offerscope {

/// What a person types, and a link carries, to take the suggestion.
inline constexpr std::string_view kSuggested = "suggested";

/// list × rate ÷ 1,000, rounded to a whole number, halves up. No value without the list.
std::optional<Quantity> suggested_quantity(const Suggestion& suggestion, const Practice& practice);

/// The suggestion for a volume as a field shows it, where there is one and its list is known.
std::shared_ptr<const SuggestedNumber> suggestion_for(const Catalogue& catalogue, std::string_view volume,
                                                      const Scenario& scenario);

/// The scenario with every suggestion that was taken as a number.
Scenario with_suggestions(const Catalogue& catalogue, const Scenario& scenario);

/// Adds a note for each number of the payment, the quantity or one in a measure, that is a
/// suggestion. In `givens` suggestions are numbers already.
void add_suggestion_notes(const Payment& payment, const Givens& givens, std::vector<std::string>& notes);

}  // namespace offerscope
