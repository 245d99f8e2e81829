#include "core/uplift/simulation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/uplift/elementary.hpp"
#include "core/uplift/philox.hpp"
#include "path_fixture.hpp"

namespace offerscope {
namespace {

using namespace test;

constexpr FinancialYear kBase = {2025};

/// A model with nothing plain about it.
CostModel full_model() {
  CostModel model = straying_model();
  model.staff_share = decimal("70");
  return model;
}

std::uint64_t fold_of(const std::vector<double>& numbers) {
  std::uint64_t fold = 0;
  for (const double number : numbers) fold = (fold * 0x100000001b3) ^ bits_of(number);
  return fold;
}

TEST_CASE("a model's paths are the same bytes on every machine") {
  const GrowthPaths growth = simulate_growth(full_model());
  REQUIRE(growth.prices.size() == 50'000);
  REQUIRE(growth.pay.size() == 50'000);
  // So they came out of GCC 12 and Clang 14 natively (also with -march=native) and of Emscripten 3.1.6. With
  // -march=native and without -ffp-contract=off the last bits of some differ.
  CHECK(growth.prices[0] == 0x1.0813d5003a34ep+0);
  CHECK(growth.pay[49'999] == 0x1.07bd2ac0affb8p+0);
  CHECK(fold_of(growth.prices) == 0xf8d613c41d9fbfd5);
  CHECK(fold_of(growth.pay) == 0x65db9a46b5f053fb);
  const IndexTable table = cpi();
  const SortedFutures futures =
      simulate(index_rule({"100", "0", "0", "3"}), &table, full_model(), kBase, growth);
  CHECK(fold_of(futures.by_year[5]) == 0xfcdae69e448d07bb);
}

TEST_CASE("the shocks lie where the header says") {
  CostModel model = full_model();
  model.paths = 20;
  model.seed = 77;
  const GrowthPaths growth = simulate_growth(model);
  // Path 13 is the sixth of the group 1: the lower half of word 2. Its first two years by hand.
  const auto shock = [](std::uint64_t year, std::uint64_t series) {
    return normal_quantile(open_unit(static_cast<std::uint32_t>(philox({1, year, series, 0}, {77, 0})[2])));
  };
  const double prices_off = 0.018 * shock(1, 0);
  const double pay_off = 0.012 * (0.5 * shock(1, 0) + std::sqrt(0.75) * shock(1, 1));
  const std::size_t first = 13 * 5;
  CHECK(growth.prices[first] == doctest::Approx(1.02 * std::exp(prices_off)).epsilon(1e-15));
  CHECK(growth.pay[first] == doctest::Approx(1.03 * std::exp(pay_off)).epsilon(1e-15));
  const double next_prices_off = 0.7 * prices_off + 0.018 * shock(2, 0);
  const double next_pay_off = 0.45 * pay_off + 0.012 * (0.5 * shock(2, 0) + std::sqrt(0.75) * shock(2, 1));
  CHECK(growth.prices[first + 1] == doctest::Approx(1.02 * std::exp(next_prices_off)).epsilon(1e-15));
  CHECK(growth.pay[first + 1] == doctest::Approx(1.03 * std::exp(next_pay_off)).epsilon(1e-15));
}

TEST_CASE("the seed changes the paths; more paths and more years change none before") {
  CostModel model = full_model();
  model.paths = 100;
  const GrowthPaths growth = simulate_growth(model);
  CHECK(simulate_growth(model).prices == growth.prices);
  CHECK(simulate_growth(model).pay == growth.pay);
  for (const int paths : {1, 7, 8, 9, 64, 99}) {
    model.paths = paths;
    for (int years = 1; years <= 10; ++years) {
      model.years = years;
      const GrowthPaths other = simulate_growth(model);
      REQUIRE(other.prices.size() == static_cast<std::size_t>(paths * years));
      for (int path = 0; path < paths; ++path) {
        for (int year = 0; year < std::min(years, 5); ++year) {
          const auto here = static_cast<std::size_t>(path * years + year);
          const auto there = static_cast<std::size_t>(path * 5 + year);
          REQUIRE(other.prices[here] == growth.prices[there]);
          REQUIRE(other.pay[here] == growth.pay[there]);
        }
      }
    }
  }
  model = full_model();
  model.seed = 2;
  CHECK(simulate_growth(model).prices[0] != growth.prices[0]);
}

TEST_CASE("without volatility every path is the central one") {
  CostModel model = full_model();
  model.volatility_prices = model.volatility_pay = {};
  model.staff_share = {};
  const GrowthPaths growth = simulate_growth(model);
  CHECK(std::all_of(growth.prices.begin(), growth.prices.end(), [](double one) { return one == 1.02; }));
  CHECK(std::all_of(growth.pay.begin(), growth.pay.end(), [](double one) { return one == 1.03; }));
  const SortedFutures futures = simulate(rule_of(UpliftPromise::none), nullptr, model, kBase, growth);
  CHECK(futures.quantile(5, 0.01) == futures.quantile(5, 0.99));
  CHECK(futures.quantile(5, 0.5) == doctest::Approx(std::pow(1.02, -5)).epsilon(1e-14));
}

/// The paths one by one by the rules of price_path.hpp.
std::vector<std::vector<double>> one_by_one(const UpliftRule& rule, const IndexTable* linked,
                                            const CostModel& model, const GrowthPaths& growth,
                                            MovesWith cost_follows) {
  std::vector<std::vector<double>> by_year(static_cast<std::size_t>(growth.years) + 1);
  IndexTable prices;
  prices.moves_with = cost_follows;
  IndexTable pay;
  pay.moves_with = MovesWith::pay;
  for (int path = 0; path < growth.paths; ++path) {
    const auto grown = [&](const IndexTable& table, FinancialYear year) -> std::optional<double> {
      const bool with_pay = table.moves_with == MovesWith::pay;
      const int after = year.start - kBase.start;
      if (after >= 1) {
        return (with_pay ? growth.pay
                         : growth.prices)[static_cast<std::size_t>(path * growth.years + after - 1)];
      }
      const auto told = table.growth(year);
      return told ? *told : rise_factor(with_pay ? model.central_pay : model.central_prices);
    };
    const auto cost = cost_path(model, prices, pay, kBase, growth.years, grown);
    const auto price = price_path(rule, linked, kBase, *cost, grown);
    const Path real = real_value(*price, *cost);
    for (std::size_t year = 0; year < real.size(); ++year) by_year[year].push_back(real[year]);
  }
  for (std::vector<double>& values : by_year) std::sort(values.begin(), values.end());
  return by_year;
}

TEST_CASE("the futures are, to the last bit, those of the paths worked one by one and sorted") {
  Random random(41);
  for (int i = 0; i < 600; ++i) {
    CAPTURE(i);
    CostModel model = random_model(random);
    model.paths = static_cast<int>(random.between(1, 90));
    if (random.chance(20)) model.paths = 1000;
    model.steps = {{{2026}, decimal("1.5")}, {{2024}, decimal("9")}};
    const UpliftRule rule = random_rule(random, kBase);
    IndexTable table = random.chance(2) ? cpi() : pay_award();
    if (random.chance(2)) table.years.pop_back();  // 2025/26 is not told: the central growth stands
    const MovesWith follows = random.chance(2) ? MovesWith::prices : MovesWith::pay;
    const GrowthPaths growth = simulate_growth(model);
    const SortedFutures futures = simulate(rule, &table, model, kBase, growth, follows);
    REQUIRE(futures.by_year == one_by_one(rule, &table, model, growth, follows));
    if (rule.promise == UpliftPromise::pass_through) {
      for (const auto& values : futures.by_year) REQUIRE(values == std::vector<double>(values.size(), 1.0));
    }
  }
}

TEST_CASE("laws of futures, for any words") {
  Random random(42);
  const IndexTable table = cpi();
  for (int i = 0; i < 300; ++i) {
    CAPTURE(i);
    CostModel model = random_model(random);
    const GrowthPaths growth = simulate_growth(model);
    // Paths are sorted in each year; if no path is lowered, no value at a place in the order is.
    UpliftRule rule = random_rule(random, kBase);
    rule.promise = UpliftPromise::index;
    const SortedFutures before = simulate(rule, &table, model, kBase, growth);
    const Decimal more = random_percent(random, 0, 300);
    if (rule.link->at_most) rule.link->at_most = rule.link->at_most->plus(more);
    if (rule.link->at_least) rule.link->at_least = rule.link->at_least->plus(more);
    const SortedFutures after = simulate(rule, &table, model, kBase, growth);
    for (std::size_t year = 0; year < before.by_year.size(); ++year) {
      for (std::size_t at = 0; at < before.by_year[year].size(); ++at) {
        REQUIRE(after.by_year[year][at] >= before.by_year[year][at]);
      }
    }
    // The cost's own index, whole and in time, keeps everything.
    model.staff_share = model.demand_growth = {};
    const SortedFutures whole = simulate(index_rule(), &table, model, kBase, growth);
    for (const auto& values : whole.by_year) {
      REQUIRE(values.front() == doctest::Approx(1.0).epsilon(1e-15));
      REQUIRE(values.back() == doctest::Approx(1.0).epsilon(1e-15));
    }
  }
}

TEST_CASE("a value of the order and the chance of less") {
  SortedFutures futures;
  futures.by_year = {{1.0, 1.0, 1.0, 1.0}, {0.8, 0.9, 0.9, 1.1}};
  CHECK(futures.quantile(1, 0.01) == 0.8);
  CHECK(futures.quantile(1, 0.25) == 0.8);
  CHECK(futures.quantile(1, 0.26) == 0.9);
  CHECK(futures.quantile(1, 0.75) == 0.9);
  CHECK(futures.quantile(1, 0.76) == 1.1);
  CHECK(futures.quantile(1, 0.99) == 1.1);
  CHECK(futures.chance_below(1, 0.8) == 0.0);
  CHECK(futures.chance_below(1, 0.85) == 0.25);
  CHECK(futures.chance_below(1, 0.9) == 0.25);
  CHECK(futures.chance_below(1, 0.91) == 0.75);
  CHECK(futures.chance_below(1, 2.0) == 1.0);
  CHECK(futures.chance_below(0, 1.0) == 0.0);

  // Whole places stay whole, though 0.07 × 100 is 7.000000000000001.
  std::vector<double> hundred;
  for (int i = 1; i <= 100; ++i) hundred.push_back(i);
  futures.by_year = {hundred};
  for (int percent = 1; percent <= 99; ++percent) CHECK(futures.quantile(0, percent / 100.0) == percent);
}

}  // namespace
}  // namespace offerscope
