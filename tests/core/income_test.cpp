// The worked cases of tests/cases/income: figures computed by hand from the published prices, and
// what Offerscope makes of them.
#include "core/income.hpp"

#include <doctest/doctest.h>

#include <set>

#include "support/comparisons.hpp"
#include "support/worked_cases.hpp"

namespace offerscope {
namespace {

/// True if a case expects more of a payment than that its price is not published.
bool is_priced(const test::Json& cases) {
  const test::Json not_published = {{"missing", "not-published"}};
  for (const test::Json& worked : cases) {
    for (const test::Json& payment : worked.at("expect").at("payments")) {
      if (payment.at("amount") != not_published) return true;
    }
  }
  return false;
}

TEST_CASE("worked cases") {
  std::set<std::string> covered;
  for (const test::Path& path :
       test::files_in(test::source_folder() / "tests/cases/income", ".json")) {
    const test::Json file = test::case_file(path);
    const std::string offer = file.at("offer");
    CHECK(path.stem().string() == offer);
    covered.insert(offer);
    CAPTURE(offer);
    if (is_priced(file.at("cases"))) CHECK(file.at("cases").size() >= 5);
    for (const test::Json& worked : file.at("cases")) {
      test::check_case(test::bundled_catalogue(), offer, worked);
    }
  }
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    CHECK_MESSAGE(covered.contains(entry.offer.id), entry.offer.id, " has no worked cases");
  }
}

/// The small offer's line, £9,600.00, as two halves that each pay all from a target on and half under it,
/// and nothing under ten.
std::string next_step(const std::string& reached_a, const std::string& from_a, const std::string& reached_b,
                      const std::string& from_b, const std::string& share_a = "50") {
  const auto pot = [](const std::string& id, const std::string& share, const std::string& from) {
    return R"({ "id": ")" + id + R"(", "title": ")" + id + R"(", "percent": ")" + share +
           R"(", "achievement": { "rule": "step", "assumption": ")" + id +
           R"(", "steps": [{ "at": "10", "pays": "50" }, { "at": ")" + from + R"(", "pays": "100" }] } })";
  };
  const auto assumption = [](const std::string& id, const std::string& reached) {
    return R"({ "id": ")" + id + R"(", "label": "Target )" + id + R"(", "unit": "percent", "default": ")" + reached +
           R"(", "reason": "As last year." })";
  };
  const std::string share_b = share_a == "50" ? "50" : "60";
  std::string text = test::replaced(test::small_offer(), "\"rate\": { \"pounds\": \"0.96\",",
                                    "\"pots\": [" + pot("a", share_a, from_a) + ", " + pot("b", share_b, from_b) +
                                        "],\n\"rate\": { \"pounds\": \"0.96\",");
  text = test::replaced(text, "\"relations\": []",
                        "\"assumptions\": [" + assumption("a", reached_a) + ", " + assumption("b", reached_b) +
                            "], \"relations\": []");
  return test::column_of_own(text).payments.at(0).next_step;
}

TEST_CASE("the next step is the nearest edge above, not the first of the file") {
  CHECK(next_step("40", "70", "60", "65") == "5 more points for “Target b” (from 65% on) would pay £2,400.00 more");
  CHECK(next_step("60", "65", "40", "70") == "5 more points for “Target a” (from 65% on) would pay £2,400.00 more");
  // As near: the first of the file where they are worth the same, else what is worth more.
  CHECK(next_step("40", "45", "60", "65") == "5 more points for “Target a” (from 45% on) would pay £2,400.00 more");
  CHECK(next_step("40", "45", "60", "65", "40") ==
        "5 more points for “Target b” (from 65% on) would pay £2,880.00 more");
  // An edge below is nearer than the one above, which is told of all the same.
  CHECK(next_step("10", "70", "80", "65") == "60 more points for “Target a” (from 70% on) would pay £2,400.00 more");
}

TEST_CASE("with no edge above the next step is the nearest below, and says how far it is") {
  CHECK(next_step("90", "70", "80", "65") ==
        "15 fewer points for “Target b” (under 65%) would pay £2,400.00 less");
  CHECK(next_step("80", "70", "80", "65") ==
        "10 fewer points for “Target a” (under 70%) would pay £2,400.00 less");
  CHECK(next_step("71", "70", "80", "65") == "1 fewer point for “Target a” (under 70%) would pay £2,400.00 less");
  CHECK(next_step("70", "70", "65", "65", "40") == "Just under 65% for “Target b” would pay £2,880.00 less");
}

/// One payment for what is counted, £5.00 each and from twenty on £6.00, and half of it under a target.
std::string next_step_of_items(const std::string& count, const std::string& reached) {
  test::Json offer = test::Json::parse(test::small_offer());
  test::Json& payment = offer["payments"][0];
  payment["quantity"] = {{"basis", "item"}, {"volume", "checks"}, {"label", "Checks a year"}};
  payment["rate"].erase("pounds");
  payment["rate"]["bands"] = {{"prices", "all-units"},
                              {"steps", {{{"from", "0"}, {"pounds", "5"}}, {{"from", "20"}, {"pounds", "6"}}}}};
  payment["achievement"] = {{"rule", "step"},
                            {"assumption", "reached"},
                            {"steps", {{{"at", "10"}, {"pays", "50"}}, {{"at", "70"}, {"pays", "100"}}}}};
  offer["assumptions"] = {{{"id", "reached"}, {"label", "Target"}, {"unit", "percent"}, {"default", reached},
                           {"reason", "As last year."}}};
  Session session = test::bundled_session();
  const Faults faults = session.add_offer("own.json", offer.dump(), true);
  REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  Scenario scenario = test::scenario_of(std::vector<std::string>{"anytown-ecg-2026-27"}, "10000", "10000");
  scenario.volumes["checks"] = test::quantity(count);
  return compare(session.catalogue(), scenario).offers.at(0).payments.at(0).next_step;
}

TEST_CASE("how far a count is from its edge is measured in hundredths of it, an assumption in points") {
  // One of twenty is five hundredths.
  CHECK(next_step_of_items("19", "64") == "1 more item (from 20 on) would pay £12.50 more");
  CHECK(next_step_of_items("19", "66") == "4 more points for “Target” (from 70% on) would pay £47.50 more");
  // Two of twenty are ten hundredths: as near as ten points, and worth less.
  CHECK(next_step_of_items("21", "80") == "10 fewer points for “Target” (under 70%) would pay £63.00 less");
  CHECK(next_step_of_items("21", "81") == "2 fewer items (to 19) would pay £31.00 less");
}

}  // namespace
}  // namespace offerscope
