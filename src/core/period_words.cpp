#include "period_words.hpp"

#include <algorithm>
#include <chrono>

#include "words.hpp"

namespace offerscope {
namespace {

/// Whether the amount is one for a year, and not a sum paid once.
bool is_yearly(const Payment& payment) {
  if (payment.quantity.basis == Basis::block) return false;
  const bool once = payment.schedule.size() == 1 &&
                    payment.schedule.front().pays == SchedulePart::Pays::once;
  return !once;
}

/// Whether a price is for a number that is there all the time, and cut down by nothing for a part of a year.
bool is_uncut(const Payment& payment, const Offer& offer) {
  switch (payment.quantity.basis) {
    case Basis::weighted_patient:
    case Basis::registered_patient:
    case Basis::eligible_patient:
    case Basis::bed:
    case Basis::point: break;
    default: return false;
  }
  const auto& factors = payment.quantity.factors;
  const bool cut = std::any_of(factors.begin(), factors.end(), [&](const TitledMeasure& factor) {
    const Assumption* assumption = offer.find_assumption(factor.measure.name);
    return factor.measure.from == Measure::From::number ||
           (assumption && assumption->unit == AssumptionUnit::months);
  });
  return !payment.part_year && !cut;
}

/// Whether the file says when the whole of the price is paid within a period that is no year.
bool is_for_own_period(const Payment& payment, const Offer& offer) {
  return !payment.schedule.empty() && is_uncut(payment, offer) && length_text(offer) != "12 months";
}

}  // namespace

std::string length_text(const Offer& offer) {
  using namespace std::chrono;
  const auto day_of = [](const Date& date) {
    return sys_days{year{date.year} / date.month / date.day};
  };
  const sys_days end = day_of(offer.to) + days{1};
  const year_month_day next{end};
  if (static_cast<int>(static_cast<unsigned>(next.day())) == offer.from.day) {
    const int months = (static_cast<int>(next.year()) - offer.from.year) * 12 +
                       static_cast<int>(static_cast<unsigned>(next.month())) - offer.from.month;
    return counted(static_cast<std::size_t>(months), "month", "months");
  }
  return counted(static_cast<std::size_t>((end - day_of(offer.from)).count()), "day", "days");
}

std::string with_period(const std::string& text, const Payment& payment, const Offer& offer) {
  if (!is_yearly(payment)) return text;
  return is_for_own_period(payment, offer) ? text + " for " + length_text(offer) : text + " a year";
}

std::string price_with_period(const std::string& text, const Payment& payment, const Offer& offer) {
  return payment.quantity.basis == Basis::item ? text : with_period(text, payment, offer);
}

std::string short_year_text(const Payment& payment, const Offer& offer) {
  const int months = (offer.to.year - offer.from.year) * 12 + offer.to.month - offer.from.month + 1;
  const bool whole_months = offer.from.day == 1 && offer.to.day >= 28;
  if (months > 12 || (months == 12 && whole_months)) return "";
  if (!payment.rate.is_published() || !payment.schedule.empty() || !is_uncut(payment, offer)) return "";
  return "The price is for a year and the offer lasts " + std::string(whole_months ? "" : "less than ") +
         counted(static_cast<std::size_t>(months), "month", "months") + "; the figures use the whole price.";
}

}  // namespace offerscope
