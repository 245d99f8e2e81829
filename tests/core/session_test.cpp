#include "core/session.hpp"

#include <doctest/doctest.h>

#include "support/bundled.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

const std::string kOwn = "anytown-ecg-2026-27";
/// How many offers are published with the command.
std::size_t published() { return bundled_files().size() - 2; }  // two are shared lists

const std::vector<std::string> kOpening = {"nenc-medicines-2026-27", "lsc-routine-2025-26", "lsc-ltc-2025-26"};

std::string text_in(const Session& session, std::string_view name) {
  const InputField* field = test::field_of(session, name);
  return field ? field->text : "no field";
}
std::string problem_at(const Session& session, std::string_view name) {
  const InputField* field = test::field_of(session, name);
  return field ? field->problem : "no field";
}
std::string warning_at(const Session& session, std::string_view name) {
  const InputField* field = test::field_of(session, name);
  return field ? field->warning : "no field";
}
std::string year_of(const Session& session, std::string_view offer) {
  return test::column_of(session, offer).income.year.text;
}

TEST_CASE("without any input the page shows three offers for an example practice") {
  const Session session = test::bundled_session();
  const Comparison& comparison = session.comparison();
  CHECK(comparison.example);
  CHECK(comparison.practice_text ==
        "Example: a practice of England’s mean list, 10,387 patients. Enter your own list sizes.");
  REQUIRE(comparison.offers.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(comparison.offers[i].id == kOpening[i]);
  CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,810.69");
  CHECK(year_of(session, "lsc-routine-2025-26") == "£140,432.24");
  CHECK(year_of(session, "lsc-ltc-2025-26") == "£87,250.80");
  // The example's figures are not the user's: they do not stand in the fields.
  CHECK(text_in(session, "registered") == "");
  CHECK(text_in(session, "weighted") == "");
}

TEST_CASE("the example gives way to the first list size that is the user’s own") {
  Session session = test::bundled_session();
  SUBCASE("a weighted list") {
    CHECK(session.enter("weighted", "10,240") == "");
    CHECK(!session.comparison().example);
    CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,388.80");
    CHECK(session.comparison().practice_text ==
          "Your practice: registered list not entered, weighted list 10,240.");
    CHECK(test::column_of(session, "nenc-medicines-2026-27").income.per_registered_patient.text ==
          "enter registered list");
  }
  SUBCASE("a registered list: the weighted one is then not entered, and not the example’s") {
    CHECK(session.enter("registered", "9800") == "");
    CHECK(!session.comparison().example);
    CHECK(year_of(session, "nenc-medicines-2026-27") == "enter weighted list");
  }
  SUBCASE("a text that cannot be used does not") {
    CHECK(session.enter("registered", "many") ==
          "A registered list is written in digits only; write it like 10387.");
    CHECK(session.comparison().example);
    CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,810.69");
  }
  SUBCASE("nor does a blank") {
    CHECK(session.enter("registered", "  ") == "");
    CHECK(session.comparison().example);
  }
}

TEST_CASE("a text that cannot be used stays in its field, and the value from before stays in use") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("weighted", "10240") == "");
  for (const std::string_view text : {"-1", "£10240", "ten", "1,2", "99999999999999", "1e4", "１０"}) {
    CAPTURE(text);
    const std::string problem = session.enter("weighted", text);
    CHECK(problem != "");
    CHECK(text_in(session, "weighted") == text);
    CHECK(problem_at(session, "weighted") == problem);
    CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,388.80");
    CHECK(session.scenario().practice.weighted == test::quantity("10240"));
  }
  // What is typed stays as it is typed, until the screen is opened anew.
  CHECK(session.enter("weighted", "10 240.0") == "");
  CHECK(text_in(session, "weighted") == "10 240.0");
  CHECK(problem_at(session, "weighted") == "");
  // An emptied field is not entered: no figure, and not zero.
  CHECK(session.enter("weighted", "") == "");
  CHECK(year_of(session, "nenc-medicines-2026-27") == "enter weighted list");
  CHECK(!session.comparison().example);
}

