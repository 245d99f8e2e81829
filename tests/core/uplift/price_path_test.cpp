#include "core/uplift/price_path.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "path_fixture.hpp"

namespace offerscope {
namespace {

using namespace test;

std::optional<double> told(const IndexTable& table, FinancialYear year) { return table.growth(year); }

/// CPI of 3%, 4%, 5%, −1%, 2% in 2026/27 to 2030/31, after 2% in 2025/26 and 1% in 2024/25.
IndexTable small_table() {
  return table_of("cpi", IndexTable::Kind::rise, 2024, {"1", "2", "3", "4", "5", "-1", "2"});
}

void check_levels(const std::optional<Path>& path, const std::vector<double>& levels) {
  REQUIRE(path.has_value());
  REQUIRE(path->size() == levels.size());
  for (std::size_t year = 0; year < levels.size(); ++year) {
    CAPTURE(year);
    CHECK((*path)[year] == doctest::Approx(levels[year]).epsilon(1e-14));
  }
  CHECK(path->front() == 1.0);
}

constexpr FinancialYear kBase = {2025};

std::optional<Path> price_of(const UpliftRule& rule, const Path& cost = Path(4, 1.0)) {
  const IndexTable table = small_table();
  return price_path(rule, &table, kBase, cost, told);
}

TEST_CASE("where nothing is promised, the price stays, whatever was given") {
  for (const UpliftPromise promise : {UpliftPromise::none, UpliftPromise::review, UpliftPromise::discretion,
                                      UpliftPromise::applied}) {
    UpliftRule rule = rule_of(promise);
    rule.percent = decimal("5");
    rule.rises = {{{2026}, decimal("5")}};
    rule.given = {{{{2026}, decimal("2.5")}, {}}};
    const auto price = price_of(rule);
    REQUIRE(price.has_value());
    CHECK(*price == Path{1.0, 1.0, 1.0, 1.0});
  }
}

TEST_CASE("a fixed rise comes each year after the base") {
  check_levels(price_of(fixed_rule("2")), {1.0, 1.02, 1.0404, 1.061208});
  check_levels(price_of(fixed_rule("-10")), {1.0, 0.9, 0.81, 0.729});
  check_levels(price_of(fixed_rule("-120")), {1.0, 0.0, 0.0, 0.0});
  CHECK(price_of(fixed_rule("2"), {1.0}) == Path{1.0});
}

TEST_CASE("a schedule's rises come in their years, and none in the others") {
  // The base year's own rise is in its price.
  check_levels(price_of(schedule_rule({{2025, "9"}, {2026, "2"}, {2028, "3"}, {2031, "9"}})),
               {1.0, 1.02, 1.02, 1.0506});
  check_levels(price_of(schedule_rule({})), {1.0, 1.0, 1.0, 1.0});
}

TEST_CASE("an index-linked price rises as its words say") {
  const Path years(6, 1.0);
  struct Row {
    LinkWords words;
    std::vector<double> rises;  // percent, of 2026/27 to 2030/31
  };
  for (const Row& row : {
           Row{{}, {3, 4, 5, -1, 2}},
           {{"50"}, {1.5, 2, 2.5, -0.5, 1}},
           {{"0"}, {0, 0, 0, 0, 0}},
           {{"100", "1"}, {4, 5, 6, 0, 3}},
           {{"100", "-1"}, {2, 3, 4, -2, 1}},
           {{"80", "0.5"}, {2.9, 3.7, 4.5, -0.3, 2.1}},
           {{"100", "0", "0"}, {3, 4, 5, 0, 2}},
           {{"100", "0", "2.5"}, {3, 4, 5, 2.5, 2.5}},
           {{"100", "0", "", "3.5"}, {3, 3.5, 3.5, -1, 2}},
           {{"100", "0", "2", "3.5"}, {3, 3.5, 3.5, 2, 2}},
           {{"100", "-1", "0", "3"}, {2, 3, 3, 0, 1}},       // share and points first, then the walls
           {{"100", "0", "4", "3"}, {3, 3, 3, 3, 3}},        // a floor above the cap: the cap holds
           {{"100", "0", "-3", "-2"}, {-2, -2, -2, -2, -2}},
           {{"100", "0", "", "", 1}, {2, 3, 4, 5, -1}},
           {{"100", "0", "", "", 2}, {1, 2, 3, 4, 5}},
           {{"50", "1", "1.5", "3", 1}, {2, 2.5, 3, 3, 1.5}},
       }) {
    std::vector<double> levels = {1.0};
    for (const double rise : row.rises) levels.push_back(levels.back() * (1.0 + rise / 100.0));
    CAPTURE(row.words.share);
    CAPTURE(row.words.plus);
    check_levels(price_of(index_rule(row.words), years), levels);
    UpliftRule matched = index_rule(row.words);
    matched.promise = UpliftPromise::matched;
    check_levels(price_of(matched, years), levels);
  }
}

TEST_CASE("a price whose growth is not known has no path") {
  CHECK(price_of(index_rule(), Path(6, 1.0)).has_value());
  CHECK(!price_of(index_rule(), Path(7, 1.0)).has_value());
  CHECK(price_of(index_rule({"100", "0", "", "", 1}), Path(7, 1.0)).has_value());
  CHECK(!price_of(index_rule({"100", "0", "", "", 3}), Path(4, 1.0)).has_value());
  CHECK(!price_path(index_rule(), nullptr, kBase, Path(4, 1.0), told).has_value());
  CHECK(!price_of(rule_of(UpliftPromise::index)).has_value());
  // A rule that follows no table asks for no growth.
  CHECK(price_path(fixed_rule("2"), nullptr, kBase, Path(4, 1.0), GrowthOf()).has_value());
}

TEST_CASE("a pass-through is the cost, and keeps its value") {
  const Path cost = {1.0, 1.031, 1.077, 1.2};
  CHECK(price_of(rule_of(UpliftPromise::pass_through), cost) == cost);
  CHECK(real_value(cost, cost) == Path{1.0, 1.0, 1.0, 1.0});
}

TEST_CASE("one year's rise by a link") {
  CHECK(LinkTerms(*index_rule().link).rise(1.033) == 1.033);
  CHECK(LinkTerms(*index_rule({"100", "0", "", "2"}).link).rise(1.033) == 1.02);
  CHECK(LinkTerms(*index_rule({"100", "-50"}).link).rise(0.4) == 0.0);
  CHECK(LinkTerms(*index_rule({"100", "-50", "", "-200"}).link).rise(0.4) == 0.0);
  CHECK(rise_factor(decimal("3.3")) == 1.033);
  CHECK(rise_factor(decimal("-100")) == 0.0);
  CHECK(rise_factor(decimal("-100.000001")) == 0.0);
}

TEST_CASE("the cost of the work follows its parts") {
  const IndexTable prices = small_table();
  const IndexTable pay = table_of("pay", IndexTable::Kind::rise, 2026, {"4", "2", "3"});
  CostModel model = plain_model(3);
  check_levels(cost_path(model, prices, pay, kBase, 3, told), {1.0, 1.03, 1.03 * 1.04, 1.03 * 1.04 * 1.05});

  SUBCASE("steps are on staff: without a share of staff they do nothing") {
    model.steps = {{{2026}, decimal("10")}};
    check_levels(cost_path(model, prices, pay, kBase, 2, told), {1.0, 1.03, 1.03 * 1.04});
  }
  SUBCASE("staff and other cost each go their way from the base year's shares") {
    model.staff_share = decimal("60");
    check_levels(cost_path(model, prices, pay, kBase, 2, told),
                 {1.0, 0.6 * 1.04 + 0.4 * 1.03, 0.6 * 1.04 * 1.02 + 0.4 * 1.03 * 1.04});
    model.steps = {{{2025}, decimal("50")},
                   {{2027}, decimal("10")},
                   {{2027}, decimal("1")},
                   {{2029}, decimal("50")}};
    check_levels(cost_path(model, prices, pay, kBase, 3, told),
                 {1.0, 0.6 * 1.04 + 0.4 * 1.03, 0.6 * 1.04 * 1.02 * 1.1 * 1.01 + 0.4 * 1.03 * 1.04,
                  0.6 * 1.04 * 1.02 * 1.1 * 1.01 * 1.03 + 0.4 * 1.03 * 1.04 * 1.05});
  }
  SUBCASE("more demand for the same list is more work each year") {
    model.demand_growth = decimal("1.5");
    check_levels(cost_path(model, prices, pay, kBase, 2, told),
                 {1.0, 1.03 * 1.015, 1.03 * 1.04 * 1.015 * 1.015});
  }
  SUBCASE("what has no share needs no growth; what has one does") {
    CHECK(cost_path(model, prices, pay, kBase, 5, told).has_value());
    CHECK(!cost_path(model, prices, pay, kBase, 6, told).has_value());
    model.staff_share = decimal("100");
    const IndexTable nothing = table_of("cpi", IndexTable::Kind::rise, 1990, {"1"});
    check_levels(cost_path(model, nothing, pay, kBase, 2, told), {1.0, 1.04, 1.04 * 1.02});
    model.staff_share = decimal("60");
    CHECK(cost_path(model, prices, pay, kBase, 3, told).has_value());
    CHECK(!cost_path(model, prices, pay, kBase, 4, told).has_value());
  }
}

TEST_CASE("laws of paths, for any words") {
  Random random(21);
  const IndexTable table = cpi();
  const IndexTable pay = pay_award();
  const auto growth = [&](const IndexTable& asked, FinancialYear year) -> std::optional<double> {
    if (asked.kind == IndexTable::Kind::rise && year < asked.first_growth()) return 1.025;
    return asked.growth(year);
  };
  for (int i = 0; i < 3000; ++i) {
    CAPTURE(i);
    const FinancialYear base = {static_cast<int>(random.between(1992, 2014))};
    const CostModel model = random_model(random);
    const auto cost = cost_path(model, table, pay, base, model.years, growth);
    REQUIRE(cost.has_value());

    UpliftRule rule = random_rule(random, base);
    const auto price = price_path(rule, &table, base, *cost, growth);
    REQUIRE(price.has_value());
    REQUIRE(price->size() == cost->size());
    REQUIRE(price->front() == 1.0);

    const auto longer = cost_path(model, table, pay, base, model.years + 1, growth);
    REQUIRE(longer.has_value());
    // A longer term leaves the years before as they were.
    REQUIRE(Path(longer->begin(), longer->end() - 1) == *cost);
    const auto longer_price = price_path(rule, &table, base, *longer, growth);
    REQUIRE(longer_price.has_value());
    REQUIRE(Path(longer_price->begin(), longer_price->end() - 1) == *price);

    if (rule.promise == UpliftPromise::pass_through) {
      for (const double real : real_value(*price, *cost)) REQUIRE(real == 1.0);
    }
    if (rule.promise == UpliftPromise::none || rule.promise == UpliftPromise::review) {
      // The record has no year in which costs fell.
      REQUIRE(real_value(*longer_price, *longer).back() <= real_value(*price, *cost).back());
    }
    if (follows_table(rule.promise)) {
      const Decimal more = random_percent(random, 0, 300);
      UpliftRule higher = rule;
      if (rule.link->at_most) higher.link->at_most = rule.link->at_most->plus(more);
      if (rule.link->at_least && random.chance(2)) higher.link->at_least = rule.link->at_least->plus(more);
      if (random.chance(3)) higher.link->at_most.reset();
      if (!rule.link->at_least && random.chance(3)) higher.link->at_least = random_percent(random, -300, 300);
      const auto raised = price_path(higher, &table, base, *cost, growth);
      REQUIRE(raised.has_value());
      for (std::size_t year = 0; year < price->size(); ++year) REQUIRE((*raised)[year] >= (*price)[year]);
    }
    CostModel index_alone = model;
    index_alone.staff_share = {};
    index_alone.demand_growth = {};
    const auto index_cost = cost_path(index_alone, table, pay, base, model.years, growth);
    const auto follows = price_path(index_rule(), &table, base, *index_cost, growth);
    for (const double real : real_value(*follows, *index_cost))
      REQUIRE(real == doctest::Approx(1.0).epsilon(1e-15));
  }
}

}  // namespace
}  // namespace offerscope
