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

/// An offer of lines that all rest on "reached": £2.00 each for ten, a hundred and a thousand.
StageFixture with_lines() {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, "40");
  Achievement steps;
  steps.assumption = "reached";
  steps.steps = {{decimal("30"), percent("50")}, {decimal("50"), percent("100")}};
  fixture.payment.achievement = steps;
  for (const char* count : {"10", "100", "1000"}) {
    fixture.payment.id = "of-" + std::string(count);
    fixture.payment.quantity.volume = fixture.payment.id;
    fixture.scenario.volumes[fixture.payment.id] = test::quantity(count);
    fixture.offer.payments.push_back(fixture.payment);
  }
  return fixture;
}

/// "above 50: 1110.00 to 2220.00 over 3": the edges over all lines.
std::string shared(const StageFixture& fixture) {
  const Givens givens(fixture.offer, fixture.scenario);
  std::vector<WorkedPayment> worked;
  std::vector<Edge> all;
  Ledger ledger;
  for (const Payment& payment : fixture.offer.payments) {
    worked.push_back(work_out(payment, givens, ledger, fixture.circumstances));
    if (worked.back().state == WorkedPayment::State::known) {
      const std::vector<Edge> own = edges_of(payment, worked.back(), givens, ledger, fixture.circumstances);
      all.insert(all.end(), own.begin(), own.end());
    }
    record(payment, worked.back(), ledger);
  }
  std::string text;
  for (const SharedEdge& edge : shared_edges(all, worked, givens, fixture.circumstances)) {
    text += (text.empty() ? "" : ", ") + std::string(edge.edge.above ? "above " : "below ") +
            edge.edge.at.to_string() + ": " + edge.now.to_decimal() + " to " + edge.edge.amount.to_decimal() +
            " over " + std::to_string(edge.lines);
  }
  return text;
}

TEST_CASE("one target of several lines is worth what all of them pay more or less") {
  StageFixture fixture = with_lines();
  // (10 + 100 + 1,000) × £2.00 = £2,220.00, of which half.
  CHECK(shared(fixture) == "above 50: 1110.00 to 2220.00 over 3, below 30: 1110.00 to 0.00 over 3");
  fixture.scenario.volumes.erase("of-1000");
  CHECK(shared(fixture) == "above 50: 110.00 to 220.00 over 2, below 30: 110.00 to 0.00 over 2");
  fixture.scenario.volumes.erase("of-100");
  CHECK(shared(fixture) == "");  // only one line moves
  fixture = with_lines();
  fixture.offer.payments.resize(1);
  CHECK(shared(fixture) == "");
}

TEST_CASE("the nearest edge of any of the lines; bands by a volume are no shared edge; the worthiest first") {
  StageFixture fixture = with_lines();
  fixture.offer.payments[0].achievement->steps = {{decimal("35"), percent("50")}, {decimal("60"), percent("100")}};
  fixture.offer.payments[1].achievement->steps = {{decimal("20"), percent("50")}, {decimal("60"), percent("100")}};
  fixture.offer.payments[2].achievement->steps = {{decimal("30"), percent("50")}, {decimal("70"), percent("100")}};
  // At 60: 20 + 200 + 1,000 × £2.00 × 50%. Just under 35 only the first line falls, so nothing is shared.
  CHECK(shared(fixture) == "above 60: 1110.00 to 1220.00 over 2");
  fixture.offer.payments[2].achievement->assumption = "other";
  fixture.offer.payments[1].achievement->steps[0].at = decimal("35");
  fixture.assume("other", AssumptionUnit::percent, "70");
  fixture.offer.payments[2].pots = {{"a", "A", percent("90"), std::nullopt, {}},
                                    {"b", "B", percent("10"), fixture.offer.payments[0].achievement, {}}};
  // £1,800.00 and £200.00 of the third line: all of the first pot, half of the second.
  // At 60: 20 + 200 + 1,800 + 200; just under 35: the first two and the pot fall to nothing. Both are
  // worth £210.00, so the nearer is first.
  CHECK(shared(fixture) == "below 35: 2010.00 to 1800.00 over 3, above 60: 2010.00 to 2220.00 over 3");
  fixture.offer.payments[0].achievement->steps = {{decimal("35"), percent("90")}, {decimal("60"), percent("100")}};
  // The first line: £18.00 now. Losing the edge now costs more than gaining the other brings.
  CHECK(shared(fixture) == "below 35: 2018.00 to 1800.00 over 3, above 60: 2018.00 to 2220.00 over 3");
  fixture.offer.payments[0].rate.rate.reset();
  fixture.offer.payments[0].rate.bands = tiers();
  fixture.offer.payments[0].achievement.reset();
  fixture.scenario.volumes["of-10"] = test::quantity("12");
  CHECK(shared(fixture) == "below 35: 2300.00 to 2100.00 over 2, above 60: 2300.00 to 2500.00 over 2");
}

