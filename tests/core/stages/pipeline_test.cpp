#include "core/stages/pipeline.hpp"

#include <doctest/doctest.h>

#include "stage_fixture.hpp"

namespace offerscope {
namespace {

using test::decimal;
using test::percent;
using test::rate;
using test::StageFixture;
using Pays = SchedulePart::Pays;

SchedulePart part(Pays pays, std::string_view share, Month from, Month to) {
  SchedulePart part;
  part.pays = pays;
  part.percent = percent(share);
  part.from = from;
  part.to = to;
  if (pays == Pays::once) part.month = from;
  return part;
}

/// What arrives: "Apr 20.00 Jan -5.00 later 1.00".
std::string arrives(const StageFixture& fixture) {
  const WorkedPayment worked = fixture.work();
  const Arrival arrival = arrival_of(worked.receipts, fixture.offer.financial_year());
  std::string text;
  for (std::size_t i = 0; i < arrival.months.size(); ++i) {
    if (arrival.months[i].pence == 0) continue;
    text += std::string(short_month_name(static_cast<int>(i + 3) % 12 + 1)) + ' ' +
            arrival.months[i].to_decimal() + ' ';
  }
  return text + "later " + arrival.later.to_decimal();
}

/// £20.00 in full, of which that percentage is earned.
StageFixture earning(std::string_view reached) {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, reached);
  Achievement achievement;
  achievement.rule = Achievement::Rule::linear;
  achievement.assumption = "reached";
  achievement.upper = decimal("100");
  fixture.payment.achievement = achievement;
  return fixture;
}

TEST_CASE("gates of the offer, of the payment and of a pot") {
  StageFixture fixture;
  fixture.assume("signed", AssumptionUnit::yes_no, "1");
  fixture.assume("met", AssumptionUnit::yes_no, "0");
  fixture.offer.gates = {"signed"};
  CHECK(fixture.amount() == "20.00");
  fixture.payment.gates = {"met"};
  CHECK(fixture.amount() == "0.00");
  CHECK(closed_gates(fixture.payment, Givens(fixture.offer, fixture.scenario)) ==
        std::vector<std::string>{"met"});
  fixture.payment.gates.clear();
  fixture.payment.pots = {{"a", "A", percent("60"), std::nullopt, {"met"}},
                          {"b", "B", percent("40"), std::nullopt, {"signed"}}};
  CHECK(fixture.amount() == "8.00");
  fixture.scenario.assumptions["offer.signed"] = Decimal{};
  CHECK(fixture.amount() == "0.00");
  fixture.scenario.assumptions["offer.signed"] = Decimal::one();
  fixture.scenario.assumptions["offer.met"] = Decimal::one();
  CHECK(fixture.amount() == "20.00");
  fixture.circumstances.requirements_met = false;
  CHECK(fixture.amount() == "0.00");
}

TEST_CASE("a PCN’s money reaches the practice by a share") {
  StageFixture fixture;
  fixture.payment.payee = Payee::pcn;
  CHECK(fixture.amount() == "20.00");
  fixture.scenario.assumptions[practice_share_name(fixture.offer)] = decimal("33.333333");
  CHECK(fixture.amount() == "6.67");
}

TEST_CASE("a pot has its own achievement, or the payment’s") {
  StageFixture fixture = earning("50");
  fixture.assume("other", AssumptionUnit::percent, "10");
  Achievement other = *fixture.payment.achievement;
  other.assumption = "other";
  fixture.payment.pots = {{"a", "A", percent("60"), std::nullopt, {}}, {"b", "B", percent("40"), other, {}}};
  CHECK(fixture.amount() == "6.80");  // £12.00 × 50% + £8.00 × 10%
}

TEST_CASE("instalments on the full amount, then the account") {
  using Shortfall = Reconciliation::Shortfall;
  struct Row {
    std::string_view reached;
    Shortfall shortfall;
    std::string_view amount;
    std::string_view arrives;
  };
  for (const Row& row : {
           Row{"100", Shortfall::recovered, "20.00", "Apr 8.00 May 8.00 Mar 4.00 later 0.00"},
           {"90", Shortfall::recovered, "18.00", "Apr 8.00 May 8.00 Mar 2.00 later 0.00"},
           {"80", Shortfall::recovered, "16.00", "Apr 8.00 May 8.00 later 0.00"},
           {"70", Shortfall::recovered, "14.00", "Apr 8.00 May 8.00 Feb -1.00 Mar -1.00 later 0.00"},
           {"0", Shortfall::recovered, "0.00", "Apr 8.00 May 8.00 Feb -8.00 Mar -8.00 later 0.00"},
           {"70", Shortfall::not_published, "14.00", "Apr 8.00 May 8.00 Feb -1.00 Mar -1.00 later 0.00"},
           {"70", Shortfall::kept, "16.00", "Apr 8.00 May 8.00 later 0.00"},
           {"90", Shortfall::kept, "18.00", "Apr 8.00 May 8.00 Mar 2.00 later 0.00"},
       }) {
    CAPTURE(row.reached);
    CAPTURE(static_cast<int>(row.shortfall));
    StageFixture fixture = earning(row.reached);
    fixture.payment.schedule = {part(Pays::monthly, "80", {2026, 4}, {2026, 5}),
                                part(Pays::once, "20", {2027, 3}, {2027, 3})};
    fixture.payment.schedule[1].balance = true;
    fixture.payment.reconciliation = Reconciliation{row.shortfall, Month{2027, 2}, Month{2027, 3}, "", {}};
    CHECK(fixture.amount() == row.amount);
    CHECK(arrives(fixture) == row.arrives);
  }
}

TEST_CASE("what is taken back counts against the first instalment; its month may be unknown") {
  StageFixture fixture = earning("25");
  fixture.payment.schedule = {part(Pays::once, "50", {2026, 4}, {2026, 4}),
                              part(Pays::once, "50", {2026, 5}, {2026, 5})};
  fixture.payment.schedule[0].certainty = Certainty::at_risk;
  fixture.payment.reconciliation = Reconciliation{};
  CHECK(arrives(fixture) == "Apr 10.00 May 10.00 later -15.00");
  const WorkedPayment worked = fixture.work();
  REQUIRE(worked.receipts.parts.size() == 3);
  CHECK(worked.receipts.parts[2].kind == MoneyPart::Kind::taken_back);
  CHECK(worked.receipts.parts[2].certainty == Certainty::at_risk);
  CHECK(worked.receipts.taken_back == Amount{1'500});
  fixture.payment.reconciliation->from = Month{2026, 6};  // without `to` there is no span
  CHECK(arrives(fixture) == "Apr 10.00 May 10.00 later -15.00");

  // Only a balance part: everything is settled at the end.
  fixture.payment.schedule = {part(Pays::once, "100", {2027, 3}, {2027, 3})};
  fixture.payment.schedule[0].balance = true;
  CHECK(arrives(fixture) == "Mar 5.00 later 0.00");
}

TEST_CASE("a part of which only a share is paid in the end") {
  StageFixture fixture;
  fixture.assume("last-quarter", AssumptionUnit::percent, "33.3");
  fixture.payment.schedule = {part(Pays::once, "75", {2026, 4}, {2026, 4}),
                              part(Pays::once, "25", {2027, 1}, {2027, 1})};
  fixture.payment.schedule[1].paid = "last-quarter";
  CHECK(arrives(fixture) == "Apr 15.00 Jan 1.67 later 0.00");  // £5.00 × 33.3% = £1.665
  CHECK(fixture.amount() == "16.67");
}

TEST_CASE("what fell due before payments began comes in their first month") {
  StageFixture fixture;
  fixture.payment.rate.rate = rate("1.20");
  fixture.payment.schedule = {part(Pays::monthly, "100", {2026, 4}, {2027, 3})};
  fixture.payment.schedule[0].back_paid_in = Month{2026, 7};
  CHECK(arrives(fixture) == "Jul 4.00 Aug 1.00 Sep 1.00 Oct 1.00 Nov 1.00 Dec 1.00 Jan 1.00 Feb 1.00 "
                            "Mar 1.00 later 0.00");
}

TEST_CASE("counted in quarters, each quarter’s money follows its own count") {
  StageFixture fixture;
  fixture.payment.quantity.counted = Counted::quarters;
  fixture.payment.schedule = {part(Pays::quarterly, "100", {2026, 7}, {2027, 4})};
  const auto enter = [&](std::string_view first, std::string_view second) {
    fixture.scenario.volumes[quarter_name("tests", 0)] = test::quantity(first);
    fixture.scenario.volumes[quarter_name("tests", 1)] = test::quantity(second);
  };
  enter("10", "30");  // mean 25, £50.00: 5, 15, 15 and 15 of it
  CHECK(arrives(fixture) == "Jul 5.00 Oct 15.00 Jan 15.00 later 15.00");
  enter("0", "0");
  CHECK(arrives(fixture) == "later 0.00");
  enter("10", "30");
  fixture.payment.schedule = {part(Pays::quarterly, "100", {2026, 7}, {2027, 1})};
  CHECK(arrives(fixture) == "Jul 16.67 Oct 16.67 Jan 16.66 later 0.00");
  fixture.payment.schedule = {part(Pays::monthly, "100", {2026, 4}, {2026, 7})};
  CHECK(arrives(fixture) == "Apr 12.50 May 12.50 Jun 12.50 Jul 12.50 later 0.00");
}

TEST_CASE("a price that was agreed later: the difference comes in its own month") {
  StageFixture fixture;
  fixture.payment.schedule = {part(Pays::monthly, "100", {2026, 4}, {2026, 5})};
  fixture.payment.rate.variations = {{rate("2.50"), {2026, 7, 15}, Month{2026, 8}, {}, ""},
                                     {rate("1.00"), {2026, 9, 15}, std::nullopt, {}, ""}};
  CHECK(fixture.amount() == "10.00");
  CHECK(arrives(fixture) == "Apr 10.00 May 10.00 Aug 5.00 later -15.00");
  const WorkedPayment worked = fixture.work();
  CHECK(worked.variations == std::vector<Amount>{{500}, {-1'500}});
  CHECK(worked.receipts.parts.back().kind == MoneyPart::Kind::varied);

  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  fixture.payment.rate.variations[1].rate = Rate{Decimal::from_millionths(most)};
  fixture.scenario.volumes["tests"] = Quantity{Decimal::from_millionths(most)};
  CHECK(fixture.amount() == "too large");
}

TEST_CASE("prices that change to and fro beyond what pence can hold are too large") {
  StageFixture fixture;
  fixture.scenario.volumes["tests"] = test::quantity("10000");
  fixture.payment.rate.rate = rate("0");
  for (const std::string_view price : {"9000000000000", "0", "9000000000000"}) {
    fixture.payment.rate.variations.push_back({rate(price), {2026, 7, 15}, Month{2026, 8}, {}, ""});
  }
  CHECK(fixture.amount() == "too large");
}

TEST_CASE("a bridging payment ends when its successor begins") {
  StageFixture fixture;
  fixture.payment.rate.rate = rate("1.20");
  fixture.payment.schedule = {part(Pays::monthly, "90", {2026, 4}, {2026, 12}),
                              part(Pays::once, "10", {}, {})};
  fixture.payment.schedule[1].month.reset();
  fixture.circumstances.successor_start = Month{2026, 7};
  CHECK(arrives(fixture) == "Apr 1.20 May 1.20 Jun 1.20 later 1.20");
  CHECK(fixture.amount() == "4.80");
  CHECK(fixture.work().ended == Amount{720});
}

TEST_CASE("without a schedule: evenly over the months of the period") {
  StageFixture fixture;
  fixture.offer.from = {2026, 12, 15};
  CHECK(arrives(fixture) == "Dec 5.00 Jan 5.00 Feb 5.00 Mar 5.00 later 0.00");
}

}  // namespace
}  // namespace offerscope
