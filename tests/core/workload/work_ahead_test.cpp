// Levels of activity, overheads, the years ahead, and the minutes that the income buys.
#include "work_fixture.hpp"

namespace offerscope {
namespace {

using test::Entries;
using test::kByItem;
using test::offer_priced;
using test::work_of;
using test::work_session;

std::string texts(const ActivityLevel& level) {
  return level.title + ": " + level.income.text + ", " + level.cost.text + ", " + level.on_top.text + ", " + level.margin.text;
}

TEST_CASE("low, expected and high activity, by hand") {
  // £40.00 each, £17.50 each, £200 once, 10% of the income to manage it.
  Session session = work_session(offer_priced(kByItem, "40"),
                                 {{"work-ecgs", "85"}, {"work.ecg.gp", "2"}, {"work.ecg.nurse", "10"},
                                  {"work.ecg.consumables", "1.20"}, {"work.ecg.setup", "200"}, {"work.management", "10"}});
  const auto level = [&](std::size_t index) { return texts(work_of(session).levels[index]); };
  // 68: £2,720 − £1,190 − £200 − £272.
  CHECK(level(0) == "Low: 80% of the volumes: £2,720.00, £1,190.00, £472.00, £1,058.00");
  // 85: £3,400 − £1,487.50 − £200 − £340.
  CHECK(level(1) == "Expected: your volumes: £3,400.00, £1,487.50, £540.00, £1,372.50");
  // 102: £4,080 − £1,785 − £200 − £408.
  CHECK(level(2) == "High: 120% of the volumes: £4,080.00, £1,785.00, £608.00, £1,687.00");
  CHECK(work_of(session).margin.text == "£1,372.50");
  CHECK(work_of(session).margin_sum ==
        "£3,400.00 − £1,487.50 − set-up £200.00 − overheads £340.00 = £1,372.50");
  SUBCASE("other levels") {
    test::enter_all(session, {{"work.low", "0"}, {"work.high", "200%"}});
    CHECK(level(0) == "Low: 0% of the volumes: £0.00, £0.00, £200.00, −£200.00");
    // 170: £6,800 − £2,975 − £200 − £680.
    CHECK(level(2) == "High: 200% of the volumes: £6,800.00, £2,975.00, £880.00, £2,945.00");
  }
  SUBCASE("the user’s own number of the work moves as well") {
    test::enter_all(session, {{"work.ecg.volume", "100"}});
    // 80 × £17.50 and 120 × £17.50.
    CHECK(work_of(session).levels[0].cost.text == "£1,400.00");
    CHECK(work_of(session).levels[2].cost.text == "£2,100.00");
  }
  SUBCASE("nothing is known without minutes") {
    test::enter_all(session, {{"work.ecg.gp", ""}, {"work.ecg.nurse", ""}, {"work.ecg.consumables", ""}});
    CHECK(level(2) == "High: 120% of the volumes: enter minutes, enter minutes, enter minutes, enter minutes");
  }
}

TEST_CASE("the levels go through the price’s bands again") {
  // The first 80 at £40, the others at £10: 68 × £40 = £2,720; 80 × £40 + 5 × £10 = £3,250; 80 × £40 + 22 × £10 = £3,420.
  const std::string bands = test::replaced(
      offer_priced(kByItem, "40"), R"("pounds": "40")",
      R"("bands": { "prices": "own-units", "steps": [{ "from": "0", "pounds": "40" }, { "from": "80", "pounds": "10" }] })");
  const Session session = work_session(bands, {{"work-ecgs", "85"}, {"work.ecg.nurse", "12"}});
  CHECK(work_of(session).levels[0].income.text == "£2,720.00");
  CHECK(work_of(session).levels[1].income.text == "£3,250.00");
  CHECK(work_of(session).levels[2].income.text == "£3,420.00");
}

TEST_CASE("a number in pounds is no activity and stays at every level") {
  const std::string limited = test::replaced(
      offer_priced(kByItem, "40"), R"("schedule":)",
      R"("limits": [{ "limit": "less", "title": "Paid before", "volume": "work-paid", "label": "Paid before, £" }], "schedule":)");
  const Session session = work_session(limited, {{"work-ecgs", "85"}, {"work-paid", "£400"}, {"work.ecg.nurse", "12"}});
  // 68 × £40 − £400, 85 × £40 − £400, 102 × £40 − £400.
  CHECK(work_of(session).levels[0].income.text == "£2,320.00");
  CHECK(work_of(session).levels[1].income.text == "£3,000.00");
  CHECK(work_of(session).levels[2].income.text == "£3,680.00");
  // With the deduction the next one's price is not that of all.
  CHECK(test::only_line(session).break_even_text == "");
}

TEST_CASE("a price by the list stays, and the work does not") {
  const Session session = work_session(test::small_offer(), {{"work.ecg.nurse", "12"}, {"work.ecg.volume", "500"}});
  CHECK(texts(work_of(session).levels[0]) == "Low: 80% of the volumes: £9,600.00, £4,000.00, £0.00, £5,600.00");
  CHECK(texts(work_of(session).levels[2]) == "High: 120% of the volumes: £9,600.00, £6,000.00, £0.00, £3,600.00");
}

TEST_CASE("a suggestion in use is a volume that the practice counts") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nhse-care-homes-2024-25"});
  // 5.25 for each 1,000 weighted patients: 53 beds, at £120.
  test::enter_all(session, {{"registered", "10000"}, {"weighted", "10000"}, {"care-home-beds", "suggested"}});
  for (const WorkService& service : session.comparison().workload.services) {
    test::enter_all(session, {{"work." + service.id + ".nurse", "0"}, {"work." + service.id + ".volume", "1"}});
  }
  const auto& levels = work_of(session).levels;
  CHECK(levels[1].income.text == session.comparison().offers[0].income.year.text);
  // A fifth more, to the penny.
  CHECK(levels[2].income.amount->pence * 5 == levels[1].income.amount->pence * 6);
}

TEST_CASE("until when the price covers its cost") {
  // £9,600 by the list. 900 × £10.00 = £9,000, which rises with the CPI’s 2%: £9,180.00, £9,363.60, £9,550.87,
  // £9,741.89.
  Session session = work_session(test::small_offer(),
                                 {{"work.nurse-hour", "60"}, {"work.ecg.nurse", "10"}, {"work.ecg.volume", "900"}});
  const auto covers = [&] { return work_of(session).covers_text; };
  CHECK(covers() == "The price covers its cost until 2029/30; in 2030/31 it is £142 short.");
  SUBCASE("5% more of them a year: £9,000 × 1.05 × 1.02 = £9,639.00") {
    test::enter_all(session, {{"work.ecg.growth", "5"}});
    CHECK(covers() == "The price covers its cost until 2026/27; in 2027/28 it is £39 short.");
  }
  SUBCASE("the same from the growth of all work, unless the service has its own") {
    test::enter_all(session, {{"costs.demand-growth", "5"}});
    CHECK(covers() == "The price covers its cost until 2026/27; in 2027/28 it is £39 short.");
    CHECK(test::work_field(session, "work.ecg.growth").placeholder == "as in Uplift risk: 5");
    test::enter_all(session, {{"work.ecg.growth", "0"}});
    CHECK(covers() == "The price covers its cost until 2029/30; in 2030/31 it is £142 short.");
  }
  SUBCASE("less to do") {
    test::enter_all(session, {{"work.ecg.volume", "800"}});
    CHECK(covers() == "The price covers its cost in all 5 years ahead.");
  }
  SUBCASE("overheads take their part of the price: £8,640 is less than £9,000") {
    test::enter_all(session, {{"work.management", "10"}});
    CHECK(covers() == "The price does not cover its cost today: it is £360 short.");
  }
  SUBCASE("what overheads pay for rises too: (£8,000 + £960) × 1.02^4 = £9,698.59") {
    test::enter_all(session, {{"work.ecg.volume", "800"}, {"work.management", "10"}});
    CHECK(covers() == "The price covers its cost until 2029/30; in 2030/31 it is £99 short.");
  }
  SUBCASE("fewer years") {
    test::enter_all(session, {{"costs.years", "1"}});
    CHECK(covers() == "The price covers its cost in all 1 year ahead.");
  }
  SUBCASE("not without minutes") {
    test::enter_all(session, {{"work.ecg.nurse", ""}});
    CHECK(covers() == "");
  }
}

TEST_CASE("a price by item grows with the work, so its growth costs nothing more") {
  Session session = work_session(offer_priced(kByItem, "10.50"),
                                 {{"work-ecgs", "100"}, {"work.nurse-hour", "60"}, {"work.ecg.nurse", "10"}});
  // £10.50 against £10.20, £10.404, £10.61208: £1,050.00 − £1,061.21.
  CHECK(work_of(session).covers_text == "The price covers its cost until 2028/29; in 2029/30 it is £11 short.");
  test::enter_all(session, {{"work.ecg.growth", "50"}});
  CHECK(work_of(session).covers_text == "The price covers its cost until 2028/29; in 2029/30 it is £11 short.");
}

TEST_CASE("the minutes that the income buys, now and at the end") {
  Session session = work_session(test::small_offer());
  const auto& minutes = work_of(session).minutes;
  REQUIRE(minutes.size() == 5);
  CHECK(minutes[0].title == "GP");
  // £9,600 ÷ £239 = 40.17 hours; × 60 ÷ 10,000 = 0.2410. Pay rises by 3.3% a year: ÷ 1.033^5 = 1.1763 is 0.2049.
  // Tenths for all, so that they can be read down the column.
  CHECK(minutes[0].hours_text == "40.2 hours a year");
  CHECK(minutes[0].now_text == "0.24");
  CHECK(minutes[0].at_end_text == "0.20");
  // £9,600 ÷ £50 = 192 hours; 1.152 minutes; 0.9794.
  CHECK(minutes[1].title == "Practice nurse");
  CHECK(minutes[1].hours_text == "192.0 hours a year");
  CHECK(minutes[1].now_text == "1.15");
  CHECK(minutes[1].at_end_text == "0.98");
  CHECK(minutes[2].hours_text == "160.0 hours a year");
  CHECK(minutes[2].now_text == "0.96");
  CHECK(minutes[4].title == "Administrator");
  CHECK(minutes[4].hours_text == "enter what an hour costs");
  CHECK(minutes[4].now_text == "");

  // The growth of the work takes nothing from what an hour costs; a step of the staff’s cost does: 0.9794 ÷ 1.02.
  test::enter_all(session, {{"costs.demand-growth", "10"}});
  CHECK(work_of(session).minutes[1].at_end_text == "0.98");
  test::enter_all(session, {{"costs.step-1-year", "2028"}, {"costs.step-1-percent", "2"}});
  CHECK(work_of(session).minutes[1].at_end_text == "0.96");

  test::enter_all(session, {{"registered", ""}});
  CHECK(work_of(session).minutes[1].hours_text == "192.0 hours a year");
  CHECK(work_of(session).minutes[1].now_text == "enter registered list");
  CHECK(work_of(session).minutes[1].at_end_text == "");
  test::enter_all(session, {{"weighted", ""}});
  CHECK(work_of(session).minutes[1].hours_text == "enter weighted list");
}

TEST_CASE("overheads and consumables are paid before any time is bought") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nhse-inclisiran-2025-26"});
  test::enter_all(session, test::kOwnHours);
  // 120 × £60.00 = £7,200.00, less 15% and 120 × £45.00: £720.00 ÷ £239 = 3.01 hours. The minutes need not be known.
  test::enter_all(session, {{"registered", "10000"}, {"weighted", "10000"}, {"inclisiran-injections", "120"},
                            {"work.non-staff", "10"}, {"work.management", "5"}});
  CHECK(work_of(session).minutes[0].hours_text == "3.0 hours a year");
  // £720.00 ÷ £50 × 60 ÷ 10,000 = 0.0864. After five years £7,200.00 − £6,480.00 × 1.02^5 is less than nothing.
  CHECK(work_of(session).minutes[1].now_text == "0.09");
  CHECK(work_of(session).minutes[1].at_end_text == "0.00");
  // Of the consumables that the practice enters itself: 120 × £51.00 are all that 15% leave.
  test::enter_all(session, {{"work.inclisiran.consumables", "51"}});
  CHECK(work_of(session).minutes[0].hours_text == "0 hours a year");
  CHECK(work_of(session).minutes[1].at_end_text == "");
}

