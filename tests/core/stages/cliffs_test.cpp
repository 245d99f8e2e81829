#include "core/stages/cliffs.hpp"

#include <doctest/doctest.h>

#include "stage_fixture.hpp"

namespace offerscope {
namespace {

using test::decimal;
using test::measure_of;
using test::percent;
using test::StageFixture;

Bands tiers() {
  Bands bands;
  bands.prices = Bands::Prices::all_units;
  bands.steps = {{decimal("0"), test::rate("20")}, {decimal("10"), test::rate("25")},
                 {decimal("30"), test::rate("28")}};
  return bands;
}

/// "above 30: 840.00, below 10: 180.00": the edges, and what the line pays on their other side.
std::string edges(const StageFixture& fixture) {
  const WorkedPayment worked = fixture.work();
  std::string text;
  for (const Edge& edge : edges_of(fixture.payment, worked, Givens(fixture.offer, fixture.scenario),
                                   fixture.ledger, fixture.circumstances)) {
    if (!text.empty()) text += ", ";
    text += std::string(edge.above ? "above " : "below ") + edge.at.to_string() + " at " +
            edge.there.to_string() + ": " + edge.amount.to_decimal();
  }
  return text;
}

StageFixture with_tiers(std::string_view tests) {
  StageFixture fixture;
  fixture.payment.rate.rate.reset();
  fixture.payment.rate.bands = tiers();
  fixture.scenario.volumes["tests"] = test::quantity(tests);
  return fixture;
}

TEST_CASE("the nearest edge on each side: at it, one below, one above") {
  CHECK(edges(with_tiers("9")) == "above 10 at 10: 250.00");
  CHECK(edges(with_tiers("10")) == "above 30 at 30: 840.00, below 10 at 9: 180.00");
  CHECK(edges(with_tiers("11")) == "above 30 at 30: 840.00, below 10 at 9: 180.00");
  CHECK(edges(with_tiers("30")) == "below 30 at 29: 725.00");
  CHECK(edges(with_tiers("10.5")) == "above 30 at 30: 840.00, below 10 at 9: 180.00");
  StageFixture own = with_tiers("10");
  own.payment.rate.bands->prices = Bands::Prices::own_units;
  CHECK(edges(own) == "");
}

TEST_CASE("a capped quantity never reaches an edge above its cap") {
  StageFixture fixture = with_tiers("11");
  fixture.payment.quantity.cap = "cap";
  fixture.offer.caps = {{"cap", "The cap", test::number_measure("20"), {}}};
  CHECK(edges(fixture) == "below 10 at 9: 180.00");
  fixture.offer.caps[0].most = test::number_measure("30");
  CHECK(edges(fixture) == "above 30 at 30: 840.00, below 10 at 9: 180.00");
}

TEST_CASE("bands by a list: the list itself moves, and what is paid by it") {
  StageFixture fixture = with_tiers("0");
  fixture.payment.quantity.basis = Basis::registered_patient;
  fixture.scenario.practice.registered = test::quantity("12");
  fixture.scenario.practice.weighted.reset();
  fixture.scenario.practice.ratio = decimal("1.5");
  fixture.payment.rate.bands->by = measure_of(Measure::From::registered_list);
  CHECK(edges(fixture) == "above 30 at 30: 840.00, below 10 at 9: 180.00");
  fixture.payment.rate.bands->by = measure_of(Measure::From::weighted_list);  // 18
  CHECK(edges(fixture) == "above 30 at 30: 336.00, below 10 at 9: 240.00");
  fixture.payment.rate.bands->by->times = decimal("2");
  CHECK(edges(fixture) == "");
  fixture.payment.rate.bands->by->times = Decimal::one();
  fixture.payment.rate.bands->by->over = decimal("2");
  CHECK(edges(fixture) == "");
}

TEST_CASE("bands by a volume, an assumption, a fixed number") {
  StageFixture fixture = with_tiers("1");
  fixture.payment.rate.bands->by = measure_of(Measure::From::volume, "beds", "Beds");
  fixture.scenario.volumes["beds"] = test::quantity("12");
  CHECK(edges(fixture) == "above 30 at 30: 28.00, below 10 at 9: 20.00");
  fixture.payment.rate.bands->by = measure_of(Measure::From::assumption, "reached");
  fixture.assume("reached", AssumptionUnit::percent, "12");
  CHECK(edges(fixture) == "above 30 at 30: 28.00, below 10 at 9.999999: 20.00");
  fixture.payment.rate.bands->by = test::number_measure("12");
  CHECK(edges(fixture) == "");
}

TEST_CASE("steps of an achievement, of pots that share it, and under which nothing is paid") {
  StageFixture fixture;  // £20.00
  fixture.assume("reached", AssumptionUnit::percent, "49");
  Achievement steps;
  steps.assumption = "reached";
  steps.steps = {{decimal("0"), percent("10")}, {decimal("48.5"), percent("50")},
                 {decimal("49.8"), percent("100")}};
  fixture.payment.achievement = steps;
  CHECK(edges(fixture) == "above 49.8 at 49.8: 20.00, below 48.5 at 48.499999: 2.00");
  fixture.scenario.assumptions["offer.reached"] = decimal("20");
  CHECK(edges(fixture) == "above 48.5 at 48.5: 10.00");
  fixture.scenario.assumptions["offer.reached"] = decimal("49");

  Achievement even;
  even.rule = Achievement::Rule::linear;
  even.assumption = "reached";
  even.upper = decimal("100");
  even.nothing_under = decimal("48.9");
  fixture.payment.pots = {{"a", "A", percent("50"), std::nullopt, {}}, {"b", "B", percent("50"), even, {}}};
  // A: £10.00 × 50%; B: £10.00 × 49%.
  CHECK(fixture.amount() == "9.90");
  CHECK(edges(fixture) == "above 49.8 at 49.8: 14.98, below 48.9 at 48.899999: 5.00");
  even.nothing_under.reset();
  fixture.payment.achievement.reset();
  fixture.payment.pots = {{"b", "B", percent("100"), even, {}}};
  CHECK(edges(fixture) == "");

  Achievement best;
  best.rule = Achievement::Rule::best_of;
  best.of = {steps, even};
  fixture.payment.pots.clear();
  fixture.payment.achievement = best;
  CHECK(edges(fixture) == "above 49.8 at 49.8: 20.00, below 48.5 at 48.499999: 9.70");
}

TEST_CASE("bands and achievements of one payment have their own edges") {
  StageFixture fixture = with_tiers("11");  // £275.00
  fixture.assume("reached", AssumptionUnit::percent, "60");
  fixture.assume("other", AssumptionUnit::percent, "40");
  Achievement half;
  half.assumption = "reached";
  half.steps = {{decimal("50"), percent("100")}};
  Achievement other = half;
  other.assumption = "other";
  fixture.payment.pots = {{"a", "A", percent("60"), half, {}}, {"b", "B", percent("40"), other, {}}};
  CHECK(fixture.amount() == "165.00");
  CHECK(edges(fixture) ==
        "above 30 at 30: 504.00, below 10 at 9: 108.00, below 50 at 49.999999: 0.00, above 50 at 50: 275.00");
}

TEST_CASE("behind factors or a floor a unit of the work is not a unit of the quantity") {
  StageFixture fixture = with_tiers("20");
  fixture.payment.quantity.factors = {{"half", test::number_measure("0.6")}};
  CHECK(fixture.amount() == "300.00");  // 12 × 25
  CHECK(edges(fixture) == "");
  fixture = with_tiers("12");
  fixture.payment.quantity.floor = test::number_measure("10");
  CHECK(edges(fixture) == "above 30 at 30: 840.00");
  fixture.payment.quantity.floor = test::number_measure("9");
  CHECK(edges(fixture) == "above 30 at 30: 840.00, below 10 at 9: 180.00");
}

TEST_CASE("the list or the volume moves, and with it what else depends on it") {
  StageFixture fixture = with_tiers("0");
  fixture.payment.quantity.basis = Basis::registered_patient;
  fixture.scenario.practice.registered = test::quantity("9");
  Measure limit = measure_of(Measure::From::registered_list);
  limit.times = decimal("21");
  fixture.payment.limits = {{Limit::Kind::at_most, "pot", limit}};
  CHECK(edges(fixture) == "above 10 at 10: 210.00");  // 250, at most 210
  fixture.payment.quantity.basis = Basis::weighted_patient;
  fixture.scenario.practice.weighted = test::quantity("9");
  fixture.payment.limits.clear();
  CHECK(edges(fixture) == "above 10 at 10: 250.00");
  fixture.payment.quantity.basis = Basis::item;
  fixture.payment.quantity.counted = Counted::quarters;
  fixture.scenario.volumes["tests-q1"] = test::quantity("9");
  CHECK(edges(fixture) == "above 10 at 10: 250.00");
  fixture.payment.quantity = QuantityRule{};
  fixture.payment.quantity.basis = Basis::point;
  fixture.payment.quantity.points = decimal("9");
  CHECK(edges(fixture) == "above 10 at 10: 250.00");
}

TEST_CASE("no percentage is above 100, and what an earlier payment left is not worked again") {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, "60");
  Achievement steps;
  steps.assumption = "reached";
  steps.steps = {{decimal("50"), percent("80")}, {decimal("101"), percent("100")}};
  fixture.payment.achievement = steps;
  CHECK(edges(fixture) == "below 50 at 49.999999: 0.00");
  fixture.payment.achievement->assumption = "unknown";  // 0, and no unit to keep it under 101
  fixture.payment.achievement->steps.erase(fixture.payment.achievement->steps.begin());
  CHECK(edges(fixture) == "above 101 at 101: 20.00");
  fixture.payment.achievement = steps;
  steps.steps.pop_back();
  Payment earlier = fixture.payment;
  earlier.id = "earlier";
  fixture.payment.achievement = steps;
  fixture.payment.quantity.basis = Basis::unearned_pound;
  fixture.payment.quantity.payment = "earlier";
  fixture.ledger.unearned["earlier"] = Amount{1'000};
  fixture.offer.payments = {fixture.payment, earlier};
  CHECK(edges(fixture) == "");
  fixture.offer.payments[1].achievement.reset();
  CHECK(edges(fixture) == "below 50 at 49.999999: 0.00");
  Achievement best;
  best.rule = Achievement::Rule::best_of;
  best.of = {steps, steps};
  fixture.offer.payments[1].pots = {{"a", "A", percent("100"), best, {}}};
  CHECK(edges(fixture) == "");
}

TEST_CASE("hundreds of edges at which nothing changes cost no more than a few") {
  StageFixture fixture = with_tiers("1");
  fixture.payment.limits = {{Limit::Kind::at_most, "pot", test::number_measure("1")}};
  std::vector<Bands::Step>& steps = fixture.payment.rate.bands->steps;
  for (int from = 31; from < 331; ++from) steps.push_back({*Decimal::from_integer(from), test::rate("28")});
  CHECK(edges(fixture) == "");
  fixture.scenario.volumes["tests"] = test::quantity("331");
  CHECK(edges(fixture) == "");
}

TEST_CASE("a quantity that no decimal holds has no edges") {
  StageFixture fixture = with_tiers("9000000000000");
  fixture.payment.quantity.factors = {{"twice", test::number_measure("2")}};
  CHECK(fixture.amount() == "504000000000000.00");
  CHECK(edges(fixture) == "");
}

TEST_CASE("an edge at which the line pays the same, or cannot be worked out, is none") {
  StageFixture fixture = with_tiers("11");
  fixture.payment.limits = {{Limit::Kind::at_most, "pot", test::number_measure("100")}};
  CHECK(edges(fixture) == "");
  fixture = with_tiers("11");
  fixture.payment.rate.bands->steps[2].rate = Rate{Decimal::from_millionths(std::numeric_limits<std::int64_t>::max())};
  fixture.payment.rate.bands->steps[2].from = Decimal::from_millionths(std::numeric_limits<std::int64_t>::max());
  CHECK(edges(fixture) == "below 10 at 9: 180.00");
}

}  // namespace
}  // namespace offerscope
