// The simulation held to account by what can be worked without it, over twenty seeds: each figure within
// four standard errors, and the errors of the twenty together as large as they should be.
#include <doctest/doctest.h>

#include <cmath>
#include <functional>

#include "core/uplift/closed_forms.hpp"
#include "core/uplift/elementary.hpp"
#include "core/uplift/simulation.hpp"
#include "path_fixture.hpp"

namespace offerscope {
namespace {

using namespace test;

constexpr int kSeeds = 20;
constexpr int kYears = 5;
constexpr int kPaths = 10'000;
constexpr double kPricesPersistence = 0.7;
constexpr double kPayPersistence = 0.45;
constexpr double kPricesVolatility = 0.018;
constexpr double kPayVolatility = 0.012;
constexpr double kCorrelation = 0.5;

CostModel model_with(std::uint32_t seed) {
  CostModel model = straying_model();
  model.seed = seed;
  return model;
}

/// The paths of the seeds 1 to 20, made once.
const std::vector<GrowthPaths>& all_growth() {
  static const std::vector<GrowthPaths> all = [] {
    std::vector<GrowthPaths> made;
    for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) made.push_back(simulate_growth(model_with(seed)));
    return made;
  }();
  return all;
}

/// The logarithm of the level that each path reaches after `years` years.
std::vector<double> log_levels(const std::vector<double>& growth, int years) {
  std::vector<double> levels;
  for (std::size_t path = 0; path < kPaths; ++path) {
    double sum = 0.0;
    for (std::size_t year = 0; year < static_cast<std::size_t>(years); ++year) {
      sum += natural_logarithm(growth[path * kYears + year]);
    }
    levels.push_back(sum);
  }
  return levels;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double covariance_of(const std::vector<double>& left, const std::vector<double>& right) {
  const double left_mean = mean_of(left);
  const double right_mean = mean_of(right);
  double sum = 0.0;
  for (std::size_t i = 0; i < left.size(); ++i) sum += (left[i] - left_mean) * (right[i] - right_mean);
  return sum / static_cast<double>(left.size() - 1);
}

double variance_of(const std::vector<double>& values) { return covariance_of(values, values); }

/// `error` gives how many standard errors one seed's figure is off.
void hold_to_account(const std::function<double(const GrowthPaths&, const CostModel&)>& error) {
  double sum = 0.0;
  double squares = 0.0;
  for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
    const double off = error(all_growth()[seed - 1], model_with(seed));
    CAPTURE(seed);
    CHECK(std::abs(off) <= 4.0);
    sum += off;
    squares += off * off;
  }
  CHECK(std::abs(sum) <= 4.0 * std::sqrt(static_cast<double>(kSeeds)));
  // The squares of twenty standard normals add up to 4.3 to 54 in all but one of 10,000 cases at each end.
  CHECK(squares >= 4.3);
  CHECK(squares <= 54.0);
}

TEST_CASE("the mean of the logarithm of a level is that of the central path") {
  for (const int years : {1, 3, 5}) {
    CAPTURE(years);
    hold_to_account([&](const GrowthPaths& growth, const CostModel&) {
      const double deviation = kPricesVolatility * std::sqrt(sum_variance(kPricesPersistence, years));
      const double exact = years * natural_logarithm(1.02);
      return (mean_of(log_levels(growth.prices, years)) - exact) / (deviation / std::sqrt(kPaths));
    });
    hold_to_account([&](const GrowthPaths& growth, const CostModel&) {
      const double deviation = kPayVolatility * std::sqrt(sum_variance(kPayPersistence, years));
      const double exact = years * natural_logarithm(1.03);
      return (mean_of(log_levels(growth.pay, years)) - exact) / (deviation / std::sqrt(kPaths));
    });
  }
}

TEST_CASE("the variance of the sum of the deviations is the AR(1)'s") {
  for (const int years : {1, 2, 5}) {
    CAPTURE(years);
    hold_to_account([&](const GrowthPaths& growth, const CostModel&) {
      const double exact = kPricesVolatility * kPricesVolatility * sum_variance(kPricesPersistence, years);
      return (variance_of(log_levels(growth.prices, years)) / exact - 1.0) / std::sqrt(2.0 / (kPaths - 1));
    });
    hold_to_account([&](const GrowthPaths& growth, const CostModel&) {
      const double exact = kPayVolatility * kPayVolatility * sum_variance(kPayPersistence, years);
      return (variance_of(log_levels(growth.pay, years)) / exact - 1.0) / std::sqrt(2.0 / (kPaths - 1));
    });
  }
}

TEST_CASE("the two series are correlated as stated, year by year and in their sums") {
  for (const int years : {1, 5}) {
    // What a shock adds to a sum, 1 + φ + …, once for each series: Σ ab ÷ √(Σ a² × Σ b²) of the correlation.
    double together = 0.0;
    double prices_weight = 0.0;
    double pay_weight = 0.0;
    for (int year = 0; year < years; ++year) {
      prices_weight = prices_weight * kPricesPersistence + 1.0;
      pay_weight = pay_weight * kPayPersistence + 1.0;
      together += prices_weight * pay_weight;
    }
    const double exact =
        kCorrelation * together /
        std::sqrt(sum_variance(kPricesPersistence, years) * sum_variance(kPayPersistence, years));
    CAPTURE(years);
    hold_to_account([&](const GrowthPaths& growth, const CostModel&) {
      const std::vector<double> prices = log_levels(growth.prices, years);
      const std::vector<double> pay = log_levels(growth.pay, years);
      const double found = covariance_of(prices, pay) / std::sqrt(variance_of(prices) * variance_of(pay));
      return (found - exact) / ((1.0 - exact * exact) / std::sqrt(kPaths));
    });
  }
}

TEST_CASE("the real value of a frozen price is log-normal") {
  const double deviation = kPricesVolatility * std::sqrt(sum_variance(kPricesPersistence, kYears));
  const double mean = -kYears * natural_logarithm(1.02);
  for (const double probability : {0.05, 0.25, 0.5, 0.75, 0.95}) {
    CAPTURE(probability);
    hold_to_account([&](const GrowthPaths& growth, const CostModel& model) {
      const SortedFutures futures = simulate(rule_of(UpliftPromise::none), nullptr, model, {2025}, growth);
      const double z = normal_quantile(probability);
      const double density = 0.3989422804014327 * exponential(-0.5 * z * z) / deviation;
      const double standard_error = std::sqrt(probability * (1.0 - probability) / kPaths) / density;
      const double exact = natural_logarithm(log_normal_quantile(mean, deviation, probability));
      return (natural_logarithm(futures.quantile(kYears, probability)) - exact) / standard_error;
    });
    hold_to_account([&](const GrowthPaths& growth, const CostModel& model) {
      const SortedFutures futures = simulate(rule_of(UpliftPromise::none), nullptr, model, {2025}, growth);
      const double value = log_normal_quantile(mean, deviation, probability);
      const double standard_error = std::sqrt(probability * (1.0 - probability) / kPaths);
      return (futures.chance_below(kYears, value) - probability) / standard_error;
    });
  }
}

TEST_CASE("the mean rise of a link between a floor and a cap is the collared log-normal's") {
  const IndexTable table = cpi();
  hold_to_account([&](const GrowthPaths& growth, const CostModel& model) {
    // Against a cost that stands still, the real value after a year is the rise itself.
    GrowthPaths still = growth;
    still.pay.assign(still.pay.size(), 1.0);
    const SortedFutures futures =
        simulate(index_rule({"100", "0", "1", "3.5"}), &table, model, {2025}, still, MovesWith::pay);
    const std::vector<double>& rises = futures.by_year[1];
    const double exact = collared_mean(natural_logarithm(1.02), kPricesVolatility, 1.01, 1.035);
    return (mean_of(rises) - exact) / std::sqrt(variance_of(rises) / kPaths);
  });
}

}  // namespace
}  // namespace offerscope
