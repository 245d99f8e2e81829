#include "core/stages/quantity.hpp"

#include <doctest/doctest.h>

#include "stage_fixture.hpp"

namespace offerscope {
namespace {

using test::measure_of;
using test::number_measure;
using test::StageFixture;

TEST_CASE("what each basis counts") {
  struct Row {
    Basis basis;
    std::string_view amount;  // × £2.00
  };
  for (const Row& row : {Row{Basis::weighted_patient, "20480.00"}, {Basis::registered_patient, "19600.00"},
                         {Basis::eligible_patient, "20.00"}, {Basis::item, "20.00"}, {Basis::bed, "20.00"},
                         {Basis::hour, "20.00"}, {Basis::point, "24.50"}, {Basis::block, "2.00"},
                         {Basis::unearned_pound, "15.00"}, {Basis::not_published, "not published"}}) {
    CAPTURE(static_cast<int>(row.basis));
    StageFixture fixture;
    fixture.payment.quantity.basis = row.basis;
    fixture.payment.quantity.points = test::decimal("12.25");
    fixture.payment.quantity.payment = "earlier";
    fixture.ledger.unearned["earlier"] = Amount{750};
    CHECK(fixture.amount() == row.amount);
  }
}

TEST_CASE("a number that nobody entered is asked for, in the order of the stages") {
  StageFixture fixture;
  QuantityRule& rule = fixture.payment.quantity;
  rule.factors = {{"a factor", measure_of(Measure::From::volume, "factor", "A factor")}};
  rule.floor = measure_of(Measure::From::volume, "floor", "The floor");
  rule.cap = "cap";
  fixture.offer.caps = {{"cap", "The cap", measure_of(Measure::From::volume, "cap", "The cap"), {}}};
  fixture.scenario.volumes.clear();
  CHECK(fixture.amount() == "enter tests");
  fixture.scenario.volumes["tests"] = test::quantity("10");
  CHECK(fixture.amount() == "enter factor");
  fixture.scenario.volumes["factor"] = test::quantity("3");
  CHECK(fixture.amount() == "enter floor");
  fixture.scenario.volumes["floor"] = test::quantity("1");
  CHECK(fixture.amount() == "enter cap");
  fixture.scenario.volumes["cap"] = test::quantity("25");
  CHECK(fixture.amount() == "50.00");

  fixture.payment.quantity.basis = Basis::weighted_patient;
  fixture.scenario.practice.weighted.reset();
  CHECK(fixture.amount() == "enter weighted");
  fixture.payment.quantity.basis = Basis::registered_patient;
  fixture.scenario.practice.registered.reset();
  CHECK(fixture.amount() == "enter registered");
}

TEST_CASE("counted in quarters: a blank one is as the quarter before it") {
  struct Row {
    std::vector<std::string_view> quarters;  // "" is blank
    std::string_view amount;
  };
  for (const Row& row : {Row{{"10", "20", "30", "40"}, "50.00"}, {{"10", "", "", ""}, "20.00"},
                         {{"10", "", "30", ""}, "40.00"}, {{"0", "1", "", "0"}, "1.00"},
                         {{"", "20", "30", "40"}, "enter tests-q1"}}) {
    StageFixture fixture;
    fixture.payment.quantity.counted = Counted::quarters;
    fixture.scenario.volumes.clear();
    for (std::size_t i = 0; i < row.quarters.size(); ++i) {
      if (row.quarters[i].empty()) continue;
      fixture.scenario.volumes[quarter_name("tests", i)] = test::quantity(row.quarters[i]);
    }
    CAPTURE(row.quarters);
    CHECK(fixture.amount() == row.amount);
  }
}

TEST_CASE("factors, then the floor, then what is left of the cap") {
  StageFixture fixture;
  fixture.payment.quantity.factors = {{"half", number_measure("0.5")}, {"three", number_measure("3")}};
  CHECK(fixture.amount() == "30.00");  // 10 × 0.5 × 3 = 15
  fixture.payment.quantity.floor = number_measure("18");
  CHECK(fixture.amount() == "36.00");
  fixture.payment.quantity.floor = number_measure("15");
  CHECK(fixture.amount() == "30.00");
  fixture.payment.quantity.cap = "cap";
  fixture.offer.caps = {{"cap", "The cap", number_measure("14"), {}}};
  CHECK(fixture.amount() == "28.00");
  fixture.ledger.cap_used["cap"] = Fraction::from_integer(4);
  CHECK(fixture.amount() == "20.00");
  fixture.ledger.cap_used["cap"] = Fraction::from_integer(40);
  CHECK(fixture.amount() == "0.00");
}

TEST_CASE("an earlier payment’s unearned pounds wait for what it waits for") {
  StageFixture fixture;
  fixture.payment.quantity.basis = Basis::unearned_pound;
  fixture.payment.quantity.payment = "earlier";
  CHECK(fixture.amount() == "not published");
  fixture.ledger.awaited["earlier"] = {std::nullopt, "visits", "Visits a year"};
  CHECK(fixture.amount() == "enter visits");

  Payment earlier = fixture.payment;
  earlier.id = "earlier";
  WorkedPayment worked;
  worked.state = WorkedPayment::State::too_large;
  record(earlier, worked, fixture.ledger);
  CHECK(fixture.amount() == "too large");
}

TEST_CASE("the ledger notes what a payment takes of its cap and leaves unearned") {
  StageFixture fixture;
  fixture.payment.quantity.cap = "cap";
  fixture.offer.caps = {{"cap", "The cap", number_measure("14"), {}}};
  fixture.assume("reached", AssumptionUnit::percent, "40");
  Achievement achievement;
  achievement.rule = Achievement::Rule::linear;
  achievement.assumption = "reached";
  achievement.upper = test::decimal("100");
  fixture.payment.achievement = achievement;
  record(fixture.payment, fixture.work(), fixture.ledger);
  CHECK(fixture.ledger.cap_used["cap"] == Fraction::from_integer(10));
  CHECK(fixture.ledger.unearned["line"] == Amount{1'200});  // £20.00, of which 40% is earned

  // A price that is not published takes of the cap all the same; a quantity that is not known does not.
  fixture.payment.rate.rate.reset();
  record(fixture.payment, fixture.work(), fixture.ledger);
  CHECK(fixture.ledger.cap_used["cap"] == Fraction::from_integer(14));
  fixture.scenario.volumes.clear();
  fixture.payment.rate.rate = test::rate("1");
  record(fixture.payment, fixture.work(), fixture.ledger);
  CHECK(fixture.ledger.cap_used["cap"] == Fraction::from_integer(14));
  CHECK(fixture.ledger.awaited["line"].input == "tests");
  fixture.payment.quantity.cap.clear();
  fixture.scenario.volumes["tests"] = test::quantity("10");
  record(fixture.payment, fixture.work(), fixture.ledger);
  CHECK(fixture.ledger.cap_used["cap"] == Fraction::from_integer(14));
}

TEST_CASE("a measure is a number, a list, a volume or an assumption, × times ÷ over") {
  StageFixture fixture;
  fixture.assume("share", AssumptionUnit::percent, "60");
  fixture.assume("months", AssumptionUnit::months, "9");
  const Givens givens(fixture.offer, fixture.scenario);
  const auto value = [&](Measure measure, Use use) {
    measure.times = test::decimal("3");
    measure.over = test::decimal("2");
    const Needed needed = value_of(measure, givens, use);
    return needed.value ? test::text_of(needed.value->to_decimal()) : "enter " + needed.label;
  };
  CHECK(value(number_measure("4"), Use::multiply) == "6");
  CHECK(value(measure_of(Measure::From::registered_list), Use::multiply) == "14700");
  CHECK(value(measure_of(Measure::From::weighted_list), Use::compare) == "15360");
  CHECK(value(measure_of(Measure::From::volume, "tests"), Use::multiply) == "15");
  CHECK(value(measure_of(Measure::From::volume, "visits", "Visits"), Use::multiply) == "enter Visits");
  CHECK(value(measure_of(Measure::From::assumption, "share"), Use::multiply) == "0.9");
  CHECK(value(measure_of(Measure::From::assumption, "share"), Use::compare) == "90");
  CHECK(value(measure_of(Measure::From::assumption, "months"), Use::multiply) == "13.5");
  CHECK(value(measure_of(Measure::From::assumption, "months"), Use::compare) == "13.5");
  CHECK(value(measure_of(Measure::From::assumption, "unknown"), Use::multiply) == "0");
}

}  // namespace
}  // namespace offerscope
