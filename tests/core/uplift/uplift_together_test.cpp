#include <doctest/doctest.h>

#include "core/session.hpp"
#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

/// NENC Medicines, £28,700.00 a year for 10,000 weighted patients, and an own offer at £9,600.00 whose price
/// rises by so many percent a year; the uplift risk is shown.
Session with_two(std::string_view percent) {
  Session session = test::bundled_session();
  const std::string own = test::replaced(test::small_offer(), R"("promise": "review")",
                                         R"("promise": "fixed", "percent": ")" + std::string(percent) + '"');
  REQUIRE(session.add_offer("own.json", own, true).empty());
  test::choose_only(session, {"nenc-medicines-2026-27", session.catalogue().last_added()});
  REQUIRE(session.enter("registered", "10000") == "");
  REQUIRE(session.enter("weighted", "10000") == "");
  session.show(View::uplift);
  return session;
}

TEST_CASE("all chosen offers together: each counts as much as its income") {
  Session session = with_two("50");
  REQUIRE(session.enter("costs.prices-swing", "0") == "");
  const UpliftRisk& risk = session.comparison().uplift;
  REQUIRE(risk.together);
  CHECK(risk.together_title == "All chosen offers together");
  // 28,700 ÷ 38,300 = 74.93%, 9,600 ÷ 38,300 = 25.07%.
  CHECK(risk.together->summary ==
        "Each future is the same for all of them, and each offer counts as much as its income: NENC Medicines 74.9% and "
        "Anytown ECG 25.1%.");
  // 0.749347 × 0.905731 + 0.250653 × 7.59375 ÷ 1.104081 = 0.678707 + 1.723968 = 2.402675.
  CHECK(risk.together->guaranteed.values.back().text == "240.3p");
  CHECK(risk.together->stand_still_text == "2.0% a year");
  CHECK(risk.together->year_labels.back() == "2031/32");
  // Nothing is left to chance: every future is the expected one.
  CHECK(risk.together->futures->quantiles.front().back().text == "240.3p");
  CHECK(risk.together->futures->quantiles.back().back().text == "240.3p");
  CHECK(risk.together->futures->chance_percent == 0);
}

TEST_CASE("each future is the same for all of them: alike words together are as wide as alone") {
  const Session session = with_two("0");
  const Comparison& comparison = session.comparison();
  const Futures& alone = *comparison.offers.at(0).uplift.futures;
  const Futures& together = *comparison.uplift.together->futures;
  for (std::size_t i = 0; i < alone.quantiles.size(); ++i) {
    CHECK(together.quantiles[i].back().pounds == doctest::Approx(alone.quantiles[i].back().pounds).epsilon(1e-6));
  }
  CHECK(together.chance_text == alone.chance_text);
}

TEST_CASE("they are worked while their view is shown, of two offers or more with a known income") {
  Session session = with_two("0");
  session.show(View::compare);
  CHECK(!session.comparison().uplift.together);
  session.show(View::uplift);
  CHECK(session.comparison().uplift.together);
  REQUIRE(session.choose("gm-les-2026-27", true) == "");
  CHECK(session.comparison().uplift.together_title == "2 of the chosen offers together");
  test::choose_only(session, {"nenc-medicines-2026-27", "gm-les-2026-27"});
  CHECK(!session.comparison().uplift.together);
  // Without a memory there are no futures to add up.
  CHECK(!compare(session.catalogue(), session.scenario()).uplift.together);
}

TEST_CASE("a changed income weighs them anew") {
  Session session = with_two("50");
  const std::string before = session.comparison().uplift.together->futures->quantiles[2].back().text;
  REQUIRE(session.enter("weighted", "20000") == "");
  // Both pay by the weighted list: the shares stay.
  CHECK(session.comparison().uplift.together->futures->quantiles[2].back().text == before);
}

TEST_CASE("offers that start in different years: their years are numbered") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27", "lsc-ltc-2025-26"});
  session.show(View::uplift);
  const auto& together = session.comparison().uplift.together;
  REQUIRE(together);
  CHECK(together->year_labels == std::vector<std::string>{"start", "year 1", "year 2", "year 3", "year 4", "year 5"});
  CHECK(together->futures->dots_title == "Fifty futures after 3 years");
}

}  // namespace
}  // namespace offerscope
