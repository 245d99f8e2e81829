#include "core/uplift/elementary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "elementary_vectors.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using test::Random;

/// How many doubles lie between two numbers of one sign, plus one; 0 for equal ones.
double units_apart(double left, double right) {
  if (left == right) return 0.0;
  const auto apart = static_cast<std::int64_t>(bits_of(left)) - static_cast<std::int64_t>(bits_of(right));
  return static_cast<double>(apart < 0 ? -apart : apart);
}

double between(Random& random, double least, double most) {
  return least + (most - least) * static_cast<double>(random.bits() >> 11) * 0x1p-53;
}

TEST_CASE("the exponential is the nearest double or one beside it") {
  double worst = 0.0;
  for (const test::Vector& vector : test::kExponentials) {
    CAPTURE(vector.at);
    const double units = units_apart(exponential(vector.at), vector.value);
    CHECK(units <= 1.0);
    worst = std::max(worst, units);
  }
  // The machine's own in extended precision, on thousands of points of all sizes.
  Random random(11);
  for (int i = 0; i < 6000; ++i) {
    const double reach = i % 3 == 0 ? 700.0 : i % 3 == 1 ? 1.0 : 0.05;
    const double x = between(random, -reach, reach);
    CAPTURE(x);
    const double units =
        units_apart(exponential(x), static_cast<double>(std::exp(static_cast<long double>(x))));
    REQUIRE(units <= 1.0);
    worst = std::max(worst, units);
  }
  MESSAGE("exponential: at most ", worst, " doubles from the nearest");
}

