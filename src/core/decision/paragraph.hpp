// One paragraph that says of an offer what the partners need to know, in plain English.
#pragma once

#include "today.hpp"

namespace offerscope {

/// Composed from the column's figures, with what is not known. For an e-mail.
std::string paragraph_of(const Offer& offer, const Practice& practice, const Today& today, const OfferColumn& column);

}  // namespace offerscope
