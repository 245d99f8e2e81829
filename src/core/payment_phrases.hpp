// Phrases that the sum, its steps and its edges share.
#pragma once

#include <string>

#include "payment_words.hpp"

namespace offerscope {

/// "10,240", "11.935892": to six places.
std::string number_text(const Fraction& number);
/// "£29,388.80": to the penny.
std::string money_text(const Fraction& pounds);
std::string quoted(std::string_view text);
/// "10,240 weighted patients".
std::string units_text(const Fraction& number, Basis basis);
/// The quantity × its price or prices, without what it comes to: "1,000 of 1,200 items × £3.12".
std::string priced_words(const PaymentStory& story);
/// The quantity that is paid for: "1,000 of 1,200 items".
std::string quantity_words(const PaymentStory& story);
/// Whether the price is the amount itself, and multiplied by nothing.
bool is_lump_sum(const PaymentStory& story);
/// "£3.12", "the band’s price".
std::string price_words(const RateRule& rate);
/// The price that counts in the end.
Rate last_price(const RateRule& rate);
/// " ÷ 1,000" for a price per 1,000, else "".
std::string per_text(const RateRule& rate);

}  // namespace offerscope
