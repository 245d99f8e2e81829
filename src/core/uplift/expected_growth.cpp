#include "expected_growth.hpp"

#include <algorithm>

namespace offerscope {
namespace {

constexpr FinancialYear kStressBase{2020};  // the rises of the years after it come again
constexpr int kStressYears = 4;

Decimal central_rise(const CostModel& model, const IndexTable& table) {
  return table.moves_with == MovesWith::pay ? model.central_pay : model.central_prices;
}

}  // namespace

GrowthOf expected_growth(const CostModel& model) {
  return [&model](const IndexTable& table, FinancialYear year) -> std::optional<double> {
    if (const auto known = table.growth(year)) return known;
    if (year < table.first_growth()) return std::nullopt;
    return rise_factor(central_rise(model, table));
  };
}

std::optional<Decimal> expected_factor(const CostModel& model, const IndexTable& table, FinancialYear year) {
  if (const auto known = table.decimal_growth(year)) return known;
  return year < table.first_growth() ? std::nullopt : decimal_factor(central_rise(model, table));
}

GrowthOf stress_growth(const CostModel& model, FinancialYear start) {
  return [expected = expected_growth(model), start](const IndexTable& table, FinancialYear year) {
    const int ahead = year.start - start.start;
    if (ahead >= 1 && ahead <= kStressYears) {
      if (const auto again = table.growth(kStressBase.next(ahead))) return std::optional<double>(again);
    }
    return expected(table, year);
  };
}

std::string stress_title(int years) {
  const int again = std::min(years, kStressYears);
  return kStressBase.in_words() + " to " + kStressBase.next(again).in_words() + " again" +
         (years > again ? ", then as expected" : "");
}

}  // namespace offerscope
