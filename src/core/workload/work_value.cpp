#include "work_value.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "work_words.hpp"

namespace offerscope {
namespace {

constexpr int kPlacesOfOne = 1;
constexpr int kPlacesOfPatient = 2;

/// Whether one more counted is paid like the others, whatever their number.
bool has_plain_price(const Payment& payment) {
  const QuantityRule& quantity = payment.quantity;
  return payment.rate.rate && !payment.rate.bands && payment.rate.variations.empty() && payment.limits.empty() &&
         quantity.cap.empty() && !quantity.floor && quantity.factors.empty() && counts_work(quantity.basis);
}

/// Whether nothing between the price and the practice can take a part of it.
bool is_paid_whole(const Payment& payment) {
  return payment.pots.empty() && !payment.achievement && payment.gates.empty() && payment.payee == Payee::practice;
}

/// The price of one where the line is one service by one plain price, and the practice gets all of it.
std::optional<Fraction> plain_price(const Offer& offer, const OfferColumn& column, const WorkGroup& group) {
  if (group.payments.size() != 1 || group.services.size() != 1) return std::nullopt;
  const std::size_t index = group.payments.front();
  const Payment& payment = offer.payments[index];
  if (!has_plain_price(payment)) return std::nullopt;
  const Fraction price = Fraction::from(payment.rate.rate->pounds) / Fraction::from(payment.rate.per);
  const PaymentLine& paid = column.payments[index];
  if (!paid.amount.amount || !paid.quantity) return is_paid_whole(payment) ? std::optional(price) : std::nullopt;
  const auto whole = (price * Fraction::from(paid.quantity->count)).to_amount();
  if (whole != paid.amount.amount) return std::nullopt;
  return price;
}

bool is_by_list(const Offer& offer, const WorkGroup& group) {
  return !group.payments.empty() && std::none_of(group.payments.begin(), group.payments.end(), [&](std::size_t index) {
    return counts_work(offer.payments[index].quantity.basis);
  });
}

Fraction pounds_of(Amount amount) { return Fraction::from_integer(amount.pence) / Fraction::from_integer(100); }

/// "The price pays …", and where overheads are taken off it "After overheads the price pays …".
std::string by(const Overheads& overheads, const std::string& subject, const std::string& words) {
  if (overheads.share().is_zero()) return with_capital(subject.empty() ? words : subject + ' ' + words);
  return "After overheads " + (subject.empty() ? "it" : subject) + ' ' + words;
}

/// `price` is what overheads leave of it.
std::string plain_break_even(const Fraction& price, const Fraction& cost, const Fraction& setup, Basis basis,
                             const Overheads& overheads) {
  if (price < cost) return by(overheads, "", "loses " + pence_text(cost - price) + " on each.");
  if (price == cost) {
    return by(overheads, "its price", setup.is_zero() ? "just covers its cost." : "covers its cost, but never the set-up.");
  }
  if (setup.is_zero()) return by(overheads, "its price", "covers its cost at any number.");
  const auto below = (Fraction{} - setup / (price - cost)).floor();
  const auto from = below ? Decimal::from_integer(-*below) : std::nullopt;
  if (!from) return "";
  return by(overheads, "", "covers its cost from " + number_text(*from) + ' ' + basis_unit(basis, *from != Decimal::one()) +
                               " a year on.");
}

std::string list_break_even(const Fraction& left, const CostTerm& term, const Overheads& overheads) {
  if (term.each.is_zero()) return "";
  const auto whole = (left / term.each).floor();
  const auto volume = whole ? Decimal::from_integer(std::max<std::int64_t>(*whole, 0)) : std::nullopt;
  const auto expected = term.count.to_decimal();
  if (!volume || !expected) return "";
  return by(overheads, "the price",
            "pays for " + number_text(*volume) + " a year; " + number_text(*expected) +
                (*expected == Decimal::one() ? " is" : " are") + " expected.");
}

/// "3.8 practice nurse minutes or 0.8 GP minutes": of the roles whose hour has a cost.
std::string minutes_for(const Fraction& pounds, int places, const HourlyCosts& hours) {
  std::vector<std::string> texts;
  for (const Role role : kRoles) {
    const auto& hour = hours[static_cast<std::size_t>(role)].pounds;
    if (!hour || *hour == Decimal{}) continue;
    const std::string minutes = fixed_text(pounds * Fraction::from_integer(60) / Fraction::from(*hour), places);
    if (!minutes.empty()) texts.push_back(minutes + ' ' + std::string(facts_of(role).title) + " minutes");
  }
  return either(texts);
}

}  // namespace

std::string break_even_text(const Offer& offer, const OfferColumn& column, const WorkedLine& worked,
                            const LineGivens& givens) {
  const WorkGroup& group = worked.group;
  if (worked.terms.size() != 1) return "";
  const CostTerm& term = worked.terms.front();
  if (is_by_list(offer, group)) {
    const auto& income = worked.line.income.amount;
    const auto& over = worked.line.overheads.amount;
    if (!income || !over) return "";
    return list_break_even(pounds_of(*income) - pounds_of(*over) - setup_of(group), term, givens.overheads);
  }
  const auto price = plain_price(offer, column, group);
  const bool as_paid = group.services.front().counted_by && !group.services.front().work->entry.volume;
  if (!price || !as_paid) return "";
  return plain_break_even(*price * givens.overheads.kept(), term.each, setup_of(group),
                          offer.payments[group.payments.front()].quantity.basis, givens.overheads);
}

std::string pays_for_text(const Offer& offer, const OfferColumn& column, const WorkedLine& worked,
                          const LineGivens& givens) {
  const WorkGroup& group = worked.group;
  const Overheads& overheads = givens.overheads;
  const bool none = overheads.share().is_zero();
  if (const auto price = plain_price(offer, column, group)) {
    const ServiceWork& work = *group.services.front().work;
    const Fraction bought = work.entry.consumables ? Fraction::from(*work.entry.consumables)
                                                   : stated_consumables(offer.payments[group.payments.front()], group);
    const Fraction left = *price * overheads.kept() - bought;
    if (left < Fraction{}) return by(overheads, "the price", "does not pay for " + std::string(bought.is_zero() ? "any work." : "the consumables."));
    const std::string minutes = minutes_for(left, kPlacesOfOne, givens.hours);
    if (minutes.empty()) return "";
    const std::string_view after = none ? bought.is_zero() ? "" : " after consumables"
                                   : bought.is_zero() ? " after overheads"
                                                      : " after overheads and consumables";
    return pence_text(left) + std::string(after) + " pays for " + minutes + " each.";
  }
  const auto& registered = givens.registered;
  const auto& income = worked.line.income.amount;
  if (!is_by_list(offer, group) || !income || !registered || registered->count == Decimal{}) return "";
  const Fraction left = pounds_of(*income) * overheads.kept();
  if (left < Fraction{}) return by(overheads, "the price", "does not pay for any work.");
  const std::string minutes = minutes_for(left / Fraction::from(registered->count), kPlacesOfPatient, givens.hours);
  return minutes.empty() ? "" : by(overheads, "", "pays for " + minutes + " a registered patient a year.");
}

}  // namespace offerscope
