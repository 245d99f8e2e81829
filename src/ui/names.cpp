#include "names.hpp"

#include <algorithm>

namespace offerscope::ui {

std::string_view year_of(const Comparison& comparison, std::string_view offer) {
  for (const Choice& choice : comparison.choices) {
    if (choice.id == offer) return choice.year_text;
  }
  return "";
}

std::string name_of(const Comparison& comparison, const OfferColumn& offer) {
  std::string name = offer.short_title;
  const auto alike = std::count_if(
      comparison.offers.begin(), comparison.offers.end(),
      [&](const OfferColumn& other) { return other.short_title == offer.short_title; });
  if (alike > 1) name += " " + std::string(year_of(comparison, offer.id));
  if (offer.own) name += " (added)";
  return name;
}

std::string name_of(const Comparison& comparison, std::string_view offer) {
  for (const OfferColumn& column : comparison.offers) {
    if (column.id == offer) return name_of(comparison, column);
  }
  return std::string(offer);
}

}  // namespace offerscope::ui
