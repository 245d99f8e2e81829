#include "payment_changes.hpp"

#include <algorithm>

#include "payment_parts.hpp"
#include "payment_words.hpp"
#include "schedule_words.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Line = SchemeChange::Line;

bool same_assumptions(const Achievement& left, const Achievement& right) {
  return left.assumption == right.assumption &&
         std::equal(left.of.begin(), left.of.end(), right.of.begin(), right.of.end(), same_assumptions);
}

/// The payment as it would be `years` later.
Payment moved(Payment payment, int years) {
  const auto move = [years](std::optional<Month>& month) {
    if (month) month->year += years;
  };
  if (payment.quantity.census) payment.quantity.census->year += years;
  if (payment.rate.price_year) payment.rate.price_year->start += years;
  for (Variation& variation : payment.rate.variations) {
    variation.agreed.year += years;
    move(variation.month);
  }
  for (SchedulePart& part : payment.schedule) {
    part.from.year += years;
    part.to.year += years;
    move(part.month);
    move(part.back_paid_in);
  }
  if (payment.reconciliation) {
    move(payment.reconciliation->from);
    move(payment.reconciliation->to);
  }
  return payment;
}

class Changes {
 public:
  Changes(const Side& before, const Side& moved, const Side& after)
      : before_(before), moved_(moved), after_(after) {}

  void tell(const std::string& part, std::string (*text)(const Side&)) {
    if (text(moved_) != text(after_)) tell_texts(part, text(before_), text(after_));
  }

  /// The year of the prices, which moves on with the offers unless it is told.
  void tell_price_year() {
    const auto text = [](const Side& side) { return price_year_text(side.payment.rate); };
    const bool both = !text(before_).empty() && !text(after_).empty();
    if (!both || text(moved_) == text(after_)) return;
    const bool stayed = text(before_) == text(after_);
    lines.push_back({Line::What::condition, after_.payment.title + ", year of the price", text(before_), text(after_),
                     stayed ? "unchanged" : ""});
  }

  /// Only the entries that the other side does not have.
  void tell_list(const std::string& part, Texts (*texts)(const Side&)) {
    const auto only = [](Texts some, const Texts& others) {
      std::erase_if(some, [&](const std::string& one) {
        return std::find(others.begin(), others.end(), one) != others.end();
      });
      return or_none(some);
    };
    const Texts old = texts(before_);
    const Texts now = texts(after_);
    tell_texts(part, only(old, now), only(now, old));
  }

  void tell_achievement(const std::string& part, const std::optional<Achievement>& old,
                        const std::optional<Achievement>& now) {
    const bool labels = old && now && !same_assumptions(*old, *now);
    const auto text = [&](const std::optional<Achievement>& rule, const Side& side) {
      return rule ? achievement_text(*rule, side.offer, labels) : "no target";
    };
    tell_texts(part, text(old, before_), text(now, after_));
  }

  void tell_texts(const std::string& part, const std::string& old, const std::string& now) {
    if (old == now) return;
    lines.push_back({Line::What::condition, after_.payment.title + ", " + part, old, now, ""});
  }

  std::vector<Line> lines;

 private:
  const Side& before_;
  const Side& moved_;
  const Side& after_;
};

}  // namespace

std::vector<Line> payment_changes(const Offer& before, const Payment& old, const Offer& after,
                                  const Payment& now) {
  const Payment later = moved(old, after.financial_year().start - before.financial_year().start);
  const Side old_side{before, old};
  const Side moved_side{before, later};
  const Side new_side{after, now};
  Changes changes(old_side, moved_side, new_side);
  changes.tell("what is counted", counted_words_of);
  changes.tell("how many points", points_text);
  changes.tell("whose unearned money", unearned_text);
  changes.tell_list("factors", factor_texts);
  changes.tell("floor", floor_text);
  changes.tell("cap", cap_text);
  changes.tell("bands", bands_text);
  changes.tell_price_year();
  changes.tell("price changes during the year", variations_text);
  changes.tell_list("limits", limit_texts);
  changes.tell_list("what must be bought", consumable_texts);
  changes.tell("payee", payee_text);
  changes.tell("shares", shares_text);
  changes.tell_achievement("what achievement pays", old.achievement, now.achievement);
  changes.tell_texts("gates", labels_text(before, old.gates), labels_text(after, now.gates));
  for (const Pot& pot : now.pots) {
    const auto same = std::find_if(old.pots.begin(), old.pots.end(),
                                   [&](const Pot& one) { return one.id == pot.id; });
    if (same == old.pots.end()) continue;
    changes.tell_achievement(pot.title + ", what achievement pays", same->achievement, pot.achievement);
    changes.tell_texts(pot.title + ", gates", labels_text(before, same->gates),
                       labels_text(after, pot.gates));
  }
  changes.tell("schedule", schedule_text);
  changes.tell("paid in the end", paid_text);
  changes.tell("certainty", [](const Side& side) { return certainty_text(side.payment); });
  changes.tell("settlement", settlement_text);
  changes.tell("joining during the year", part_year_text);
  return std::move(changes.lines);
}

}  // namespace offerscope
