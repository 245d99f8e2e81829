// When a payment's money arrives, and how sure it is, in words.
#pragma once

#include <string>

#include "offer.hpp"

namespace offerscope {

/// "80% in 12 equal payments, April 2025 to March 2026; 20% in a month that is not published".
std::string arrival_text(const Payment& payment, const Offer& offer);

/// The instalments alone, without what is taken back: "80% in 12 equal payments, April 2025 to March 2026;
/// 20% in a month that is not published". The payment has a schedule.
std::string schedule_text(const Payment& payment);

/// What happens to instalments that were not earned: "what was not earned is kept".
std::string settlement_text(const Reconciliation& rule);

/// "guaranteed", or by share: "80% at risk, 20% conditional".
std::string certainty_text(const Payment& payment);

/// "April 2025 to March 2026", or "April 2025" where both are that month.
std::string span_text(Month from, Month to);

/// "60%".
std::string percent_text(Percent percent);

}  // namespace offerscope
