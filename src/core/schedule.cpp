#include "schedule.hpp"

#include <algorithm>

#include "words.hpp"

namespace offerscope {
namespace {

using Pays = SchedulePart::Pays;

Month month_of(Date date) { return {date.year, date.month}; }

std::vector<Month> every(int step, Month from, Month to) {
  std::vector<Month> months;
  for (Month month = from; month <= to; month = month.next(step)) months.push_back(month);
  return months;
}

/// The months of the offer's period inside the financial year that the period begins in.
std::vector<Month> months_of_period(const Offer& offer) {
  const Month last = std::min(month_of(offer.to), offer.financial_year().months().back());
  return every(1, month_of(offer.from), last);
}

std::vector<Month> months_of(const SchedulePart& part) {
  switch (part.pays) {
    case Pays::monthly: return every(1, part.from, part.to);
    case Pays::quarterly: return every(3, part.from, part.to);
    case Pays::once: return part.month ? std::vector<Month>{*part.month} : std::vector<Month>{};
  }
  return {};
}

std::vector<Amount> split_by_schedule(Amount amount, const Payment& payment) {
  std::vector<Decimal> weights;
  for (const SchedulePart& part : payment.schedule) weights.push_back(part.percent.value);
  return split(amount, weights);
}

void lay_out(Amount amount, const std::vector<Month>& months, FinancialYear year, Arrival& arrival) {
  if (months.empty()) {
    arrival.later.pence += amount.pence;
    return;
  }
  const std::vector<Amount> parts = split_equally(amount, months.size());
  for (std::size_t i = 0; i < months.size(); ++i) {
    const auto index = year.index_of(months[i]);
    Amount& place = index ? arrival.months[*index] : arrival.later;
    place.pence += parts[i].pence;
  }
}

std::string span_text(const std::vector<Month>& months) {
  if (months.size() == 1) return months.front().in_words();
  return months.front().in_words() + " to " + months.back().in_words();
}

std::string part_text(const SchedulePart& part) {
  const std::vector<Month> months = months_of(part);
  switch (part.pays) {
    case Pays::monthly:
      if (months.size() == 1) return "once, in " + months.front().in_words();
      return "in " + std::to_string(months.size()) + " equal payments, " + span_text(months);
    case Pays::quarterly:
      return "in " + counted(months.size(), "quarterly payment", "quarterly payments") + ", " +
             span_text(months);
    case Pays::once:
      return part.month ? "once, in " + part.month->in_words() : "in a month that is not published";
  }
  return "";
}

std::string percent_text(Percent percent) { return number_text(percent.value) + '%'; }

}  // namespace

Arrival arrival_of(Amount amount, const Payment& payment, const Offer& offer) {
  Arrival arrival;
  const FinancialYear year = offer.financial_year();
  if (payment.schedule.empty()) {
    lay_out(amount, months_of_period(offer), year, arrival);
    return arrival;
  }
  const std::vector<Amount> parts = split_by_schedule(amount, payment);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    lay_out(parts[i], months_of(payment.schedule[i]), year, arrival);
  }
  return arrival;
}

std::vector<SurePart> sure_parts_of(Amount amount, const Payment& payment) {
  if (payment.schedule.empty()) return {{payment.certainty, Percent::whole(), amount}};
  const std::vector<Amount> amounts = split_by_schedule(amount, payment);
  std::vector<SurePart> parts;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const SchedulePart& part = payment.schedule[i];
    parts.push_back({part.certainty.value_or(payment.certainty), part.percent, amounts[i]});
  }
  return parts;
}

std::string arrival_text(const Payment& payment, const Offer& offer) {
  if (payment.schedule.empty()) {
    return "The offer does not say when it pays; shown evenly over " +
           span_text(months_of_period(offer));
  }
  if (payment.schedule.size() == 1) return with_capital(part_text(payment.schedule.front()));
  std::string text;
  for (const SchedulePart& part : payment.schedule) {
    if (!text.empty()) text += "; ";
    text += percent_text(part.percent) + ' ' + part_text(part);
  }
  return text;
}

std::string certainty_text(const Payment& payment) {
  std::vector<std::pair<Certainty, Decimal>> shares;
  for (const SurePart& part : sure_parts_of(Amount{}, payment)) {
    const auto same = std::find_if(shares.begin(), shares.end(), [&](const auto& share) {
      return share.first == part.certainty;
    });
    if (same == shares.end()) {
      shares.emplace_back(part.certainty, part.percent.value);
    } else {
      same->second = same->second.plus(part.percent.value).value_or(same->second);
    }
  }
  if (shares.size() == 1) return std::string(words_of(shares.front().first));
  std::string text;
  for (const auto& [certainty, percent] : shares) {
    if (!text.empty()) text += ", ";
    text += percent_text({percent}) + ' ' + std::string(words_of(certainty));
  }
  return text;
}

}  // namespace offerscope