TEST_CASE("the functions give the same bytes on every machine") {
  // So they came out of GCC 12 and Clang 14 natively (also with -march=native) and of Emscripten 3.1.6.
  std::uint64_t fold = 0;
  for (int i = 1; i < 200'000; ++i) {
    for (const double value : {exponential(i * 0.003 - 300), natural_logarithm(i * 0.37),
                               normal_probability(i * 8e-5 - 8), normal_quantile(i / 200'000.0)}) {
      fold = (fold * 0x100000001b3) ^ bits_of(value);
    }
  }
  CHECK(fold == 0xca27b652fd9e3190);
}

TEST_CASE("the exponential is held where a double ends") {
  CHECK(exponential(700.5) == exponential(700.0));
  CHECK(exponential(1e308) == exponential(700.0));
  CHECK(exponential(std::numeric_limits<double>::infinity()) == exponential(700.0));
  CHECK(exponential(-1e308) == exponential(-700.0));
}

TEST_CASE("the exponential never falls where its argument rises") {
  Random random(12);
  for (int i = 0; i < 2000; ++i) {
    double x = between(random, -20.0, 20.0);
    for (int step = 0; step < 20; ++step) {
      const double next = std::nextafter(x, 100.0);
      CAPTURE(x);
      REQUIRE(exponential(next) >= exponential(x) * (1.0 - 0x1p-51));
      x = next;
    }
    const double further = x + 1e-12;
    REQUIRE(exponential(further) > exponential(x));
  }
}

TEST_CASE("the logarithm is the nearest double or one beside it") {
  double worst = 0.0;
  for (const test::Vector& vector : test::kLogarithms) {
    CAPTURE(vector.at);
    const double units = units_apart(natural_logarithm(vector.at), vector.value);
    CHECK(units <= 1.0);
    worst = std::max(worst, units);
  }
  Random random(13);
  for (int i = 0; i < 6000; ++i) {
    // Of all sizes, then around 1, where the value is small.
    const double x = i % 3 == 0   ? number_of_bits(random.bits() >> 1 & 0x7fdfffffffffffffU)
                     : i % 3 == 1 ? between(random, 0.5, 2.0)
                                  : between(random, 0.99, 1.01);
    if (x == 0.0) continue;
    CAPTURE(x);
    const double exact = static_cast<double>(std::log(static_cast<long double>(x)));
    const double units = units_apart(natural_logarithm(x), exact);
    REQUIRE(units <= 1.0);
    worst = std::max(worst, units);
  }
  MESSAGE("natural_logarithm: at most ", worst, " doubles from the nearest");
  CHECK(natural_logarithm(0.0) == -std::numeric_limits<double>::infinity());
  CHECK(std::isnan(natural_logarithm(-1.0)));
}

TEST_CASE("exponential and logarithm undo each other, products become sums") {
  Random random(14);
  for (int i = 0; i < 3000; ++i) {
    const double x = between(random, -30.0, 30.0);
    const double y = between(random, -30.0, 30.0);
    CAPTURE(x);
    CAPTURE(y);
    REQUIRE(natural_logarithm(exponential(x)) == doctest::Approx(x).epsilon(1e-14));
    REQUIRE(exponential(x) * exponential(-x) == doctest::Approx(1.0).epsilon(1e-15));
    REQUIRE(exponential(x + y) == doctest::Approx(exponential(x) * exponential(y)).epsilon(2e-14));
  }
}

TEST_CASE("a power is its repeated product, and a root undoes it") {
  CHECK(power(1.0, 5.0) == 1.0);
  CHECK(power(7.0, 0.0) == 1.0);
  Random random(15);
  for (int i = 0; i < 500; ++i) {
    const double x = between(random, 0.5, 2.0);
    CAPTURE(x);
    REQUIRE(power(x, 3.0) == doctest::Approx(x * x * x).epsilon(1e-15));
    REQUIRE(power(x, -1.0) == doctest::Approx(1.0 / x).epsilon(1e-15));
    REQUIRE(power(power(x, 7.0), 1.0 / 7.0) == doctest::Approx(x).epsilon(1e-15));
    REQUIRE(power(x, 0.5) == doctest::Approx(std::sqrt(x)).epsilon(1e-15));
  }
}

TEST_CASE("the normal probability is right to 1e-15, and in the lower tail to twelve figures") {
  double worst = 0.0;
  for (const test::Vector& vector : test::kProbabilities) {
    CAPTURE(vector.at);
    const double off = std::abs(normal_probability(vector.at) - vector.value);
    CHECK(off <= 1e-15);
    CHECK(off <= 1e-12 * vector.value);
    worst = std::max(worst, off);
  }
  MESSAGE("normal_probability: at most ", worst, " from the true value");
  CHECK(normal_probability(0.0) == 0.5);
  CHECK(normal_probability(-60.0) <= 1e-300);
  CHECK(normal_probability(60.0) == 1.0);

  Random random(16);
  for (int i = 0; i < 2000; ++i) {
    const double z = between(random, -9.0, 9.0);
    CAPTURE(z);
    REQUIRE(normal_probability(z) + normal_probability(-z) == doctest::Approx(1.0).epsilon(1e-15));
    REQUIRE(normal_probability(z + 1e-6) >= normal_probability(z));
    const double machine = 0.5 * std::erfc(-z / std::sqrt(2.0));
    REQUIRE(std::abs(normal_probability(z) - machine) <= 1e-15);
  }
}

TEST_CASE("the normal quantile is right to fourteen figures") {
  double worst = 0.0;
  for (const test::Vector& vector : test::kQuantiles) {
    CAPTURE(vector.at);
    const double off = std::abs(normal_quantile(vector.at) - vector.value);
    CHECK(off <= 1e-14 * std::abs(vector.value));
    if (vector.value != 0.0) worst = std::max(worst, off / std::abs(vector.value));
  }
  MESSAGE("normal_quantile: at most ", worst, " of the true value from it");
  CHECK(normal_quantile(0.5) == 0.0);
}

TEST_CASE("the normal quantile undoes the probability and rises with it") {
  Random random(17);
  for (int i = 0; i < 3000; ++i) {
    const double p = between(random, 1e-9, 1.0);
    CAPTURE(p);
    REQUIRE(std::abs(normal_probability(normal_quantile(p)) - p) <= 3e-15);
    // 1 − p is exact from one half on.
    if (p >= 0.5) REQUIRE(normal_quantile(1.0 - p) == -normal_quantile(p));
    if (p < 0.999) REQUIRE(normal_quantile(p + 1e-7) > normal_quantile(p));
  }
}

}  // namespace
}  // namespace offerscope