TEST_CASE("of shared edges that are worth nearly the same the nearest is first") {
  StageFixture fixture = with_lines();
  fixture.scenario.assumptions["offer.reached"] = decimal("45");
  const auto pays_at_30 = [&](std::string_view share) {
    for (Payment& payment : fixture.offer.payments) payment.achievement->steps[0].pays = percent(share);
  };
  // £2,220.00 in all: 15 points fewer lose £1,110.00 and more; 5 points more bring what is left.
  pays_at_30("50.1");
  CHECK(shared(fixture) == "above 50: 1112.22 to 2220.00 over 3, below 30: 1112.22 to 0.00 over 3");
  pays_at_30("50.25");  // £1,115.55 and £1,104.45, which is £11.10 less: a hundredth is £11.15
  CHECK(shared(fixture) == "above 50: 1115.55 to 2220.00 over 3, below 30: 1115.55 to 0.00 over 3");
  pays_at_30("50.3");  // £1,116.66 and £1,103.34
  CHECK(shared(fixture) == "below 30: 1116.66 to 0.00 over 3, above 50: 1116.66 to 2220.00 over 3");
}

TEST_CASE("shared edges that are worth a loss are ranked too") {
  StageFixture fixture = with_lines();
  fixture.scenario.assumptions["offer.reached"] = decimal("41");
  for (Payment& payment : fixture.offer.payments) {
    payment.achievement->steps = {{decimal("0"), percent("100")}, {decimal("30"), percent("50")},
                                  {decimal("50"), percent("0")}};
  }
  // More reached pays less: both edges are worth −£1,110.00, and that above is nearer.
  CHECK(shared(fixture) == "above 50: 1110.00 to 0.00 over 3, below 30: 1110.00 to 2220.00 over 3");
  fixture.scenario.assumptions["offer.reached"] = decimal("39");
  CHECK(shared(fixture) == "below 30: 1110.00 to 2220.00 over 3, above 50: 1110.00 to 0.00 over 3");
}

TEST_CASE("a line that pays what an earlier one left moves with it, and where the whole stays nothing is said") {
  StageFixture fixture = with_lines();
  Payment& rest = fixture.offer.payments[1];
  rest.quantity = QuantityRule{};
  rest.quantity.basis = Basis::unearned_pound;
  rest.quantity.payment = "of-10";
  rest.rate.rate = test::rate("0.50");
  rest.achievement.reset();
  fixture.offer.payments.resize(2);
  // £20.00, half earned; of the £10.00 left half is paid. From 50 on £20.00 and nothing; under 30
  // nothing, and half of £20.00.
  CHECK(shared(fixture) == "above 50: 15.00 to 20.00 over 2, below 30: 15.00 to 10.00 over 2");
  rest.rate.rate = test::rate("1.00");
  CHECK(shared(fixture) == "");
}

TEST_CASE("a line that is too large to compute there leaves no sum") {
  StageFixture fixture = with_lines();
  fixture.offer.payments[2].achievement.reset();
  fixture.offer.payments[2].rate.rate.reset();
  Bands bands = tiers();
  bands.by = measure_of(Measure::From::assumption, "reached");
  bands.steps = {{decimal("0"), test::rate("2")},
                 {decimal("50"), Rate{Decimal::from_millionths(std::numeric_limits<std::int64_t>::max())}}};
  fixture.offer.payments[2].rate.bands = bands;
  fixture.scenario.volumes["of-1000"] = test::quantity("2000000");
  CHECK(shared(fixture) == "below 30: 4000110.00 to 4000000.00 over 2");
}

TEST_CASE("lines whose sum is too large, now or there, leave no sum") {
  StageFixture fixture = with_lines();
  // £50,000,000,000,000,000 a line where all is earned: two of them are more than 64 bits of pence hold.
  for (Payment& payment : fixture.offer.payments) payment.rate.rate = test::rate("5000000000000");
  fixture.offer.payments.resize(2);
  fixture.scenario.volumes["of-10"] = test::quantity("10000");
  fixture.scenario.volumes["of-100"] = test::quantity("10000");
  CHECK(shared(fixture) == "below 30: 50000000000000000.00 to 0.00 over 2");
  fixture.offer.assumptions[0].fallback = decimal("50");
  CHECK(shared(fixture) == "");
}

TEST_CASE("of two edges on one side the nearer is the shared one, whichever line it stands in") {
  StageFixture fixture = with_lines();
  fixture.offer.payments.resize(2);
  fixture.offer.payments[1].achievement->steps[1].at = decimal("45");
  // At 45 the second line pays all, £200.00; the first is at its own edge only from 50 on.
  CHECK(shared(fixture) == "below 30: 110.00 to 0.00 over 2");
}

}  // namespace
}  // namespace offerscope
