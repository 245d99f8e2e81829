#include "cost_fields.hpp"

#include <algorithm>
#include <array>

#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::int64_t kOne = Decimal::kScale;

enum Parameter { years, staff_share, demand_growth, prices, pay, persistence, prices_swing, pay_swing, correlation, count };

constexpr Setting cost_setting(InputUnit unit, std::int64_t least, std::int64_t most, std::int64_t fallback,
                               bool whole = false) {
  return {InputKind::cost, unit, least, most, fallback, whole};
}

constexpr std::array<CostField, Parameter::count> kFields = {{
    {"costs.years", "Years to look ahead", cost_setting(InputUnit::number, kOne, 10 * kOne, 5 * kOne, true),
     "Five years: long enough to see what no promise of a rise costs."},
    {"costs.staff-share", "Share of the cost that is staff", cost_setting(InputUnit::percent, 0, 100 * kOne, 0),
     "0: the whole cost follows the index. Your accounts tell your own share."},
    {"costs.demand-growth", "Growth of the work for the same list, a year", cost_setting(InputUnit::percent, 0, 50 * kOne, 0),
     "None is supposed. Prescribing for ADHD grew by 17% in 2024/25 (NHS Business Services Authority)."},
    {"costs.prices", "Rise of prices expected, a year", cost_setting(InputUnit::percent, 0, 20 * kOne, 2 * kOne),
     "The Bank of England’s target for the CPI."},
    {"costs.pay", "Rise of pay expected, a year", cost_setting(InputUnit::percent, 0, 20 * kOne, 3'300'000),
     "The Agenda for Change award of 2026/27 (NHS Employers)."},
    {"costs.persistence", "How much of a year’s deviation lasts into the next", cost_setting(InputUnit::percent, 0, 95 * kOne, 60 * kOne),
     "Worked from the CPI’s rises since 1989/90 around 2%: 63%."},
    {"costs.prices-swing", "Usual swing of prices in a year, points", cost_setting(InputUnit::number, 0, 20 * kOne, 1'600'000),
     "Worked from the CPI’s rises since 1989/90 around 2%: 1.57 points."},
    {"costs.pay-swing", "Usual swing of pay in a year, points", cost_setting(InputUnit::number, 0, 20 * kOne, 1'600'000),
     "Supposed to be that of prices; no published figure was found."},
    {"costs.together", "How much the two swing together", cost_setting(InputUnit::percent, 0, 100 * kOne, 50 * kOne),
     "Supposed; no published figure was found. 0: not at all, 100: always."},
}};

Decimal value_of(const Scenario& scenario, Parameter parameter) {
  const CostField& field = kFields[parameter];
  return *value_of(scenario, field.name, field.setting);
}

/// Percent as a number from 0 to 1.
Decimal share_of(const Scenario& scenario, Parameter parameter) {
  return Decimal::from_millionths(value_of(scenario, parameter).millionths() / 100);
}

}  // namespace

std::span<const CostField> cost_fields() { return kFields; }

const CostField* find_cost_field(std::string_view name) {
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const CostField& known) { return known.name == name; });
  return field == kFields.end() ? nullptr : &*field;
}

CostModel cost_model_of(const Scenario& scenario) {
  CostModel model;
  model.years = static_cast<int>(value_of(scenario, years).millionths() / kOne);
  model.cost_index = scenario.cost_index;
  model.staff_share = value_of(scenario, staff_share);
  model.demand_growth = value_of(scenario, demand_growth);
  model.central_prices = value_of(scenario, prices);
  model.central_pay = value_of(scenario, pay);
  model.persistence_prices = share_of(scenario, persistence);
  model.persistence_pay = model.persistence_prices;
  model.volatility_prices = value_of(scenario, prices_swing);
  model.volatility_pay = value_of(scenario, pay_swing);
  model.correlation = share_of(scenario, correlation);
  return model;
}

CostModel CostModel::standard() { return cost_model_of(Scenario{}); }

}  // namespace offerscope
