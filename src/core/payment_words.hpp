// What a payment's stages did, in words: the sum as a person would write it.
#pragma once

#include <string>
#include <vector>

#include "comparison.hpp"
#include "stages/cliffs.hpp"
#include "stages/pipeline.hpp"

namespace offerscope {

/// A payment that has been worked out, with what the words need beside it.
struct PaymentStory {
  const Payment& payment;
  const WorkedPayment& worked;
  const Givens& givens;
  const std::vector<std::string>& needs;  // short titles of required offers that are not chosen
  std::string successor;                  // short title of a chosen offer that this one bridges to
  std::optional<Month> successor_start;
};

/// "£2.87 per weighted patient a year", "£20.00 to £28.00 per item, by band", "not published".
std::string rate_text(const Payment& payment, const Offer& offer);
/// "2026/27 prices, uplift included", or "".
std::string price_year_text(const RateRule& rate);

/// "10,240 weighted patients × £2.87 = £29,388.80 a year".
std::string formula_text(const PaymentStory& story);
/// The stages one by one where more than a price and a quantity have a part in it; else none.
struct PaymentSteps {
  std::vector<std::string> texts;
  std::vector<std::optional<std::size_t>> pots;  // for each of the payment's pots which of the texts is its own
};
PaymentSteps steps_of(const PaymentStory& story);
/// "50% of £1,200.00 at 49.2%", or "" where the pot earns all.
std::string earned_text(const WorkedPot& pot, const std::optional<Achievement>& achievement,
                        const Givens& givens);
/// An edge of one line, and one over all lines of an offer.
Cliff cliff_of(const Edge& edge, const PaymentStory& story);
Cliff cliff_of(const SharedEdge& edge, const Offer& offer);

}  // namespace offerscope
