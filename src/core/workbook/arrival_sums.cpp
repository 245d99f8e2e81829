// Of the stages in line_sums.hpp the last: what arrives of a line by its schedule and its reconciliation, and how sure
// each part of it is.
#include <algorithm>

#include "line_sums.hpp"

namespace offerscope {
namespace {

SumFormula integer(std::int64_t number) { return SumFormula::integer(number); }
SumFormula cell(const std::string& address) { return SumFormula::cell(address); }

std::vector<Decimal> weights_of(const std::vector<SchedulePart>& schedule) {
  std::vector<Decimal> weights;
  for (const SchedulePart& part : schedule) weights.push_back(part.percent.value);
  return weights;
}

Certainty certainty_of(const Payment& payment, const SchedulePart& part) {
  return part.certainty.value_or(payment.certainty);
}

}  // namespace

/// What arrives of one part of a schedule without a reconciliation.
SumFormula LineSums::scheduled(std::size_t index, std::size_t part) const {
  const std::vector<SchedulePart>& schedule = offer_.payments[index].schedule;
  const SumFormula amount = split_part(cells_[index].earned, weights_of(schedule), part);
  if (schedule[part].paid.empty()) return amount;
  return to_pence(amount * assumed(schedule[part].paid) / integer(100));
}

/// What is paid before the account is settled.
SumFormula LineSums::instalments(std::size_t index) const {
  const std::vector<SchedulePart>& schedule = offer_.payments[index].schedule;
  const bool all = std::none_of(schedule.begin(), schedule.end(), [](const SchedulePart& part) { return part.balance; });
  if (all) return cell(cells_[index].full);
  std::optional<SumFormula> sum;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    if (schedule[i].balance) continue;
    const SumFormula part = split_part(cells_[index].full, weights_of(schedule), i);
    sum = sum ? *sum + part : part;
  }
  return sum.value_or(integer(0));
}

SumFormula LineSums::amount(std::size_t index) const {
  const Payment& payment = offer_.payments[index];
  const SumFormula earned = cell(cells_[index].earned);
  if (!payment.reconciliation || payment.schedule.empty()) {
    const bool all = std::all_of(payment.schedule.begin(), payment.schedule.end(),
                                 [](const SchedulePart& part) { return part.paid.empty(); });
    if (all) return earned;
    SumFormula sum = scheduled(index, 0);
    for (std::size_t i = 1; i < payment.schedule.size(); ++i) sum = sum + scheduled(index, i);
    return sum;
  }
  const bool balance = std::any_of(payment.schedule.begin(), payment.schedule.end(),
                                   [](const SchedulePart& part) { return part.balance; });
  if (payment.reconciliation->shortfall == Reconciliation::Shortfall::kept) {
    return balance ? most(earned, instalments(index)) : instalments(index);
  }
  return balance ? earned : least(earned, instalments(index));
}

bool LineSums::tells_certainty(const Payment& payment) {
  return payment.rate.variations.empty() ||
         std::all_of(payment.schedule.begin(), payment.schedule.end(),
                     [&](const SchedulePart& part) { return certainty_of(payment, part) == payment.certainty; });
}

std::array<std::optional<SumFormula>, 3> LineSums::by_certainty(std::size_t index) const {
  const Payment& payment = offer_.payments[index];
  std::array<std::optional<SumFormula>, 3> sums;
  const auto add = [&](Certainty certainty, const SumFormula& amount) {
    auto& sum = sums[static_cast<std::size_t>(certainty)];
    sum = sum ? *sum + amount : amount;
  };
  const auto& schedule = payment.schedule;
  const Certainty first = schedule.empty() ? payment.certainty : certainty_of(payment, schedule.front());
  const bool same = std::all_of(schedule.begin(), schedule.end(),
                                [&](const SchedulePart& part) { return certainty_of(payment, part) == first; });
  if (same) {
    add(first, cell(cells_[index].amount));
    return sums;
  }
  if (!payment.reconciliation) {
    for (std::size_t i = 0; i < schedule.size(); ++i) add(certainty_of(payment, schedule[i]), scheduled(index, i));
    return sums;
  }
  std::optional<Certainty> first_instalment;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const Certainty certainty = certainty_of(payment, schedule[i]);
    if (schedule[i].balance) {
      add(certainty, most(cell(cells_[index].earned) - instalments(index), integer(0)));
      continue;
    }
    if (!first_instalment) first_instalment = certainty;
    add(certainty, split_part(cells_[index].full, weights_of(schedule), i));
  }
  if (payment.reconciliation->shortfall != Reconciliation::Shortfall::kept) {
    const SumFormula taken_back = most(instalments(index) - cell(cells_[index].earned), integer(0));
    auto& sum = sums[static_cast<std::size_t>(first_instalment.value_or(payment.certainty))];
    sum = sum ? *sum - taken_back : integer(0) - taken_back;
  }
  return sums;
}

}  // namespace offerscope
