// Offers of one commissioner and one year, added up with nothing counted twice.
#pragma once

#include <vector>

#include "relations.hpp"

namespace offerscope {

/// A sum for each commissioner and financial year that two or more of the chosen offers belong to.
/// `columns` are those of `chosen`, in its order.
std::vector<Together> together_of(const Catalogue& catalogue, const ChosenOffers& chosen,
                                  const std::vector<OfferColumn>& columns, const Practice& practice);

}  // namespace offerscope
