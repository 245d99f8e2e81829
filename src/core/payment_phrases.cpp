#include "payment_phrases.hpp"

#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kTooLarge = "a number that is too large to show";

}  // namespace

std::string number_text(const Fraction& number) {
  const auto decimal = number.to_decimal();
  return decimal ? number_text(*decimal) : std::string(kTooLarge);
}

std::string money_text(const Fraction& pounds) {
  const auto amount = pounds.to_amount();
  return amount ? money_text(*amount) : std::string(kTooLarge);
}

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

std::string units_text(const Fraction& number, Basis basis) {
  return number_text(number) + ' ' + basis_unit(basis, !(number == Fraction::from_integer(1)));
}

std::string per_text(const RateRule& rate) {
  return rate.per == Decimal::one() ? "" : " ÷ " + number_text(rate.per);
}

Rate last_price(const RateRule& rate) {
  return rate.variations.empty() ? rate.rate.value_or(Rate{}) : rate.variations.back().rate;
}

std::string quantity_words(const PaymentStory& story) {
  const CountedQuantity& quantity = *story.worked.quantity;
  const Basis basis = story.payment.quantity.basis;
  const bool cut = quantity.paid < quantity.with_factors;
  const bool suggested = story.givens.scenario().suggested.contains(story.payment.quantity.volume);
  return (cut ? number_text(quantity.paid) + " of " : "") +
         units_text(cut ? quantity.with_factors : quantity.paid, basis) + (suggested ? " (suggested)" : "");
}

bool is_lump_sum(const PaymentStory& story) {
  const auto& quantity = story.worked.quantity;
  const bool one = !quantity || quantity->paid == Fraction::from_integer(1);
  return story.payment.quantity.basis == Basis::block && one && story.payment.rate.per == Decimal::one() &&
         story.worked.value.bands.size() <= 1;
}

std::string price_words(const RateRule& rate) {
  return rate.bands ? "the band’s price" : money_text(last_price(rate));
}

std::string priced_words(const PaymentStory& story) {
  const RateRule& rate = story.payment.rate;
  const std::vector<BandPart>& bands = story.worked.value.bands;
  if (bands.size() <= 1) {
    const std::string price = money_text(bands.empty() ? last_price(rate) : bands.front().rate);
    if (is_lump_sum(story)) return "A lump sum of " + price;
    return quantity_words(story) + per_text(rate) + " × " + price;
  }
  std::string text;
  for (const BandPart& band : bands) {
    if (!text.empty()) text += " + ";
    text += number_text(band.units) + per_text(rate) + " × " + money_text(band.rate);
  }
  return text;
}

}  // namespace offerscope
