#include "scenario.hpp"

namespace offerscope {

Practice Practice::national_mean() {
  const Quantity list{*Decimal::from_integer(kNationalMeanList)};
  return {.example = true, .registered = list, .weighted = list, .ratio = std::nullopt};
}

std::optional<Quantity> Practice::weighted_list() const {
  if (weighted || !ratio || !registered) return weighted;
  const auto exact = registered->count.times(*ratio);
  if (!exact) return std::nullopt;
  const std::int64_t half = Decimal::kScale / 2;
  const auto rounded = exact->plus(Decimal::from_millionths(half));
  if (!rounded) return std::nullopt;
  const auto patients = Decimal::from_integer(rounded->millionths() / Decimal::kScale);
  if (!patients) return std::nullopt;
  return Quantity{*patients};
}

std::optional<Decimal> Practice::weighting_ratio() const {
  const auto list = weighted_list();
  if (!list || !registered || registered->count.millionths() <= 0) return std::nullopt;
  const auto exact = list->count.divided_by(registered->count);
  if (!exact) return std::nullopt;
  constexpr std::int64_t thousandth = Decimal::kScale / 1000;
  return Decimal::from_millionths((exact->millionths() + thousandth / 2) / thousandth * thousandth);
}

Scenario Scenario::opening() {
  Scenario scenario;
  scenario.offers = {"nenc-medicines-2026-27", "lsc-routine-2025-26", "lsc-ltc-2025-26"};
  return scenario;
}

}  // namespace offerscope
