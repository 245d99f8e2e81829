#include "receipts.hpp"

#include <algorithm>

namespace offerscope {
namespace {

Month month_of(Date date) { return {date.year, date.month}; }

std::vector<Month> every(int step, Month from, Month to) {
  std::vector<Month> months;
  for (Month month = from; month <= to; month = month.next(step)) months.push_back(month);
  return months;
}

/// Lays `amount` out over the months by `weights`, as receipts of the part.
void lay_out(Amount amount, const std::vector<Month>& months, const std::vector<Decimal>& weights,
             std::size_t part, Receipts& receipts) {
  receipts.parts[part].amount.pence += amount.pence;
  if (months.empty()) {
    receipts.receipts.push_back({std::nullopt, amount, part});
    return;
  }
  const std::vector<Amount> amounts = split(amount, weights);
  for (std::size_t i = 0; i < months.size(); ++i) {
    receipts.receipts.push_back({months[i], amounts[i], part});
  }
}

std::vector<Decimal> equal_weights(std::size_t count) {
  return std::vector<Decimal>(count, Decimal::one());
}

/// The weights of the payments of one part: the quarters' counts where there are four of each.
std::vector<Decimal> weights_of(const SchedulePart& part, std::size_t payments,
                                const std::vector<Fraction>& quarters) {
  const bool by_quarter = part.pays == SchedulePart::Pays::quarterly && payments == quarters.size();
  if (!by_quarter) return equal_weights(payments);
  std::vector<Decimal> weights;
  for (const Fraction& quarter : quarters) weights.push_back(quarter.to_decimal().value_or(Decimal{}));
  const bool all_zero = std::all_of(weights.begin(), weights.end(),
                                    [](Decimal weight) { return weight == Decimal{}; });
  return all_zero ? equal_weights(payments) : weights;
}

void lay_out_part(const SchedulePart& part, Amount amount, const std::vector<Fraction>& quarters,
                  std::size_t index, Receipts& receipts) {
  const std::vector<Month> months = months_of(part);
  const std::size_t first = receipts.receipts.size();
  lay_out(amount, months, weights_of(part, months.size(), quarters), index, receipts);
  if (!part.back_paid_in) return;  // it stands only in parts whose months are known
  for (std::size_t i = first; i < receipts.receipts.size(); ++i) {
    Receipt& receipt = receipts.receipts[i];
    if (*receipt.month < *part.back_paid_in) receipt.month = part.back_paid_in;
  }
}

std::vector<Amount> split_by_schedule(Amount amount, const Payment& payment) {
  std::vector<Decimal> weights;
  for (const SchedulePart& part : payment.schedule) weights.push_back(part.percent.value);
  return split(amount, weights);
}

void add_parts_of_schedule(const Payment& payment, Receipts& receipts) {
  for (const SchedulePart& part : payment.schedule) {
    receipts.parts.push_back({MoneyPart::Kind::scheduled, part.certainty.value_or(payment.certainty),
                              part.percent, {}});
  }
}

void pay_what_is_earned(const Payment& payment, Amount earned, const std::vector<Fraction>& quarters,
                        const Givens& givens, Receipts& receipts) {
  const std::vector<Amount> amounts = split_by_schedule(earned, payment);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const SchedulePart& part = payment.schedule[i];
    const Amount amount =
        part.paid.empty()
            ? amounts[i]
            : share_of(amounts[i], Fraction::from(Percent{givens.assumption(part.paid)}));
    lay_out_part(part, amount, quarters, i, receipts);
  }
}

/// Instalments on the full amount, then the account.
void pay_and_settle(const Payment& payment, Amount full, Amount earned,
                    const std::vector<Fraction>& quarters, Receipts& receipts) {
  const std::vector<Amount> amounts = split_by_schedule(full, payment);
  std::optional<std::size_t> balance;
  std::optional<Certainty> first_certainty;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const SchedulePart& part = payment.schedule[i];
    if (part.balance) {
      balance = i;
      continue;
    }
    if (!first_certainty) first_certainty = receipts.parts[i].certainty;
    receipts.instalments.pence += amounts[i].pence;
    lay_out_part(part, amounts[i], quarters, i, receipts);
  }
  receipts.earned = earned;
  const Amount difference{earned.pence - receipts.instalments.pence};
  if (balance && difference.pence >= 0) {
    lay_out_part(payment.schedule[*balance], difference, quarters, *balance, receipts);
  }
  if (difference.pence >= 0) return;
  const Reconciliation& rule = *payment.reconciliation;
  if (rule.shortfall == Reconciliation::Shortfall::kept) {
    receipts.kept = {-difference.pence};
    return;
  }
  receipts.taken_back = {-difference.pence};
  receipts.parts.push_back({MoneyPart::Kind::taken_back, first_certainty.value_or(payment.certainty),
                            Percent::whole(), {}});
  const std::vector<Month> months = rule.from && rule.to ? every(1, *rule.from, *rule.to)
                                                         : std::vector<Month>{};
  lay_out(difference, months, equal_weights(months.size()), receipts.parts.size() - 1, receipts);
}

}  // namespace

