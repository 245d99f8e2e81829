#include "work_ahead.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "work_words.hpp"

namespace offerscope {
namespace {

constexpr double kMostShort = 9e16;  // about what whole pence in 64 bits hold
constexpr double kHalfPound = 0.5;   // what is less is no pound short
constexpr int kPlacesOfPatient = 2;

double pounds_of(const Fraction& pounds) {
  const auto decimal = pounds.to_decimal();
  return decimal ? static_cast<double>(decimal->millionths()) / Decimal::kScale : kMostShort;
}

/// What the price leaves for staff in a year, as a share of what it leaves now: overheads and consumables rise as the
/// work's other costs do, and an hour with pay. An estimate, so doubles do; none: a growth is not known.
std::optional<double> share_at_end(double income, double left, const UpliftColumn& uplift) {
  if (uplift.cost_levels.empty() || uplift.staff_levels.empty() || !(left > 0.0)) return std::nullopt;
  const double at_end = income * uplift.price_levels.back() - (income - left) * uplift.cost_levels.back();
  return std::max(0.0, at_end) / uplift.staff_levels.back() / left;
}

std::string at_end_text(const Fraction& now, std::optional<double> share) {
  const auto minutes = now.to_decimal();
  if (!minutes || !share) return "";
  const double hundredths = static_cast<double>(minutes->millionths()) / Decimal::kScale * *share * 100.0 + 0.5;
  if (!(hundredths < kMostShort / Decimal::kScale)) return "";
  return fixed_text(Fraction::from(Decimal::from_millionths(static_cast<std::int64_t>(hundredths) * (Decimal::kScale / 100))), kPlacesOfPatient);
}

/// `left`: pounds of a year for staff; `places`: of the hours.
MinutesBought bought_of(Role role, const Fraction& left, const OfferColumn& column, const LineGivens& givens, int places) {
  MinutesBought bought;
  bought.role = role;
  bought.title = with_capital(std::string(facts_of(role).title));
  const auto& [hour, sum] = givens.hours[static_cast<std::size_t>(role)];
  bought.hour_sum = sum;
  const Figure& income = column.income.year;
  if (!hour || *hour == Decimal{}) {
    bought.hours_text = "enter what an hour costs";
    return bought;
  }
  if (!income.amount) {
    bought.hours_text = income.text;
    return bought;
  }
  const Fraction hours = left / Fraction::from(*hour);
  bought.hours_text = fixed_text(hours, places) + " hours a year";
  const auto& registered = givens.registered;
  if (!registered || registered->count == Decimal{}) {
    bought.now_text = enter_text(kRegisteredLabel);
    return bought;
  }
  const Fraction each = hours * Fraction::from_integer(60) / Fraction::from(registered->count);
  bought.now_text = fixed_text(each, kPlacesOfPatient);
  const double of_income = static_cast<double>(income.amount->pence) / 100.0;
  bought.at_end_text = at_end_text(each, share_at_end(of_income, pounds_of(left), column.uplift));
  return bought;
}

/// The whole pounds that are short, as a text.
std::string short_text(double pounds) {
  const std::string text = money_text(Amount{static_cast<std::int64_t>(pounds + kHalfPound) * 100});
  return text.substr(0, text.size() - 3) + " short";
}

}  // namespace

std::vector<MinutesBought> minutes_bought(const OfferColumn& column, const LineGivens& givens, const Fraction& consumables) {
  Fraction left;
  if (const auto& income = column.income.year.amount) {
    left = Fraction::from_integer(income->pence) / Fraction::from_integer(100) * givens.overheads.kept() - consumables;
    if (left < Fraction{}) left = {};
  }
  std::vector<MinutesBought> all;
  // All hours with the places that the fewest of them need.
  int places = 0;
  for (const HourlyCost& hour : givens.hours) {
    if (hour.pounds && *hour.pounds != Decimal{}) places = std::max(places, places_of_hours(left / Fraction::from(*hour.pounds)));
  }
  for (const Role role : kRoles) all.push_back(bought_of(role, left, column, givens, places));
  return all;
}

CostsAhead::CostsAhead(const Offer& offer, const std::vector<WorkedLine>& lines, const Overheads& overheads) {
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    if (worked.line.income.amount) income_ += static_cast<double>(worked.line.income.amount->pence) / 100.0;
    const auto& payments = worked.group.payments;
    const bool pays_by_work = std::any_of(payments.begin(), payments.end(), [&](std::size_t index) {
      return counts_work(offer.payments[index].quantity.basis);
    });
    for (const CostTerm& term : worked.terms) {
      const bool grows = term.work != nullptr && !pays_by_work;
      parts_.push_back({pounds_of(term.count * term.each), grows ? rise_factor(term.work->entry.growth) : 1.0});
    }
  }
  // What overheads pay for, in the first year's pounds: it rises whether the price does or not.
  if (!parts_.empty()) parts_.push_back({income_ * pounds_of(overheads.share()), 1.0});
}

std::string CostsAhead::covers_text(const OfferColumn& column) const {
  const UpliftColumn& uplift = column.uplift;
  if (parts_.empty() || uplift.cost_levels.empty()) return "";
  const std::size_t years = uplift.cost_levels.size() - 1;
  const std::string price = column.work.leaves_out_text.empty() ? "The price" : "The price of the lines whose work is entered";
  std::vector<Part> parts = parts_;
  for (std::size_t year = 0; year <= years; ++year) {
    double cost = 0.0;
    for (Part& part : parts) {
      cost += part.pounds * uplift.cost_levels[year];
      part.pounds *= part.growth;
    }
    const double lacking = cost - income_ * uplift.price_levels[year];
    if (lacking < kHalfPound) continue;
    if (!(lacking < kMostShort)) return "";
    if (year == 0) return price + " does not cover its cost today: it is " + short_text(lacking) + '.';
    return price + " covers its cost until " + uplift.year_labels[year - 1] + "; in " + uplift.year_labels[year] +
           " it is " + short_text(lacking) + '.';
  }
  return price + " covers its cost in all " + counted(years, "year", "years") + " ahead.";
}

std::optional<double> CostsAhead::needed() const {
  if (parts_.empty() || !(income_ > 0.0)) return std::nullopt;
  double cost = 0.0;
  for (const Part& part : parts_) {
    if (part.growth != 1.0) return std::nullopt;
    cost += part.pounds;
  }
  return cost / income_;
}

}  // namespace offerscope
