// The services that the chosen offers ask for, with what the user said of them.
#pragma once

#include "../relations.hpp"
#include "service_work.hpp"

namespace offerscope {

/// Each service once, in the order of the offers.
std::vector<ServiceWork> services_of(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario,
                                     const HourlyCosts& hours);

/// The same as they are shown, those whose work is entered first. `columns` are those of `chosen`.
std::vector<WorkService> shown_services(const ChosenOffers& chosen, const std::vector<ServiceWork>& services,
                                        const Scenario& scenario, const std::vector<OfferColumn>& columns);

}  // namespace offerscope
