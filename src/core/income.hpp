// What an offer pays this practice: each payment worked through its stages, and their totals.
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

/// Fills the totals of `column` and its months from its payments, which are those of `offer`, in
/// the offer's order.
void total_payments(const Offer& offer, const Practice& practice, OfferColumn& column);

}  // namespace offerscope
