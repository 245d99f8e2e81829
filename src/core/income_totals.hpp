// What an offer pays in all: its year, how sure it is, its months, and what the totals leave out.
#pragma once

#include "income.hpp"

namespace offerscope {

/// Fills the totals of `column` and its months from its payments, which are those of `offer`, in
/// the offer's order, as `worked`.
void total_payments(const Offer& offer, const std::vector<WorkedPayment>& worked,
                    const Practice& practice, OfferColumn& column);

/// "Leaves out 15 lines whose numbers are not entered.", or "".
std::string leaves_out_text(const std::vector<LeftOut>& left_out);

}  // namespace offerscope
