// When a payment's money arrives.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "offer.hpp"

namespace offerscope {

/// A payment's amount laid out over the offer's financial year. The months and `later` add up to
/// the amount, to the penny.
struct Arrival {
  std::array<Amount, 12> months{};  // April to March
  Amount later;                     // after the year, or in a month that is not published
};

/// One part of an amount, and how sure it is.
struct SurePart {
  Certainty certainty = Certainty::conditional;
  Percent percent;
  Amount amount;
};

/// The amount by the parts of the schedule. Without a published schedule: evenly over the calendar
/// months of the offer's period that lie in its financial year.
Arrival arrival_of(Amount amount, const Payment& payment, const Offer& offer);

/// The amount by certainty: one part for each part of the schedule, else one for the whole.
std::vector<SurePart> sure_parts_of(Amount amount, const Payment& payment);

/// "80% in 12 equal payments, April 2025 to March 2026; 20% in a month that is not published".
std::string arrival_text(const Payment& payment, const Offer& offer);

/// "guaranteed", or by share: "80% at risk, 20% conditional".
std::string certainty_text(const Payment& payment);

}  // namespace offerscope
