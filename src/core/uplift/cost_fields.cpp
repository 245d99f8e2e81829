#include "cost_fields.hpp"

#include <algorithm>
#include <array>

#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::int64_t kOne = Decimal::kScale;

enum Parameter { years, staff_share, demand_growth, prices, pay, persistence, prices_swing, pay_swing, correlation, first_step, count = first_step + 2 * kMostCostSteps };

constexpr Setting kStepYear = {InputKind::cost, InputUnit::year, 2000 * kOne, 2100 * kOne, std::nullopt, true};
constexpr Setting kStepPercent = {InputKind::cost, InputUnit::percent, 0, 50 * kOne, std::nullopt, false};
constexpr std::string_view kAnotherStep = "As the first. Leave it empty where there is none.";

constexpr Setting cost_setting(InputUnit unit, std::int64_t least, std::int64_t most, std::int64_t fallback,
                               bool whole = false) {
  return {InputKind::cost, unit, least, most, fallback, whole};
}

constexpr std::array<CostField, Parameter::count> kFields = {{
    {"costs.years", "Years to look ahead", cost_setting(InputUnit::number, kOne, 10 * kOne, 5 * kOne, true),
     "Five years: long enough to see what no promise of a rise costs.", kOne},
    {"costs.staff-share", "Share of the cost that is staff", cost_setting(InputUnit::percent, 0, 100 * kOne, 0),
     "0: the whole cost follows the index. Your accounts tell your own share.", kOne},
    {kDemandName, "Growth of the work for the same list, a year", cost_setting(InputUnit::percent, 0, 50 * kOne, 0),
     "None is supposed. Prescribing for ADHD grew by 17% in 2024/25 (NHS Business Services Authority). "
     "It holds for every service that has no growth of its own in Workload.", kOne / 2},
    {"costs.prices", "Rise of prices expected, a year", cost_setting(InputUnit::percent, 0, 20 * kOne, 2 * kOne),
     "The Bank of England’s target for the CPI.", kOne / 10},
    {"costs.pay", "Rise of pay expected, a year", cost_setting(InputUnit::percent, 0, 20 * kOne, 3'300'000),
     "The Agenda for Change award of 2026/27 (NHS Employers).", kOne / 10},
    {"costs.persistence", "How much of a year’s deviation lasts into the next", cost_setting(InputUnit::percent, 0, 95 * kOne, 60 * kOne),
     "Worked from the CPI’s rises since 1989/90 around 2%: 63%.", kOne},
    {"costs.prices-swing", "Usual swing of prices in a year, points", cost_setting(InputUnit::number, 0, 20 * kOne, 1'600'000),
     "Worked from the CPI’s rises since 1989/90 around 2%: 1.57 points.", kOne / 10},
    {"costs.pay-swing", "Usual swing of pay in a year, points", cost_setting(InputUnit::number, 0, 20 * kOne, 1'600'000),
     "Supposed to be that of prices; no published figure was found.", kOne / 10},
    {"costs.together", "How much the two swing together", cost_setting(InputUnit::percent, 0, 100 * kOne, 50 * kOne),
     "Supposed; no published figure was found. 0: not at all, 100: always.", kOne},
    {"costs.step-1-year", "First step of the cost of staff beside pay: from April of", kStepYear,
     "Such as National Insurance in 2025. It bears on the share of the cost that is staff, in the record and in the "
     "years after the start, and on the published hourly costs of Workload."},
    {"costs.step-1-percent", "First step: rise of the cost of staff", kStepPercent,
     "In April 2025 employers’ National Insurance rose from 13.8% to 15% and began at £5,000 of pay, not £9,100 (GOV.UK, "
     "rates for employers). What that adds depends on pay: to £35,884 a year £936.41, which is 2.4% of pay and National "
     "Insurance."},
    {"costs.step-2-year", "Second step: from April of", kStepYear, kAnotherStep},
    {"costs.step-2-percent", "Second step: rise of the cost of staff", kStepPercent, kAnotherStep},
    {"costs.step-3-year", "Third step: from April of", kStepYear, kAnotherStep},
    {"costs.step-3-percent", "Third step: rise of the cost of staff", kStepPercent, kAnotherStep},
}};

/// Of a parameter with a default.
Decimal value_of(const Scenario& scenario, Parameter parameter) {
  const CostField& field = kFields[parameter];
  return *value_of(scenario, field.name, field.setting);
}

/// The two halves of a step, as far as they are entered.
struct EnteredStep {
  std::optional<Decimal> year, percent;
};

EnteredStep entered_step(const Scenario& scenario, int step) {
  const auto half = [&](int which) {
    const CostField& field = kFields[static_cast<std::size_t>(first_step + 2 * step + which)];
    return value_of(scenario, field.name, field.setting);
  };
  return {half(0), half(1)};
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

std::optional<Slider> slider_of(const Scenario& scenario, const CostField& field) {
  if (field.slider_step == 0) return std::nullopt;
  return Slider{Decimal::from_millionths(field.setting.least), Decimal::from_millionths(field.setting.most),
                Decimal::from_millionths(field.slider_step), *value_of(scenario, field.name, field.setting)};
}

std::string cost_warning(const Scenario& scenario, std::string_view name) {
  const auto field = std::find_if(kFields.begin() + first_step, kFields.end(),
                                  [&](const CostField& known) { return known.name == name; });
  if (field == kFields.end() || !scenario.assumptions.contains(name)) return "";
  const bool is_year = field->setting.unit == InputUnit::year;
  const EnteredStep step = entered_step(scenario, static_cast<int>(field - kFields.begin() - first_step) / 2);
  if (!step.percent) return "Enter the step’s percent too; until then it changes nothing.";
  if (!step.year) return "Enter the step’s year too; until then it changes nothing.";
  const bool has_staff = value_of(scenario, staff_share) > Decimal{};
  return has_staff || is_year ? "" : "Enter the share of the cost that is staff too; at 0% this step changes the published hourly costs alone.";
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
  for (int number = 0; number < kMostCostSteps; ++number) {
    const EnteredStep step = entered_step(scenario, number);
    if (!step.year || !step.percent) continue;
    model.steps.push_back({{static_cast<int>(step.year->millionths() / kOne)}, *step.percent});
  }
  return model;
}

CostModel CostModel::standard() { return cost_model_of(Scenario{}); }

}  // namespace offerscope
