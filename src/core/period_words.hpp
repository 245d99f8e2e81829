// What a price or an amount is for: a year, or the offer's own shorter or longer period.
#pragma once

#include <string>

#include "offer.hpp"

namespace offerscope {

/// "8 months" for a period of whole months, else "213 days".
std::string length_text(const Offer& offer);
/// The text, and " a year" or " for 8 months", or neither where the payment is a sum paid once.
std::string with_period(const std::string& text, const Payment& payment, const Offer& offer);
/// The same of a price.
std::string price_with_period(const std::string& text, const Payment& payment, const Offer& offer);
/// "", or that a price for a year is used whole although the offer is shorter.
std::string short_year_text(const Payment& payment, const Offer& offer);

}  // namespace offerscope
