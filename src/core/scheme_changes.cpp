#include "scheme_changes.hpp"

#include <algorithm>
#include <utility>

#include "fraction.hpp"
#include "offer_uses.hpp"
#include "payment_changes.hpp"
#include "payment_parts.hpp"
#include "payment_phrases.hpp"
#include "period_words.hpp"
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

/// Whether a price is one for the offer's period, and not for a piece of work.
bool is_for_period(const Payment& payment) {
  const Basis basis = payment.quantity.basis;
  return payment.rate.is_published() && basis != Basis::item && basis != Basis::hour &&
         basis != Basis::unearned_pound;
}

/// "£60.00 per bed for 8 months".
std::string rate_for_period(const Payment& payment, const Offer& offer) {
  constexpr std::string_view yearly = " a year";
  const std::string length = " for " + length_text(offer);
  std::string text = rate_text(payment, offer);
  if (!is_for_period(payment) || text.find(length) != std::string::npos) return text;
  if (const auto at = text.rfind(yearly); at != std::string::npos) text.erase(at, yearly.size());
  return text + length;
}

std::string default_text(const Assumption& assumption) {
  const std::string number = number_text(assumption.fallback);
  switch (assumption.unit) {
    case AssumptionUnit::percent: return number + '%';
    case AssumptionUnit::pounds: return "£" + number;
    case AssumptionUnit::months: return number == "1" ? "1 month" : number + " months";
    case AssumptionUnit::yes_no: return assumption.fallback == Decimal{} ? "no" : "yes";
    case AssumptionUnit::number: break;
  }
  return number;
}

/// Where the later offer uses an assumption whose default was another one: "/payments/0/gates/0".
std::vector<std::string> changed_defaults(const Offer& before, const Offer& after) {
  std::vector<std::string> pointers;
  for (const AssumptionUse& use : assumption_uses(after)) {
    const Assumption* old = before.find_assumption(use.assumption);
    const Assumption* now = after.find_assumption(use.assumption);
    if (old && now && default_text(*old) != default_text(*now)) pointers.push_back(use.pointer);
  }
  return pointers;
}

/// Whether one of the places is the payment's, or one that all payments share.
bool is_touched(std::size_t payment, const std::vector<std::string>& pointers) {
  const std::string own = "/payments/" + std::to_string(payment) + '/';
  return std::any_of(pointers.begin(), pointers.end(), [&](const std::string& pointer) {
    return pointer.starts_with(own) || !pointer.starts_with("/payments/");
  });
}

void compare_prices(const Offer& before, const Offer& after, std::vector<Line>& lines) {
  const bool same_length = length_text(before) == length_text(after);
  const std::vector<std::string> defaults = changed_defaults(before, after);
  for (std::size_t i = 0; i < after.payments.size(); ++i) {
    const Payment& payment = after.payments[i];
    const Payment* old = find_payment(before, payment.id);
    if (old == nullptr) {
      lines.push_back({Line::What::price, payment.title, "no such line", rate_text(payment, after), "new"});
      continue;
    }
    const std::vector<Line> parts = payment_changes(before, *old, after, payment);
    const bool comparable = same_length || !(is_for_period(*old) && is_for_period(payment));
    std::string text = comparable ? change_text(*old, payment) : "";
    const bool driven = !parts.empty() || before.gates != after.gates || is_touched(i, defaults);
    if (text == "unchanged" && driven) text = "same price";
    const std::string old_rate = comparable ? rate_text(*old, before) : rate_for_period(*old, before);
    const std::string new_rate = comparable ? rate_text(payment, after) : rate_for_period(payment, after);
    if (old_rate != new_rate || !text.empty()) {
      lines.push_back({Line::What::price, payment.title, old_rate, new_rate, text});
    }
    lines.insert(lines.end(), parts.begin(), parts.end());
  }
  for (const Payment& payment : before.payments) {
    if (find_payment(after, payment.id) != nullptr) continue;
    lines.push_back({Line::What::price, payment.title, rate_text(payment, before), "no such line", "ended"});
  }
}

/// Whether one period is the other's, moved by whole years.
bool same_period(const Offer& before, const Offer& after) {
  const auto day_of_year = [](Date date) { return std::pair(date.month, date.day); };
  return day_of_year(before.from) == day_of_year(after.from) && length_text(before) == length_text(after);
}

/// "1 August 2020 to 31 March 2021, 8 months".
std::string period_words(const Offer& offer) {
  return offer.from.in_words() + " to " + offer.to.in_words() + ", " + length_text(offer);
}

/// What all lines of the offers rest on.
void compare_suppositions(const Offer& before, const Offer& after, std::vector<Line>& lines) {
  const auto tell = [&](const std::string& title, const std::string& old, const std::string& now,
                        const std::string& text = "") {
    if (old != now) lines.push_back({Line::What::condition, title, old, now, text});
  };
  if (!same_period(before, after)) tell("Period", period_words(before), period_words(after));
  tell("Gates of the whole offer", labels_text(before, before.gates), labels_text(after, after.gates));
  for (const Assumption& now : after.assumptions) {
    const Assumption* old = before.find_assumption(now.id);
    tell("Default of " + quoted(now.label), old ? default_text(*old) : "no such assumption",
         default_text(now), old ? "" : "new");
  }
  for (const Assumption& old : before.assumptions) {
    if (after.find_assumption(old.id) != nullptr) continue;
    tell("Default of " + quoted(old.label), default_text(old), "no such assumption", "ended");
  }
}

void compare_relations(const Catalogue& catalogue, const Offer& before, const Offer& after,
                       std::vector<Line>& lines) {
  for (const RelationKind kind : {RelationKind::requires_offer, RelationKind::supersedes,
                                  RelationKind::bridges_to, RelationKind::excludes}) {
    const auto others = [&](const Offer& offer) {
      std::vector<std::string> names;
      for (const Relation& relation : offer.relations) {
        if (relation.kind == kind) names.push_back(other_name(catalogue, relation));
      }
      return names.empty() ? "no other offer" : separated(names);
    };
    const std::string old = others(before);
    const std::string now = others(after);
    if (old == now) continue;
    lines.push_back({Line::What::term, with_capital(std::string(words_of(kind))), old, now, ""});
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
    compare_suppositions(*before, after, change.lines);
    compare_services(catalogue, *before, after, change.lines);
    compare_terms(*before, after, change.lines);
    compare_relations(catalogue, *before, after, change.lines);
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace offerscope
