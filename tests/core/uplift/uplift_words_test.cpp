#include <doctest/doctest.h>

#include <limits>

#include "core/uplift/uplift_words.hpp"
#include "support/numbers.hpp"

namespace offerscope {
namespace {

using test::decimal;

IndexTable cpi() {
  IndexTable table;
  table.short_title = "CPI";
  return table;
}

UpliftRule linked(IndexLink link) {
  UpliftRule rule;
  rule.promise = UpliftPromise::index;
  link.index = "cpi";
  rule.link = link;
  return rule;
}

TEST_CASE("what £1 buys, to a tenth of a penny") {
  CHECK(real_value_of(1.0).text == "100.0p");
  CHECK(real_value_of(0.77714).text == "77.7p");
  CHECK(real_value_of(0.77750).text == "77.8p");
  CHECK(real_value_of(1.0125).text == "101.3p");
  CHECK(real_value_of(0.0004).text == "0.0p");
  CHECK(tenths_text(0.2226) == "22.3%");
  CHECK(tenths_text(-0.0349) == "-3.5%");
}

TEST_CASE("no number is too large, too small or too odd for a text") {
  constexpr double kEndless = std::numeric_limits<double>::infinity();
  // £1 of a billion times its worth: 1,000,000,000 × 100p.
  for (const double value : {1e9, 1e300, std::numeric_limits<double>::max(), kEndless}) {
    CHECK(real_value_of(value).text == "100000000000.0p");
    CHECK(real_value_of(value).pounds == 1e9);
    CHECK(tenths_text(value * 1e9) == "900000000000000.0%");
    CHECK(tenths_text(-value * 1e9) == "-900000000000000.0%");
    CHECK(thousandths_text(value * 1e9) == "9,000,000,000,000%");
  }
  for (const double value : {-kEndless, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(real_value_of(value).text == "0.0p");
    CHECK(real_value_of(value).pounds == 0.0);
  }
  CHECK(tenths_text(std::numeric_limits<double>::quiet_NaN()) == "0.0%");
}

TEST_CASE("each promise in words") {
  UpliftRule rule;
  CHECK(promise_text(rule, nullptr) == "No rise is promised.");
  rule.promise = UpliftPromise::review;
  CHECK(promise_text(rule, nullptr) == "The price is reviewed; no rise is promised.");
  rule.promise = UpliftPromise::applied;
  CHECK(promise_text(rule, nullptr) == "A rise was made for this year; none is promised after it.");
  rule.promise = UpliftPromise::discretion;
  CHECK(promise_text(rule, nullptr) == "The commissioner may raise the price, and need not.");
  rule.promise = UpliftPromise::fixed;
  rule.percent = decimal("2.5");
  CHECK(promise_text(rule, nullptr) == "The price changes by 2.5% a year.");
  rule.promise = UpliftPromise::schedule;
  rule.rises = {{FinancialYear{2027}, decimal("3")}, {FinancialYear{2028}, decimal("2")}};
  CHECK(promise_text(rule, nullptr) == "Rises are stated for 2027/28: 3% and 2028/29: 2%; none after that.");
  rule.promise = UpliftPromise::pass_through;
  CHECK(promise_text(rule, nullptr) == "What the work costs is paid.");
}

TEST_CASE("links to an index in words: share, points, bounds, delay, another contract") {
  const IndexTable table = cpi();
  CHECK(promise_text(linked({}), &table) == "The price follows the CPI.");
  IndexLink link;
  link.share = {decimal("50")};
  link.plus = decimal("-1");
  link.at_least = decimal("0");
  link.at_most = decimal("5");
  link.years_late = 1;
  CHECK(promise_text(linked(link), &table) ==
        "The price follows 50% of the CPI, less 1 point a year, at least 0% and at most 5% a year, 1 year late.");
  link = {};
  link.plus = decimal("0.5");
  link.at_most = decimal("4");
  CHECK(promise_text(linked(link), &table) == "The price follows the CPI, plus 0.5 points a year, at most 4% a year.");
  UpliftRule matched = linked({});
  matched.promise = UpliftPromise::matched;
  matched.contract = "the GMS global sum";
  CHECK(promise_text(matched, &table) == "The price follows the GMS global sum.");
  matched.contract = "GMS contract";
  CHECK(promise_text(matched, &table) == "The price follows the GMS contract.");
  CHECK(promise_text(linked({}), nullptr) == "The price follows cpi.");
}

TEST_CASE("what costs follow, in words") {
  CostModel model = CostModel::standard();
  IndexTable pay;
  pay.short_title = "GP staff pay award";
  CHECK(cost_text(model, cpi(), pay) == "Costs rise with the CPI.");
  model.staff_share = decimal("70");
  CHECK(cost_text(model, cpi(), pay) ==
        "70% of the cost is staff and rises with the GP staff pay award; the other 30% rises with the CPI.");
  model.staff_share = decimal("100");
  model.demand_growth = decimal("4");
  CHECK(cost_text(model, cpi(), pay) ==
        "100% of the cost is staff and rises with the GP staff pay award; the work for the same list grows by 4% a "
        "year, which a price by list or block does not pay for.");
}

}  // namespace
}  // namespace offerscope
