// The growth of demand is one idea: that of all work, and a service's own in its place, for what pays for it.
#include "core/uplift/demand.hpp"

#include "../decision/decision_fixture.hpp"

namespace offerscope {
namespace {

using test::enter_fields;

std::string text_of(const std::vector<DemandPart>& parts) {
  std::string text;
  for (const DemandPart& part : parts) {
    text += part.percent.to_string() + (part.by_list ? "% list " : "% done ") + part.growth.to_string() + "; ";
  }
  return text;
}

/// Of the new offer: £9,600.00 by list for ECGs, £500.00 for dressings and £1,000.00 for spirometry as they are done.
std::string parts_of(const Session& session) {
  const Offer& offer = session.catalogue().find(test::kNew)->offer;
  return text_of(demand_parts(offer, test::column_of(session, test::kNew), session.scenario()));
}

const UpliftColumn& uplift_of(const Session& session) { return test::column_of(session, test::kNew).uplift; }

TEST_CASE("where nothing grows there are no parts, and where all grows alike two at most") {
  Session session = test::decide_session();
  CHECK(parts_of(session) == "");
  enter_fields(session, {{"costs.demand-growth", "10"}});
  // 9,600 ÷ 11,100 = 86.486%.
  CHECK(parts_of(session) == "86% list 10; 14% done 10; ");
  CHECK(uplift_of(session).demand_text == "");
  // No service of its own grows: nothing does.
  enter_fields(session, {{"work.ecg.growth", "0"}, {"work.wound-care.growth", "0"}, {"work.spirometry.growth", "0"}});
  CHECK(parts_of(session) == "");
  CHECK(uplift_of(session).guaranteed.values.back().text == "90.6p");
}

TEST_CASE("services with different growth, worked by hand") {
  Session session = test::decide_session();
  enter_fields(session, {{"work.ecg.growth", "10"}, {"work.spirometry.growth", "20"}});
  // 86.486%, 4.505% and 9.009%: whole ones that add up to a hundred, the one left over to the largest remainder.
  CHECK(parts_of(session) == "86% list 10; 5% done 0; 9% done 20; ");
  // Year 1: the work 0.86 × 1.1 + 0.05 + 0.09 × 1.2 = 1.104, paid 0.86 + 0.05 + 0.108 = 1.018;
  // 1.018 ÷ 1.104 ÷ 1.02 = 0.904021.
  CHECK(uplift_of(session).guaranteed.values[1].text == "90.4p");
  // Year 5: 1.1^5 = 1.61051, 1.2^5 = 2.48832: 1.1339488 ÷ 1.6589874 ÷ 1.02^5 = 0.619084.
  CHECK(uplift_of(session).guaranteed.values[5].text == "61.9p");
  CHECK(uplift_of(session).demand_text ==
        "86% of the income is by list for work that grows by 10% a year, 5% of the income is by what is done for work that grows "
        "by 0% a year and 9% of the income is by what is done for work that grows by 20% a year.");
  // What stands still needs 1.02^k × (0.86 × 1.1^k + 0.14): the sum of that less 1 over five years is 1.8975325…; × £11,100.00 = £21,062.61…
  CHECK(uplift_of(session).lost.text == "£21,063");
}

TEST_CASE("the growth of all work is the default of a service, and its own takes its place") {
  Session session = test::decide_session();
  enter_fields(session, {{"costs.demand-growth", "10"}, {"work.spirometry.growth", "20"}, {"work.wound-care.growth", "0"}});
  CHECK(parts_of(session) == "86% list 10; 5% done 0; 9% done 20; ");
  CHECK(uplift_of(session).guaranteed.values[5].text == "61.9p");
  for (const WorkService& service : session.comparison().workload.services) {
    CHECK(service.fields.back().placeholder == "as in Uplift risk: 10");
    CHECK(service.fields.back().hint == "It counts in Uplift risk too.");
  }
}

TEST_CASE("a payment for two services counts for each of them alike") {
  Session session = test::bundled_session();
  test::choose_only(session, {"sussex-lcs-2023-24"});
  const std::vector<std::string> services = session.comparison().offers.at(0).work.lines.at(0).services;
  REQUIRE(services.size() == 2);
  const std::string& service = services[0];
  enter_fields(session, {{"work." + service + ".growth", "10"}});
  // Half of it 1.1^5 = 1.61051, half as it is: 1 ÷ 1.305255 ÷ 1.02^5 = 0.693911.
  CHECK(session.comparison().offers.at(0).uplift.guaranteed.values[5].text == "69.4p");
  enter_fields(session, {{"costs.demand-growth", "10"}, {"work." + service + ".growth", ""}});
  CHECK(session.comparison().offers.at(0).uplift.demand_text == "");
  for (const std::string& both : services) enter_fields(session, {{"work." + both + ".growth", "4"}});
  CHECK(session.comparison().offers.at(0).uplift.demand_text == "All of the income is by list for work that grows by 4% a year.");
}

TEST_CASE("where no income is known each payment counts alike") {
  Session session = test::decide_session();
  enter_fields(session, {{"weighted", ""}, {"registered", ""}, {"decide-dressings", ""}, {"decide-spirometry", ""}, {"work.ecg.growth", "10"}});
  // Two of three payments pay for work that does not grow, as it is done.
  CHECK(parts_of(session) == "33% list 10; 67% done 0; ");
}

TEST_CASE("the futures follow a service's growth, and come back with it") {
  Session session = test::decide_session();
  const auto half = [&] { return uplift_of(session).futures->quantiles[2].back().text; };
  const std::string before = half();
  enter_fields(session, {{"work.ecg.growth", "10"}});
  const std::string grown = half();
  CHECK(grown != before);
  // Two dressings more leave the whole percents as they are.
  enter_fields(session, {{"decide-dressings", "102"}});
  CHECK(half() == grown);
  // With nothing left to chance every future is the expected one: 0.86 × 1.1^5 + 0.14, paid 1, ÷ 1.02^5.
  enter_fields(session, {{"costs.prices-swing", "0"}, {"costs.pay-swing", "0"}});
  CHECK(half() == uplift_of(session).guaranteed.values.back().text);
  enter_fields(session, {{"costs.prices-swing", ""}, {"costs.pay-swing", ""}, {"work.ecg.growth", ""}});
  CHECK(half() == before);
}

}  // namespace
}  // namespace offerscope
