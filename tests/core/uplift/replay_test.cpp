#include "core/uplift/replay.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "path_fixture.hpp"

namespace offerscope {
namespace {

using namespace test;

Replay replay_of(const UpliftRule& rule, const CostModel& model,
                 std::optional<FinancialYear> base = std::nullopt) {
  const IndexTable prices = cpi();
  const IndexTable pay = pay_award();
  return replay(rule, &prices, model, prices, pay, base);
}

double kept(const Replay& replay, int from) {
  for (const ReplayWindow& window : replay.windows) {
    if (window.from.start == from) return window.end();
  }
  FAIL("no window from ", from);
  return 0.0;
}

TEST_CASE("what a price kept by the record, worked by hand") {
  struct Row {
    UpliftRule given;
    int from;  // 2019 is 2019/20
    int years;
    double kept;
  };
  const UpliftRule none = rule_of(UpliftPromise::none);
  for (const Row& row : {
           // Nothing promised: the level of the base year ÷ that of the last. The published shares of a
           // tariff frozen until 2025/26 are these, to a tenth of a percent.
           Row{none, 2016, 9, 0.726526},  // 101.192 ÷ 139.282
           {none, 2018, 7, 0.763918},     // 106.4 ÷ 139.282
           {none, 2019, 6, 0.777143},     // 108.242 ÷ 139.282
           {none, 2020, 5, 0.782046},     // 108.925 ÷ 139.282
           {none, 2021, 4, 0.813099},     // 113.25 ÷ 139.282
           {none, 2022, 3, 0.894645},     // 124.608 ÷ 139.282
           {none, 2023, 2, 0.945384},     // 131.675 ÷ 139.282
           {none, 2024, 1, 0.967699},     // 134.783 ÷ 139.282
           {rule_of(UpliftPromise::review), 2019, 6, 0.777143},
           // A fixed rise: its power × the same quotient.
           {fixed_rule("2"), 2019, 6, 0.875189},   // 1.02⁶ × 108.242 ÷ 139.282
           {fixed_rule("2"), 2021, 3, 0.891669},   // 1.02³ × 113.25 ÷ 134.783
           {fixed_rule("-1"), 2010, 4, 0.867883},  // 0.99⁴ × 90.333 ÷ 99.983
           // The index itself keeps everything; held at 3% it rose 3% in each of 2021/22 (3.97%), 2022/23
           // (10.03%) and 2023/24 (5.67%).
           {index_rule(), 2019, 6, 1.0},
           {index_rule({"100", "0", "", "3"}), 2020, 3, 0.903932},  // 1.03³ × 108.925 ÷ 131.675
           // At least 2%: 2% for 0.11% in 2015/16, 2% for 1.10% in 2016/17, then 2.82% (104.05 ÷ 101.192).
           {index_rule({"100", "0", "2"}), 2014, 3, 1.027970},  // 1.02² × 1.028243 × 99.983 ÷ 104.05
           // Less 1 point: 1.029706 × 1.090291 × 1.046714 × 108.925 ÷ 131.675.
           {index_rule({"100", "-1"}), 2020, 3, 0.972094},
           // Half of it plus half a point: (1 + 0.050146 + 0.005) × (1 + 0.028357 + 0.005) × 113.25 ÷ 131.675.
           {index_rule({"50", "0.5"}), 2021, 2, 0.937773},
           // A year late, 2020/21 to 2023/24: the rises of 2020/21 to 2022/23, 124.608 ÷ 108.242, against a
           // cost of 131.675 ÷ 108.925. The same lateness pays while inflation falls.
           {index_rule({"100", "0", "", "", 1}), 2020, 3, 0.952301},
           {index_rule({"100", "0", "", "", 1}), 2022, 3, 1.064750},  // 134.783 ÷ 113.25 × 124.608 ÷ 139.282
           {index_rule({"100", "0", "", "", 2}), 2020, 2, 0.894886},  // 108.925 ÷ 106.4 × 108.925 ÷ 124.608
           {rule_of(UpliftPromise::pass_through), 2019, 6, 1.0},
       }) {
    CAPTURE(row.from);
    CAPTURE(row.years);
    const Replay all = replay_of(row.given, plain_model(row.years));
    CHECK(std::abs(kept(all, row.from) - row.kept) <= 0.5e-6);
  }
}

TEST_CASE("a schedule moves with the window, as many years after its start as after the price's year") {
  const UpliftRule rule = schedule_rule({{2026, "5"}, {2028, "3"}});
  // 5% in the first year, nothing in the second, 3% in the third: 1.05 × 1.03 × 82.267 ÷ 90.333.
  CHECK(std::abs(kept(replay_of(rule, plain_model(3), FinancialYear{2025}), 2007) - 0.984931) <= 0.5e-6);
  // Without the price's year the rises stay in their own.
  CHECK(std::abs(kept(replay_of(rule, plain_model(3)), 2007) - 82.267 / 90.333) <= 1e-12);
  const UpliftRule past = schedule_rule({{2021, "5"}, {2022, "3"}});
  CHECK(std::abs(kept(replay_of(past, plain_model(2)), 2020) - 0.945384) <= 0.5e-6);  // × 108.925 ÷ 124.608
}

TEST_CASE("the windows are all that the record holds, and the worst, the best and the middle are told") {
  const Replay all = replay_of(rule_of(UpliftPromise::none), plain_model(5));
  // 1988/89 to 1993/94, …, 2020/21 to 2025/26.
  REQUIRE(all.windows.size() == 33);
  for (std::size_t i = 0; i < all.windows.size(); ++i) {
    CHECK(all.windows[i].from.start == 1988 + static_cast<int>(i));
    CHECK(all.windows[i].real.size() == 6);
    CHECK(all.windows[i].real.front() == 1.0);
  }
  CHECK(all.windows[all.worst].from.start == 1988);
  CHECK(all.windows[all.worst].end() == doctest::Approx(50.217 / 64.592).epsilon(1e-14));
  CHECK(all.windows[all.best].from.start == 1998);
  CHECK(all.windows[all.best].end() == doctest::Approx(71.433 / 75.767).epsilon(1e-14));
  CHECK(std::abs(all.median - 0.895167) <= 0.5e-6);

  const Replay even = replay_of(rule_of(UpliftPromise::none), plain_model(4));
  CHECK(even.windows.size() == 34);
  CHECK(std::abs(even.median - 0.918458) <= 0.5e-6);  // (0.918152 + 0.918764) ÷ 2

  // Where all are alike, the earliest is both.
  const Replay alike = replay_of(rule_of(UpliftPromise::pass_through), plain_model(5));
  CHECK(alike.worst == 0);
  CHECK(alike.best == 0);
  CHECK(alike.median == 1.0);
}

TEST_CASE("a window needs every growth that its words and its cost ask for") {
  // Two years late needs two more years of record before.
  CHECK(replay_of(index_rule({"100", "0", "", "", 2}), plain_model(5)).windows.front().from.start == 1990);
  CHECK(replay_of(index_rule({"100", "0", "", "", 2}), plain_model(5)).windows.back().from.start == 2020);

  // With staff in the cost, the pay record's seven rises bound it: 2018/19 to 2025/26.
  CostModel model = plain_model(3);
  model.staff_share = decimal("50");
  const Replay with_staff = replay_of(rule_of(UpliftPromise::none), model);
  REQUIRE(with_staff.windows.size() == 5);
  CHECK(with_staff.windows.front().from.start == 2018);
  CHECK(with_staff.windows.back().from.start == 2022);
  // 1 ÷ (half of 1.045 × 1.06 × 1.06, half of 134.783 ÷ 113.25)
  CHECK(with_staff.windows[3].end() ==
        doctest::Approx(1.0 / (0.5 * 1.045 * 1.06 * 1.06 + 0.5 * 134.783 / 113.25)).epsilon(1e-14));
  // A step on staff stays in its year: in the windows over 2025/26, and in no other.
  model.steps = {{{2025}, decimal("2")}};
  const Replay stepped = replay_of(rule_of(UpliftPromise::none), model);
  CHECK(stepped.windows[3].end() == with_staff.windows[3].end());
  CHECK(stepped.windows[4].end() < with_staff.windows[4].end());

  CHECK(replay_of(rule_of(UpliftPromise::none), plain_model(37)).windows.size() == 1);
  const Replay none = replay_of(rule_of(UpliftPromise::none), plain_model(38));
  CHECK(none.windows.empty());
  CHECK(none.median == 1.0);
}

TEST_CASE("a forecast is no record") {
  IndexTable prices = cpi();
  const IndexTable pay = pay_award();
  prices.years.push_back({{2026}, decimal("142.5"), true, 12, ""});
  prices.years.push_back({{2027}, decimal("145.3"), true, 12, ""});
  const Replay with = replay(rule_of(UpliftPromise::none), nullptr, plain_model(5), prices, pay);
  CHECK(with.windows.size() == 33);
  CHECK(with.windows.back().from.start == 2020);
  // Nor does a linked table's forecast count.
  IndexTable linked = cpi();
  linked.years.back().forecast = true;
  const Replay held = replay(index_rule(), &linked, plain_model(5), cpi(), pay);
  CHECK(held.windows.back().from.start == 2019);
}

TEST_CASE("laws of the record, for any words") {
  Random random(31);
  const IndexTable prices = cpi();
  const IndexTable pay = pay_award();
  for (int i = 0; i < 400; ++i) {
    CAPTURE(i);
    const CostModel model = random_model(random);
    const UpliftRule rule = random_rule(random, {2025});
    const Replay all = replay(rule, &prices, model, prices, pay, FinancialYear{2025});
    for (std::size_t at = 0; at < all.windows.size(); ++at) {
      const double end = all.windows[at].end();
      REQUIRE(all.windows[at].real.size() == static_cast<std::size_t>(model.years) + 1);
      REQUIRE(end >= all.windows[all.worst].end());
      REQUIRE(end <= all.windows[all.best].end());
      if (rule.promise == UpliftPromise::pass_through) REQUIRE(end == 1.0);
      if (at > 0) REQUIRE(all.windows[at].from.start == all.windows[at - 1].from.start + 1);
    }
    if (all.windows.empty()) continue;
    REQUIRE(all.median >= all.windows[all.worst].end());
    REQUIRE(all.median <= all.windows[all.best].end());
    // With costs rising, a longer term keeps no more of a price that nobody promised to raise.
    CostModel longer = model;
    ++longer.years;
    const Replay further = replay(rule_of(UpliftPromise::none), nullptr, longer, prices, pay);
    const Replay frozen = replay(rule_of(UpliftPromise::none), nullptr, model, prices, pay);
    for (std::size_t at = 0; at < further.windows.size(); ++at) {
      REQUIRE(further.windows[at].from == frozen.windows[at].from);
      REQUIRE(further.windows[at].end() <= frozen.windows[at].end());
    }
  }
}

}  // namespace
}  // namespace offerscope
