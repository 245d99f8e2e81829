// The card: every sentence as it goes out, and its JSON.
#include "core/card.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

Card card(const Session& session) { return card_of(session.comparison(), session.today()); }

void enter(Session& session, std::string_view name, std::string_view text) { REQUIRE(session.enter(name, text) == ""); }

void add_own(Session& session, const std::string& text) { REQUIRE(session.add_offer("own.json", text, true).empty()); }

const CardRow& row_of(const Card& card, std::string_view offer) {
  for (const CardRow& row : card.rows) {
    if (row.offer == offer) return row;
  }
  FAIL("no row of ", std::string(offer));
  return card.rows.front();
}

/// "Guaranteed £29,388.80; At risk not entered"
std::string parts_of(const CardRow& row) {
  std::string text;
  for (const CardPart& part : row.parts) text += (text.empty() ? "" : "; ") + part.title + ' ' + part.figure.text;
  return text;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& one : texts) text += (text.empty() ? "" : " | ") + one;
  return text;
}

TEST_CASE("the opening screen: an example practice is named as such, and what is left out is said") {
  Session session = test::bundled_session();
  session.set_today({2026, 4, 10});
  const Card opening = card(session);
  CHECK(opening.title == "What 3 offers pay a year");
  CHECK(opening.practice_text == "Income a year for an example practice of England’s mean list, 10,387 patients");
  // 10,387 × £8.40 = £87,250.80, of which 20% = £17,450.16 and 80% = £69,800.64
  CHECK(opening.message ==
        "For an example practice of England’s mean list, 10,387 patients, NENC Medicines pays £29,810.69 a year "
        "(proposed; all of it guaranteed); LSC routine pays £140,432.24 a year (ended 31 March 2026; all of it "
        "guaranteed; leaves out 15 lines whose numbers are not entered); LSC long-term conditions pays £87,250.80 a "
        "year (ended 31 March 2026; £17,450.16 conditional, £69,800.64 at risk).");
  CHECK(opening.sources_text == "Prices from: Pulse, February 2026; NHS Lancashire and South Cumbria ICB, 7 May 2025.");
  CHECK(opening.date == "2026-04-10");
  CHECK(opening.date_text == "10 April 2026");
  CHECK(opening.disclaimer == "Indicative, not financial advice. Not an NHS service.");
  CHECK(opening.longest_pence == 14'043'224);
  REQUIRE(opening.rows.size() == 3);

  const CardRow& routine = row_of(opening, "lsc-routine-2025-26");
  CHECK(routine.name == "LSC routine");
  CHECK(routine.detail == "NHS Lancashire and South Cumbria ICB, 2025/26, ended 31 March 2026");
  CHECK(routine.year.text == "£140,432.24");
  CHECK(routine.per_patient_text == "£13.52 for each registered patient");
  // Its conditional lines are not entered: they are named, and not as zero; at risk is nothing, and left out.
  CHECK(parts_of(routine) == "Guaranteed £140,432.24; Conditional not entered");
  CHECK(joined(routine.notes) == "Leaves out 15 lines whose numbers are not entered. | Prices read in the primary source.");
  CHECK(parts_of(row_of(opening, "lsc-ltc-2025-26")) == "Conditional £17,450.16; At risk £69,800.64");
}

