// The lines of a column: the sum, its parts and when it arrives.
#include "core/comparison.hpp"

#include <doctest/doctest.h>

#include "support/comparisons.hpp"

namespace offerscope {
namespace {

using test::column_of_own;
using test::scenario_of;

constexpr std::string_view kQuantity = "\"quantity\": { \"basis\": \"weighted-patient\" }";
constexpr std::string_view kSchedule =
    "\"schedule\": [{ \"percent\": \"100\", \"pays\": \"monthly\", \"from\": \"2026-04\", \"to\": \"2027-03\" }]";

TEST_CASE("sums are written as a person would write them") {
  Scenario scenario = scenario_of({"nenc-medicines-2026-27", "nenc-adhd-2026-27", "lsc-routine-2025-26",
                                   "kent-interim-2025-26", "nwl-single-offer-2025-26"},
                                  "9800", "10240.5");
  scenario.volumes["adhd-shared-care-patients"] = test::quantity("1");
  scenario.volumes["care-home-beds"] = test::quantity("40");
  const Comparison comparison = compare(test::bundled_catalogue(), scenario);
  const auto formula = [&](std::size_t offer, std::string_view payment) {
    return test::line_of(comparison.offers.at(offer), payment).formula;
  };
  CHECK(formula(0, "medicines") == "10,240.5 weighted patients × £2.87 = £29,390.24 a year");
  CHECK(formula(1, "adhd") == "1 eligible patient × £117.00 = £117.00 a year");
  CHECK(formula(2, "care-home") == "40 beds × £132.00 = £5,280.00 a year");
  CHECK(formula(2, "feno") == "FeNO tests (not entered) × £28.00");
  CHECK(formula(3, "interim") == "10,240.5 weighted patients × £0.20 = £2,048.10");
  CHECK(formula(4, "diabetes") == "Price and basis are not published");
  CHECK(test::line_of(comparison.offers.at(2), "feno").amount.text == "enter FeNO tests");
  CHECK(test::line_of(comparison.offers.at(0), "medicines").rate_text == "£2.87 per weighted patient a year");
  CHECK(test::line_of(comparison.offers.at(3), "interim").rate_text == "£0.20 per weighted patient");
}

TEST_CASE("a lump sum is multiplied by nothing that the practice enters") {
  const std::string text =
      test::replaced(test::small_offer(), kQuantity, "\"quantity\": { \"basis\": \"block\" }");
  const OfferColumn column = column_of_own(test::replaced(text, "\"0.96\"", "\"1500\""), "", "");
  CHECK(column.income.year.text == "£1,500.00");
  CHECK(column.payments[0].formula == "A lump sum of £1,500.00");
  CHECK(column.payments[0].rate_text == "£1,500.00 in all");
  CHECK(column.payments[0].input == "");
}

TEST_CASE("a reason that several parts give is said once") {
  const std::string part = "\"pays\": \"once\", \"month\": \"2026-04\", \"certainty\": \"conditional\", \"certaintyReason\": ";
  const OfferColumn column = column_of_own(test::replaced(
      test::small_offer(), kSchedule,
      "\"schedule\": [{ \"percent\": \"50\", " + part + "\"On a claim.\" }, { \"percent\": \"30\", " + part +
          "\"On a claim.\" }, { \"percent\": \"20\", " + part + "\"On an audit.\" }]"));
  CHECK(column.payments[0].certainty_reason ==
        "Paid on the list, whatever the number of ECGs. On a claim. On an audit.");
}

TEST_CASE("pots add up to their line") {
  const OfferColumn column =
      compare(test::bundled_catalogue(), scenario_of({"lsc-ltc-2025-26"}, "10387", "10387")).offers.at(0);
  const PaymentLine& line = test::line_of(column, "ltc");
  REQUIRE(line.pots.size() == 3);
  CHECK(line.pots[0].amount.text == "£30,537.78");
  CHECK(line.pots[1].amount.text == "£46,242.92");
  CHECK(line.pots[2].amount.text == "£10,470.10");
  CHECK(line.pots[1].percent_text == "53%");
  CHECK(line.certainty_text == "80% at risk, 20% conditional");
}

TEST_CASE("a schedule that is not published is shown as a reading, and a published one as it is") {
  const OfferColumn published = column_of_own(test::small_offer());
  CHECK(published.payments[0].arrival_published);
  CHECK(published.payments[0].arrival == "In 12 equal payments, April 2026 to March 2027");
  const OfferColumn unpublished =
      column_of_own(test::replaced(test::small_offer(), std::string(kSchedule) + ",\n", ""));
  CHECK(!unpublished.payments[0].arrival_published);
  CHECK(unpublished.payments[0].arrival ==
        "The offer does not say when it pays; shown evenly over April 2026 to March 2027");
  CHECK(unpublished.payments[0].months[0].text == published.payments[0].months[0].text);
  // Without a price there is nothing to show evenly.
  const OfferColumn nwl =
      compare(test::bundled_catalogue(), scenario_of({"nwl-single-offer-2025-26"}, "1", "1")).offers.at(0);
  CHECK(nwl.payments[0].arrival == "The offer does not say when it pays");
  CHECK(!nwl.payments[0].arrival_published);
}

TEST_CASE("a price and a basis that are not published have a line all the same") {
  std::string text = test::replaced(test::small_offer(), kQuantity, "\"quantity\": { \"basis\": \"not-published\" }");
  text = test::replaced(text, "{ \"pounds\": \"0.96\", \"priceYear\": \"2026-27\", \"uplifted\": false }",
                        "{ \"missing\": \"not-published\" }");
  const OfferColumn column = column_of_own(text);
  REQUIRE(column.payments.size() == 1);
  const PaymentLine& line = column.payments[0];
  CHECK(line.basis == Basis::not_published);
  CHECK(line.basis_text == "basis not published");
  CHECK(line.rate_text == "not published");
  CHECK(line.quantity_text == "not published");
  CHECK(line.input == "");
  CHECK(line.formula == "Price and basis are not published");
  CHECK(line.amount.text == "not published");
  CHECK(line.amount.missing == Missing::not_published);
  CHECK(line.per_registered_patient.text == "not published");
  for (const Figure& month : line.months) CHECK(month.text == "not published");
  CHECK(line.arrival == "In 12 equal payments, April 2026 to March 2027");
  CHECK(column.verification_text == "No price is published");
  CHECK(column.income.leaves_out_text == "Leaves out 1 line whose price is not published.");
}

TEST_CASE("the parts of an amount that is not known say so, and only the amount says what to enter") {
  std::string text = test::replaced(
      test::small_offer(), kQuantity,
      "\"quantity\": { \"basis\": \"item\", \"volume\": \"ecgs\", \"label\": \"ECGs a year\" }");
  text = test::replaced(text, kSchedule,
                        "\"pots\": [{ \"id\": \"a\", \"title\": \"A\", \"percent\": \"60\" }, { \"id\": \"b\", \"title\": "
                        "\"B\", \"percent\": \"40\" }],\n      " +
                            std::string(kSchedule));
  const OfferColumn column = column_of_own(text);
  const PaymentLine& line = column.payments.at(0);
  CHECK(line.amount.text == "enter ECGs");
  REQUIRE(line.pots.size() == 2);
  for (const PotLine& pot : line.pots) CHECK(pot.amount.text == "not entered");
  for (const Figure& month : line.months) CHECK(month.text == "not entered");
  CHECK(line.later.text == "not entered");
  CHECK(column.income.year.text == "enter ECGs");
  for (const Figure& part : {column.income.guaranteed, column.income.conditional, column.income.at_risk,
                             column.income.per_weighted_patient, column.income.per_registered_patient}) {
    CHECK(part.text == "not entered");
  }
}

}  // namespace
}  // namespace offerscope
