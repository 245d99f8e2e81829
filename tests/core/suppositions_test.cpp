// What a figure says that it supposes: the assumptions it rests on that nobody has entered.
#include "core/suppositions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "stages/stage_fixture.hpp"
#include "support/bundled.hpp"

namespace offerscope {
namespace {

using test::decimal;
using test::measure_of;
using test::percent;
using test::StageFixture;

/// What the fixture's line supposes, by its ids, or the share.
std::string ids(const StageFixture& fixture, const std::vector<Supposed>& earlier = {}) {
  std::string text;
  for (const Assumption* one : supposed_of(fixture.payment, fixture.work(), Givens(fixture.offer, fixture.scenario), earlier)) {
    text += (text.empty() ? "" : " ") + (one ? one->id : "share");
  }
  return text;
}

Measure assumed(const std::string& id) { return measure_of(Measure::From::assumption, id); }

Achievement half_at(const std::string& id, std::string_view at = "50") {
  Achievement achievement;
  achievement.assumption = id;
  achievement.steps = {{decimal(at), percent("50")}};
  return achievement;
}

TEST_CASE("each stage's assumptions count until they are entered") {
  StageFixture fixture;
  CHECK(ids(fixture) == "");
  for (const char* id : {"factor", "floor", "cap", "by", "limit", "reached", "paid"}) {
    fixture.assume(id, AssumptionUnit::percent, "100");
  }
  fixture.assume("gate", AssumptionUnit::yes_no, "1");
  fixture.assume("whole", AssumptionUnit::yes_no, "1");
  CHECK(ids(fixture) == "");  // none of them has to do with the line
  fixture.payment.payee = Payee::pcn;
  fixture.payment.quantity.factors = {{"Factor", assumed("factor")}};
  fixture.payment.quantity.floor = assumed("floor");
  fixture.payment.quantity.cap = "cap";
  Measure most = assumed("cap");
  most.times = decimal("1000");
  fixture.offer.caps = {{"cap", "The cap", most, {}}};
  fixture.payment.rate.rate.reset();
  Bands bands;
  bands.prices = Bands::Prices::all_units;
  bands.by = assumed("by");
  bands.steps = {{decimal("0"), test::rate("2")}};
  fixture.payment.rate.bands = bands;
  Measure pounds = assumed("limit");
  pounds.times = decimal("1000");
  fixture.payment.limits = {{Limit::Kind::at_most, "Pot", pounds}};
  fixture.payment.achievement = half_at("reached");
  fixture.payment.gates = {"gate"};
  fixture.offer.gates = {"whole"};
  SchedulePart part;
  part.percent = percent("100");
  part.pays = SchedulePart::Pays::once;
  part.paid = "paid";
  fixture.payment.schedule = {part};
  CHECK(ids(fixture) == "whole gate share factor floor cap by limit reached paid");
  for (const char* id : {"whole", "practice-share", "floor", "by", "reached"}) {
    fixture.scenario.assumptions[std::string("offer.") + id] = decimal("1");
  }
  CHECK(ids(fixture) == "gate factor cap limit paid");
  fixture.scenario.volumes.clear();
  CHECK(ids(fixture) == "");  // no amount, nothing supposed
}

TEST_CASE("behind a closed gate only what closes it counts, and nothing where the user closed one") {
  StageFixture fixture;
  fixture.assume("bid", AssumptionUnit::yes_no, "0");
  fixture.assume("plan", AssumptionUnit::yes_no, "1");
  fixture.assume("reached", AssumptionUnit::percent, "60");
  fixture.payment.gates = {"bid", "plan"};
  fixture.payment.achievement = half_at("reached");
  CHECK(ids(fixture) == "bid");
  fixture.scenario.assumptions["offer.plan"] = Decimal{};
  CHECK(ids(fixture) == "");
  fixture.scenario.assumptions["offer.plan"] = Decimal::one();
  fixture.scenario.assumptions["offer.bid"] = Decimal::one();
  CHECK(ids(fixture) == "reached");
  fixture.payment.gates.clear();
  fixture.scenario.assumptions.clear();
  // £10.00 behind the bid, £10.00 by the target.
  fixture.payment.pots = {{"a", "A", percent("50"), half_at("plan"), {"bid"}}, {"b", "B", percent("50"), std::nullopt, {}}};
  CHECK(fixture.amount() == "5.00");
  CHECK(ids(fixture) == "bid reached");
}

TEST_CASE("relief counts where it would help, or does") {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, "60");
  fixture.assume("storm", AssumptionUnit::yes_no, "0");
  fixture.payment.achievement = half_at("reached");
  fixture.payment.achievement->relief = Achievement::Relief{"storm", percent("50")};
  CHECK(ids(fixture) == "reached");
  fixture.payment.achievement->relief->pays = percent("80");
  CHECK(ids(fixture) == "reached storm");
  fixture.offer.assumptions[1].fallback = Decimal::one();
  CHECK(ids(fixture) == "reached storm");
  Achievement best;
  best.rule = Achievement::Rule::best_of;
  best.of = {half_at("reached"), half_at("storm")};
  fixture.payment.achievement = best;
  CHECK(ids(fixture) == "reached storm");
}

TEST_CASE("none of something supposes nothing, but what an earlier line left over does") {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, "60");
  fixture.assume("first", AssumptionUnit::percent, "60");
  fixture.payment.achievement = half_at("reached");
  fixture.scenario.volumes["tests"] = test::quantity("0");
  CHECK(ids(fixture) == "");
  Payment earlier = fixture.payment;
  earlier.id = "earlier";
  fixture.offer.payments = {earlier, fixture.payment};
  fixture.payment.quantity = QuantityRule{};
  fixture.payment.quantity.basis = Basis::unearned_pound;
  fixture.payment.quantity.payment = "earlier";
  fixture.ledger.unearned["earlier"] = Amount{};
  const Supposed left = {&fixture.offer.assumptions[1]};
  CHECK(ids(fixture, {left}) == "first");
  fixture.ledger.unearned["earlier"] = Amount{1'000};
  CHECK(ids(fixture, {left}) == "first reached");
}

TEST_CASE("what draws on the same cap before counts too") {
  StageFixture fixture;
  fixture.assume("part", AssumptionUnit::percent, "60");
  Payment earlier = fixture.payment;
  earlier.quantity.factors = {{"Part", assumed("part")}};
  fixture.offer.payments = {earlier, fixture.payment};
  fixture.payment.quantity.cap = "cap";
  fixture.offer.caps = {{"cap", "The cap", test::number_measure("12"), {}}};
  CHECK(ids(fixture, {{}}) == "");
  fixture.offer.payments[0].quantity.cap = "cap";
  CHECK(ids(fixture, {{}}) == "part");
}

TEST_CASE("the words: up to three are named, more are counted") {
  Offer offer;
  offer.assumptions = {{"a", "Target reached, %", AssumptionUnit::percent, decimal("60"), "", {}},
                       {"b", "Bid approved", AssumptionUnit::yes_no, Decimal::one(), "", {}},
                       {"c", "Cost of the room, £", AssumptionUnit::pounds, decimal("1200"), "", {}},
                       {"d", "Months there", AssumptionUnit::months, decimal("9"), "", {}},
                       {"e", "Outbreak", AssumptionUnit::yes_no, Decimal{}, "", {}}};
  const auto words = [&](std::initializer_list<int> which) {
    Supposed supposed;
    for (const int i : which) supposed.push_back(i < 0 ? nullptr : &offer.assumptions[static_cast<std::size_t>(i)]);
    return supposes_text(supposed, offer);
  };
  CHECK(words({}) == "");
  CHECK(words({1}) == "Supposes 1 assumption at its default: yes to “Bid approved”.");
  CHECK(words({0, -1}) == "Supposes 2 assumptions at their defaults: 100% of the PCN’s money and 60% for “Target reached, %”.");
  CHECK(words({4, 3, 2}) ==
        "Supposes 3 assumptions at their defaults: £1,200 for “Cost of the room, £”, 9 for “Months there” and "
        "no to “Outbreak”.");
  CHECK(words({0, 1, 2, 3}) == "Supposes 4 assumptions at their defaults.");
}

TEST_CASE("a published offer: the line, the total, the gate's step; what is entered no longer counts") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nwl-access-2024-25"});
  const auto column = [&]() -> const OfferColumn& { return session.comparison().offers.front(); };
  CHECK(column().income.supposes_text ==
        "Supposes 2 assumptions at their defaults: 100% of the PCN’s money and yes to “The PCN’s bid for phase 2 is "
        "approved”.");
  CHECK(column().payments[0].supposes_text == "Supposes 1 assumption at its default: 100% of the PCN’s money.");
  const std::string step = "“The PCN’s bid for phase 2 is approved”: yes, supposed";
  const auto tells = [&] {
    const auto& steps = column().payments[1].steps;
    return std::count(steps.begin(), steps.end(), step);
  };
  CHECK(tells() == 1);
  REQUIRE(session.enter("nwl-access-2024-25.practice-share", "30") == "");
  CHECK(column().income.supposes_text ==
        "Supposes 1 assumption at its default: yes to “The PCN’s bid for phase 2 is approved”.");
  CHECK(column().payments[0].supposes_text == "");
  REQUIRE(session.enter("nwl-access-2024-25.bid-approved", "yes") == "");
  CHECK(column().income.supposes_text == "");
  CHECK(tells() == 0);
}

TEST_CASE("a price for a year that an offer of eleven months uses whole says so, and no other") {
  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-routine-2025-26", "nhse-care-homes-2020-21", "kent-interim-2025-26", "lsc-ltc-2025-26"});
  const std::string said = "The price is for a year and the offer lasts 11 months; the figures use the whole price.";
  std::size_t notes = 0;
  for (const OfferColumn& column : session.comparison().offers) {
    for (const PaymentLine& line : column.payments) {
      const bool says = std::count(line.notes.begin(), line.notes.end(), said) == 1;
      CAPTURE(line.id);
      CHECK(says == (column.id == "lsc-routine-2025-26" && line.basis != Basis::item));
      notes += says;
      for (const std::string& note : line.notes) CHECK((note == said) == note.starts_with("The price is for a year"));
    }
  }
  CHECK(notes == 15);  // 8 by the list, 1 by beds, 6 by patients who qualify
}

}  // namespace
}  // namespace offerscope
