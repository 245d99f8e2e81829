// What a price and an amount are said to be for.
#include <doctest/doctest.h>

#include "support/comparisons.hpp"

namespace offerscope {
namespace {

TEST_CASE("a price that is paid by a schedule within a shorter period is for that period") {
  Scenario scenario = test::scenario_of({"nhse-care-homes-2020-21", "nhse-care-homes-2024-25"}, "9800", "10240");
  scenario.volumes["care-home-beds"] = test::quantity("40");
  const Comparison comparison = compare(test::bundled_catalogue(), scenario);
  const PaymentLine& shorter = comparison.offers.at(0).payments.at(0);
  CHECK(shorter.rate_text == "£60.00 per bed for 8 months");
  CHECK(shorter.formula == "40 beds × £60.00 × 100% that reaches the practice = £2,400.00 for 8 months");
  CHECK(shorter.steps.back() == "In all £2,400.00 for 8 months");
  const PaymentLine& whole = comparison.offers.at(1).payments.at(0);
  CHECK(whole.rate_text == "£120.00 per bed a year");
  CHECK(whole.steps.back() == "In all £4,800.00 a year");
}

TEST_CASE("without a schedule, or for a part of a year that the file works out, the price stays one for a year") {
  const auto rate_of = [](const std::string& from, const std::string& to, const std::string& schedule) {
    std::string text = test::replaced(test::small_offer(), "\"2027-03-31\"", "\"2026-12-31\"");
    text = test::replaced(text, R"("schedule": [{ "percent": "100", "pays": "monthly", "from": "2026-04", "to": "2027-03" }],)",
                          schedule);
    return test::column_of_own(from.empty() ? text : test::replaced(text, from, to)).payments.at(0).rate_text;
  };
  const std::string monthly =
      R"("schedule": [{ "percent": "100", "pays": "monthly", "from": "2026-04", "to": "2026-12" }],)";
  CHECK(rate_of("", "", monthly) == "£0.96 per weighted patient for 9 months");
  CHECK(rate_of("", "", "") == "£0.96 per weighted patient a year");
  CHECK(rate_of("{ \"basis\": \"weighted-patient\" }",
                R"({ "basis": "weighted-patient", "factors": [{ "title": "Nine months", "number": "9", "over": "12" }] })",
                monthly) == "£0.96 per weighted patient a year");
  CHECK(rate_of("\"schedule\"", "\"partYear\": \"full-price\", \"schedule\"", monthly) == "£0.96 per weighted patient a year");
  CHECK(rate_of("\"2026-12-31\"", "\"2026-12-15\"", monthly) == "£0.96 per weighted patient for 259 days");
}

}  // namespace
}  // namespace offerscope
