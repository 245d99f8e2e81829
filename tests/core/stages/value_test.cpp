#include "core/stages/value.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "stage_fixture.hpp"

namespace offerscope {
namespace {

using test::measure_of;
using test::number_measure;
using test::StageFixture;

Bands bands_of(Bands::Prices prices) {
  Bands bands;
  bands.prices = prices;
  bands.steps = {{test::decimal("0"), test::rate("20")}, {test::decimal("10"), test::rate("25")},
                 {test::decimal("30"), test::rate("28")}};
  return bands;
}

TEST_CASE("bands price their own units, or all units once they are reached") {
  struct Row {
    std::string_view quantity;
    std::string_view own_units;
    std::string_view all_units;
  };
  for (const Row& row : {
           Row{"0", "0.00", "0.00"},
           {"1", "20.00", "20.00"},
           {"9", "180.00", "180.00"},
           {"10", "200.00", "250.00"},   // own: 10 × 20; all: 10 × 25
           {"11", "225.00", "275.00"},
           {"30", "700.00", "840.00"},   // own: 200 + 20 × 25; all: 30 × 28
           {"31", "728.00", "868.00"},
           {"9.5", "190.00", "190.00"},
       }) {
    CAPTURE(row.quantity);
    StageFixture fixture;
    fixture.scenario.volumes["tests"] = test::quantity(row.quantity);
    fixture.payment.rate.rate.reset();
    fixture.payment.rate.bands = bands_of(Bands::Prices::own_units);
    CHECK(fixture.amount() == row.own_units);
    fixture.payment.rate.bands = bands_of(Bands::Prices::all_units);
    CHECK(fixture.amount() == row.all_units);
  }
}

TEST_CASE("another number can decide on the band") {
  StageFixture fixture;
  fixture.payment.rate.rate.reset();
  fixture.payment.rate.bands = bands_of(Bands::Prices::all_units);
  fixture.payment.rate.bands->by = measure_of(Measure::From::volume, "beds", "Beds");
  CHECK(fixture.amount() == "enter beds");
  fixture.scenario.volumes["beds"] = test::quantity("30");
  CHECK(fixture.amount() == "280.00");
  fixture.payment.rate.bands->by = measure_of(Measure::From::assumption, "reached");
  fixture.assume("reached", AssumptionUnit::percent, "29.9");
  CHECK(fixture.amount() == "250.00");
}

TEST_CASE("a price per 1,000") {
  StageFixture fixture;
  fixture.payment.quantity.basis = Basis::registered_patient;
  fixture.payment.rate.rate = test::rate("12.345678");
  fixture.payment.rate.per = test::decimal("1000");
  CHECK(fixture.amount() == "120.99");  // 9.8 × 12.345678 = 120.9876444
}

TEST_CASE("limits change the value one after another") {
  StageFixture fixture;  // £20.00
  const auto limit = [&](Limit::Kind kind, std::string_view pounds) {
    fixture.payment.limits.push_back({kind, "limit", number_measure(pounds)});
  };
  limit(Limit::Kind::at_least, "19");
  CHECK(fixture.amount() == "20.00");
  limit(Limit::Kind::at_least, "21");
  CHECK(fixture.amount() == "21.00");
  limit(Limit::Kind::less, "1.005");
  CHECK(fixture.amount() == "20.00");  // 19.995, half away from zero
  limit(Limit::Kind::at_most, "30");
  CHECK(fixture.amount() == "20.00");
  limit(Limit::Kind::at_most, "5");
  CHECK(fixture.amount() == "5.00");
  limit(Limit::Kind::less, "6");
  CHECK(fixture.amount() == "0.00");
  fixture.payment.limits = {{Limit::Kind::less, "core", measure_of(Measure::From::volume, "core", "Core")}};
  CHECK(fixture.amount() == "enter core");
}

TEST_CASE("a sum beyond all money is too large, and said to be") {
  StageFixture fixture;
  fixture.payment.rate.rate = Rate{Decimal::from_millionths(std::numeric_limits<std::int64_t>::max())};
  fixture.scenario.volumes["tests"] = Quantity{Decimal::from_millionths(std::numeric_limits<std::int64_t>::max())};
  CHECK(fixture.amount() == "too large");
}

}  // namespace
}  // namespace offerscope
