#include "scheme_changes.hpp"

#include <algorithm>

#include "fraction.hpp"
#include "payment_phrases.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Line = SchemeChange::Line;

const Offer* offer_before(const ChosenOffers& chosen, const Offer& offer) {
  const Offer* before = nullptr;
  for (const CatalogueEntry* entry : chosen) {
    const Offer& other = entry->offer;
    const bool same = other.scheme == offer.scheme && other.commissioner == offer.commissioner;
    if (!same || !(other.from < offer.from)) continue;
    if (before == nullptr || before->from < other.from) before = &other;
  }
  return before;
}

const Payment* find_payment(const Offer& offer, const std::string& id) {
  const auto found = std::find_if(offer.payments.begin(), offer.payments.end(),
                                  [&](const Payment& payment) { return payment.id == id; });
  return found == offer.payments.end() ? nullptr : &*found;
}

const OfferService* find_service(const Offer& offer, const std::string& id) {
  const auto found = std::find_if(offer.services.begin(), offer.services.end(),
                                  [&](const OfferService& service) { return service.service == id; });
  return found == offer.services.end() ? nullptr : &*found;
}

const Term* find_term(const Offer& offer, TermKind kind) {
  const auto found = std::find_if(offer.terms.begin(), offer.terms.end(),
                                  [&](const Term& term) { return term.kind == kind; });
  return found == offer.terms.end() ? nullptr : &*found;
}

bool same_bands(const Bands& left, const Bands& right) {
  return left.prices == right.prices &&
         std::equal(left.steps.begin(), left.steps.end(), right.steps.begin(), right.steps.end(),
                    [](const Bands::Step& one, const Bands::Step& other) {
                      return one.from == other.from && one.rate == other.rate;
                    });
}

/// "up 4.2%", "down 7%", "unchanged", or "" where the two prices have no common basis.
std::string change_text(const Payment& before, const Payment& after) {
  if (before.rate.bands && after.rate.bands && !same_bands(*before.rate.bands, *after.rate.bands)) {
    return "bands changed";
  }
  const bool comparable = before.rate.rate && after.rate.rate &&
                          before.quantity.basis == after.quantity.basis &&
                          before.rate.per == after.rate.per;
  if (!comparable) return "";
  const Decimal old_price = last_price(before.rate).pounds;
  const Decimal new_price = last_price(after.rate).pounds;
  if (old_price == new_price) return "unchanged";
  if (old_price == Decimal{}) return "";
  const Fraction change = (Fraction::from(new_price) - Fraction::from(old_price)) /
                          Fraction::from(old_price) * Fraction::from_integer(1000);
  const Fraction half = Fraction::from_integer(1) / Fraction::from_integer(2);
  const bool up = old_price < new_price;
  const auto tenths = ((up ? change : Fraction{} - change) + half).floor();
  const auto percent = tenths ? Decimal::from_integer(*tenths) : std::nullopt;
  const auto shown = percent ? percent->divided_by(*Decimal::from_integer(10)) : std::nullopt;
  if (!shown) return up ? "up" : "down";
  return (up ? "up " : "down ") + number_text(*shown) + '%';
}

void compare_prices(const Offer& before, const Offer& after, std::vector<Line>& lines) {
  for (const Payment& payment : after.payments) {
    const Payment* old = find_payment(before, payment.id);
    if (old == nullptr) {
      lines.push_back({Line::What::price, payment.title, "no such line", rate_text(payment), "new"});
      continue;
    }
    const std::string text = change_text(*old, payment);
    const std::string old_rate = rate_text(*old);
    const std::string new_rate = rate_text(payment);
    if (old_rate == new_rate && text.empty()) continue;
    lines.push_back({Line::What::price, payment.title, old_rate, new_rate, text});
  }
  for (const Payment& payment : before.payments) {
    if (find_payment(after, payment.id) != nullptr) continue;
    lines.push_back({Line::What::price, payment.title, rate_text(payment), "no such line", "ended"});
  }
}

ServiceState state_in(const Offer& offer, const std::string& service) {
  const OfferService* found = find_service(offer, service);
  if (found != nullptr) return found->state;
  return offer.services_known_in_full ? ServiceState::not_in_offer : ServiceState::not_published;
}

void compare_services(const Catalogue& catalogue, const Offer& before, const Offer& after,
                      std::vector<Line>& lines) {
  for (const Service& service : catalogue.services()) {
    const OfferService* old = find_service(before, service.id);
    const OfferService* now = find_service(after, service.id);
    if (old == nullptr && now == nullptr) continue;
    const ServiceState old_state = state_in(before, service.id);
    const ServiceState new_state = state_in(after, service.id);
    const bool same_work = old && now && old->requirement == now->requirement;
    if (old_state == new_state && same_work) continue;
    const std::string text = old_state == ServiceState::not_in_offer   ? "new"
                             : new_state == ServiceState::not_in_offer ? "ended"
                                                                       : "";
    const auto said = [](ServiceState state, const OfferService* entry) {
      std::string words(words_of(state));
      return entry ? words + ": " + entry->requirement : words;
    };
    lines.push_back({Line::What::service, service.title, said(old_state, old), said(new_state, now), text});
  }
}

void compare_terms(const Offer& before, const Offer& after, std::vector<Line>& lines) {
  constexpr std::string_view unsaid = "the offer does not say";
  for (const Word<TermKind>& word : term_words()) {
    const Term* old = find_term(before, word.value);
    const Term* now = find_term(after, word.value);
    const std::string old_text(old ? old->text : unsaid);
    const std::string new_text(now ? now->text : unsaid);
    if (old_text == new_text) continue;
    lines.push_back({Line::What::term, std::string(word.words), old_text, new_text, ""});
  }
}

}  // namespace

std::vector<SchemeChange> scheme_changes(const Catalogue& catalogue, const ChosenOffers& chosen) {
  std::vector<SchemeChange> changes;
  for (const CatalogueEntry* entry : chosen) {
    const Offer& after = entry->offer;
    const Offer* before = after.scheme.empty() ? nullptr : offer_before(chosen, after);
    if (before == nullptr) continue;
    SchemeChange change;
    change.scheme = after.scheme;
    change.before = before->id;
    change.after = after.id;
    change.title = before->short_title + " → " + after.short_title;
    compare_prices(*before, after, change.lines);
    compare_services(catalogue, *before, after, change.lines);
    compare_terms(*before, after, change.lines);
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace offerscope
