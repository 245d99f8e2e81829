#include "work_ahead.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "work_words.hpp"

namespace offerscope {
namespace {

constexpr double kMostShort = 9e16;  // about what whole pence in 64 bits hold
constexpr double kHalfPound = 0.5;    // what is less is no pound short
constexpr int kPlacesOfPatient = 2;

double pounds_of(const Fraction& pounds) {
  const auto decimal = pounds.to_decimal();
  return decimal ? static_cast<double>(decimal->millionths()) / Decimal::kScale : kMostShort;
}

/// "0.72" at the end: an estimate, so a double does.
std::string at_end_text(const Fraction& now, const UpliftColumn& uplift) {
  if (uplift.cost_levels.empty()) return "";
  const auto minutes = now.to_decimal();
  if (!minutes) return "";
  const double level = uplift.price_levels.back() / uplift.cost_levels.back();
  const double hundredths = static_cast<double>(minutes->millionths()) / Decimal::kScale * level * 100.0 + 0.5;
  if (!(hundredths < kMostShort / Decimal::kScale)) return "";
  return number_text(Decimal::from_millionths(static_cast<std::int64_t>(hundredths) * (Decimal::kScale / 100)));
}

MinutesBought bought_of(Role role, const OfferColumn& column, const LineGivens& givens) {
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
  const Fraction hours = Fraction::from_integer(income.amount->pence) / Fraction::from_integer(100) / Fraction::from(*hour);
  bought.hours_text = hours_text(hours) + " a year";
  const auto& registered = givens.registered;
  if (!registered || registered->count == Decimal{}) {
    bought.now_text = enter_text(kRegisteredLabel);
    return bought;
  }
  const Fraction each = hours * Fraction::from_integer(60) / Fraction::from(registered->count);
  const auto now = to_places(each, kPlacesOfPatient);
  if (!now) return bought;
  bought.now_text = number_text(*now);
  bought.at_end_text = at_end_text(each, column.uplift);
  return bought;
}

/// A product of the cost on its way through the years.
struct CostAhead {
  double pounds = 0.0;
  double growth = 1.0;  // of the number, a year, where the income does not grow with it
};

/// The whole pounds that are short, as a text.
std::string short_text(double pounds) {
  const std::string text = money_text(Amount{static_cast<std::int64_t>(pounds + kHalfPound) * 100});
  return text.substr(0, text.size() - 3) + " short";
}

}  // namespace

std::vector<MinutesBought> minutes_bought(const OfferColumn& column, const LineGivens& givens) {
  std::vector<MinutesBought> all;
  for (const Role role : kRoles) all.push_back(bought_of(role, column, givens));
  return all;
}

std::string covers_text(const Offer& offer, const OfferColumn& column, const std::vector<WorkedLine>& lines,
                        const Fraction& kept) {
  const UpliftColumn& uplift = column.uplift;
  double income = 0.0;
  std::vector<CostAhead> costs;
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    if (worked.line.income.amount) income += static_cast<double>(worked.line.income.amount->pence) / 100.0;
    const auto& payments = worked.group.payments;
    const bool pays_by_work = std::any_of(payments.begin(), payments.end(), [&](std::size_t index) {
      return counts_work(offer.payments[index].quantity.basis);
    });
    for (const CostTerm& term : worked.terms) {
      const bool grows = term.work != nullptr && !pays_by_work;
      costs.push_back({pounds_of(term.count * term.each), grows ? rise_factor(term.work->entry.growth) : 1.0});
    }
  }
  if (costs.empty() || uplift.cost_levels.empty()) return "";
  income *= pounds_of(kept);
  const std::size_t years = uplift.cost_levels.size() - 1;
  const std::string price = column.work.leaves_out_text.empty() ? "The price" : "The price of the lines whose work is entered";
  for (std::size_t year = 0; year <= years; ++year) {
    double cost = 0.0;
    for (CostAhead& part : costs) {
      cost += part.pounds * uplift.cost_levels[year];
      part.pounds *= part.growth;
    }
    const double lacking = cost - income * uplift.price_levels[year];
    if (lacking < kHalfPound) continue;
    if (!(lacking < kMostShort)) return "";
    if (year == 0) return price + " does not cover its cost today: it is " + short_text(lacking) + '.';
    return price + " covers its cost until " + uplift.year_labels[year - 1] + "; in " + uplift.year_labels[year] +
           " it is " + short_text(lacking) + '.';
  }
  return price + " covers its cost in all " + counted(years, "year", "years") + " ahead.";
}

}  // namespace offerscope
