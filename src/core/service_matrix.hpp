// The matrix of service × offer.
#pragma once

#include <vector>

#include "comparison.hpp"

namespace offerscope {

/// One row for each service that any of the chosen offers names, in the shared list's order.
/// `offers` and `columns` are the chosen ones, in the same order.
std::vector<ServiceRow> service_matrix(const Catalogue& catalogue,
                                       const std::vector<const CatalogueEntry*>& offers,
                                       const std::vector<OfferColumn>& columns,
                                       const Practice& practice);

}  // namespace offerscope