TEST_CASE("the fifty futures ask whether the price covers its cost, once all of the work is entered") {
  // £8,640.00 ÷ £9,600.00: it covers its cost where £1 buys 90p or more of the work.
  Session session = work_session(test::small_offer(),
                                 {{"work.nurse-hour", "60"}, {"work.ecg.nurse", "10"}, {"work.ecg.volume", "768"}, {"work.management", "10"}});
  const auto futures = [&]() -> const Futures& { return *session.comparison().offers[0].uplift.futures; };
  REQUIRE(session.comparison().offers[0].uplift.futures);
  CHECK(futures().limit.text == "90.0p");
  CHECK(futures().under_text == "the price does not cover its cost");
  CHECK(futures().from_text == "it does: £1 buys 90.0p or more");
  CHECK(futures().dots_text == "In " + std::to_string(futures().dots_under) +
                                   " of 50 futures the price does not cover its cost in 2029/30.");
  const std::size_t of_a_tenth_lost = futures().dots_under;
  SUBCASE("more work") {
    test::enter_all(session, {{"work.ecg.volume", "860"}});
    CHECK(futures().dots_under > of_a_tenth_lost);
  }
  SUBCASE("not where the number grows and the income does not") {
    test::enter_all(session, {{"work.ecg.growth", "5"}});
    CHECK(futures().under_text == "£1 buys less than 90p");
  }
  SUBCASE("not without minutes; then they ask what they asked before") {
    test::enter_all(session, {{"work.ecg.nurse", ""}});
    CHECK(futures().under_text == "£1 buys less than 90p");
    CHECK(futures().dots_under == of_a_tenth_lost);
  }
}

TEST_CASE("an offer without a published price") {
  Session session = test::bundled_session();
  test::choose_only(session, {"gm-les-2026-27"});
  CHECK(work_of(session).finding == "Its price is not published, so what it leaves is not known.");
  REQUIRE(work_of(session).lines.size() == 1);
  CHECK(work_of(session).lines[0].income.text == "not published");
  CHECK(work_of(session).minutes[0].hours_text == "not published");
  test::choose_only(session, {"gloucestershire-services-2024-25"});
  CHECK(work_of(session).lines.empty());
  CHECK(work_of(session).finding == "The offer names no service, so there is no work to enter.");
}

}  // namespace
}  // namespace offerscope
