#include "pipeline.hpp"

#include <algorithm>

#include "achievement.hpp"

namespace offerscope {
namespace {

bool all_met(const std::vector<std::string>& gates, const Givens& givens) {
  return std::all_of(gates.begin(), gates.end(),
                     [&](const std::string& gate) { return givens.is_yes(gate); });
}

WorkedPot earn(Amount full, const std::optional<Achievement>& achievement,
               const std::vector<std::string>& gates, const Givens& givens) {
  WorkedPot pot;
  pot.full = full;
  pot.share = achievement ? earned_share(*achievement, givens) : Fraction::from_integer(1);
  pot.gates_met = all_met(gates, givens);
  if (pot.gates_met) pot.earned = share_of(full, pot.share);
  return pot;
}

/// Splits the full amount into pots, and says what each of them earns.
std::vector<WorkedPot> fill_pots(const Payment& payment, Amount full, const Givens& givens) {
  if (payment.pots.empty()) return {earn(full, payment.achievement, {}, givens)};
  std::vector<Decimal> weights;
  for (const Pot& pot : payment.pots) weights.push_back(pot.percent.value);
  const std::vector<Amount> amounts = split(full, weights);
  std::vector<WorkedPot> pots;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const Pot& pot = payment.pots[i];
    pots.push_back(earn(amounts[i], achievement_of(payment, pot), pot.gates, givens));
  }
  return pots;
}

/// All stages after the quantity, at one price. False where something is missing or too large.
bool work_at(Rate rate, const Payment& payment, const Givens& givens, WorkedPayment& worked) {
  const ValueResult value = price(payment.rate, payment.limits, rate, worked.quantity->paid, givens);
  if (!value.value) {
    worked.state = WorkedPayment::State::not_entered;
    worked.needed = value.needed;
    return false;
  }
  worked.value = *value.value;
  // Behind a closed gate nothing is paid, however large it would have been.
  const auto full = worked.open ? (worked.value.limited * Fraction::from(worked.practice_share)).to_amount()
                                : std::optional<Amount>(Amount{});
  if (!full) {
    worked.state = WorkedPayment::State::too_large;
    return false;
  }
  worked.full = *full;
  worked.pots = fill_pots(payment, worked.full, givens);
  worked.earned = {};
  for (const WorkedPot& pot : worked.pots) worked.earned.pence += pot.earned.pence;
  worked.receipts =
      receipts_of(payment, worked.full, worked.earned, worked.quantity->quarters, givens);
  worked.state = WorkedPayment::State::known;
  return true;
}

/// The pence that come and go in all.
Wide size_of(const Receipts& receipts) {
  Wide size = 0;
  for (const MoneyPart& part : receipts.parts) {
    size += part.amount.pence < 0 ? -Wide{part.amount.pence} : Wide{part.amount.pence};
  }
  return size;
}

/// The first price by the schedule, the changes that were agreed later in their own months.
bool work_at_all_prices(const Payment& payment, const Givens& givens, WorkedPayment& worked) {
  if (!work_at(payment.rate.rate.value_or(Rate{}), payment, givens, worked)) return false;
  Receipts receipts = worked.receipts;
  Amount before = receipts.total();
  Wide moved = size_of(receipts);
  for (const Variation& variation : payment.rate.variations) {
    if (!work_at(variation.rate, payment, givens, worked)) return false;
    const Amount after = worked.receipts.total();
    worked.variations.push_back({after.pence - before.pence});
    add_variation(payment, variation, worked.variations.back(), receipts);
    const std::int64_t change = worked.variations.back().pence;
    moved += change < 0 ? -Wide{change} : Wide{change};
    before = after;
  }
  worked.receipts = receipts;
  // Whatever is added up of the receipts later stays within this.
  if (narrow(moved)) return true;
  worked.state = WorkedPayment::State::too_large;
  return false;
}

}  // namespace

std::string practice_share_name(const Offer& offer) { return assumption_name(offer, kPracticeShareId); }

Percent practice_share(const Payment& payment, const Givens& givens) {
  if (payment.payee == Payee::practice) return Percent::whole();
  const auto& assumptions = givens.scenario().assumptions;
  const auto assumed = assumptions.find(practice_share_name(givens.offer()));
  return assumed == assumptions.end() ? kDefaultPracticeShare : Percent{assumed->second};
}

std::vector<std::string> closed_gates(const Payment& payment, const Givens& givens) {
  std::vector<std::string> closed;
  for (const auto* gates : {&givens.offer().gates, &payment.gates}) {
    for (const std::string& gate : *gates) {
      if (!givens.is_yes(gate)) closed.push_back(gate);
    }
  }
  return closed;
}

WorkedPayment work_out(const Payment& payment, const Givens& givens, const Ledger& ledger,
                       const Circumstances& circumstances) {
  WorkedPayment worked;
  const QuantityResult counted = count(payment.quantity, givens, ledger);
  worked.quantity = counted.quantity;
  if (!payment.rate.is_published() || !counted.published) return worked;
  if (!worked.quantity) {
    worked.state = WorkedPayment::State::not_entered;
    worked.needed = counted.needed;
    return worked;
  }
  if (circumstances.paid_quantity) worked.quantity->paid = *circumstances.paid_quantity;
  worked.practice_share = practice_share(payment, givens);
  worked.open = circumstances.requirements_met && closed_gates(payment, givens).empty();
  if (!work_at_all_prices(payment, givens, worked)) return worked;
  if (circumstances.successor_start) {
    worked.ended = end_before(*circumstances.successor_start, worked.receipts);
  }
  worked.amount = worked.receipts.total();
  return worked;
}

void record(const Payment& payment, const WorkedPayment& worked, Ledger& ledger) {
  if (worked.quantity && !payment.quantity.cap.empty()) {
    Fraction& used = ledger.cap_used[payment.quantity.cap];
    used = used + worked.quantity->paid;
  }
  if (worked.state == WorkedPayment::State::known) {
    ledger.unearned[payment.id] = Amount{worked.full.pence - worked.earned.pence};
  } else if (worked.state == WorkedPayment::State::not_entered) {
    ledger.awaited[payment.id] = worked.needed;
  } else if (worked.state == WorkedPayment::State::too_large) {
    ledger.awaited[payment.id] = {Fraction::too_large(), "", ""};
  }
}

}  // namespace offerscope
