// The opening screen: the app's own, or what the host of a page sets in its place.
#include "core/session.hpp"

#include <doctest/doctest.h>

#include "support/session_texts.hpp"

namespace offerscope {
namespace {

using test::text_in;
using test::year_of;

constexpr std::string_view kOurOpening =
    "v=1&registered=9800&weighted=10240&offers=nenc-medicines-2026-27&in.care-home-beds=40&view=income&end";

std::vector<std::string> offers_of(const Session& session) {
  std::vector<std::string> ids;
  for (const OfferColumn& offer : session.comparison().offers) ids.push_back(offer.id);
  return ids;
}

TEST_CASE("an opening that is set shows when the user starts again, and not before") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("weighted", "12,000") == "");
  REQUIRE(session.enter("registered", "many") != "");
  const Scenario before = session.scenario();

  CHECK(session.set_opening(kOurOpening).empty());
  CHECK(session.scenario() == before);
  CHECK(text_in(session, "weighted") == "12,000");
  CHECK(text_in(session, "registered") == "many");

  session.start_again();
  CHECK(offers_of(session) == std::vector<std::string>{"nenc-medicines-2026-27"});
  CHECK(session.comparison().view == View::income);
  CHECK(!session.comparison().example);
  CHECK(text_in(session, "registered") == "9,800");
  // 10,240 × £2.87 = £29,388.80
  CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,388.80");

  REQUIRE(session.enter("weighted", "1") == "");
  session.start_again();
  CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,388.80");
}

TEST_CASE("an opening without list sizes shows the example practice") {
  Session session = test::bundled_session();
  CHECK(session.set_opening("v=1&offers=gm-les-2026-27&end").empty());
  session.start_again();
  CHECK(session.comparison().example);
  CHECK(offers_of(session) == std::vector<std::string>{"gm-les-2026-27"});
}

TEST_CASE("an opening that cannot be trusted is told, and the app’s own stays") {
  Session session = test::bundled_session();
  const Scenario own = session.scenario();
  for (const std::string_view fragment : {"v=1&weighted=ten&end", "v=1&offers=gm-les-2026-27", "weighted=10240",
                                          "v=1&offers=not-there-2026-27&end", "%F0%9F%92%A9"}) {
    CAPTURE(fragment);
    CHECK(!session.set_opening(fragment).empty());
    session.start_again();
    CHECK(session.scenario() == own);
  }
  CHECK(session.set_opening("").empty());
  session.start_again();
  CHECK(session.scenario() == own);
}

TEST_CASE("an opening that names an offer which is not in the list shows the others, and says so") {
  Session session = test::bundled_session();
  const auto sentences = session.set_opening("v=1&offers=not-there-2026-27,gm-les-2026-27&end");
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].find("“not-there-2026-27”") != std::string::npos);
  session.start_again();
  CHECK(offers_of(session) == std::vector<std::string>{"gm-les-2026-27"});
}

TEST_CASE("a link takes the place of an opening that was set, and a later start again brings that back") {
  Session session = test::bundled_session();
  REQUIRE(session.set_opening(kOurOpening).empty());
  CHECK(session.open_link("v=1&offers=lsc-ltc-2025-26&end").empty());
  CHECK(offers_of(session) == std::vector<std::string>{"lsc-ltc-2025-26"});
  CHECK(session.comparison().example);
  session.start_again();
  CHECK(offers_of(session) == std::vector<std::string>{"nenc-medicines-2026-27"});
}

}  // namespace
}  // namespace offerscope
