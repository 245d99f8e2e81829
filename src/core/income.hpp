// What one payment of an offer pays this practice, worked through its stages.
#pragma once

#include <string>
#include <vector>

#include "comparison.hpp"

namespace offerscope {

/// The name of the assumption on how much of a PCN's money reaches the practice, in percent.
std::string practice_share_name(const Offer& offer);
inline constexpr Percent kDefaultPracticeShare = Percent::whole();

/// One payment for this practice. `needs` are the short titles of offers that this one requires and
/// that are not chosen: with any, the payment pays nothing.
PaymentLine payment_line(const Offer& offer, const Payment& payment, const Scenario& scenario,
                         const std::vector<std::string>& needs);

}  // namespace offerscope
