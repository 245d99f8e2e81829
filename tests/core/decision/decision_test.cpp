// What accepting, declining or taking a part of an offer changes; the figures are those of
// decision_fixture.hpp.
#include "core/decision/decision.hpp"

#include <doctest/doctest.h>

#include "decision_fixture.hpp"

namespace offerscope {
namespace {

using Kind = DecisionOption::Kind;
using test::changes_of;
using test::decide_session;
using test::decision_of;
using test::enter_fields;
using test::enter_work;
using test::joined;
using test::kSupersedesOld;
using test::NewOffer;
using test::option_of;
using test::term_text;

std::string income_name() { return "today." + std::string(test::kNew) + ".income"; }
std::string cost_name() { return "today." + std::string(test::kNew) + ".cost"; }
std::string refusal_name() { return "today." + std::string(test::kNew) + ".refusal"; }

/// Today by hand: £30,000.00 for work of £20,000.00, of which the offer takes over £5,000.00 and £4,000.00.
Session by_hand(const NewOffer& with = {}) {
  Session session = decide_session(with);
  enter_work(session);
  enter_fields(session, {{"today.income", "30000"}, {"today.cost", "20000"}, {income_name(), "5000"}, {cost_name(), "4000"}});
  return session;
}

const NewOffer kAlone{.terms = term_text("bundling", R"("linesAlone": true, )", "Lines can be taken alone."), .relations = ""};

TEST_CASE("by hand: what is taken over comes off what the offer pays and costs") {
  const Session session = by_hand();
  // £11,100.00 − £5,000.00; £1,950.00 − £4,000.00; £6,100.00 + £2,050.00; £30,000.00 + £6,100.00
  const DecisionOption& accept = option_of(session, Kind::accept);
  CHECK(changes_of(accept) ==
        "+£6,100.00 | −£2,050.00 | +£8,150.00 | +£9,600.00 | +£1,500.00 | none from this offer | £36,100.00");
  CHECK(joined(accept.sums) ==
        "Income: £11,100.00 − £5,000.00 that it takes over = +£6,100.00\n"
        "Income after it: £30,000.00 today + £6,100.00 = £36,100.00\n"
        "Cost of the work: £1,800.00 + £150.00 to set up − £4,000.00 that it takes over = −£2,050.00\n"
        "What is left: £6,100.00 + £2,050.00 = +£8,150.00\n"
        "Guaranteed, conditional and at risk are of the offer alone: how sure the income is that it takes over is not known.\n"
        "Which services of today end with it is not known.");
  CHECK(joined(accept.services_added) == "ECG\nSpirometry\nWound care");
  CHECK(accept.services_removed.empty());
  CHECK(changes_of(option_of(session, Kind::decline)) ==
        "no change | no change | no change | no change | no change | no change | £30,000.00");
  CHECK(decision_of(session).finding ==
        "Accepting raises the income by £6,100.00 a year and raises what is left by £8,150.00; if refusing hands "
        "nothing back, which the offer does not say, declining leaves the income as it is.");
  CHECK(joined(option_of(session, Kind::decline).sums) ==
        "Income: it stays as it is, if refusing hands nothing back, which the offer does not say\n"
        "Income after it: £30,000.00 today + £0.00 = £30,000.00");
  CHECK(accept.added_text == "3 services in it");
  CHECK(accept.removed_text == "");
  CHECK(accept.services_text == "which of today’s end is not known");
  CHECK(option_of(session, Kind::decline).services_text == "no change");
}

TEST_CASE("overheads are taken from today’s income as from the offer’s") {
  // The same pay and the same work as today, by hand: what is left stays. 10% + 5% overheads:
  // 15% × £11,100.00 = £1,665.00 on both sides; £1,950.00 is the work with its set-up.
  Session session = decide_session();
  enter_work(session);
  enter_fields(session, {{"work.non-staff", "10"}, {"work.management", "5"}, {"today.income", "11100"}, {"today.cost", "1950"},
                         {income_name(), "11100"}, {cost_name(), "1950"}, {refusal_name(), "yes"}});
  const DecisionOption& accept = option_of(session, Kind::accept);
  CHECK(accept.cost_change.text == "no change");
  CHECK(accept.margin_change.text == "no change");
  CHECK(accept.sums[2] ==
        "Cost of the work: £1,800.00 + £150.00 to set up + £1,665.00 overheads − £1,950.00 that it takes over − £1,665.00 "
        "overheads of that income = no change");
  // −£1,950.00 − £1,665.00 = −£3,615.00; −£11,100.00 + £3,615.00 = −£7,485.00
  const DecisionOption& decline = option_of(session, Kind::decline);
  CHECK(decline.cost_change.text == "−£3,615.00");
  CHECK(decline.margin_change.text == "−£7,485.00");
  CHECK(decline.sums[2] ==
        "Cost of the work: −£1,950.00 − £1,665.00 overheads of that income = −£3,615.00, which is handed back");
  // Without the income that it takes over its overheads are not known.
  enter_fields(session, {{income_name(), ""}});
  CHECK(option_of(session, Kind::accept).cost_change.text == "enter what it takes over");
}

TEST_CASE("the cost of an offer that stands for today holds its overheads, once") {
  // £1,000.00 + 15% × £9,000.00 = £2,350.00 today. The new offer: £1,950.00 + 15% × £11,100.00 = £3,615.00.
  // £3,615.00 − £2,350.00 = £1,265.00; £2,100.00 − £1,265.00 = £835.00
  Session session = decide_session({.terms = "", .relations = std::string(kSupersedesOld)});
  enter_work(session);
  enter_fields(session, {{"today.offer", std::string(test::kOld)}, {"work.non-staff", "10"}, {"work.management", "5"}});
  CHECK(session.comparison().baseline.cost.text == "£2,350.00");
  const DecisionOption& accept = option_of(session, Kind::accept);
  CHECK(accept.cost_change.text == "+£1,265.00");
  CHECK(accept.margin_change.text == "+£835.00");
}

TEST_CASE("refusing hands back what would be taken over") {
  Session session = by_hand();
  enter_fields(session, {{refusal_name(), "yes"}});
  const DecisionOption& decline = option_of(session, Kind::decline);
  // Income −£5,000.00, cost −£4,000.00, so −£1,000.00 is left; £30,000.00 − £5,000.00
  CHECK(changes_of(decline) == "−£5,000.00 | −£4,000.00 | −£1,000.00 | not known | not known | not known | £25,000.00");
  CHECK(joined(decline.sums) ==
        "Income: −£5,000.00, which is handed back\n"
        "Income after it: £30,000.00 today − £5,000.00 = £25,000.00\n"
        "Cost of the work: −£4,000.00, which is handed back\n"
        "What is left: −£5,000.00 + £4,000.00 = −£1,000.00\n"
        "How sure the income is that is handed back is not known.\n"
        "Which services of today end with it is not known.");
  CHECK(decline.services_text == "which of today’s end is not known");
  CHECK(decline.supposes_text == "");
}

TEST_CASE("the words on refusing give the default, and the user the last word") {
  struct Row {
    std::string_view answer, stands, hint;
  };
  for (const Row& row : {Row{R"("handsBack": true, )", "yes", "The offer says that refusing hands it back."},
                         {R"("handsBack": false, )", "no", "The offer says that refusing leaves it as it is."},
                         {"", "no", "The offer does not say; no is supposed."}}) {
    CAPTURE(row.answer);
    Session session = by_hand({.terms = term_text("refusal", row.answer, "On refusing."), .relations = ""});
    CHECK(test::decision_field(session, refusal_name()).placeholder == row.stands);
    CHECK(test::decision_field(session, refusal_name()).hint == row.hint);
    CHECK(decision_of(session).refusal_text == "On refusing.");
    CHECK(option_of(session, Kind::decline).income_change.text == (row.stands == "yes" ? "−£5,000.00" : "no change"));
    enter_fields(session, {{refusal_name(), row.stands == "yes" ? "no" : "yes"}});
    CHECK(option_of(session, Kind::decline).income_change.text == (row.stands == "yes" ? "no change" : "−£5,000.00"));
  }
}

TEST_CASE("from a file: an offer that supersedes today’s takes all of it over, and refusing loses it") {
  // The older scheme is not chosen, and stands for today all the same.
  Session session = decide_session({.terms = "", .relations = std::string(kSupersedesOld)});
  enter_work(session);
  enter_fields(session, {{"today.offer", std::string(test::kOld)}});
  const Baseline& baseline = session.comparison().baseline;
  CHECK(baseline.title == "Today: Older ECG");
  CHECK(baseline.text == "Today is what Anytown older ECG scheme pays and asks for.");
  CHECK(baseline.income.text == "£9,000.00");
  CHECK(baseline.cost.text == "£1,000.00");
  // £11,100.00 − £9,000.00; £1,950.00 − £1,000.00; £9,600.00 − £9,000.00 guaranteed
  const DecisionOption& accept = option_of(session, Kind::accept);
  CHECK(changes_of(accept) == "+£2,100.00 | +£950.00 | +£1,150.00 | +£600.00 | +£1,500.00 | no change | £11,100.00");
  CHECK(joined(accept.services_added) == "Spirometry\nWound care");
  CHECK(accept.added_text == "2 services more");
  CHECK(accept.services_text == "");
  CHECK(accept.services_removed.empty());
  const DecisionOption& decline = option_of(session, Kind::decline);
  CHECK(changes_of(decline) == "−£9,000.00 | −£1,000.00 | −£8,000.00 | −£9,000.00 | no change | no change | £0.00");
  CHECK(joined(decline.services_removed) == "ECG");
  CHECK(decline.removed_text == "1 service less");
  CHECK(test::decision_field(session, income_name()).hint == "It replaces Older ECG. All that it pays is taken over.");
  CHECK(test::decision_field(session, income_name()).placeholder == "£9,000.00");
}

TEST_CASE("what is taken over is no lower cost while some of the work is not entered") {
  Session session = decide_session();
  enter_fields(session, {{"today.income", "30000"}, {"today.cost", "20000"}, {income_name(), "5000"}, {cost_name(), "4000"},
                         {"work.nurse-hour", "30"}, {"work.spirometry.nurse", "20"}});
  const DecisionOption& accept = option_of(session, Kind::accept);
  CHECK(!accept.cost_change.amount);
  CHECK(accept.cost_change.text == "enter the work of 2 services");
  CHECK(accept.sums[2] == "Cost of the work: not known (enter the work of 2 services)");
}

TEST_CASE("from a file: an offer that absorbs work of today takes over what nobody has entered yet") {
  Session session = decide_session({.terms = term_text("refusal", R"("handsBack": true, )", "Refusing hands back ECGs."), .relations = ""});
  enter_work(session);
  enter_fields(session, {{"today.offer", std::string(test::kOld)}});
  const DecisionOption& decline = option_of(session, Kind::decline);
  CHECK(decline.income_change.text == "enter what it takes over");
  CHECK(decline.services_text == "which of today’s end is not known");
  CHECK(decision_of(session).finding == "Accepting pays £11,100.00 a year; to see the change, enter what it takes over.");
  CHECK(decision_of(session).paragraph.find("leaves our income as it is") == std::string::npos);
  CHECK(decision_of(session).paragraph.find("Refusing hands back ECGs.") != std::string::npos);
  CHECK(test::decision_field(session, income_name()).hint == "What the offer absorbs of Older ECG; 0 where it is nothing of it.");
  // The user knows that it is nothing; that work is handed back is still the offer's word.
  enter_fields(session, {{income_name(), "0"}});
  CHECK(option_of(session, Kind::decline).income_change.text == "no change");
  CHECK(option_of(session, Kind::decline).services_text == "which of today’s end is not known");
}

TEST_CASE("an offer that holds without a signature cannot be declined, nor taken in part") {
  Session session = decide_session({.terms = term_text("refusal", R"("signUp": false, )", "There is nothing to sign.") +
                                             term_text("bundling", R"("linesAlone": true, )", "Lines can be taken alone."),
                                    .relations = std::string(kSupersedesOld)});
  enter_work(session);
  enter_fields(session, {{"today.offer", std::string(test::kOld)}});
  REQUIRE(decision_of(session).options.size() == 1);
  const DecisionOption& accept = option_of(session, Kind::accept);
  CHECK(accept.title == "With it");
  CHECK(accept.income_change.text == "+£2,100.00");
  CHECK(decision_of(session).refusal_text == "It cannot be declined. There is nothing to sign.");
  CHECK(decision_of(session).part_text == "");
  CHECK(decision_of(session).fields.size() == 2);
  CHECK(decision_of(session).finding ==
        "It cannot be declined, and raises the income by £2,100.00 a year and raises what is left by £1,150.00.");
  const std::string& paragraph = decision_of(session).paragraph;
  CHECK(paragraph.find("Against today, it raises our income by £2,100.00 a year and raises what is left by £1,150.00. It "
                       "cannot be declined. There is nothing to sign.") != std::string::npos);
  enter_fields(session, {{"today.offer", ""}});
  CHECK(decision_of(session).finding == "It pays £11,100.00 a year; to see the change, enter what it takes over.");
}

TEST_CASE("the advice and guidance of 2026/27 is in the global sum: nobody declines it") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nhse-advice-guidance-2026-27"});
  enter_fields(session, {{"today.offer", "nhse-advice-guidance-2025-26"}});
  const DecisionColumn& decision = test::column_of(session, "nhse-advice-guidance-2026-27").decision;
  REQUIRE(decision.options.size() == 1);
  CHECK(decision.paragraph.find("declining") == std::string::npos);
  CHECK(decision.refusal_text == "It cannot be declined. There is nothing to sign up to: the money is in the global sum.");
}

TEST_CASE("what a publisher reports is not said to be the offer's words") {
  std::string reported = test::new_offer({.terms = term_text("bundling", R"("linesAlone": false, )", "All or none.") +
                                                   term_text("refusal", R"("handsBack": true, )", "ECGs are handed back."),
                                          .relations = ""});
  reported = test::replaced(reported, R"("verification": "primary")", R"("verification": "press")");
  Session session = test::bundled_session();
  const Faults faults = session.add_offer("own.json", reported, true);
  REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  test::choose_only(session, {std::string(test::kNew)});
  CHECK(decision_of(session).part_text == "As reported by NHS Anytown ICB, it is one package.");
  CHECK(test::decision_field(session, refusal_name()).hint == "As reported by NHS Anytown ICB, refusing hands it back.");
  CHECK(decision_of(session).paragraph.find("ECGs are handed back. This is as reported by NHS Anytown ICB.") != std::string::npos);
}

TEST_CASE("from a file: without a relation nothing is taken over until the user says so") {
  Session session = decide_session();
  enter_work(session);
  enter_fields(session, {{"today.offer", std::string(test::kOld)}});
  // £9,000.00 + £11,100.00
  CHECK(changes_of(option_of(session, Kind::accept)) ==
        "+£11,100.00 | +£1,950.00 | +£9,150.00 | +£9,600.00 | +£1,500.00 | no change | £20,100.00");
  CHECK(test::decision_field(session, income_name()).hint == "The files name no relation to Older ECG: nothing is taken over.");
  CHECK(option_of(session, Kind::accept).sums.front() == "Income: £11,100.00, and it takes nothing over");
  // The one may replace the other: nobody says so, and the sum would be too high.
  CHECK(option_of(session, Kind::accept).sums.back() ==
        "Both pay for ECG: if it replaces what you are paid today, enter that under “What it takes over of today’s”.");
  CHECK(decision_of(session).finding.ends_with(' ' + option_of(session, Kind::accept).sums.back()));
  CHECK(decision_of(session).paragraph.find("What we do not know: whether it replaces what we are paid today for ECG; ") != std::string::npos);
  // All of it: its certainty and services go too. A part: how sure that part was is not known.
  enter_fields(session, {{income_name(), "9000"}, {cost_name(), "1000"}});
  CHECK(changes_of(option_of(session, Kind::accept)) ==
        "+£2,100.00 | +£950.00 | +£1,150.00 | +£600.00 | +£1,500.00 | no change | £11,100.00");
  enter_fields(session, {{income_name(), "4500"}});
  CHECK(changes_of(option_of(session, Kind::accept)) ==
        "+£6,600.00 | +£950.00 | +£5,650.00 | +£9,600.00 | +£1,500.00 | none from this offer | £15,600.00");
  // Nothing is worked out of more than there is.
  enter_fields(session, {{income_name(), "9000.01"}, {cost_name(), "1000.01"}});
  CHECK(option_of(session, Kind::accept).income_change.text == "enter no more than today’s £9,000.00");
  CHECK(option_of(session, Kind::accept).income.text == "enter no more than today’s £9,000.00");
  CHECK(option_of(session, Kind::accept).cost_change.text == "enter no more than today’s £1,000.00");
  CHECK(test::decision_field(session, cost_name()).warning == "This is more than all of today’s, £1,000.00.");
  CHECK(test::decision_field(session, income_name()).warning == "This is more than all of today’s, £9,000.00.");
}

TEST_CASE("the offer that stands for today is today") {
  Session session = decide_session();
  enter_fields(session, {{"today.offer", std::string(test::kNew)}});
  CHECK(decision_of(session).options.empty());
  CHECK(decision_of(session).fields.empty());
  CHECK(decision_of(session).finding == "This offer stands for today: the others are compared with it.");
  CHECK(decision_of(session).paragraph.find("It is what we have today.") != std::string::npos);
}

TEST_CASE("a part: lines left out take their income and work with them") {
  Session session = by_hand(kAlone);
  CHECK(decision_of(session).part_text ==
        "The offer says that lines can be taken alone: leave some out under “Which lines to take” to compare.");
  CHECK(decision_of(session).options.size() == 2);
  CHECK(decision_of(session).paragraph.find(" The offer says that lines can be taken alone. ") != std::string::npos);
  CHECK(test::decision_field(session, "take.anytown-ecg-2026-27.dressings").hint == "Leaves −£100.00 at your costs");
  enter_fields(session, {{"take.anytown-ecg-2026-27.ecg", "no"}});
  const DecisionOption& part = option_of(session, Kind::part);
  CHECK(part.title == "Accept without 1 line");
  // £1,500.00 − £5,000.00; £600.00 + £200.00 + £150.00 − £4,000.00; −£3,500.00 + £3,050.00
  CHECK(changes_of(part) == "−£3,500.00 | −£3,050.00 | −£450.00 | none from this offer | +£1,500.00 | none from this offer | £26,500.00");
  CHECK(joined(part.services_added) == "Spirometry\nWound care");
  CHECK(decision_of(session).part_text == "The offer says that lines can be taken alone.");
  CHECK(decision_of(session).paragraph.find("The offer says that lines can be taken alone; accepting it without ECG lowers our "
                                            "income by £3,500.00 a year and lowers what is left by £450.00. ") != std::string::npos);
  CHECK(part.sums.back() == "With fewer lines it is supposed to take over the same of today’s.");
}

TEST_CASE("no part where the words do not allow it or do not say") {
  CHECK(decision_of(decide_session()).part_text == "The offer does not say whether lines can be taken alone.");
  for (const auto& [answer, text] : {std::pair<std::string, std::string>{R"("linesAlone": false, )", "The offer says that it is one package."},
                                     {"", "The offer does not say plainly whether lines can be taken alone."}}) {
    const Session session = decide_session({.terms = term_text("bundling", answer, "Words."), .relations = ""});
    CHECK(decision_of(session).part_text == text);
    CHECK(decision_of(session).part_source.title == "Letter to practices: ECG scheme 2026/27");
    CHECK(decision_of(session).options.size() == 2);
  }
}

TEST_CASE("an answer that nothing is taken over ends the question whether it is") {
  Session session = decide_session();
  enter_fields(session, {{"today.offer", std::string(test::kOld)}, {income_name(), "0"}});
  CHECK(decision_of(session).finding.find("Both pay") == std::string::npos);
  CHECK(decision_of(session).paragraph.find("whether it replaces") == std::string::npos);
}

TEST_CASE("an offer that pays nothing without another says so, and where that other stands") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-adhd-2026-27"});
  const auto decision = [&]() -> const DecisionColumn& { return test::column_of(session, "nenc-adhd-2026-27").decision; };
  const auto expect = [&](const std::string& text) {
    CAPTURE(text);
    CHECK(decision().options.front().sums.back() == text);
    CHECK(decision().paragraph.find(' ' + text + ' ') != std::string::npos);
    CHECK(decision().paragraph.find("£0.00 a year") == std::string::npos);
  };
  enter_fields(session, {{"today.income", "0"}, {"adhd-shared-care-patients", "50"}});
  expect("It pays nothing without NENC Medicines, which is neither chosen here nor named as today’s.");
  CHECK(decision().finding.ends_with("It pays nothing without NENC Medicines, which is neither chosen here nor named as today’s."));
  enter_fields(session, {{"today.offer", "nenc-medicines-2026-27"}});
  expect("It pays nothing without NENC Medicines, which is paid today and not chosen here.");
  test::choose_only(session, {"nenc-adhd-2026-27", "nenc-medicines-2026-27"});
  expect("It pays nothing without NENC Medicines.");
  CHECK(decision().finding.find("nothing without") == std::string::npos);
}

