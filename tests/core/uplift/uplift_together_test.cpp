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

/// The published offer chosen with the own one, `first` first, whose words on a rise and whose relation to it are these.
Session with_own(std::string_view promise, std::string_view relation, bool first) {
  Session session = test::bundled_session();
  std::string own = test::replaced(test::small_offer(), R"("promise": "review")", promise);
  if (!relation.empty()) {
    own = test::replaced(own, R"("relations": [])",
                         R"("relations": [{ "relation": ")" + std::string(relation) +
                             R"(", "offer": "nenc-medicines-2026-27", "text": "As the letter says.", "source": { "document": "letter" } }])");
  }
  REQUIRE(session.add_offer("own.json", own, true).empty());
  const std::string id = session.catalogue().last_added();
  if (first) {
    test::choose_only(session, {id, "nenc-medicines-2026-27"});
  } else {
    test::choose_only(session, {"nenc-medicines-2026-27", id});
  }
  REQUIRE(session.enter("registered", "10000") == "");
  REQUIRE(session.enter("weighted", "10000") == "");
  session.show(View::uplift);
  return session;
}

TEST_CASE("offers that exclude or replace each other are not added up, and the reason stands there") {
  for (const bool first : {false, true}) {
    const Session excludes = with_own(R"("promise": "none")", "excludes", first);
    const UpliftRisk& risk = excludes.comparison().uplift;
    CHECK(!risk.together);
    CHECK(!risk.lost.amount);
    CHECK(risk.lost_title == "Lost in all");
    CHECK(risk.lost_text == "no sum. Anytown ECG cannot be taken together with NENC Medicines: choose one of them.");
    const Session replaces = with_own(R"("promise": "none")", "supersedes", first);
    CHECK(!replaces.comparison().uplift.together);
    CHECK(replaces.comparison().uplift.lost_text == "no sum. NENC Medicines is replaced by Anytown ECG: choose one of them.");
  }
  // One that needs the other is had with it.
  CHECK(with_own(R"("promise": "none")", "requires", false).comparison().uplift.together);
}

TEST_CASE("what the row of the words is called does not go by the order of the offers") {
  constexpr std::string_view kIndex = R"("promise": "index", "link": { "index": "cpi" })";
  for (const bool first : {false, true}) {
    CHECK(with_own(kIndex, "", first).comparison().uplift.together->guaranteed.title == "The words, at expected growth");
    CHECK(with_own(R"("promise": "none")", "", first).comparison().uplift.together->guaranteed.title == "What the words guarantee");
  }
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
