// The services that the chosen offers ask for, with what the user said of them.
#pragma once

#include "../relations.hpp"
#include "service_work.hpp"

namespace offerscope {

/// Each service that the offer asks for once, at the hourly costs of its year.
std::vector<ServiceWork> services_of(const Catalogue& catalogue, const Offer& offer, const Scenario& scenario,
                                     const HourlyCosts& hours);

/// The services of all chosen offers once each, as they are shown: those whose work is entered first. `services`
/// (each offer's) and `columns` are those of `chosen`, in their order.
std::vector<WorkService> shown_services(const ChosenOffers& chosen, const std::vector<std::vector<ServiceWork>>& services,
                                        const Scenario& scenario, const std::vector<OfferColumn>& columns);

}  // namespace offerscope