TEST_CASE("that declining loses today’s pay is inferred where only the period says it") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nhse-inclisiran-2025-26"});
  enter_fields(session, {{"today.offer", "nhse-inclisiran-2024-25"}, {"inclisiran-injections", "100"}});
  const auto decision = [&]() -> const DecisionColumn& { return test::column_of(session, "nhse-inclisiran-2025-26").decision; };
  // 100 × £60.00 − 100 × £50.00
  CHECK(decision().finding ==
        "Accepting raises the income by £1,000.00 a year; if refusing loses today’s pay, which is inferred from the later "
        "period, declining lowers the income by £5,000.00 a year.");
  CHECK(decision().paragraph.find("a year; if refusing loses today’s pay, which is inferred from the later period, declining "
                                  "it lowers our income by £5,000.00 a year. ") != std::string::npos);
  CHECK(option_of(decision(), Kind::decline)->sums.front() ==
        "Income: −£5,000.00, if refusing loses today’s pay, which is inferred from the later period");
  // The user's answer is no inference.
  enter_fields(session, {{"today.nhse-inclisiran-2025-26.refusal", "yes"}});
  CHECK(decision().finding ==
        "Accepting raises the income by £1,000.00 a year; declining lowers the income by £5,000.00 a year.");
}

TEST_CASE("what is not entered is said, never zero") {
  Session session = decide_session();
  const auto accept = [&] { return changes_of(option_of(session, Kind::accept)); };
  CHECK(session.comparison().baseline.text ==
        "Enter what you are paid today for such work, or choose the offer that you are in.");
  CHECK(accept() == "enter what it takes over | enter the work | enter what it takes over | +£9,600.00 | +£1,500.00 | "
                    "none from this offer | enter what you are paid today");
  CHECK(decision_of(session).finding == "Accepting pays £11,100.00 a year; to see the change, enter what it takes over.");
  // Nothing that is paid can be taken over of nothing.
  enter_fields(session, {{"today.income", "0"}});
  CHECK(accept() == "+£11,100.00 | enter the work | enter the work | +£9,600.00 | +£1,500.00 | no change | £11,100.00");
  // One service's work of three is no cost of the offer: it is said beside.
  enter_fields(session, {{"work.nurse-hour", "30"}, {"work.spirometry.nurse", "20"}});
  CHECK(accept() == "+£11,100.00 | enter the work of 2 services | enter the work of 2 services | +£9,600.00 | +£1,500.00 | no change | £11,100.00");
  CHECK(option_of(session, Kind::accept).sums.back() == "The work that is entered costs £200.00; that of 2 services is not entered.");
  // A line without its number.
  enter_fields(session, {{"decide-dressings", ""}});
  CHECK(option_of(session, Kind::accept).income_change.text == "+£10,600.00");
  CHECK(option_of(session, Kind::accept).sums[3] == "The income leaves out 1 line that is not known.");
  CHECK(session.enter("today.income", "-1") == "Enter an amount from £0 to £10,000,000.");
}

