#include "core/session.hpp"

#include <doctest/doctest.h>

#include "support/numbers.hpp"
#include "support/session_texts.hpp"

namespace offerscope {
namespace {

using test::published;
using test::text_in;
using test::year_of;

const std::vector<std::string> kOpening = {"nenc-medicines-2026-27", "lsc-routine-2025-26", "lsc-ltc-2025-26"};

std::string problem_at(const Session& session, std::string_view name) {
  const InputField* field = test::field_of(session, name);
  return field ? field->problem : "no field";
}
std::string warning_at(const Session& session, std::string_view name) {
  const InputField* field = test::field_of(session, name);
  return field ? field->warning : "no field";
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
          "This practice: registered list not entered, weighted list 10,240.");
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
