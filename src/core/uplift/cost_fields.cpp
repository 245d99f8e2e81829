#include "cost_fields.hpp"

#include <algorithm>
#include <array>

#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::int64_t kOne = Decimal::kScale;

enum Parameter { years, staff_share, demand_growth, prices, pay, persistence, prices_swing, pay_swing, correlation, count };

constexpr std::array<CostField, Parameter::count> kFields = {{
    {"costs.years", "Years to look ahead", InputUnit::number, kOne, 10 * kOne, 5 * kOne, true,
     "Five years: long enough to see what no promise of a rise costs."},
    {"costs.staff-share", "Share of the cost that is staff", InputUnit::percent, 0, 100 * kOne, 0, false,
     "0: the whole cost follows the index. Your accounts tell your own share."},
    {"costs.demand-growth", "Growth of the work for the same list, a year", InputUnit::percent, 0, 50 * kOne, 0, false,
     "None is supposed. Prescribing for ADHD grew by 17% in 2024/25 (NHS Business Services Authority)."},
    {"costs.prices", "Rise of prices expected, a year", InputUnit::percent, 0, 20 * kOne, 2 * kOne, false,
     "The Bank of England’s target for the CPI."},
    {"costs.pay", "Rise of pay expected, a year", InputUnit::percent, 0, 20 * kOne, 3'300'000, false,
     "The Agenda for Change award of 2026/27 (NHS Employers)."},
    {"costs.persistence", "How much of a year’s deviation lasts into the next", InputUnit::percent, 0, 95 * kOne, 60 * kOne, false,
     "Worked from the CPI’s rises since 1989/90 around 2%: 63%."},
    {"costs.prices-swing", "Usual swing of prices in a year, points", InputUnit::number, 0, 20 * kOne, 1'600'000, false,
     "Worked from the CPI’s rises since 1989/90 around 2%: 1.57 points."},
    {"costs.pay-swing", "Usual swing of pay in a year, points", InputUnit::number, 0, 20 * kOne, 1'600'000, false,
     "Supposed to be that of prices; no published figure was found."},
    {"costs.together", "How much the two swing together", InputUnit::percent, 0, 100 * kOne, 50 * kOne, false,
     "Supposed; no published figure was found. 0: not at all, 100: always."},
}};

Decimal value_of(const Scenario& scenario, Parameter parameter) {
  const CostField& field = kFields[parameter];
  const auto own = scenario.assumptions.find(field.name);
  return own == scenario.assumptions.end() ? Decimal::from_millionths(field.fallback) : own->second;
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

bool is_in_range(const CostField& field, Decimal value) {
  const std::int64_t millionths = value.millionths();
  return field.least <= millionths && millionths <= field.most && (!field.whole || value.is_whole());
}

Result<Decimal> read_cost(const CostField& field, std::string_view text) {
  const Result<Decimal> number = read_assumption(InputUnit::number, text.substr(0, text.find_last_not_of(" %") + 1));
  if (number && is_in_range(field, *number)) return number;
  return Problem{std::string("Enter a ") + (field.whole ? "whole number" : "number") + " from " +
                 number_text(Decimal::from_millionths(field.least)) + " to " +
                 number_text(Decimal::from_millionths(field.most)) + '.'};
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