TEST_CASE("amounts beyond all bounds are told, not wrapped") {
  // 10,000 × £9,223,372,036,854 + £1,500.00 is £6,257.75 short of all that 64 bits of pence hold.
  Session session = decide_session({.terms = "", .relations = "", .pounds = "9223372036854"});
  enter_fields(session, {{"today.income", "7000"}, {income_name(), "0"}});
  CHECK(option_of(session, Kind::accept).income_change.text == "+£92,233,720,368,541,500.00");
  CHECK(option_of(session, Kind::accept).income.text == "too large to compute");
  enter_fields(session, {{"today.income", "6257"}});
  CHECK(option_of(session, Kind::accept).income.text == "£92,233,720,368,547,757.00");
}

TEST_CASE("the difference of accepting and declining does not go by what is not touched") {
  std::int64_t first = 0;
  for (const std::string today : {"5000", "30000", "9876543.21"}) {
    Session session = by_hand();
    enter_fields(session, {{"today.income", today}, {refusal_name(), "yes"}});
    const std::int64_t difference = option_of(session, Kind::accept).income.amount->pence -
                                    option_of(session, Kind::decline).income.amount->pence;
    if (first == 0) first = difference;
    CHECK(difference == first);
  }
  CHECK(first == 1'110'000);  // what the offer pays
}

