#include "expected_growth.hpp"

namespace offerscope {
namespace {

constexpr FinancialYear kStressFrom{2021};
constexpr int kStressYears = 4;

}  // namespace

GrowthOf expected_growth(const CostModel& model) {
  return [&model](const IndexTable& table, FinancialYear year) -> std::optional<double> {
    if (const auto known = table.growth(year)) return known;
    if (year < table.first_growth()) return std::nullopt;
    return rise_factor(table.moves_with == MovesWith::pay ? model.central_pay : model.central_prices);
  };
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
