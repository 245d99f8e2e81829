// What Local Medical Committees have worked by hand and published, worked again.
#include "work_fixture.hpp"

namespace offerscope {
namespace {

using test::offer_priced;
using test::work_of;
using test::work_session;

// Londonwide LMCs, “PCN opt in/out: anonymised example”, lmc.org.uk/news/pcn-opt-in-out-anonymised-example: a PCN
// of 50,000 patients is paid £373,000. 20% goes on building, insurance and disposables, 10% on managing it, so
// £261,100 is left for delivery.
const test::Entries kPcn = {{"registered", "50000"}, {"weighted", "50000"},
                            {"work.non-staff", "20"}, {"work.management", "10%"}};

std::string pcn_offer() { return offer_priced(R"({ "basis": "block" })", "373000"); }

TEST_CASE("the PCN example: what is left for delivery") {
  Session session = work_session(pcn_offer(), kPcn);
  // £373,000 × 70%.
  CHECK(work_of(session).left_for_delivery.text == "£261,100.00");
  CHECK(work_of(session).delivery_text == "Left for delivery: £373,000.00 − 20% − 10% = £261,100.00");
  // Nobody has said yet how it is delivered.
  CHECK(work_of(session).finding == "Enter minutes for its services to see what it leaves.");
  CHECK(work_of(session).margin.text == "enter minutes");
  CHECK(!work_of(session).margin.amount);
}

TEST_CASE("the PCN example: GPs alone, 50 hours a week at £100") {
  Session session = work_session(pcn_offer(), kPcn);
  // 50 × 365 ÷ 7 = 2,607.142857 hours a year. × £100 = £260,714.29; the LMC prints £260,715, rounded up.
  test::enter_all(session, {{"work.gp-hour", "£100"}, {"work.ecg.volume", "2607.142857"}, {"work.ecg.gp", "60"}});
  const WorkColumn& work = work_of(session);
  CHECK(work.cost.text == "£260,714.29");
  CHECK(work.overheads.text == "£111,900.00");
  // The LMC prints £386, which is £261,100 less £260,714.
  CHECK(work.margin.text == "£385.71");
  CHECK(work.margin_sum == "£373,000.00 − £260,714.29 − overheads £111,900.00 = £385.71");
  CHECK(work.finding == "At your costs it leaves £385.71 a year.");
  REQUIRE(work.hours.size() == 1);
  CHECK(work.hours[0] == "GP: 2,607 hours a year; an hour costs £100.00, your own figure, in 2026/27 prices");
  // £261,100 ÷ £100.
  CHECK(test::only_line(session).break_even_text ==
        "After overheads the price pays for 2,611 a year; 2,607.142857 are expected.");
}

TEST_CASE("the PCN example: a nurse's ten minutes at £50 an hour") {
  Session session = work_session(pcn_offer(), kPcn);
  test::enter_all(session, {{"work.ecg.volume", "30000"}, {"work.ecg.nurse", "10"}});
  // £261,100 ÷ £8.333333.
  CHECK(test::only_line(session).break_even_text == "After overheads the price pays for 31,332 a year; 30,000 are expected.");
}

TEST_CASE("the PCN example: what overheads pay for does not stand still while the price does") {
  Session session = work_session(pcn_offer(), kPcn);
  test::enter_all(session, {{"work.hca-hour", "27.90"}, {"work.ecg.volume", "50000"}, {"work.ecg.hca", "10"}});
  // 50,000 × £4.65 = £232,500.00 and £111,900.00 are £344,400.00; × 1.02^5 = £380,245.43.
  CHECK(work_of(session).covers_text == "The price covers its cost until 2030/31; in 2031/32 it is £7,245 short.");
}

TEST_CASE("the PCN example: its cheapest mix of staff") {
  // The LMC puts it at £139,500. What it prints of that mix does not say hours and rates for each role, so it cannot
  // be worked again; it is entered as one sum.
  Session session = work_session(pcn_offer(), kPcn);
  test::enter_all(session, {{"work.ecg.volume", "1"}, {"work.ecg.consumables", "139,500"}});
  CHECK(work_of(session).cost.text == "£139,500.00");
  CHECK(work_of(session).margin.text == "£121,600.00");
}

// Somerset LMC, Weekly Update of 4 December 2015: £166.19 a warfarin patient a year, 18 tests with strips of £2.80
// (£50.40) leave £115.79, which is £6.43 a test. Ten minutes of a nurse or healthcare assistant at £2.00 to £3.50 a
// test leave £4.43 to £2.93, before rooms, reception, letters and the GP’s time.
TEST_CASE("the Somerset example: a test of warfarin") {
  Session session = test::bundled_session();
  test::choose_only(session, {"somerset-anticoagulation-2015-16"});
  // 18 tests of ten minutes are 180 minutes a patient.
  test::enter_all(session, test::kOwnHours);
  test::enter_all(session, {{"registered", "10000"}, {"warfarin-patients", "100"}, {"work.warfarin-monitoring.nurse", "180"}});
  const Quantity tests{*Decimal::from_integer(100 * 18)};

  SUBCASE("£2.00 for ten minutes are £12 an hour") {
    test::enter_all(session, {{"work.nurse-hour", "12"}});
    const WorkLine& line = test::only_line(session);
    CHECK(line.income.text == "£16,619.00");
    // 180 minutes = £36.00, and £50.40 of strips.
    CHECK(line.cost_sum == "100 × (£36.00 + £50.40 consumables, from the offer) = £8,640.00");
    // £115.79 − £36.00 = £79.79 a patient.
    CHECK(line.margin.text == "£7,979.00");
    CHECK(per_head(*line.margin.amount, tests)->to_decimal() == "4.43");
    CHECK(line.break_even_text == "Its price covers its cost at any number.");
    // £115.79 × 60 ÷ £239 = 29.07, ÷ £12 = 578.95, ÷ £60 = 115.79, ÷ £42 = 165.41.
    CHECK(line.pays_for_text ==
          "£115.79 after consumables pays for 29.1 GP minutes, 579.0 practice nurse minutes, 115.8 pharmacist minutes or "
          "165.4 healthcare assistant minutes each.");
  }
  SUBCASE("£3.50 are £21 an hour") {
    test::enter_all(session, {{"work.nurse-hour", "21"}});
    // £115.79 − £63.00 = £52.79 a patient.
    CHECK(work_of(session).margin.text == "£5,279.00");
    CHECK(per_head(*work_of(session).margin.amount, tests)->to_decimal() == "2.93");
  }
  SUBCASE("no time at all: the LMC’s £6.43") {
    test::enter_all(session, {{"work.warfarin-monitoring.nurse", "0"}});
    CHECK(work_of(session).margin.text == "£11,579.00");
    CHECK(per_head(*work_of(session).margin.amount, tests)->to_decimal() == "6.43");
  }
}

}  // namespace
}  // namespace offerscope
