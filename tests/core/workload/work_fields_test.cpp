// The workload's fields: their defaults with where those are from, their ranges, the link, and laws of the sums.
#include "core/workload/work_fields.hpp"

#include "support/random.hpp"
#include "work_fixture.hpp"

namespace offerscope {
namespace {

using test::Entries;
using test::work_field;
using test::work_of;
using test::work_session;

TEST_CASE("only published figures stand before the user enters anything") {
  Session session = work_session(test::small_offer());
  for (const auto& [name, text] : test::kOwnHours) REQUIRE(session.enter(name, "") == "");
  const auto placeholder = [&](std::string_view name) { return work_field(session, name).placeholder; };
  // Those of 2024/25 at the prices of 2026/27: hourly_costs_test.cpp works them by hand.
  CHECK(placeholder("work.gp-hour") == "257.26");
  CHECK(placeholder("work.nurse-hour") == "53.82");
  CHECK(placeholder("work.pharmacist-hour") == "64.58");
  CHECK(placeholder("work.hca-hour") == "45.21");
  CHECK(placeholder("work.admin-hour") == "enter number");
  CHECK(work_field(session, "work.admin-hour").hint == "No published figure was found: enter your own.");
  CHECK(work_field(session, "work.gp-hour").hint ==
        "An hour of patient contact, with direct care staff and without qualifications: PSSRU, Unit Costs of Health and "
        "Social Care 2025, table 9.4.2. A partner’s own cost is lower. £239.00 of 2024/25 × 1.04 × 1.035 = £257.26 in "
        "2026/27.");
  CHECK(placeholder("work.non-staff") == "0");
  CHECK(placeholder("work.management") == "0");
  CHECK(placeholder("work.low") == "80");
  CHECK(placeholder("work.high") == "120");
  CHECK(placeholder("work.ecg.nurse") == "enter minutes");
  CHECK(placeholder("work.ecg.consumables") == "as the offer says");
  CHECK(placeholder("work.ecg.setup") == "0");
  CHECK(placeholder("work.ecg.growth") == "as in Uplift risk: 0");
  for (const InputField& field : session.comparison().workload.fields) CHECK(field.text == "");
  const auto& sources = session.comparison().workload.sources;
  CHECK(sources.at(0).address == "https://doi.org/10.22024/UniKent/01.02.115569");
  CHECK(sources.at(0).document_note == "Read second-hand: as quoted in an ICB’s analytics file.");
}

TEST_CASE("a role’s share is asked for beside its minutes") {
  Session session = work_session(test::small_offer());
  const auto names = [&] {
    std::string text;
    for (const InputField& field : test::service_of(session, "ecg").fields) text += field.name.substr(9) + ' ';
    return text;
  };
  CHECK(names() == "volume gp nurse pharmacist hca admin consumables setup growth ");
  REQUIRE(session.enter("work.ecg.hca", "5") == "");
  CHECK(names() == "volume gp nurse pharmacist hca hca-share admin consumables setup growth ");
  CHECK(work_field(session, "work.ecg.hca-share").placeholder == "100");
  REQUIRE(session.enter("work.ecg.hca-share", "40%") == "");
  CHECK(test::service_of(session, "ecg").each_text == "5 healthcare assistant minutes in 40% = £1.40 each");
}

TEST_CASE("each field has its range, and says it") {
  Session session = work_session(test::small_offer());
  const auto problem = [&](std::string_view name, std::string_view text) { return session.enter(name, text); };
  CHECK(problem("work.gp-hour", "1000.01") == "Enter an amount from £0 to £1,000.");
  CHECK(problem("work.non-staff", "101") == "Enter a number from 0 to 100.");
  CHECK(problem("work.low", "101") == "Enter a number from 0 to 100.");
  CHECK(problem("work.high", "99") == "Enter a number from 100 to 1,000.");
  CHECK(problem("work.ecg.volume", "2000001") == "Enter a number from 0 to 2,000,000.");
  CHECK(problem("work.ecg.gp", "601") == "Enter a number from 0 to 600.");
  CHECK(problem("work.ecg.gp-share", "100.1") == "Enter a number from 0 to 100.");
  CHECK(problem("work.ecg.consumables", "1000001") == "Enter an amount from £0 to £1,000,000.");
  CHECK(problem("work.ecg.setup", "-1") == "Enter an amount from £0 to £10,000,000.");
  CHECK(problem("work.ecg.growth", "51") == "Enter a number from 0 to 50.");
  // What was typed stands with its problem; nothing of it is in use.
  CHECK(work_field(session, "work.ecg.gp").text == "601");
  CHECK(work_field(session, "work.ecg.gp").problem == "Enter a number from 0 to 600.");
  CHECK(!test::service_of(session, "ecg").entered);
  for (const char* name : {"work", "work.", "work.x", "work.ecg", "work.ecg.", "work.ecg.x", "work.ecg.-share",
                           "work.ecg.x-share", "work.no-such-service.gp", "work..gp", "work.gp", "work.ecg.gp.gp"}) {
    CAPTURE(name);
    CHECK(problem(name, "1") == "No field has this name.");
  }
}

TEST_CASE("what is entered stands first, and every field of every service can be entered") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27", "lsc-routine-2025-26"});
  const std::string last = session.comparison().workload.services.back().id;
  for (const WorkService& service : session.comparison().workload.services) CHECK(!service.entered);
  REQUIRE(session.enter("work." + last + ".hca", "5") == "");
  CHECK(session.comparison().workload.services.front().id == last);
  CHECK(work_field(session, "work." + last + ".hca").text == "5");
  std::vector<std::string> names;
  for (const WorkService& service : session.comparison().workload.services) {
    for (const InputField& field : service.fields) names.push_back(field.name);
  }
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(session.enter(name, "1") == "");
  }
}