TEST_CASE("one offer, for a practice of one’s own") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27"});
  SUBCASE("both lists") {
    enter(session, "registered", "9800");
    enter(session, "weighted", "10240");
    // 10,240 × £2.87 = £29,388.80; ÷ 9,800 = £2.9988 = £3.00
    CHECK(card(session).title == "What NENC Medicines pays a year");
    CHECK(card(session).message ==
          "For a practice of 9,800 registered patients (10,240 weighted), NENC Medicines pays £29,388.80 a year "
          "(proposed; all of it guaranteed).");
    CHECK(card(session).rows[0].per_patient_text == "£3.00 for each registered patient");
    CHECK(card(session).date_text == "");
  }
  SUBCASE("the weighted list alone") {
    enter(session, "weighted", "10240");
    CHECK(card(session).practice_text == "Income a year for a practice of 10,240 weighted patients (registered list not entered)");
    CHECK(card(session).rows[0].per_patient_text == "For each registered patient: enter registered list");
  }
  SUBCASE("the registered list alone: what it pays is not known, and not zero") {
    enter(session, "registered", "1");
    CHECK(card(session).practice_text == "Income a year for a practice of 1 registered patient (weighted list not entered)");
    CHECK(card(session).message ==
          "For a practice of 1 registered patient (weighted list not entered), what NENC Medicines pays is not known "
          "(enter weighted list).");
    CHECK(card(session).rows[0].per_patient_text == "");
    CHECK(card(session).rows[0].parts.empty());
    CHECK(card(session).longest_pence == 0);
  }
  SUBCASE("a faulty entry does not come into it") {
    enter(session, "weighted", "10240");
    CHECK(session.enter("weighted", "<b>") != "");
    CHECK(card(session).practice_text == "Income a year for a practice of 10,240 weighted patients (registered list not entered)");
  }
}

TEST_CASE("no list at all") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27"});
  enter(session, "weighted", "10240");
  enter(session, "weighted", "");
  CHECK(card(session).practice_text == "Income a year for a practice whose list sizes are not entered");
  CHECK(card(session).message ==
        "For a practice whose list sizes are not entered, what NENC Medicines pays is not known (enter weighted list).");
}

TEST_CASE("an offer without published prices, and none") {
  Session session = test::bundled_session();
  session.set_today({2026, 4, 10});
  test::choose_only(session, {"gm-les-2026-27"});
  CHECK(card(session).message ==
        "For an example practice of England’s mean list, 10,387 patients, what Greater Manchester pays is not published.");
  CHECK(card(session).rows[0].year.text == "not published");
  CHECK(joined(card(session).rows[0].notes) == "No price is published.");
  CHECK(card(session).sources_text == "");

  test::choose_only(session, {});
  CHECK(card(session).title == "No offer is chosen");
  CHECK(card(session).message == "No offer is chosen.");
  CHECK(card(session).rows.empty());
}

TEST_CASE("an offer of one’s own says so, and an offer that needs another one says which") {
  Session session = test::bundled_session();
  add_own(session, test::small_offer());
  test::choose_only(session, {"anytown-ecg-2026-27"});
  enter(session, "registered", "10000");
  enter(session, "weighted", "10000");
  CHECK(joined(card(session).rows[0].notes) ==
        "Prices read in the primary source. | From an offer file that Offerscope does not publish.");
  test::choose_only(session, {"nenc-adhd-2026-27"});
  CHECK(card(session).rows[0].notes.front() ==
        "Pays nothing unless NENC Medicines is taken too. Choose it to see both.");
  enter(session, "adhd-shared-care-patients", "40");
  CHECK(card(session).message ==
        "For a practice of 10,000 registered patients (10,000 weighted), NENC ADHD pays £0.00 a year (proposed; only "
        "where NENC Medicines is taken too).");
}

TEST_CASE("the JSON: amounts in whole pence, and why there is none") {
  Session session = test::bundled_session();
  session.set_today({2026, 4, 10});
  const auto json = nlohmann::json::parse(to_json(card(session)));
  CHECK(json["message"] == card(session).message);
  CHECK(json["longestPence"] == 14'043'224);
  CHECK(json["rows"][1]["pence"] == 14'043'224);
  CHECK(json["rows"][1]["text"] == "£140,432.24");
  CHECK(!json["rows"][1].contains("missing"));
  CHECK(json["rows"][1]["parts"][1].dump() ==
        R"({"certainty":"conditional","missing":"not-entered","pence":null,"text":"not entered","title":"Conditional"})");
  CHECK(json["rows"][2]["parts"][0]["pence"] == 1'745'016);
  CHECK(json["rows"][2]["parts"][1]["certainty"] == "at-risk");
}

}  // namespace
}  // namespace offerscope
