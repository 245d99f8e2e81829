// Links that a session gives and opens; link_test.cpp is about their form.
#include "core/link.hpp"
#include "core/link_text.hpp"
#include "core/session.hpp"

#include <doctest/doctest.h>

#include <algorithm>

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
                                      "v=1&registered=1&weighted=2&ratio=1&end",
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

TEST_CASE("a link made with other offers says so, with both dates") {
  Session session = test::bundled_session();
  session.set_edition("0.5.0", Date{2026, 11, 21});
  CHECK(session.link().starts_with("v=1&app=0.5.0&offers-date=2026-11-21&offers="));
  CHECK(session.link_note(session.link()) == "");
  CHECK(session.link_note("v=1&end") == "");
  CHECK(session.link_note("v=1&offers-date=2026-05-03&end") ==
        "This link was made with the offers as written up to 3 May 2026; those here are of 21 November 2026, so figures can "
        "differ.");
  // A link that is refused has nothing to say.
  CHECK(session.link_note("v=1&offers-date=2026-05-03&weighted=x&end") == "");
}

TEST_CASE("a link without figures carries none of the practice’s own, and leaves those of the screen it opens on") {
  Session here = test::bundled_session();
  test::choose_only(here, {"lsc-routine-2025-26", "nwl-access-2024-25"});
  for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
           {"registered", "9800"}, {"weighted", "10240"}, {"care-home-beds", "40"}, {"costs.years", "3"},
           {"nwl-access-2024-25.practice-share", "60"}, {"today.income", "9000"}, {"work.nurse-hour", "12.5"},
           {"today.offer", "lsc-routine-2025-26"}}) {
    CAPTURE(name);
    REQUIRE(here.enter(name, text) == "");
  }
  here.show(View::uplift);
  const std::string link = here.link({.figures = false, .own_offers = false});
  CHECK(link == "v=1&figures=none&offers=lsc-routine-2025-26,nwl-access-2024-25&set.costs.years=3&today=lsc-routine-2025-26"
                "&view=uplift&end");

  Session there = test::bundled_session();
  REQUIRE(there.enter("registered", "5000") == "");
  REQUIRE(there.enter("care-home-beds", "7") == "");
  REQUIRE(there.enter("work.nurse-hour", "30") == "");
  REQUIRE(there.enter("costs.years", "9") == "");
  REQUIRE(there.enter("weighted", "many") != "");
  CHECK(there.open_link(link).empty());
  CHECK(there.scenario().offers == here.scenario().offers);
  CHECK(there.scenario().view == View::uplift);
  CHECK(text_in(there, "registered") == "5000");
  CHECK(text_in(there, "weighted") == "many");  // what is being typed stays too
  CHECK(there.scenario().volumes.at("care-home-beds").count.to_string() == "7");
  CHECK(there.scenario().assumptions.at("work.nurse-hour").to_string() == "30");
  CHECK(there.scenario().assumptions.at("costs.years").to_string() == "3");
  CHECK(!there.scenario().assumptions.contains("today.income"));
}

TEST_CASE("own offers travel with a link, each judged by itself") {
  Session here = test::bundled_session();
  REQUIRE(here.add_offer("my.json", test::small_offer(), true).empty());
  REQUIRE(here.add_offer("second.json", test::replaced(test::small_offer(), "anytown-ecg-2026-27", "second"), true).empty());
  REQUIRE(here.choose("second", false) == "");
  const Session::LinkContents with_own{.figures = true, .own_offers = true};
  CHECK(here.link_omissions(with_own).empty());
  const std::string link = here.link(with_own);
  CHECK(link == "v=1&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26,anytown-ecg-2026-27&end");
  // Those that are shown, a line each, and nothing of them is lost.
  const std::string lines = here.own_offers();
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 1);
  CHECK(lines.size() < test::small_offer().size());
  const std::string carried = test::replaced(link, "&end", "&own=A&end");

  Session there = test::bundled_session();
  CHECK(there.open_link(carried, lines).empty());
  CHECK(there.scenario() == here.scenario());
  CHECK(year_of(there, "anytown-ecg-2026-27") == "£9,971.52");
  CHECK(there.own_offers() == lines);

  SUBCASE("one that is faulty is left out, and said") {
    Session other = test::bundled_session();
    CHECK(other.open_link(carried, "{\"format\": 1}\n" + lines) ==
          std::vector<std::string>{"The link’s own offer 1 is faulty and was left out: " +
                                   test::faults_of("{\"format\": 1}").front().message});
    CHECK(other.catalogue().find("anytown-ecg-2026-27") != nullptr);
  }
  SUBCASE("without those that it needs it changes nothing, not even the list") {
    Session other = test::bundled_session();
    const std::size_t before = other.catalogue().offers().size();
    CHECK(other.open_link("v=1&offers=gone-2020-21&own=A&end", lines).size() == 1);
    CHECK(other.open_link("v=1&in.care-home-beds=9000000&own=A&end", lines).size() == 2);
    CHECK(other.catalogue().offers().size() == before);
    CHECK(other.scenario() == Scenario::opening());
  }
  SUBCASE("where nobody unpacked them it says so") {
    Session other = test::bundled_session();
    CHECK(other.open_link(carried) ==
          std::vector<std::string>{
              "The link carries offers of its sender’s own, which cannot be unpacked here and were left out. Open it in a "
              "current browser, or ask its sender for the files.",
              "The link also names “anytown-ecg-2026-27”, which this list does not have. Ask its sender for the file."});
    CHECK(other.scenario().offers.size() == 3);
  }
  SUBCASE("more than a link may carry are left out, all of them") {
    const std::string too_many =
        "The link carries more of its sender’s own offers than one may, and they were left out. Ask its sender for the files.";
    std::string eight;
    for (int i = 0; i < 8; ++i) eight += lines;
    for (const std::string& load : {eight, std::string(kMostUnpackedBytes + 1, ' ')}) {
      Session other = test::bundled_session();
      CHECK(other.open_link(carried, load).front() == too_many);
      CHECK(other.catalogue().offers().size() == test::published());
    }
  }
}

TEST_CASE("the whole state opens again where the same files are") {
  Session here = test::bundled_session();
  here.set_edition("0.5.0", Date{2026, 11, 21});
  REQUIRE(here.add_offer("my.json", test::small_offer(), true).empty());
  REQUIRE(here.enter("weighted", "10240") == "");
  REQUIRE(here.enter("registered", "ten thousand") != "");
  REQUIRE(here.faulty_texts().size() == 1);
  CHECK(here.faulty_texts()[0] == std::pair<std::string, std::string>("registered", "ten thousand"));

  Session there = test::bundled_session();
  REQUIRE(there.add_offer("my.json", test::small_offer(), true).empty());
  CHECK(there.open_link(here.whole_link()).empty());
  for (const auto& [name, text] : here.faulty_texts()) (void)there.enter(name, text);
  CHECK(there.scenario() == here.scenario());
  CHECK(text_in(there, "registered") == "ten thousand");
}

TEST_CASE("JSON stands on one line, and its texts keep their spaces") {
  CHECK(json_on_one_line("{ \"a b\" :\t[1 ,\r\n 2], \"c\": \"x \\\" y \\\\\" }") ==
        "{\"a b\":[1,2],\"c\":\"x \\\" y \\\\\"}");
  CHECK(json_on_one_line("\"\\").size() == 2);
  CHECK(json_on_one_line("").empty());
}

}  // namespace
}  // namespace offerscope
