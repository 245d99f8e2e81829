#include "core/uplift/closed_forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/uplift/elementary.hpp"

namespace offerscope {
namespace {

// The true values were worked with mpmath 1.2.1 at 50 digits.
constexpr double kClose = 1e-12;

bool close(double value, double exact) {
  return std::abs(value - exact) <= kClose * std::max(1.0, std::abs(exact));
}

TEST_CASE("growth at so many percent a year") {
  CHECK(compounded(2.0, 0) == 1.0);
  CHECK(compounded(0.0, 3) == 1.0);
  CHECK(close(compounded(3.3, 1), 1.033));
  CHECK(close(compounded(3.3, 5), 1.1762553387403929899));
  CHECK(close(compounded(2.0, 10), 1.2189944199947571302));
  CHECK(close(compounded(-1.5, 4), 0.941336550625));
  CHECK(close(compounded(12.75, 7), 2.3164122546996341864));
}

TEST_CASE("the variance of a sum of deviations") {
  CHECK(sum_variance(0.0, 5) == 5.0);
  CHECK(sum_variance(0.5, 1) == 1.0);
  CHECK(sum_variance(0.5, 2) == 3.25);  // 1² + (1 + 0.5)²
  CHECK(close(sum_variance(0.7, 5), 22.79227260999999722));
  CHECK(close(sum_variance(0.35, 3), 4.9907562499999998289));
  CHECK(close(sum_variance(0.95, 10), 276.04847140301317697));
  CHECK(sum_variance(0.7, 0) == 0.0);
  // A random walk's: 1² + 2² + … + n².
  CHECK(close(sum_variance(1.0 - 1e-15, 10), 385.0));
}

TEST_CASE("quantiles of a log-normal") {
  CHECK(log_normal_quantile(0.0, 1.0, 0.5) == 1.0);
  CHECK(close(log_normal_quantile(0.1, 0.25, 0.05), 0.73255752647489296189));
  CHECK(close(log_normal_quantile(0.1, 0.25, 0.95), 1.667313096949023044));
  CHECK(close(log_normal_quantile(-0.2, 0.04, 0.9), 0.86179492954755390161));
  CHECK(close(log_normal_quantile(0.0, 1.0, 0.001), 0.045491385247653509283));
  CHECK(close(log_normal_quantile(0.05, 0.0, 0.3), 1.0512710963760240426));
}

TEST_CASE("the mean of a log-normal between a floor and a cap") {
  struct Row {
    double mean, deviation, least, most, exact;
  };
  for (const Row& row : {
           Row{0.02, 0.02, 1.0, 1.03, 1.017794736033536317},
           {0.0198, 0.018, 0.99, 1.05, 1.0200892420173660089},
           {0.0, 1.0, 0.5, 2.0, 1.1613796123216386265},
           {0.03, 0.01, 1.0, 1.02, 1.0191891195192389036},
           {0.0, 0.3, 0.1, 0.9, 0.84286172837572647404},
           {0.02, 0.05, 1.02, 1.02, 1.02},
       }) {
    CAPTURE(row.mean);
    CAPTURE(row.deviation);
    CHECK(close(collared_mean(row.mean, row.deviation, row.least, row.most), row.exact));
  }
  // Without a deviation it is the value itself, held; with walls far away, the mean of the log-normal.
  CHECK(collared_mean(0.0, 0.0, 0.5, 2.0) == 1.0);
  CHECK(collared_mean(0.0, 0.0, 1.5, 2.0) == 1.5);
  CHECK(collared_mean(0.0, 0.0, 0.5, 0.9) == 0.9);
  CHECK(close(collared_mean(0.02, 0.05, 1e-9, 1e9), exponential(0.02 + 0.05 * 0.05 / 2)));
  // A narrow deviation nears what has none.
  CHECK(std::abs(collared_mean(0.02, 1e-9, 1.0, 1.5) - exponential(0.02)) <= 1e-9);
}

TEST_CASE("the yearly rise to a level") {
  CHECK(yearly_rise_to(1.0, 3) == 0.0);
  CHECK(close(yearly_rise_to(1.5, 5), 8.4471771197698613746));
  CHECK(close(yearly_rise_to(0.777, 6), -4.1180547361940275109));
  CHECK(close(yearly_rise_to(2.0, 1), 100.0));
  CHECK(close(yearly_rise_to(8.0, 3), 100.0));
  CHECK(close(yearly_rise_to(1.0000001, 10), 9.9999995558386997428e-7));
  for (int years = 1; years <= 10; ++years) CHECK(close(yearly_rise_to(compounded(3.4, years), years), 3.4));
}

}  // namespace
}  // namespace offerscope
