// What drives a payment beside its price, and how it differs between two years of one scheme.
#pragma once

#include <vector>

#include "comparison.hpp"

namespace offerscope {

/// A line for each part of a payment, its price apart, that differs between two offers. What is only moved
/// by the years that lie between the offers is the same.
std::vector<SchemeChange::Line> payment_changes(const Offer& before, const Payment& old,
                                                const Offer& after, const Payment& now);

}  // namespace offerscope
