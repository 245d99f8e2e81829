// How chosen offers bear on each other: what is required, replaced, bridged or excluded.
#pragma once

#include <string>
#include <vector>

#include "comparison.hpp"
#include "income.hpp"

namespace offerscope {

/// The chosen offers, in their order.
using ChosenOffers = std::vector<const CatalogueEntry*>;

bool is_chosen(const ChosenOffers& chosen, std::string_view id);

/// The name by which a relation's other offer is known.
std::string other_name(const Catalogue& catalogue, const Relation& relation);

/// The offers that this one requires, that have a file and are not chosen.
std::vector<Need> unmet_needs(const Catalogue& catalogue, const Offer& offer,
                              const ChosenOffers& chosen);

/// What the payments of an offer must know of the other chosen ones. Of several successors the
/// earliest counts.
Bearings bearings_of(const Catalogue& catalogue, const Offer& offer, const ChosenOffers& chosen);

/// Which of them cannot be taken together, as sentences; none: all can.
std::vector<std::string> exclusions_among(const Catalogue& catalogue, const ChosenOffers& offers);

/// What an offer's relations mean for the offers on the screen, as sentences.
std::vector<std::string> relation_warnings(const Catalogue& catalogue, const Offer& offer,
                                           const ChosenOffers& chosen);

/// The month in which an offer's period begins.
Month first_month(const Offer& offer);

}  // namespace offerscope
