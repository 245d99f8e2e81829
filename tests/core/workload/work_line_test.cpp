// A line of the workload: what one costs, the year, what is left, where it breaks even.
#include "work_fixture.hpp"

namespace offerscope {
namespace {

using test::Entries;
using test::kByItem;
using test::offer_priced;
using test::only_line;
using test::work_of;
using test::work_session;

// 2 × £239 ÷ 60 = £7.966667, 10 × £50 ÷ 60 = £8.333333, and £1.20: £17.50 exactly.
const Entries kEcg = {{"work-ecgs", "85"}, {"work.ecg.gp", "2"}, {"work.ecg.nurse", "10"}, {"work.ecg.consumables", "£1.20"}};

Session by_item(std::string_view pounds, const Entries& more = {}) {
  Session session = work_session(offer_priced(kByItem, pounds), kEcg);
  test::enter_all(session, more);
  return session;
}

TEST_CASE("a line by item, worked by hand") {
  const Session session = by_item("3.20", {{"work.ecg.setup", "200"}});
  const WorkService& service = test::service_of(session, "ecg");
  CHECK(service.entered);
  CHECK(service.each_text == "2 GP minutes, 10 practice nurse minutes and £1.20 = £17.50 each");
  CHECK(service.volume_text == "85 a year, as in the income");
  CHECK(service.offers == std::vector<std::string>{"anytown-ecg-2026-27"});
  const WorkLine& line = only_line(session);
  CHECK(line.id == "ecg");
  CHECK(line.title == "ECG");
  CHECK(line.payments == std::vector<std::string>{"ecg"});
  CHECK(line.services == std::vector<std::string>{"ecg"});
  CHECK(line.income.text == "£272.00");
  CHECK(line.cost_sum == "85 × £17.50 = £1,487.50; set-up £200.00");
  CHECK(line.setup.text == "£200.00");
  CHECK(line.margin_sum == "£272.00 − £1,487.50 − set-up £200.00 = −£1,415.50");
  CHECK(line.margin.text == "−£1,415.50");
  CHECK(line.break_even_text == "Loses £14.30 on each.");
  // £3.20 − £1.20 = £2.00: × 60 ÷ £239 = 0.50, ÷ £50 = 2.4, ÷ £60 = 2, ÷ £42 = 2.86.
  CHECK(line.pays_for_text ==
        "£2.00 after consumables pays for 0.5 GP minutes, 2.4 practice nurse minutes, 2.0 pharmacist minutes or 2.9 "
        "healthcare assistant minutes each.");
  CHECK(work_of(session).finding == "At your costs it is £1,415.50 short in the first year, with its set-up.");
  // 85 × 2 ÷ 60 = 2.83 hours, 85 × 10 ÷ 60 = 14.17.
  CHECK(work_of(session).hours ==
        std::vector<std::string>{"GP: 2.8 hours a year; an hour costs £239.00, your own figure, in 2026/27 prices",
                                 "Practice nurse: 14.2 hours a year; an hour costs £50.00, your own figure, in 2026/27 prices"});
}

TEST_CASE("where a price breaks even") {
  SUBCASE("from the number on at which the set-up is earned: £200 ÷ £22.50 = 8.9") {
    const Session session = by_item("40", {{"work.ecg.setup", "200"}});
    CHECK(only_line(session).break_even_text == "Covers its cost from 9 items a year on.");
  }
  SUBCASE("one that is enough is one: £22.50 ÷ £22.50") {
    const Session session = by_item("40", {{"work.ecg.setup", "22.50"}});
    CHECK(only_line(session).break_even_text == "Covers its cost from 1 item a year on.");
  }
  SUBCASE("without set-up at any number") {
    CHECK(only_line(by_item("40")).break_even_text == "Its price covers its cost at any number.");
  }
  SUBCASE("exactly the cost") {
    CHECK(only_line(by_item("17.50")).break_even_text == "Its price just covers its cost.");
    CHECK(only_line(by_item("17.50", {{"work.ecg.setup", "1"}})).break_even_text ==
          "Its price covers its cost, but never the set-up.");
  }
  SUBCASE("a loss under half a penny is not called nothing") {
    CHECK(only_line(by_item("17.498")).break_even_text == "Loses £0.002 on each.");
  }
  SUBCASE("a price for a number of them: £35 for two are £17.50 each") {
    const std::string offer = test::replaced(offer_priced(kByItem, "35"), R"("pounds": "35")", R"("pounds": "35", "per": "2")");
    CHECK(only_line(work_session(offer, kEcg)).break_even_text == "Its price just covers its cost.");
  }
  SUBCASE("what one costs is shown in pence, and the sum multiplies out: 7 × £239 ÷ 60 = £27.883333") {
    const Session session = by_item("40", {{"work.ecg.gp", "7"}, {"work.ecg.nurse", ""}, {"work.ecg.consumables", ""}});
    CHECK(test::service_of(session, "ecg").each_text == "7 GP minutes = £27.88 each");
    // 85 × £27.88 would be £2,369.80; 85 × £27.8833 is £2,370.0805.
    CHECK(only_line(session).cost_sum == "85 × £27.8833 = £2,370.08");
  }
  SUBCASE("nothing is said where another number is done than is paid for") {
    CHECK(only_line(by_item("40", {{"work.ecg.volume", "90"}})).break_even_text == "");
  }
  SUBCASE("nor where prices are in bands") {
    const std::string bands = test::replaced(
        offer_priced(kByItem, "40"), R"("pounds": "40")",
        R"("bands": { "prices": "own-units", "steps": [{ "from": "0", "pounds": "40" }, { "from": "50", "pounds": "9" }] })");
    const Session session = work_session(bands, kEcg);
    CHECK(only_line(session).margin.amount.has_value());
    CHECK(only_line(session).break_even_text == "");
    CHECK(only_line(session).pays_for_text == "");
  }
}

TEST_CASE("a line by the list: how many its price pays for") {
  // 10,000 × £0.96 = £9,600. 600 × £8.333333 = £5,000.
  Session session = work_session(test::small_offer(), {{"work.ecg.nurse", "10"}, {"work.ecg.volume", "600"}});
  CHECK(only_line(session).cost_sum == "600 × £8.33333 = £5,000.00");
  CHECK(only_line(session).margin.text == "£4,600.00");
  // £9,600 ÷ £8.333333 = 1,152.
  CHECK(only_line(session).break_even_text == "The price pays for 1,152 a year; 600 are expected.");
  // £0.96 × 60 ÷ £239 = 0.241, ÷ £50 = 1.152, ÷ £60 = 0.96, ÷ £42 = 1.371.
  CHECK(only_line(session).pays_for_text ==
        "Pays for 0.24 GP minutes, 1.15 practice nurse minutes, 0.96 pharmacist minutes or 1.37 healthcare assistant "
        "minutes a registered patient a year.");
  SUBCASE("after the set-up: £9,500 ÷ £8.333333 = 1,140") {
    test::enter_all(session, {{"work.ecg.setup", "100"}});
    CHECK(only_line(session).break_even_text == "The price pays for 1,140 a year; 600 are expected.");
  }
  SUBCASE("a set-up that eats it all") {
    test::enter_all(session, {{"work.ecg.setup", "9601"}, {"work.ecg.volume", "1"}});
    CHECK(only_line(session).break_even_text == "The price pays for 0 a year; 1 is expected.");
  }
  SUBCASE("work that costs nothing") {
    test::enter_all(session, {{"work.ecg.nurse", "0"}});
    CHECK(only_line(session).margin.text == "£9,600.00");
    CHECK(only_line(session).break_even_text == "");
  }
}

TEST_CASE("what is not entered is said, and is never nothing") {
  Session session = work_session(test::small_offer());
  const auto cost = [&] { return only_line(session).cost; };
  CHECK(cost().text == "enter minutes");
  CHECK(cost().missing == Missing::not_entered);
  CHECK(only_line(session).margin.text == "enter minutes");
  CHECK(only_line(session).setup.text == "not entered");
  CHECK(work_of(session).finding == "Enter minutes for its services to see what it leaves.");
  CHECK(work_of(session).leaves_out_text == "");
  CHECK(!test::service_of(session, "ecg").entered);
  CHECK(test::service_of(session, "ecg").each_text == "");

  test::enter_all(session, {{"work.ecg.admin", "5"}});
  CHECK(cost().text == "enter the cost of an hour: administrator");
  CHECK(test::service_of(session, "ecg").each_text == "enter the cost of an hour: administrator");

  test::enter_all(session, {{"work.admin-hour", "24"}});
  CHECK(cost().text == "enter how many a year");
  CHECK(test::service_of(session, "ecg").volume_text == "enter how many a year");
  CHECK(test::service_of(session, "ecg").each_text == "5 administrator minutes = £2.00 each");
  CHECK(work_of(session).finding == "What it leaves is not known: enter how many a year.");

  test::enter_all(session, {{"work.ecg.volume", "100"}});
  CHECK(cost().text == "£200.00");
  CHECK(work_of(session).finding == "At your costs it leaves £9,400.00 a year.");
  CHECK(work_of(session).known_lines_text == "");

  test::enter_all(session, {{"weighted", ""}});
  CHECK(cost().text == "£200.00");
  CHECK(only_line(session).margin.text == "enter weighted list");
  CHECK(work_of(session).finding == "What it leaves is not known: enter weighted list.");
}

TEST_CASE("a set-up alone does not say what one costs") {
  const Session session = work_session(test::small_offer(), {{"work.ecg.setup", "500"}, {"work.ecg.volume", "100"}});
  CHECK(only_line(session).cost.text == "enter minutes");
}

TEST_CASE("what is required without pay counts as cost alone") {
  const std::string offer = test::replaced(
      test::small_offer(), R"("services": [
    {)", R"("services": [
    { "service": "spirometry", "state": "required-without-pay", "requirement": "As before", "source": { "document": "letter" } },
    {)");
  Session session = work_session(offer, {{"work.spirometry.nurse", "30"}, {"work.spirometry.volume", "40"}});
  REQUIRE(work_of(session).lines.size() == 2);
  const WorkLine& unpaid = work_of(session).lines[1];
  CHECK(unpaid.id == "spirometry");
  CHECK(unpaid.title == "Spirometry");
  CHECK(unpaid.payments.empty());
  CHECK(unpaid.income.text == "nothing is paid");
  CHECK(unpaid.income.missing == Missing::not_applicable);
  // 40 × £25.00.
  CHECK(unpaid.margin_sum == "nothing − £1,000.00 = −£1,000.00");
  CHECK(unpaid.break_even_text == "");
  CHECK(work_of(session).margin.text == "−£1,000.00");
  CHECK(work_of(session).leaves_out_text == "Leaves out 1 of 2 lines: the work of 1 of 2 services is not entered.");
  CHECK(work_of(session).known_lines_text == "of 1 of its 2 lines");
  CHECK(work_of(session).finding ==
        "At your costs 1 of its 2 lines is £1,000.00 short a year; what the others leave is not known.");
}

TEST_CASE("what the offer states of consumables goes with what is counted, until the user says otherwise") {
  const std::string stated = test::replaced(
      offer_priced(kByItem, "40"), R"("schedule":)",
      R"("consumables": [{ "title": "Electrodes", "units": "10", "pounds": "0.15" }], "schedule":)");
  Session session = work_session(stated, {{"work-ecgs", "80"}, {"work.ecg.nurse", "12"}});
  // 12 × £50 ÷ 60 = £10.00, and 10 × £0.15.
  CHECK(only_line(session).cost_sum == "80 × (£10.00 + £1.50 consumables, from the offer) = £920.00");
  SUBCASE("the user’s own") {
    test::enter_all(session, {{"work.ecg.consumables", "2"}});
    CHECK(only_line(session).cost_sum == "80 × £12.00 = £960.00");
  }
  SUBCASE("none") {
    test::enter_all(session, {{"work.ecg.consumables", "0"}});
    CHECK(only_line(session).cost_sum == "80 × £10.00 = £800.00");
  }
  SUBCASE("another number of the work: the electrodes stay those of the 80 that are counted") {
    test::enter_all(session, {{"work.ecg.volume", "100"}});
    CHECK(only_line(session).cost_sum == "ECG: 100 × £10.00 + consumables, from the offer: 80 × £1.50 = £1,120.00");
  }
  SUBCASE("a number that is not entered") {
    test::enter_all(session, {{"work.ecg.volume", "100"}, {"work-ecgs", ""}});
    CHECK(only_line(session).cost.text == "enter ECGs");
  }
  SUBCASE("more than the price") {
    const std::string dear = test::replaced(stated, R"("pounds": "0.15")", R"("pounds": "15")");
    const Session loses = work_session(dear, {{"work-ecgs", "80"}, {"work.ecg.nurse", "12"}});
    CHECK(only_line(loses).pays_for_text == "The price does not pay for the consumables.");
  }
}

TEST_CASE("payments and services that belong together stand in one line") {
  // Three payments for the same four services.
  Session session = test::bundled_session();
  test::choose_only(session, {"nwl-crm-2026-27"});
  REQUIRE(work_of(session).lines.size() == 1);
  CHECK(only_line(session).payments.size() == 3);
  CHECK(only_line(session).services.size() == 4);
  CHECK(only_line(session).title == session.comparison().offers[0].payments[0].title + " and 2 more payments");
  CHECK(only_line(session).break_even_text == "");

  // A payment for two services and two payments for one of them each: one line as well.
  test::choose_only(session, {"ncl-long-term-conditions-2024-25"});
  REQUIRE(work_of(session).lines.size() == 1);
  CHECK(only_line(session).payments.size() == 3);
  CHECK(only_line(session).services.size() == 2);

  // Twenty-three payments for twenty services: no pound and no service is in two lines.
  test::choose_only(session, {"lsc-routine-2025-26"});
  std::size_t payments = 0;
  std::size_t services = 0;
  for (const WorkLine& line : work_of(session).lines) {
    payments += line.payments.size();
    services += line.services.size();
  }
  CHECK(payments == 23);
  CHECK(services == session.comparison().workload.services.size());
}

TEST_CASE("of several services in a line each is named in the sum, and in what is missing") {
  Session session = test::bundled_session();
  test::choose_only(session, {"sussex-lcs-2023-24"});
  const std::vector<std::string> services = only_line(session).services;
  REQUIRE(services.size() == 2);
  test::enter_all(session, test::kOwnHours);
  const std::string first = test::service_of(session, services[0]).title;
  const std::string second = test::service_of(session, services[1]).title;
  test::enter_all(session, {{"work." + services[0] + ".nurse", "6"}, {"work." + services[0] + ".volume", "10"}});
  CHECK(only_line(session).cost.text == "enter minutes: " + second);
  test::enter_all(session, {{"work." + services[1] + ".nurse", "12"}});
  CHECK(only_line(session).cost.text == "enter how many a year: " + second);
  test::enter_all(session, {{"work." + services[1] + ".volume", "20"}});
  CHECK(only_line(session).cost_sum == first + ": 10 × £5.00 + " + second + ": 20 × £10.00 = £250.00");
}

TEST_CASE("what does not fit is said to be too large") {
  const std::string stated = test::replaced(
      offer_priced(kByItem, "40"), R"("schedule":)",
      R"("consumables": [{ "title": "Gold", "units": "9000000000000", "pounds": "9000000000000" }], "schedule":)");
  const Session session = work_session(stated, {{"work-ecgs", "80"}, {"work.ecg.nurse", "12"}});
  CHECK(only_line(session).cost.text == "too large to compute");
  CHECK(only_line(session).margin.text == "too large to compute");
  CHECK(work_of(session).finding == "What it leaves is not known: too large to compute.");
}

}  // namespace
}  // namespace offerscope
