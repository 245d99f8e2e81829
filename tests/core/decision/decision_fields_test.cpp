// The decision's fields: which names there are, what they take, and who may carry them.
#include "core/decision/decision_fields.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "decision_fixture.hpp"

namespace offerscope {
namespace {

TEST_CASE("names of the decision's fields, and names that are none") {
  const Catalogue& catalogue = test::bundled_catalogue();
  for (const std::string name : {"today.income", "today.cost", "today.lsc-routine-2025-26.income",
                                 "today.lsc-routine-2025-26.cost", "today.lsc-routine-2025-26.refusal",
                                 "take.lsc-routine-2025-26.ecg"}) {
    CAPTURE(name);
    const auto setting = find_decision_setting(catalogue, name);
    REQUIRE(setting);
    CHECK(setting->kind == InputKind::decision);
  }
  for (const std::string name : {"today", "today.", "today.offer", "today.other", "today.lsc-routine-2025-26",
                                 "today.lsc-routine-2025-26.other", "today.nobody.income", "take.lsc-routine-2025-26.nothing",
                                 "take.nobody.ecg", "take.lsc-routine-2025-26.income", "today.lsc-routine-2025-26.ecg",
                                 "todays.lsc-routine-2025-26.income", ""}) {
    CAPTURE(name);
    CHECK(!find_decision_setting(catalogue, name));
  }
}

TEST_CASE("amounts run from nothing to ten million pounds; answers are yes or no") {
  Session session = test::bundled_session();
  const std::string range = "Enter an amount from £0 to £10,000,000.";
  CHECK(session.enter("today.income", "£10,000,000") == "");
  CHECK(session.enter("today.income", "10000000.01") == range);
  CHECK(session.enter("today.income", "much") == range);
  CHECK(session.enter("today.lsc-routine-2025-26.refusal", "perhaps") != "");
  CHECK(session.enter("today.lsc-routine-2025-26.refusal", "yes") == "");
  CHECK(session.enter("take.lsc-routine-2025-26.ecg", "no") == "");
  CHECK(session.enter("today.offer", "nobody") == "Choose one of the offers in the list.");
  CHECK(session.enter("today.offer", "lsc-ltc-2025-26") == "");
  CHECK(session.comparison().baseline.title == "Today: LSC long-term conditions");
  CHECK(session.enter("today.offer", "") == "");
  CHECK(session.comparison().baseline.title == "Today, as entered");
}

TEST_CASE("chosen offers stand first among those that can be today, then those of the same commissioners") {
  const Session session = test::bundled_session();
  const InputField& field = session.comparison().baseline.fields.front();
  REQUIRE(field.name == kBaselineName);
  REQUIRE(field.options.size() == session.catalogue().offers().size() + 1);
  CHECK(field.options[0].name == "");
  CHECK(field.options[0].words == "As entered below");
  const std::vector<std::string>& chosen = session.scenario().offers;
  const auto commissioner = [&](std::size_t option) { return session.catalogue().find(field.options[option].name)->offer.commissioner; };
  for (std::size_t i = 1; i <= chosen.size(); ++i) {
    CHECK(std::find(chosen.begin(), chosen.end(), field.options[i].name) != chosen.end());
  }
  const std::string near = commissioner(chosen.size() + 1);
  CHECK((near == "NHS Lancashire and South Cumbria ICB" || near == "NHS North East and North Cumbria ICB"));
}

TEST_CASE("an own offer's figures stay behind with it") {
  Session session = test::decide_session();
  test::enter_fields(session, {{"today.income", "30000"}, {"today.anytown-ecg-2026-27.income", "5000"}});
  const std::string link = session.link();
  CHECK(link.find("today.income") != std::string::npos);
  CHECK(link.find("anytown") == std::string::npos);
}

}  // namespace
}  // namespace offerscope