TEST_CASE("a part of none is declining") {
  Session session = by_hand(kAlone);
  for (const std::string line : {"ecg", "dressings", "spirometry"}) {
    enter_fields(session, {{"take.anytown-ecg-2026-27." + line, "no"}});
  }
  CHECK(option_of(session, Kind::part).title == "Accept no line");
  CHECK(changes_of(option_of(session, Kind::part)) ==
        "no change | no change | no change | no change | no change | no change | £30,000.00");
}

TEST_CASE("a link carries the decision, and an older link none of it") {
  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-routine-2025-26"});
  enter_fields(session, {{"today.income", "30000"}, {"today.cost", "20000"}, {"today.lsc-routine-2025-26.income", "5000"},
                         {"today.lsc-routine-2025-26.refusal", "yes"}, {"take.lsc-routine-2025-26.ecg", "no"}});
  Session other = test::bundled_session();
  CHECK(other.open_link(session.link()).empty());
  CHECK(other.scenario() == session.scenario());
  const DecisionColumn& sent = test::column_of(session, "lsc-routine-2025-26").decision;
  const DecisionColumn& opened = test::column_of(other, "lsc-routine-2025-26").decision;
  CHECK(opened.paragraph == sent.paragraph);
  CHECK(opened.options.at(2).title == "Accept without 1 line");
  enter_fields(session, {{"today.offer", "lsc-quality-contract-2024-25"}});
  CHECK(other.open_link(session.link()).empty());
  CHECK(other.comparison().baseline.title == session.comparison().baseline.title);
  CHECK(other.open_link("v=1&offers=lsc-routine-2025-26&end").empty());
  CHECK(other.comparison().baseline.title == "Today, as entered");
  CHECK(!other.comparison().baseline.income.amount);
}

}  // namespace
}  // namespace offerscope
