// Published hourly costs are brought to the price's year, once; what the user enters stands as it is.
#include "core/workload/hourly_costs.hpp"

#include "../decision/decision_fixture.hpp"
#include "work_fixture.hpp"

namespace offerscope {
namespace {

using test::enter_all;
using test::work_field;
using test::work_of;

constexpr FinancialYear k2024{2024};

/// "257.26: £239.00 of …", the cost of one role in one year.
std::string text_of(const Session& session, FinancialYear year, Role role = Role::gp) {
  const HourlyCost cost = hourly_costs(session.catalogue(), session.scenario(), year)[static_cast<std::size_t>(role)];
  return (cost.pounds ? cost.pounds->to_string() : std::string("none")) + ": " + cost.sum;
}

/// A practice with no hourly cost of its own, that looks at these offers.
Session practice_with(const std::vector<std::string>& offers) {
  Session session = test::bundled_session();
  test::choose_only(session, offers);
  enter_all(session, {{"registered", "9800"}, {"weighted", "10240"}});
  return session;
}

TEST_CASE("in its own year a published figure stands") {
  const Session session = test::bundled_session();
  CHECK(text_of(session, k2024) == "239: £239.00 of 2024/25");
  CHECK(text_of(session, k2024, Role::nurse) == "50: £50.00 of 2024/25");
}

TEST_CASE("an indexed amount changes: the awards of 4% in 2025/26 and 3.5% in 2026/27") {
  const Session session = test::bundled_session();
  // £239 × 1.04 = £248.56; × 1.035 = £257.2596.
  CHECK(text_of(session, {2025}) == "248.56: £239.00 of 2024/25 × 1.04 = £248.56 in 2025/26");
  CHECK(text_of(session, {2026}) == "257.26: £239.00 of 2024/25 × 1.04 × 1.035 = £257.26 in 2026/27");
  // £60 × 1.0764 = £64.584, and £42 × 1.0764 = £45.2088: from the published figure, rounded once.
  CHECK(text_of(session, {2026}, Role::nurse) == "53.82: £50.00 of 2024/25 × 1.04 × 1.035 = £53.82 in 2026/27");
  CHECK(text_of(session, {2026}, Role::pharmacist) == "64.58: £60.00 of 2024/25 × 1.04 × 1.035 = £64.58 in 2026/27");
  CHECK(text_of(session, {2026}, Role::healthcare_assistant) ==
        "45.21: £42.00 of 2024/25 × 1.04 × 1.035 = £45.21 in 2026/27");
  CHECK(text_of(session, {2026}, Role::administrator) == "none: ");
}

TEST_CASE("beyond the record pay rises as the cost model expects") {
  Session session = test::bundled_session();
  // £257.2596 × 1.033 = £265.7491668; × 1.033 again = £274.5189.
  CHECK(text_of(session, {2028}) == "274.52: £239.00 of 2024/25 × 1.04 × 1.035 × 1.033 × 1.033 = £274.52 in 2028/29");
  enter_all(session, {{"costs.pay", "5"}});
  // £257.2596 × 1.05 = £270.12258. What is recorded stays.
  CHECK(text_of(session, {2027}) == "270.12: £239.00 of 2024/25 × 1.04 × 1.035 × 1.05 = £270.12 in 2027/28");
  CHECK(text_of(session, {2026}) == "257.26: £239.00 of 2024/25 × 1.04 × 1.035 = £257.26 in 2026/27");
  // None is a rise too, and is written.
  enter_all(session, {{"costs.pay", "0"}});
  CHECK(text_of(session, {2027}, Role::nurse) == "53.82: £50.00 of 2024/25 × 1.04 × 1.035 × 1 = £53.82 in 2027/28");
}

TEST_CASE("a step of the cost of staff counts in its year, and in no other") {
  Session session = test::bundled_session();
  enter_all(session, {{"costs.step-1-year", "2025"}, {"costs.step-1-percent", "2.4"}});
  // £239 × 1.04 × 1.024 = £254.52544; × 1.035 = £263.4338304.
  CHECK(text_of(session, k2024) == "239: £239.00 of 2024/25");
  CHECK(text_of(session, {2025}) == "254.53: £239.00 of 2024/25 × 1.04 × 1.024 = £254.53 in 2025/26");
  CHECK(text_of(session, {2026}) == "263.43: £239.00 of 2024/25 × 1.04 × 1.024 × 1.035 = £263.43 in 2026/27");
  // £50 × 1.04 × 1.00125 = £52.065: half a penny goes away from zero.
  enter_all(session, {{"costs.step-1-percent", "0.125"}});
  CHECK(text_of(session, {2025}, Role::nurse) == "52.07: £50.00 of 2024/25 × 1.04 × 1.00125 = £52.07 in 2025/26");
}

TEST_CASE("for an earlier year the record goes backwards, as far as it reaches") {
  const Session session = test::bundled_session();
  // 6% in 2024/25: £239 ÷ 1.06 = £225.471…; 6% in 2023/24: ÷ 1.06 = £212.709….
  CHECK(text_of(session, {2023}) == "225.47: £239.00 of 2024/25 ÷ 1.06 = £225.47 in 2023/24");
  CHECK(text_of(session, {2022}) == "212.71: £239.00 of 2024/25 ÷ 1.06 ÷ 1.06 = £212.71 in 2022/23");
  // ÷ (1.01 × 1.01 × 1.02 × 1.02 × 1.028 × 1.03 × 1.045 × 1.06 × 1.06) = ÷ 1.3194766 = £181.132….
  CHECK(text_of(session, {2015}) ==
        "181.13: £239.00 of 2024/25 ÷ 1.01 ÷ 1.01 ÷ 1.02 ÷ 1.02 ÷ 1.028 ÷ 1.03 ÷ 1.045 ÷ 1.06 ÷ 1.06 = £181.13 in 2015/16");
  CHECK(text_of(session, {2014}) ==
        "none: £239.00 of 2024/25 is not brought to 2014/15: the record of the GP staff pay award begins in 2016/17. "
        "Enter your own figure.");
}

TEST_CASE("what cannot be worked exactly is said, and never guessed") {
  const Session session = test::bundled_session();
  CHECK(text_of(session, {2090}) ==
        "none: £239.00 of 2024/25 is not brought to 2090/91: that is too far ahead to be worked exactly. Enter your own "
        "figure.");
  Scenario scenario;
  const HourlyCost without = hourly_costs(Catalogue{}, scenario, {2026})[0];
  CHECK(without.sum ==
        "£239.00 of 2024/25 is not brought to 2026/27: the table of pay awards could not be loaded. Enter your own figure.");
  CHECK(!without.pounds);
  // Its own year needs no table.
  CHECK(hourly_costs(Catalogue{}, scenario, k2024)[0].sum == "£239.00 of 2024/25");
}

TEST_CASE("an entered figure does not change, in any year") {
  Session session = test::bundled_session();
  enter_all(session, {{"work.gp-hour", "100"}, {"work.admin-hour", "24"}});
  CHECK(text_of(session, {2014}) == "100: £100.00, your own figure, in 2014/15 prices");
  CHECK(text_of(session, {2026}) == "100: £100.00, your own figure, in 2026/27 prices");
  CHECK(text_of(session, {2026}, Role::administrator) == "24: £24.00, your own figure, in 2026/27 prices");
  // Not even where it is the published one.
  enter_all(session, {{"work.gp-hour", "239"}});
  CHECK(text_of(session, {2026}) == "239: £239.00, your own figure, in 2026/27 prices");
}

TEST_CASE("two offers of different years side by side: £60.00 an injection in both, the nurse dearer in the later") {
  Session session = practice_with({"nhse-inclisiran-2024-25", "nhse-inclisiran-2025-26"});
  enter_all(session, {{"inclisiran-injections", "40"}, {"work.inclisiran.nurse", "12"}});
  const auto line = [&](std::size_t offer) { return session.comparison().offers.at(offer).work.lines.at(0); };
  REQUIRE(line(0).hour_sums.size() == 1);
  CHECK(line(0).hour_sums[0] == "Practice nurse: £50.00 of 2024/25");
  CHECK(line(1).hour_sums[0] == "Practice nurse: £50.00 of 2024/25 × 1.04 = £52.00 in 2025/26");
  // 12 × £50 ÷ 60 = £10.00, and £52 ÷ 5 = £10.40; £45.00 buys one in both years.
  CHECK(line(0).cost_sum == "40 × (£10.00 + £45.00 consumables, from the offer) = £2,200.00");
  CHECK(line(1).cost_sum == "40 × (£10.40 + £45.00 consumables, from the offer) = £2,216.00");
  CHECK(test::service_of(session, "inclisiran").each_text ==
        "12 practice nurse minutes = £10.00 each in 2024/25 and £10.40 each in 2025/26, and £45.00 of consumables by the offer");
  CHECK(work_field(session, "work.nurse-hour").placeholder == "50.00 to 52.00");
  CHECK(work_field(session, "work.nurse-hour").hint ==
        "A working hour at Band 5: PSSRU, Unit Costs of Health and Social Care 2025, table 9.3.1. £50.00 of 2024/25. "
        "£50.00 of 2024/25 × 1.04 = £52.00 in 2025/26.");
  CHECK(session.comparison().offers[1].work.hours.at(0) ==
        "Practice nurse: 8 hours a year; an hour costs £50.00 of 2024/25 × 1.04 = £52.00 in 2025/26");
  CHECK(session.comparison().offers[1].work.minutes.at(1).hour_sum == "£50.00 of 2024/25 × 1.04 = £52.00 in 2025/26");
  // Where the award of 2025/26 was read.
  REQUIRE(session.comparison().workload.sources.size() == 3);
  CHECK(session.comparison().workload.sources[2].title == "DDRB uplift 2025");

  // One figure of the practice's own for both.
  enter_all(session, {{"work.nurse-hour", "60"}});
  CHECK(line(0).cost_sum == "40 × (£12.00 + £45.00 consumables, from the offer) = £2,280.00");
  CHECK(line(1).cost_sum == "40 × (£12.00 + £45.00 consumables, from the offer) = £2,280.00");
  CHECK(line(1).hour_sums[0] == "Practice nurse: £60.00, your own figure, in 2025/26 prices");
  CHECK(test::service_of(session, "inclisiran").each_text ==
        "12 practice nurse minutes = £12.00 each, and £45.00 of consumables by the offer");
  CHECK(work_field(session, "work.nurse-hour").hint.ends_with(
      "table 9.3.1. Your own figure stands as it is, in the prices of each offer’s year."));
}

TEST_CASE("where the record does not reach, the hour is asked for, in that offer alone") {
  Session session = practice_with({"camden-long-term-conditions-2014-15", "nhse-inclisiran-2024-25"});
  const std::vector<std::string> services = session.comparison().offers[0].work.lines.at(0).services;
  for (const std::string& service : services) enter_all(session, {{"work." + service + ".nurse", "12"}});
  enter_all(session, {{"inclisiran-injections", "40"}, {"work.inclisiran.nurse", "12"}});
  CHECK(session.comparison().offers[0].work.lines[0].cost.text == "enter the cost of an hour: practice nurse");
  CHECK(session.comparison().offers[0].work.minutes[1].hours_text == "enter what an hour costs");
  CHECK(session.comparison().offers[1].work.lines[0].cost.text == "£2,200.00");
}

TEST_CASE("the years ahead begin at the price’s year, so no amount is indexed twice") {
  // £9,600.00 by the list in 2026/27. 600 × 10 minutes × £53.82 ÷ 60 = £5,382.00, from which the years ahead go on: with
  // the CPI’s 2% to £5,942.16 in 2031/32, and the price stands. 1,050 of them cost £9,418.50 and then £9,606.87.
  Session session = test::work_session(test::small_offer(), {{"work.nurse-hour", ""}, {"work.ecg.nurse", "10"}, {"work.ecg.volume", "1050"}});
  CHECK(work_of(session).cost.text == "£9,418.50");
  CHECK(work_of(session).covers_text == "The price covers its cost until 2026/27; in 2027/28 it is £7 short.");
}

TEST_CASE("a price of an earlier year is paid in the offer’s year; one of a later year is of that year") {
  const auto hour_in = [](std::string_view price_year) {
    const std::string offer = test::replaced(test::small_offer(), R"("priceYear": "2026-27")", R"("priceYear": ")" + std::string(price_year) + '"');
    const Session session = test::work_session(offer, {{"work.nurse-hour", ""}});
    return work_of(session).minutes[1].hour_sum;
  };
  CHECK(hour_in("2026-27") == "£50.00 of 2024/25 × 1.04 × 1.035 = £53.82 in 2026/27");
  CHECK(hour_in("2018-19") == "£50.00 of 2024/25 × 1.04 × 1.035 = £53.82 in 2026/27");
  CHECK(hour_in("2027-28") == "£50.00 of 2024/25 × 1.04 × 1.035 × 1.033 = £55.60 in 2027/28");
}

TEST_CASE("the decision takes the cost of the offer that stands for today at its own year") {
  Session session = test::decide_session();
  test::enter_fields(session, {{"today.offer", std::string(test::kOld)}, {"work.ecg.volume", "600"}, {"work.ecg.nurse", "10"},
                               {"work.wound-care.nurse", "0"}, {"work.spirometry.nurse", "0"}});
  // Today 600 × £52.00 ÷ 6 = £5,200.00; the new offer 600 × £53.82 ÷ 6 = £5,382.00.
  CHECK(session.comparison().baseline.cost.text == "£5,200.00");
  CHECK(test::column_of(session, test::kNew).work.cost.text == "£5,382.00");
}

}  // namespace
}  // namespace offerscope
