#include "expected_growth.hpp"

namespace offerscope {
namespace {

constexpr FinancialYear kStressFrom{2021};
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
      if (const auto again = table.growth(FinancialYear{kStressFrom.start + ahead - 1})) return std::optional<double>(again);
    }
    return expected(table, year);
  };
}

}  // namespace offerscope