TEST_CASE("weighted list and ratio take each other’s place") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("registered", "10000") == "");
  REQUIRE(session.enter("ratio", "1.04") == "");
  CHECK(session.scenario().practice.weighted_list() == test::quantity("10400"));
  CHECK(year_of(session, "nenc-medicines-2026-27") == "£29,848.00");

  REQUIRE(session.enter("weighted", "9000") == "");
  CHECK(session.scenario().practice.weighted_list() == test::quantity("9000"));
  CHECK(text_in(session, "ratio") == "");
  CHECK(!session.scenario().practice.ratio);

  REQUIRE(session.enter("ratio", "1.2") == "");
  CHECK(text_in(session, "weighted") == "");
  CHECK(session.scenario().practice.weighted_list() == test::quantity("12000"));

  // A faulty one takes nobody's place.
  CHECK(session.enter("weighted", "x") != "");
  CHECK(session.scenario().practice.weighted_list() == test::quantity("12000"));
  CHECK(text_in(session, "ratio") == "1.2");
  // Nor does an emptied one.
  CHECK(session.enter("weighted", "") == "");
  CHECK(session.scenario().practice.weighted_list() == test::quantity("12000"));
}

TEST_CASE("a ratio outside 0.78 to 1.28 is warned of, beside the field that made it") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("registered", "10000") == "");
  REQUIRE(session.enter("weighted", "12800") == "");
  CHECK(warning_at(session, "weighted") == "");
  REQUIRE(session.enter("weighted", "12810") == "");
  CHECK(warning_at(session, "weighted") ==
        "A ratio of 1.281 is outside 0.78 to 1.28, where 98 in 100 practices lie. Check both list sizes.");
  CHECK(problem_at(session, "weighted") == "");
  REQUIRE(session.enter("weighted", "7800") == "");
  CHECK(warning_at(session, "weighted") == "");
  REQUIRE(session.enter("weighted", "7790") == "");
  CHECK(warning_at(session, "weighted") ==
        "A ratio of 0.779 is outside 0.78 to 1.28, where 98 in 100 practices lie. Check both list sizes.");
  REQUIRE(session.enter("ratio", "2") == "");
  CHECK(warning_at(session, "weighted") == "");
  CHECK(warning_at(session, "ratio") ==
        "A ratio of 2 is outside 0.78 to 1.28, where 98 in 100 practices lie. Check both list sizes.");
  // It is a warning: the figure is there.
  CHECK(year_of(session, "nenc-medicines-2026-27") == "£57,400.00");
}

TEST_CASE("volumes: only those of the chosen offers have a field") {
  Session session = test::bundled_session();
  REQUIRE(test::field_of(session, "care-home-beds") != nullptr);
  CHECK(test::field_of(session, "adhd-shared-care-patients") == nullptr);
  CHECK(test::field_of(session, "care-home-beds")->label == "Care home beds");
  CHECK(test::field_of(session, "care-home-beds")->offers == std::vector<std::string>{"lsc-routine-2025-26"});
  CHECK(test::field_of(session, "minor-surgery-excisions-other-practices")->hint ==
        "Patients registered with other practices only");

  const OfferColumn& before = test::column_of(session, "lsc-routine-2025-26");
  CHECK(test::line_of(before, "care-home").amount.text == "enter care home beds");
  REQUIRE(session.enter("care-home-beds", "40") == "");
  CHECK(test::line_of(test::column_of(session, "lsc-routine-2025-26"), "care-home").amount.text == "£5,280.00");
  REQUIRE(session.enter("care-home-beds", "0") == "");
  CHECK(test::line_of(test::column_of(session, "lsc-routine-2025-26"), "care-home").amount.text == "£0.00");
  REQUIRE(session.enter("care-home-beds", "") == "");
  CHECK(test::line_of(test::column_of(session, "lsc-routine-2025-26"), "care-home").amount.text ==
        "enter care home beds");

  CHECK(session.enter("no-such-field", "40") == "No field has this name.");
  CHECK(session.enter("", "40") == "No field has this name.");
  CHECK(session.enter("__proto__", "40") == "No field has this name.");
}

