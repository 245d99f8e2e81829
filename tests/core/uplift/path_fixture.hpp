// Tables, models and rules for the tests of paths, replay and simulation.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "core/uplift/price_path.hpp"
#include "support/numbers.hpp"
#include "support/random.hpp"

namespace offerscope::test {

inline IndexTable table_of(std::string_view id, IndexTable::Kind kind, int first_year,
                           std::initializer_list<std::string_view> values) {
  IndexTable table;
  table.id = id;
  table.kind = kind;
  for (const std::string_view value : values)
    table.years.push_back({{first_year++}, decimal(value), false, 12, ""});
  return table;
}

/// CPI by financial year, 1988/89 to 2025/26: the means of the months April to March of ONS D7BT, release
/// of 25 March 2026, to three places. 2025/26 has eleven months.
inline IndexTable cpi() {
  IndexTable table =
      table_of("cpi", IndexTable::Kind::level, 1988,
               {"50.217",  "52.95",  "56.783",  "61.067",  "62.975",  "64.592", "65.867", "67.625",
                "69.133",  "70.35",  "71.433",  "72.25",   "72.85",   "73.867", "74.783", "75.767",
                "76.858",  "78.475", "80.5",    "82.267",  "85.35",   "87.275", "90.333", "94.225",
                "96.7",    "98.942", "99.983",  "100.092", "101.192", "104.05", "106.4",  "108.242",
                "108.925", "113.25", "124.608", "131.675", "134.783", "139.282"});
  table.years.back().months = 11;
  return table;
}

/// A pay award in percent, 2019/20 to 2025/26.
inline IndexTable pay_award() {
  IndexTable table =
      table_of("pay", IndexTable::Kind::rise, 2019, {"2", "2.8", "3", "4.5", "6", "6", "4"});
  table.moves_with = MovesWith::pay;
  return table;
}

/// Costs follow the index alone.
inline CostModel plain_model(int years) {
  CostModel model;
  model.years = years;
  return model;
}

/// Prices and pay that stray, each in its own way and partly together.
inline CostModel straying_model() {
  CostModel model;
  model.central_prices = decimal("2");
  model.central_pay = decimal("3");
  model.persistence_prices = decimal("0.7");
  model.persistence_pay = decimal("0.45");
  model.volatility_prices = decimal("1.8");
  model.volatility_pay = decimal("1.2");
  model.correlation = decimal("0.5");
  return model;
}

inline UpliftRule rule_of(UpliftPromise promise) {
  UpliftRule rule;
  rule.promise = promise;
  return rule;
}
inline UpliftRule fixed_rule(std::string_view percent_a_year) {
  UpliftRule rule = rule_of(UpliftPromise::fixed);
  rule.percent = decimal(percent_a_year);
  return rule;
}
inline UpliftRule schedule_rule(std::initializer_list<std::pair<int, std::string_view>> rises) {
  UpliftRule rule = rule_of(UpliftPromise::schedule);
  for (const auto& [year, rise] : rises) rule.rises.push_back({{year}, decimal(rise)});
  return rule;
}

struct LinkWords {
  std::string_view share = "100";
  std::string_view plus = "0";
  std::string_view at_least = "";
  std::string_view at_most = "";
  int years_late = 0;
};
inline UpliftRule index_rule(const LinkWords& words = {}) {
  UpliftRule rule = rule_of(UpliftPromise::index);
  rule.link = IndexLink{"cpi", percent(words.share), decimal(words.plus), {}, {}, words.years_late};
  if (!words.at_least.empty()) rule.link->at_least = decimal(words.at_least);
  if (!words.at_most.empty()) rule.link->at_most = decimal(words.at_most);
  return rule;
}

/// Percent with two places.
inline Decimal random_percent(Random& random, int least_hundredths, int most_hundredths) {
  return Decimal::from_millionths(random.between(least_hundredths, most_hundredths) * 10'000);
}

/// Any promise, with any words. A schedule's years lie within ten of `base`.
inline UpliftRule random_rule(Random& random, FinancialYear base) {
  UpliftRule rule = rule_of(static_cast<UpliftPromise>(random.below(9)));
  rule.percent = random_percent(random, -500, 1000);
  for (int year = base.start + 1; year <= base.start + 10; ++year) {
    if (random.chance(2)) rule.rises.push_back({{year}, random_percent(random, -500, 1000)});
  }
  IndexLink link;
  link.share = {random_percent(random, 0, 10000)};
  link.plus = random_percent(random, -200, 200);
  if (random.chance(2)) link.at_least = random_percent(random, -300, 300);
  if (random.chance(2)) link.at_most = random_percent(random, 0, 600);
  link.years_late = static_cast<int>(random.below(3));
  rule.link = link;
  return rule;
}

inline CostModel random_model(Random& random) {
  CostModel model;
  model.years = static_cast<int>(random.between(1, 10));
  model.staff_share = random.chance(3) ? Decimal() : random_percent(random, 0, 10000);
  model.demand_growth = random_percent(random, 0, 300);
  model.central_prices = random_percent(random, 0, 500);
  model.central_pay = random_percent(random, 0, 500);
  model.persistence_prices = Decimal::from_millionths(random.between(0, 950'000));
  model.persistence_pay = Decimal::from_millionths(random.between(0, 950'000));
  model.volatility_prices = random_percent(random, 0, 400);
  model.volatility_pay = random_percent(random, 0, 400);
  model.correlation = Decimal::from_millionths(random.between(-1'000'000, 1'000'000));
  model.seed = static_cast<std::uint32_t>(random.bits());
  model.paths = 60;
  return model;
}

}  // namespace offerscope::test
