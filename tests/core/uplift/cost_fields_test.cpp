#include <doctest/doctest.h>

#include "core/session.hpp"
#include "core/uplift/cost_fields.hpp"
#include "support/bundled.hpp"
#include "support/numbers.hpp"

namespace offerscope {
namespace {

using test::decimal;

TEST_CASE("every parameter has a reason, and a default within its range; a step has none") {
  int without = 0;
  for (const CostField& field : cost_fields()) {
    CAPTURE(field.name);
    if (field.setting.fallback) CHECK(is_in_range(field.setting, Decimal::from_millionths(*field.setting.fallback)));
    CHECK(!field.setting.fallback == field.name.starts_with("costs.step-"));
    without += field.setting.fallback ? 0 : 1;
    CHECK(field.reason.ends_with('.'));
    CHECK(find_cost_field(field.name) == &field);
  }
  CHECK(without == 2 * kMostCostSteps);
  CHECK(find_cost_field("costs.weather") == nullptr);
}

TEST_CASE("a step of the cost of staff: both halves make one") {
  Scenario scenario;
  CHECK(cost_model_of(scenario).steps.empty());
  scenario.assumptions["costs.step-1-year"] = decimal("2025");
  CHECK(cost_model_of(scenario).steps.empty());
  CHECK(cost_warning(scenario, "costs.step-1-year") == "Enter the step’s percent too; until then it changes nothing.");
  CHECK(cost_warning(scenario, "costs.step-1-percent") == "");
  scenario.assumptions["costs.step-1-percent"] = decimal("2.4");
  CHECK(cost_warning(scenario, "costs.step-1-year") == "");
  CHECK(cost_warning(scenario, "costs.step-1-percent") ==
        "Enter the share of the cost that is staff too; at 0% this step changes the published hourly costs alone.");
  scenario.assumptions["costs.staff-share"] = decimal("60");
  CHECK(cost_warning(scenario, "costs.step-1-percent") == "");
  scenario.assumptions["costs.step-3-percent"] = decimal("1");
  CHECK(cost_warning(scenario, "costs.step-3-percent") == "Enter the step’s year too; until then it changes nothing.");
  CHECK(cost_warning(scenario, "costs.staff-share") == "");
  const std::vector<CostStep> one = {{{2025}, decimal("2.4")}};
  CHECK(cost_model_of(scenario).steps == one);
}

TEST_CASE("National Insurance of April 2025, as its hint has it") {
  // (35,884 − 5,000) × 15% = 4,632.60; (35,884 − 9,100) × 13.8% = 3,696.192.
  const double before = (35'884 - 9'100) * 0.138;
  const double after = (35'884 - 5'000) * 0.15;
  CHECK(after - before == doctest::Approx(936.408));
  // 936.408 ÷ 39,580.192.
  CHECK((after - before) / (35'884 + before) == doctest::Approx(0.024).epsilon(0.02));
  const std::string_view hint = find_cost_field("costs.step-1-percent")->reason;
  CHECK(hint.find("£35,884 a year £936.41, which is 2.4% of pay and National Insurance.") != std::string_view::npos);
}

TEST_CASE("a step is typed, bears on what is worked, and is said") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27"});
  CHECK(session.enter("costs.step-1-year", "1999") == "Enter a year from 2000 to 2100.");
  CHECK(session.enter("costs.step-1-year", "2027.5") == "Enter a year from 2000 to 2100.");
  CHECK(session.enter("costs.step-1-percent", "51%") == "Enter a number from 0 to 50.");
  CHECK(session.enter("costs.step-1-year", "2027") == "");
  CHECK(session.enter("costs.step-1-percent", "10%") == "");
  const auto last = [&] { return session.comparison().offers.at(0).uplift.guaranteed.values.back().text; };
  // All staff, whose pay rises by 2% a year: 1 ÷ (1.02^5 × 1.1) = 0.823392.
  CHECK(last() == "90.6p");
  REQUIRE(session.enter("costs.staff-share", "100") == "");
  REQUIRE(session.enter("costs.pay", "2") == "");
  CHECK(last() == "82.3p");
  CHECK(session.comparison().uplift.cost_text.find(", and by 10% beside it in 2027/28") != std::string::npos);
  for (const InputField& field : session.comparison().cost_inputs) {
    if (field.name == "costs.step-1-year") CHECK(field.text == "2027");
    if (field.name == "costs.step-2-year") CHECK(field.placeholder == "enter year");
    if (field.name == "costs.step-2-percent") CHECK(field.placeholder == "enter number");
  }
}

TEST_CASE("a scenario's own values take the defaults' place") {
  Scenario scenario;
  scenario.assumptions["costs.years"] = decimal("3");
  scenario.assumptions["costs.persistence"] = decimal("25");
  scenario.assumptions["costs.together"] = decimal("100");
  scenario.cost_index = "rpi";
  const CostModel model = cost_model_of(scenario);
  CHECK(model.years == 3);
  CHECK(model.persistence_prices == decimal("0.25"));
  CHECK(model.persistence_pay == decimal("0.25"));
  CHECK(model.correlation == decimal("1"));
  CHECK(model.central_prices == decimal("2"));
  CHECK(model.cost_index == "rpi");
  CHECK(cost_model_of(Scenario{}) == CostModel::standard());
}

TEST_CASE("what is typed: read, or refused with the range") {
  const Setting& years = find_cost_field("costs.years")->setting;
  const Setting& share = find_cost_field("costs.staff-share")->setting;
  CHECK(*read_setting(years, "10") == decimal("10"));
  CHECK(*read_setting(share, "62.5%") == decimal("62.5"));
  CHECK(*read_setting(share, "62.5 % ") == decimal("62.5"));
  for (const std::string_view text : {"0", "11", "2.5", "five", "-1"}) {
    CAPTURE(text);
    CHECK(read_setting(years, text).message() == "Enter a whole number from 1 to 10.");
  }
  CHECK(read_setting(share, "101").message() == "Enter a number from 0 to 100.");
}

TEST_CASE("a session takes them, keeps a faulty text in its field, and carries them in the link") {
  Session session = test::bundled_session();
  const auto field = [&](std::string_view name) {
    for (const InputField& input : session.comparison().cost_inputs) {
      if (input.name == name) return input;
    }
    return InputField{};
  };
  CHECK(field("costs.index").text == "cpi");
  CHECK(field("costs.index").options.size() == session.catalogue().indices().size());
  CHECK(field("costs.years").placeholder == "5");
  CHECK(session.enter("costs.index", "rpi") == "");
  CHECK(session.enter("costs.index", "weather") == "Choose one of the tables in the list.");
  CHECK(session.enter("costs.years", "3") == "");
  CHECK(session.enter("costs.staff-share", "200") == "Enter a number from 0 to 100.");
  CHECK(field("costs.staff-share").text == "200");
  CHECK(field("costs.staff-share").problem == "Enter a number from 0 to 100.");
  CHECK(field("costs.years").text == "3");
  session.show(View::uplift);
  CHECK(session.link() ==
        "v=1&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26&set.costs.years=3&costs=rpi&view=uplift&end");

  Session opened = test::bundled_session();
  CHECK(opened.open_link(session.link()).empty());
  CHECK(opened.scenario() == session.scenario());
}

TEST_CASE("a link's parameters out of range damage it; an index that is not there is said") {
  Session session = test::bundled_session();
  const auto problems = session.open_link("v=1&offers=&set.costs.years=99&end");
  REQUIRE(problems.size() == 2);
  CHECK(problems[1] == "Its part “set.costs.years” cannot be used: Enter a whole number from 1 to 10.");
  CHECK(session.open_link("v=1&offers=&costs=weather&end") ==
        std::vector<std::string>{
            "The link names an index that this list does not have, “weather”; costs follow the CPI."});
  CHECK(session.scenario().cost_index == "cpi");
  CHECK(session.open_link("v=1&offers=&costs=We%20ather&end").size() == 2);
}

}  // namespace
}  // namespace offerscope