TEST_CASE("the practice’s share of a PCN’s money is an assumption that is stated and changed") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nwl-access-2024-25"});
  REQUIRE(session.enter("weighted", "10387") == "");
  const std::string name = "nwl-access-2024-25.practice-share";
  REQUIRE(test::field_of(session, name) != nullptr);
  CHECK(test::field_of(session, name)->kind == InputKind::assumption);
  CHECK(test::field_of(session, name)->placeholder == "100");
  CHECK(year_of(session, "nwl-access-2024-25") == "£25,967.50");
  REQUIRE(session.enter(name, "60%") == "");
  CHECK(year_of(session, "nwl-access-2024-25") == "£15,580.50");
  CHECK(test::line_of(test::column_of(session, "nwl-access-2024-25"), "phase-1").formula ==
        "10,387 weighted patients × £0.50 × 60% that reaches the practice = £3,116.10");
  CHECK(session.enter(name, "120") == "This share is at most 100; write it like 60.");
  CHECK(year_of(session, "nwl-access-2024-25") == "£15,580.50");
  REQUIRE(session.enter(name, "") == "");
  CHECK(year_of(session, "nwl-access-2024-25") == "£25,967.50");
}

TEST_CASE("up to six offers stand side by side") {
  Session session = test::bundled_session();
  CHECK(session.choose("nenc-adhd-2026-27", true) == "");
  CHECK(session.choose("kent-interim-2025-26", true) == "");
  CHECK(session.choose("gm-les-2026-27", true) == "");
  CHECK(session.comparison().offers.size() == 6);
  CHECK(session.choose("derbyshire-shared-care", true) ==
        "Six offers stand side by side already. Take one away to add " +
            test::bundled_offer("derbyshire-shared-care").short_title + '.');
  CHECK(session.comparison().offers.size() == 6);
  CHECK(session.choose("gm-les-2026-27", true) == "");  // it is there already
  CHECK(session.comparison().offers.size() == 6);
  CHECK(session.choose("gm-les-2026-27", false) == "");
  CHECK(session.choose("gm-les-2026-27", false) == "");  // it is away already
  CHECK(session.choose("derbyshire-shared-care", true) == "");
  CHECK(session.comparison().offers.back().id == "derbyshire-shared-care");
  CHECK(session.choose("no-such-offer", true) == "There is no such offer in the list.");

  std::size_t chosen = 0;
  for (const Choice& choice : session.comparison().choices) chosen += choice.chosen ? 1 : 0;
  CHECK(chosen == 6);
  CHECK(session.comparison().choices.size() == published());
}

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

TEST_CASE("starting again brings back the opening screen") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("weighted", "10240") == "");
  REQUIRE(session.enter("registered", "x") != "");
  session.show(View::sources);
  session.start_again();
  CHECK(session.scenario() == Scenario::opening());
  CHECK(text_in(session, "registered") == "");
  CHECK(problem_at(session, "registered") == "");
  CHECK(to_json(session.comparison()) == to_json(test::bundled_session().comparison()));
}

TEST_CASE("each change gives a new revision; looking does not") {
  Session session = test::bundled_session();
  unsigned long revision = session.revision();
  const auto grew = [&] {
    const bool larger = session.revision() > revision;
    revision = session.revision();
    return larger;
  };
  (void)session.comparison();
  (void)session.link();
  (void)session.link_omissions();
  CHECK(!grew());
  (void)session.enter("weighted", "10240");
  CHECK(grew());
  (void)session.enter("weighted", "x");
  CHECK(grew());
  (void)session.choose("gm-les-2026-27", true);
  CHECK(grew());
  session.show(View::income);
  CHECK(grew());
  (void)session.open_link("v=1&end");
  CHECK(grew());
  session.set_today({2026, 2, 7});
  CHECK(grew());
  session.start_again();
  CHECK(grew());
}

}  // namespace
}  // namespace offerscope
