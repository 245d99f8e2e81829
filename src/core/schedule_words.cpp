#include "schedule_words.hpp"

#include <algorithm>

#include "stages/receipts.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

std::string payments_text(const SchedulePart& part) {
  const std::vector<Month> months = months_of(part);
  switch (part.pays) {
    case SchedulePart::Pays::monthly:
      if (months.size() == 1) return "once, in " + months.front().in_words();
      return "in " + std::to_string(months.size()) + " equal payments, " +
             span_text(months.front(), months.back());
    case SchedulePart::Pays::quarterly:
      return "in " + counted(months.size(), "quarterly payment", "quarterly payments") + ", " +
             span_text(months.front(), months.back());
    case SchedulePart::Pays::once: break;
  }
  return part.month ? "once, in " + part.month->in_words() : "in a month that is not published";
}

std::string part_text(const SchedulePart& part) {
  std::string text = payments_text(part);
  if (part.back_paid_in) {
    text += "; what fell due before " + part.back_paid_in->in_words() + " is paid in that month";
  }
  return text;
}

/// A phrase for each part of the schedule; a part that is all of it needs no percentage.
std::vector<std::string> parts_of(const Payment& payment) {
  std::vector<std::string> parts;
  const bool one = payment.schedule.size() == 1 && !payment.reconciliation;
  for (const SchedulePart& part : payment.schedule) {
    const std::string share = part.balance ? "the balance " : one ? "" : percent_text(part.percent) + ' ';
    parts.push_back(share + part_text(part));
  }
  return parts;
}

}  // namespace

std::string percent_text(Percent percent) { return number_text(percent.value) + '%'; }

std::string span_text(Month from, Month to) {
  return from == to ? from.in_words() : from.in_words() + " to " + to.in_words();
}

std::string settlement_text(const Reconciliation& rule) {
  switch (rule.shortfall) {
    case Reconciliation::Shortfall::kept: return "what was not earned is kept";
    case Reconciliation::Shortfall::not_published:
      return "whether what was not earned is taken back is not published";
    case Reconciliation::Shortfall::recovered: break;
  }
  if (!rule.from || !rule.to) return "what was not earned is taken back, in a month that is not published";
  return "what was not earned is taken back, " + span_text(*rule.from, *rule.to);
}

std::string schedule_text(const Payment& payment) { return with_capital(separated(parts_of(payment))); }

std::string arrival_text(const Payment& payment, const Offer& offer) {
  if (payment.schedule.empty()) {
    const std::vector<Month> months = months_of_period(offer);
    return "The offer does not say when it pays; shown evenly over " +
           span_text(months.front(), months.back());
  }
  std::vector<std::string> parts = parts_of(payment);
  if (payment.reconciliation) parts.push_back(settlement_text(*payment.reconciliation));
  return with_capital(separated(parts));
}

std::string certainty_text(const Payment& payment) {
  std::vector<std::pair<Certainty, Decimal>> shares;
  for (const SchedulePart& part : payment.schedule) {
    const Certainty certainty = part.certainty.value_or(payment.certainty);
    const auto same = std::find_if(shares.begin(), shares.end(),
                                   [&](const auto& share) { return share.first == certainty; });
    if (same == shares.end()) {
      shares.emplace_back(certainty, part.percent.value);
    } else {
      same->second = same->second.plus(part.percent.value).value_or(same->second);
    }
  }
  if (shares.empty()) return std::string(words_of(payment.certainty));
  if (shares.size() == 1) return std::string(words_of(shares.front().first));
  std::vector<std::string> parts;
  for (const auto& [certainty, percent] : shares) {
    parts.push_back(percent_text({percent}) + ' ' + std::string(words_of(certainty)));
  }
  std::string text;
  for (const std::string& part : parts) text += text.empty() ? part : ", " + part;
  return text;
}

}  // namespace offerscope