std::vector<Month> months_of_period(const Offer& offer) {
  const Month last = std::min(month_of(offer.to), offer.financial_year().months().back());
  return every(1, month_of(offer.from), last);
}

std::vector<Month> months_of(const SchedulePart& part) {
  switch (part.pays) {
    case SchedulePart::Pays::monthly: return every(1, part.from, part.to);
    case SchedulePart::Pays::quarterly: return every(3, part.from, part.to);
    case SchedulePart::Pays::once: break;
  }
  return part.month ? std::vector<Month>{*part.month} : std::vector<Month>{};
}

Amount Receipts::total() const {
  Amount total;
  for (const MoneyPart& part : parts) total.pence += part.amount.pence;
  return total;
}

Receipts receipts_of(const Payment& payment, Amount full, Amount earned,
                     const std::vector<Fraction>& quarters, const Givens& givens) {
  Receipts receipts;
  if (payment.schedule.empty()) {
    receipts.parts.push_back({MoneyPart::Kind::whole, payment.certainty, Percent::whole(), {}});
    const std::vector<Month> months = months_of_period(givens.offer());
    lay_out(earned, months, equal_weights(months.size()), 0, receipts);
    return receipts;
  }
  add_parts_of_schedule(payment, receipts);
  if (payment.reconciliation) {
    pay_and_settle(payment, full, earned, quarters, receipts);
  } else {
    pay_what_is_earned(payment, earned, quarters, givens, receipts);
  }
  return receipts;
}

void add_variation(const Payment& payment, const Variation& variation, Amount difference,
                   Receipts& receipts) {
  receipts.parts.push_back({MoneyPart::Kind::varied, payment.certainty, Percent::whole(), {}});
  const std::vector<Month> months =
      variation.month ? std::vector<Month>{*variation.month} : std::vector<Month>{};
  lay_out(difference, months, equal_weights(months.size()), receipts.parts.size() - 1, receipts);
}

Amount end_before(Month start, Receipts& receipts) {
  Amount ended;
  for (Receipt& receipt : receipts.receipts) {
    if (!receipt.month || *receipt.month < start) continue;
    ended.pence += receipt.amount.pence;
    receipts.parts[receipt.part].amount.pence -= receipt.amount.pence;
    receipt.amount = {};
  }
  return ended;
}

Arrival arrival_of(const Receipts& receipts, FinancialYear year) {
  Arrival arrival;
  for (const Receipt& receipt : receipts.receipts) {
    const auto index = receipt.month ? year.index_of(*receipt.month) : std::nullopt;
    Amount& place = index ? arrival.months[*index] : arrival.later;
    place.pence += receipt.amount.pence;
  }
  return arrival;
}

}  // namespace offerscope
