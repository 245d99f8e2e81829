// How the work for the same list grows, and how what an offer pays divides by that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../comparison.hpp"
#include "cost_model.hpp"

namespace offerscope {

/// Percent a year, of all work: `costs.demand-growth`.
Decimal demand_growth(const Scenario& scenario);
/// Of one service: the user's own `work.<service>.growth`, else that of all work.
Decimal demand_growth_of(const Scenario& scenario, std::string_view service);

/// The parts of an offer's known income, of one growth and one way of paying each: by list, block or point it does not
/// grow with the work, else it does. Whole percent, so that a list size that is typed seldom changes them. A payment
/// for several services is divided among them alike. Where no income is known each payment counts alike, one whose
/// basis is not published by list. Empty: nothing grows. `column` has the offer's payments worked.
std::vector<DemandPart> demand_parts(const Offer& offer, const OfferColumn& column, const Scenario& scenario);

/// "62% of the income is by list for work that grows by 10% a year, 38% is by what is done for work that grows by 4% a
/// year." "" where all parts grow as all work does.
std::string demand_text(const std::vector<DemandPart>& parts, Decimal of_all_work);

}  // namespace offerscope
