// Offers of the user’s own in a session.
#include "core/session.hpp"

#include <doctest/doctest.h>

#include "support/offer_text.hpp"
#include "support/session_texts.hpp"

namespace offerscope {
namespace {

using test::published;
using test::year_of;

const std::string kOwn = "anytown-ecg-2026-27";

TEST_CASE("an own offer joins the list, marked, and is chosen where there is room") {
  Session session = test::bundled_session();
  REQUIRE(session.add_offer("my.json", test::small_offer(), true).empty());
  CHECK(session.comparison().offers.size() == 4);
  const OfferColumn& column = test::column_of(session, kOwn);
  CHECK(column.own);
  CHECK(column.income.year.text == "£9,971.52");
  CHECK(session.comparison().choices.back().own);

  SUBCASE("the same id again takes its place, once") {
    REQUIRE(session
                .add_offer("again.json", test::replaced(test::small_offer(), "\"pounds\": \"0.96\"",
                                                        "\"pounds\": \"2.00\""),
                           true)
                .empty());
    CHECK(session.comparison().offers.size() == 4);
    CHECK(session.catalogue().offers().size() == published() + 1);
    CHECK(year_of(session, kOwn) == "£20,774.00");
  }
  SUBCASE("a bundled offer’s id is refused, and the bundled one stays") {
    const Faults faults = session.add_offer(
        "fake.json", test::replaced(test::small_offer(), kOwn, "nenc-medicines-2026-27"), true);
    REQUIRE(faults.size() == 1);
    CHECK(test::places_of(faults) == "3:9 duplicate-id /id");
    CHECK(faults[0].message ==
          "An offer with the id \"nenc-medicines-2026-27\" is in the list already; give yours another id.");
    CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,810.69");
    CHECK(session.catalogue().offers().size() == published() + 1);
  }
  SUBCASE("where six stand already it joins the list only") {
    for (const char* id : {"kent-interim-2025-26", "gm-les-2026-27"}) REQUIRE(session.choose(id, true) == "");
    REQUIRE(session.add_offer("other.json", test::replaced(test::small_offer(), kOwn, "other"), true).empty());
    CHECK(session.catalogue().find("other") != nullptr);
    CHECK(session.comparison().offers.size() == 6);
    CHECK(!session.comparison().choices.back().chosen);
  }
  SUBCASE("it stays in the list when one starts again") {
    session.start_again();
    CHECK(session.scenario() == Scenario::opening());
    CHECK(session.catalogue().find(kOwn) != nullptr);
  }
}

TEST_CASE("an own offer may not count something else by a volume of a bundled one") {
  Session session = test::bundled_session();
  const std::string text = test::replaced(
      test::small_offer(), "\"basis\": \"weighted-patient\"",
      "\"basis\": \"item\", \"volume\": \"care-home-beds\", \"label\": \"Care home visits a year\"");
  const Faults faults = session.add_offer("my.json", text, true);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == "volume-conflict");
  CHECK(faults[0].pointer == "/payments/0/quantity/volume");
  CHECK(faults[0].message ==
        "The volume \"care-home-beds\" counts beds in the offer \"LSC routine\" and items here; give it another "
        "name here.");
  CHECK(test::places_of(faults) == "30:48 volume-conflict /payments/0/quantity/volume");
  CHECK(session.catalogue().offers().size() == published());

  // They come with the file's other faults, in the order of their places.
  const std::string more = test::replaced(test::replaced(text, "\"proposed\"", "\"x\""), kOwn, "gm-les-2026-27");
  CHECK(test::places_of(session.add_offer("my.json", more, true)) ==
        "3:9 duplicate-id /id\n8:13 unknown-word /status\n30:48 volume-conflict /payments/0/quantity/volume");
}

TEST_CASE("an own offer may count something else than its own older version, but not than another own one") {
  Session session = test::bundled_session();
  const auto counting = [](std::string_view basis) {
    return test::replaced(test::small_offer(), "\"basis\": \"weighted-patient\"",
                          "\"basis\": \"" + std::string(basis) + "\", \"volume\": \"ecgs\", \"label\": \"ECGs a year\"");
  };
  REQUIRE(session.add_offer("my.json", counting("item"), true).empty());
  REQUIRE(session.add_offer("my.json", counting("eligible-patient"), true).empty());
  CHECK(session.catalogue().offers().size() == published() + 1);
  const std::string other = test::replaced(counting("item"), kOwn, "other");
  CHECK(test::report_of(session.add_offer("other.json", other, true)) ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"ecgs\" counts eligible patients in the offer \"Anytown ECG\" and items here; give it another "
        "name here.\n");
}

TEST_CASE("two own files of one name are two offers") {
  Session session = test::bundled_session();
  REQUIRE(session.add_offer("offer.json", test::small_offer(), true).empty());
  REQUIRE(session.add_offer("offer.json", test::replaced(test::small_offer(), kOwn, "other"), true).empty());
  REQUIRE(session.choose(kOwn, false) == "");
  // The one that is read again is the one that is chosen.
  REQUIRE(session.add_offer("offer.json", test::small_offer(), true).empty());
  CHECK(session.scenario().offers.size() == 5);
  CHECK(session.scenario().offers.back() == kOwn);
}

}  // namespace
}  // namespace offerscope
