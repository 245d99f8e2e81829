#include "index_table.hpp"

#include <algorithm>

namespace offerscope {
namespace {

double to_double(Decimal value) {
  return static_cast<double>(value.millionths()) / static_cast<double>(Decimal::kScale);
}

}  // namespace

std::optional<Decimal> decimal_factor(Decimal percent) {
  const auto hundredth = percent.divided_by(Decimal::from_millionths(100 * Decimal::kScale));
  return hundredth ? hundredth->plus(Decimal::one()) : std::nullopt;
}

std::optional<double> IndexTable::growth(FinancialYear year) const {
  if (year < first_growth() || last_growth() < year) return std::nullopt;
  const auto at = static_cast<std::size_t>(year.start - years.front().year.start);
  const double value = to_double(years[at].value);
  return kind == Kind::rise ? 1.0 + value / 100.0 : value / to_double(years[at - 1].value);
}

std::optional<Decimal> IndexTable::decimal_growth(FinancialYear year) const {
  if (year < first_growth() || last_growth() < year) return std::nullopt;
  const auto at = static_cast<std::size_t>(year.start - years.front().year.start);
  const Decimal value = years[at].value;
  return kind == Kind::rise ? decimal_factor(value) : value.divided_by(years[at - 1].value);
}

FinancialYear IndexTable::first_growth() const {
  return {years.front().year.start + (kind == Kind::level ? 1 : 0)};
}

FinancialYear IndexTable::last_growth() const { return years.back().year; }

FinancialYear IndexTable::last_recorded() const {
  const auto recorded =
      std::find_if(years.rbegin(), years.rend(), [](const IndexYear& entry) { return !entry.forecast; });
  return recorded == years.rend() ? years.front().year : recorded->year;
}

}  // namespace offerscope
