// What a figure supposes: the assumptions that it rests on and that stand at their stated default.
#pragma once

#include <string>
#include <vector>

#include "stages/pipeline.hpp"

namespace offerscope {

/// Assumptions that nobody has entered; none of them for the practice's share of a PCN's money.
using Supposed = std::vector<const Assumption*>;

/// Whether the user has not entered that assumption.
bool is_supposed(std::string_view id, const Givens& givens);

/// What the amount of a payment rests on; nothing where it has none. `earlier` holds what the payments
/// before it rest on. What the offer requires is chosen.
Supposed supposed_of(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
                     const std::vector<Supposed>& earlier);

/// Adds what is not there yet.
void add_supposed(const Supposed& more, Supposed& supposed);

/// "Supposes 2 assumptions at their defaults: 60% for “Target reached” and yes to “Bid approved”.", or
/// "". More than three are only counted; the others stand in the order of their fields.
std::string supposes_text(const Supposed& supposed, const Offer& offer);

}  // namespace offerscope
