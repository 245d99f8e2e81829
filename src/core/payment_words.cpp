#include "payment_words.hpp"

#include <algorithm>

#include "figures.hpp"
#include "payment_phrases.hpp"
#include "period_words.hpp"
#include "schedule_words.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// What still has to be entered: "care home beds (not entered)".
std::string label_words(const Needed& needed) {
  return enter_text(needed.label).substr(std::string_view("enter ").size()) + " (not entered)";
}

/// A sum that has no amount: its price is not published, or it is too large.
std::string unpaid_words(const PaymentStory& story) {
  const Payment& payment = story.payment;
  if (payment.quantity.basis == Basis::not_published) return "Price and basis are not published";
  const bool lump_sum = is_lump_sum(story);
  const std::string quantity = lump_sum                 ? "A lump sum"
                               : story.worked.quantity ? quantity_words(story)
                                                       : basis_unit(payment.quantity.basis, true) + " (not entered)";
  if (!payment.rate.is_published()) {
    return quantity + (lump_sum ? ", price not published" : " × price not published");
  }
  return quantity + (lump_sum ? " of " : per_text(payment.rate) + " × ") + price_words(payment.rate);
}

/// A sum that waits for a number: the quantity itself, or one that a later stage needs.
std::string waiting_words(const PaymentStory& story) {
  const Payment& payment = story.payment;
  const Needed& needed = story.worked.needed;
  const std::string price = per_text(payment.rate) + " × " + price_words(payment.rate);
  const auto& volume = payment.quantity.volume;
  const bool of_quantity = !story.worked.quantity && (needed.input == kRegisteredName || needed.input == kWeightedName ||
                                                      (!volume.empty() && needed.input.starts_with(volume)));
  if (of_quantity) return label_words(needed) + price;
  const std::string quantity = story.worked.quantity ? quantity_words(story)
                                                     : basis_unit(payment.quantity.basis, true);
  return quantity + price + ", with " + label_words(needed);
}

bool has_limits_at_work(const WorkedPayment& worked) {
  return !(worked.value.limited == worked.value.priced);
}

}  // namespace

std::string rate_text(const Payment& payment, const Offer& offer) {
  const RateRule& rate = payment.rate;
  if (!rate.is_published()) return std::string(words_of(Missing::not_published));
  std::string text;
  if (rate.bands) {
    const auto [least, most] = std::minmax_element(
        rate.bands->steps.begin(), rate.bands->steps.end(),
        [](const Bands::Step& left, const Bands::Step& right) { return left.rate < right.rate; });
    text = money_text(least->rate) + " to " + money_text(most->rate);
  } else {
    text = money_text(last_price(rate));
  }
  const std::string by_band = rate.bands ? ", by band" : "";
  if (payment.quantity.basis == Basis::block) return text + " in all" + by_band;
  const bool one = rate.per == Decimal::one();
  text += " per " + (one ? "" : number_text(rate.per) + ' ') +
          basis_unit(payment.quantity.basis, !one);
  return price_with_period(text, payment, offer) + by_band;
}

std::string price_year_text(const RateRule& rate) {
  if (!rate.is_published() || !rate.price_year) return "";
  return rate.price_year->in_words() + " prices" + (rate.uplifted ? ", uplift included" : ", not yet uplifted");
}

std::string formula_text(const PaymentStory& story) {
  const WorkedPayment& worked = story.worked;
  const Payment& payment = story.payment;
  switch (worked.state) {
    case WorkedPayment::State::not_published: return unpaid_words(story);
    case WorkedPayment::State::not_entered: return waiting_words(story);
    case WorkedPayment::State::too_large: return unpaid_words(story) + " is too large to compute";
    case WorkedPayment::State::known: break;
  }
  if (!story.needs.empty()) {
    return "£0.00: pays only with " + listed(story.needs) +
           (story.needs.size() == 1 ? ", which is not chosen" : ", which are not all chosen");
  }
  if (!worked.open) return "£0.00: a condition of the offer is answered no";
  std::string text = priced_words(story);
  if (has_limits_at_work(worked)) {
    text += " = " + money_text(worked.value.priced) + ", brought to " + money_text(worked.value.limited);
  }
  if (payment.payee == Payee::pcn) {
    text += " × " + percent_text(worked.practice_share) + " that reaches the practice";
  }
  // What was brought to the amount, or is a lump sum of it, ends with it already.
  const std::string full = money_text(worked.full);
  const bool said = has_limits_at_work(worked) || (is_lump_sum(story) && text.ends_with(' ' + full));
  if (!said || payment.payee == Payee::pcn) text += " = " + full;
  const Offer& offer = story.givens.offer();
  if (worked.amount == worked.full) return with_period(text, payment, offer);
  return text + " in full; " + with_period(money_text(worked.amount), payment, offer) + " is paid";
}

}  // namespace offerscope
