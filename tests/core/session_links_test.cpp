// Links that a session gives and opens; link_test.cpp is about their form.
#include "core/session.hpp"

#include <doctest/doctest.h>

#include "support/offer_text.hpp"
#include "support/random.hpp"
#include "support/session_texts.hpp"

namespace offerscope {
namespace {

using test::text_in;
using test::year_of;

TEST_CASE("a link opens the same screen elsewhere") {
  Session here = test::bundled_session();
  test::choose_only(here, {"lsc-routine-2025-26", "nwl-access-2024-25"});
  REQUIRE(here.enter("registered", "9,800") == "");
  REQUIRE(here.enter("weighted", "10,240.5") == "");
  REQUIRE(here.enter("care-home-beds", "40") == "");
  REQUIRE(here.enter("nwl-access-2024-25.practice-share", "60") == "");
  here.show(View::services);

  Session there = test::bundled_session();
  REQUIRE(there.enter("registered", "5000") == "");
  CHECK(there.open_link('#' + here.link()).empty());
  CHECK(there.scenario() == here.scenario());
  CHECK(there.link() == here.link());
  CHECK(text_in(there, "registered") == "9,800");
  CHECK(there.comparison().view == View::services);
  CHECK(year_of(there, "lsc-routine-2025-26") == year_of(here, "lsc-routine-2025-26"));
}

TEST_CASE("a damaged link changes nothing, not even what is being typed") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("registered", "9800") == "");
  REQUIRE(session.enter("weighted", "10240") == "");
  REQUIRE(session.enter("care-home-beds", "forty") != "");
  const std::string before = to_json(session.comparison());
  const Scenario scenario = session.scenario();
  test::Random random(5);
  std::vector<std::string> damaged = {"v=1&registered=x&end", "v=2", "registered=1", "v=1&view=%&end", "v=1&offers=!&end",
                                      "v=1&registered=1&registered=1&end", "v=1&registered=1",
                                      "v=1&end&registered=1", "v=1&registered=1&weighted=2&ratio=1&end",
                                      std::string(20'000, 'a')};
  for (int i = 0; i < 200; ++i) damaged.push_back(random.bytes(1 + random.below(60)));
  for (const std::string& link : damaged) {
    if (link == "#") continue;
    const auto sentences = session.open_link(link);
    if (sentences.empty()) FAIL_CHECK("nothing was said");
    if (session.scenario() != scenario) FAIL_CHECK("the scenario was changed");
  }
  CHECK(to_json(session.comparison()) == before);
  CHECK(session.open_link("").empty());
  CHECK(session.open_link("#").empty());
  CHECK(to_json(session.comparison()) == before);
}

TEST_CASE("a link to offers that are not in the list shows the others, and says so") {
  Session session = test::bundled_session();
  const auto sentences = session.open_link("v=1&offers=lsc-ltc-2025-26,gone-2020-21&end");
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0] ==
        "The link also names “gone-2020-21”, which this list does not have. Ask its sender for the file.");
  CHECK(session.scenario().offers == std::vector<std::string>{"lsc-ltc-2025-26"});
}

TEST_CASE("a link to nothing but offers that are not in the list changes nothing") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("weighted", "10240") == "");
  const std::string before = to_json(session.comparison());
  CHECK(session.open_link("v=1&weighted=5000&offers=gone-2020-21,lost-2021-22&end") ==
        std::vector<std::string>{"The link names only offers that are not in this list, “gone-2020-21” and "
                                 "“lost-2021-22”, so nothing was changed. Ask its sender for their files."});
  CHECK(to_json(session.comparison()) == before);
  // No offers at all is a choice.
  CHECK(session.open_link("v=1&weighted=5000&offers=&end").empty());
  CHECK(session.scenario().offers.empty());
}

TEST_CASE("numbers of a link that no offer uses are left out, and said") {
  Session session = test::bundled_session();
  CHECK(session.open_link("v=1&in.no-such-volume=5&in.care-home-beds=40&end") ==
        std::vector<std::string>{"The link gives numbers that no offer in this list uses, such as "
                                 "“no-such-volume”; they were left out."});
  CHECK(session.scenario().volumes.size() == 1);
  CHECK(session.scenario().volumes.contains("care-home-beds"));
  CHECK(session.link().find("no-such") == std::string::npos);

  CHECK(session.open_link("v=1&set.gone-2020-21.practice-share=60&in.a=1&in.b=2&in.c=3&end") ==
        std::vector<std::string>{"The link gives numbers that no offer in this list uses, such as “a”, “b” and “c”; "
                                 "they were left out."});
  CHECK(session.scenario().volumes.empty());
  CHECK(session.scenario().assumptions.empty());
  // A volume of an offer that is not chosen just now stays.
  CHECK(session.open_link("v=1&offers=lsc-ltc-2025-26&in.care-home-beds=40&end").empty());
  CHECK(session.link() == "v=1&offers=lsc-ltc-2025-26&in.care-home-beds=40&end");
}

TEST_CASE("a link carries no own offer, and says what it leaves out") {
  Session session = test::bundled_session();
  CHECK(session.link_omissions().empty());
  REQUIRE(session.add_offer("my.json", test::small_offer(), true).empty());
  CHECK(session.link_omissions() ==
        std::vector<std::string>{"The link leaves out your own offer Anytown ECG: send its file along."});
  CHECK(session.link().find("anytown") == std::string::npos);
  CHECK(session.link() == "v=1&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26&end");
}

}  // namespace
}  // namespace offerscope