TEST_CASE("the link carries the workload, and a damaged one is refused with the range") {
  Session session = test::bundled_session();
  test::choose_only(session, {"somerset-anticoagulation-2015-16"});
  test::enter_all(session, {{"warfarin-patients", "100"}, {"work.warfarin-monitoring.nurse", "180"},
                            {"work.warfarin-monitoring.nurse-share", "70"}, {"work.nurse-hour", "12.50"},
                            {"work.high", "150"}});
  const std::string link = session.link();
  Session opened = test::bundled_session();
  CHECK(opened.open_link(link).empty());
  CHECK(work_field(opened, "work.warfarin-monitoring.nurse-share").text == "70");
  CHECK(work_of(opened).margin.text == work_of(session).margin.text);
  CHECK(work_of(opened).levels[2].title == "High: 150% of the volumes");
  CHECK(opened.link() == link);

  const std::string damaged = test::replaced(link, "nurse=180", "nurse=601");
  const std::vector<std::string> problems = opened.open_link(damaged);
  REQUIRE(problems.size() == 2);
  CHECK(problems[1] ==
        "Its part “set.work.warfarin-monitoring.nurse” cannot be used: Enter a number from 0 to 600.");
  CHECK(opened.link() == link);
}

TEST_CASE("laws: costs scale, shares add up, lines add up") {
  test::Random random(20261122);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    const std::string minutes = std::to_string(random.below(120));
    const std::string volume = std::to_string(random.below(5000));
    const std::string hour = std::to_string(1 + random.below(300));
    Session session = work_session(test::small_offer(),
                                   {{"work.nurse-hour", hour}, {"work.hca-hour", hour}, {"work.ecg.volume", volume}});
    test::enter_all(session, {{"work.ecg.nurse", minutes}});
    const std::int64_t whole = work_of(session).cost.amount->pence;

    // 70 in 100 by a nurse and 30 by a healthcare assistant at the same cost of an hour: the same.
    test::enter_all(session, {{"work.ecg.nurse-share", "70"}, {"work.ecg.hca", minutes}, {"work.ecg.hca-share", "30"}});
    CHECK(work_of(session).cost.amount->pence == whole);

    // Three hundred per cent of every hour's cost: three times the cost, but for the one rounding.
    const std::string thrice = std::to_string(3 * std::stoi(hour));
    test::enter_all(session, {{"work.nurse-hour", thrice}, {"work.hca-hour", thrice}});
    const std::int64_t beyond = work_of(session).cost.amount->pence - 3 * whole;
    CHECK(beyond >= -1);
    CHECK(beyond <= 1);
  }

  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-routine-2025-26"});
  test::enter_all(session, {{"registered", "9800"}, {"weighted", "10240"}, {"work.non-staff", "7"}});
  std::vector<std::string> services;
  for (const WorkService& service : session.comparison().workload.services) services.push_back(service.id);
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (i % 3 == 0) continue;
    test::enter_all(session, {{"work." + services[i] + ".volume", std::to_string(random.below(300))},
                              {"work." + services[i] + ".nurse", std::to_string(random.below(60))},
                              {"work." + services[i] + ".setup", std::to_string(random.below(100))}});
  }
  const WorkColumn& work = work_of(session);
  std::int64_t margins = 0;
  std::int64_t counted = 0;
  for (const WorkLine& line : work.lines) {
    if (!line.margin.amount) continue;
    ++counted;
    margins += line.margin.amount->pence;
    CHECK(line.margin.amount->pence ==
          line.income.amount->pence - line.cost.amount->pence -
                                                    line.setup.amount->pence - line.overheads.amount->pence);
  }
  CHECK(counted > 3);
  CHECK(work.margin.amount->pence == margins);
  CHECK(work.levels[1].margin.text == work.margin.text);
  CHECK(work.levels[1].cost.text == work.cost.text);
  CHECK(work.levels[1].income.text == work.income.text);
}

}  // namespace
}  // namespace offerscope
