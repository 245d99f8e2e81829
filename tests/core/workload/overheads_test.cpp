// Overheads come off each line: the lines add up to the offer's sums, and from when a price covers its cost is
// after them.
#include "core/workload/overheads.hpp"

#include "core/tables/table.hpp"

#include "../decision/decision_fixture.hpp"
#include "work_fixture.hpp"

namespace offerscope {
namespace {

using test::enter_all;
using test::only_line;
using test::work_of;
using test::work_session;

TEST_CASE("the inclisiran of 2025/26: £60.00, of which £45.00 buys it, and a fifth for the building") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nhse-inclisiran-2025-26"});
  enter_all(session, test::kOwnHours);
  enter_all(session, {{"registered", "9800"}, {"weighted", "10240"}, {"inclisiran-injections", "40"},
                      {"work.inclisiran.nurse", "10"}, {"work.non-staff", "20"}});
  const WorkLine& line = only_line(session);
  // 10 × £50 ÷ 60 + £45.00 = £53.333333: £53.33 would not multiply out; 40 × £60.00 × 20% = £480.00.
  CHECK(line.cost_sum == "40 × (£8.3333 + £45.00 consumables, from the offer) = £2,133.33; overheads £480.00");
  CHECK(line.overheads.text == "£480.00");
  CHECK(line.margin.text == "−£213.33");
  CHECK(line.margin_sum == "£2,400.00 − £2,133.33 − overheads £480.00 = −£213.33");
  CHECK(work_of(session).margin_sum == line.margin_sum);
  CHECK(work_of(session).finding == "At your costs it is £213.33 short a year.");
  // £60.00 × 80% = £48.00 against £53.33.
  CHECK(line.break_even_text == "After overheads it loses £5.33 on each.");
  // £48.00 − £45.00: × 60 ÷ £239 = 0.75, ÷ £50 = 3.6, ÷ £60 = 3, ÷ £42 = 4.29.
  CHECK(line.pays_for_text ==
        "£3.00 after overheads and consumables pays for 0.8 GP minutes, 3.6 practice nurse minutes, 3.0 pharmacist "
        "minutes or 4.3 healthcare assistant minutes each.");
  SUBCASE("5%: £57.00 against £53.33") {
    enter_all(session, {{"work.non-staff", "5"}});
    CHECK(only_line(session).break_even_text == "After overheads its price covers its cost at any number.");
    // £57.00 − £53.333333 = £3.666667: £100 ÷ £3.666667 = 27.3.
    enter_all(session, {{"work.inclisiran.setup", "100"}});
    CHECK(only_line(session).break_even_text == "After overheads it covers its cost from 28 items a year on.");
  }
  SUBCASE("26%: £44.40 is less than what is bought") {
    enter_all(session, {{"work.non-staff", "26"}});
    CHECK(only_line(session).pays_for_text == "After overheads the price does not pay for the consumables.");
  }
}

TEST_CASE("by the list: £9,600.00 less 30% pays for £6,720.00 of it") {
  const Session session = work_session(test::small_offer(), {{"work.ecg.nurse", "10"}, {"work.ecg.volume", "600"},
                                                             {"work.non-staff", "20"}, {"work.management", "10"}});
  // £6,720.00 ÷ £8.333333 = 806.4.
  CHECK(only_line(session).break_even_text == "After overheads the price pays for 806 a year; 600 are expected.");
  // £0.672 × 60 ÷ £239 = 0.169, ÷ £50 = 0.806, ÷ £60 = 0.672, ÷ £42 = 0.96.
  CHECK(only_line(session).pays_for_text ==
        "After overheads it pays for 0.17 GP minutes, 0.81 practice nurse minutes, 0.67 pharmacist minutes or 0.96 "
        "healthcare assistant minutes a registered patient a year.");
}

TEST_CASE("overheads that take all of the price") {
  const Session session = work_session(test::small_offer(), {{"work.ecg.nurse", "10"}, {"work.ecg.volume", "600"},
                                                             {"work.non-staff", "100"}, {"work.management", "1"}});
  CHECK(only_line(session).break_even_text == "After overheads the price pays for 0 a year; 600 are expected.");
  CHECK(only_line(session).pays_for_text == "After overheads the price does not pay for any work.");
}

TEST_CASE("the lines add up to the sums, to the penny, in the workload, its levels and the decision") {
  Session session = test::decide_session();
  test::enter_work(session);
  test::enter_fields(session, {{"work.non-staff", "33.333"}, {"today.income", "0"}});
  const WorkColumn& work = work_of(session);
  REQUIRE(work.lines.size() == 3);
  // £9,600.00, £500.00 and £1,000.00 × 33.333%: £3,199.968, £166.665 and £333.33. Of all at once it were £3,699.96.
  CHECK(work.lines[0].overheads.text == "£3,199.97");
  CHECK(work.lines[1].overheads.text == "£166.67");
  CHECK(work.lines[2].overheads.text == "£333.33");
  CHECK(work.overheads.text == "£3,699.97");
  // £9,600.00 − £1,000.00; £500.00 − £600.00; £1,000.00 − £200.00 − £150.00
  CHECK(work.lines[0].margin.text == "£5,400.03");
  CHECK(work.lines[1].margin.text == "−£266.67");
  CHECK(work.lines[2].margin.text == "£316.67");
  CHECK(work.margin.text == "£5,450.03");
  CHECK(work.margin_sum == "£11,100.00 − £1,800.00 − set-up £150.00 − overheads £3,699.97 = £5,450.03");
  CHECK(work.levels[1].margin.text == "£5,450.03");
  CHECK(test::option_of(session, DecisionOption::Kind::accept).margin_change.text == "+£5,450.03");
}

TEST_CASE("the rows of the table add up: what is taken off at a level of activity stands beside its income and cost") {
  const Session session = work_session(test::offer_priced(test::kByItem, "40"),
                                       {{"work-ecgs", "85"}, {"work.ecg.nurse", "12"}, {"work.ecg.setup", "200"}, {"work.management", "10"}});
  const Table table = workload_table(session.comparison());
  const auto row = [&](std::size_t index) {
    std::string text;
    for (std::size_t cell = 2; cell < 8; ++cell) text += table.rows[index][cell].text + (cell < 7 ? " | " : "");
    return text;
  };
  REQUIRE(table.rows.size() == 5);
  // 68 × £40.00 − 68 × £10.00 − £200.00 − 10% of £2,720.00 = £1,568.00; 102: £4,080.00 − £1,020.00 − £200.00 − £408.00.
  CHECK(row(2) == "Low: 80% of the volumes | 2720.00 | 680.00 | 200.00 | 272.00 | 1568.00");
  CHECK(row(4) == "High: 120% of the volumes | 4080.00 | 1020.00 | 200.00 | 408.00 | 2452.00");
}

}  // namespace
}  // namespace offerscope
