// What the columns of a comparison add up.
#include "core/comparison.hpp"

#include <doctest/doctest.h>

#include "support/comparisons.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using test::column_of_own;
using test::scenario_of;

/// All that an offer pays, in one line.
std::string summary(const OfferColumn& column) {
  const Income& income = column.income;
  return income.year.text + " | " + income.guaranteed.text + " | " + income.conditional.text + " | " +
         income.at_risk.text + " | " + income.per_weighted_patient.text + " | " +
         income.per_registered_patient.text + " | " + income.leaves_out_text;
}

TEST_CASE("totals by certainty and per patient, and what they leave out") {
  struct Row {
    std::string_view offer, registered, weighted, summary;
  };
  for (const Row& row : {
           Row{"nenc-medicines-2026-27", "9800", "10240",
               "£29,388.80 | £29,388.80 | £0.00 | £0.00 | £2.87 | £3.00 | "},
           {"lsc-routine-2025-26", "9800", "10240",
            "£138,444.80 | £138,444.80 | not entered | £0.00 | £13.52 | £14.13 | Leaves out 15 lines whose numbers "
            "are not entered."},
           {"lsc-ltc-2025-26", "9800", "10240",
            "£86,016.00 | £0.00 | £17,203.20 | £68,812.80 | £8.40 | £8.78 | "},
           {"kent-interim-2025-26", "9800", "10240",
            "£2,048.00 | £2,048.00 | £0.00 | £0.00 | £0.20 | £0.21 | "},
           {"derbyshire-shared-care", "9800", "10240",
            "£3,072.00 | £0.00 | £3,072.00 | £0.00 | £0.30 | £0.31 | "},
           {"nwl-access-2024-25", "9800", "10240",
            "£25,600.00 | £5,120.00 | £20,480.00 | £0.00 | £2.50 | £2.61 | "},
           // Nothing known is never zero.
           {"nenc-medicines-2026-27", "9800", "",
            "enter weighted list | not entered | not entered | not entered | not entered | not entered | "
            "Leaves out 1 line whose number is not entered."},
           {"nenc-medicines-2026-27", "", "10240",
            "£29,388.80 | £29,388.80 | £0.00 | £0.00 | £2.87 | enter registered list | "},
           {"gm-les-2026-27", "9800", "10240",
            "not published | not published | not published | not published | not published | not published | "},
           {"nwl-single-offer-2025-26", "9800", "10240",
            "not published | not published | not published | not published | not published | not published | "
            "Leaves out 5 lines whose prices are not published."},
           {"nwl-access-2024-25", "", "10240",
            "£25,600.00 | £5,120.00 | £20,480.00 | £0.00 | £2.50 | enter registered list | "},
           // A list of zero is a number; nobody to share among is not.
           {"nenc-medicines-2026-27", "0", "0",
            "£0.00 | £0.00 | £0.00 | £0.00 | not applicable | not applicable | "},
       }) {
    CAPTURE(row.offer);
    CAPTURE(row.registered);
    const Comparison comparison = compare(
        test::bundled_catalogue(), scenario_of({std::string(row.offer)}, row.registered, row.weighted));
    REQUIRE(comparison.offers.size() == 1);
    CHECK(summary(comparison.offers[0]) == row.summary);
  }
}

TEST_CASE("a figure that is missing is missing in its months, too") {
  const Comparison comparison =
      compare(test::bundled_catalogue(), scenario_of({"nenc-medicines-2026-27", "gm-les-2026-27"}, "", ""));
  for (const OfferColumn& column : comparison.offers) {
    CAPTURE(column.id);
    const Missing reason = column.id == "gm-les-2026-27" ? Missing::not_published : Missing::not_entered;
    for (const Figure& month : column.months) {
      CHECK(!month.amount);
      CHECK(month.missing == reason);
    }
    CHECK(!column.later.amount);
    for (const PaymentLine& line : column.payments) {
      CHECK(!line.amount.amount);
      CHECK(!line.per_registered_patient.amount);
      for (const Figure& month : line.months) CHECK(!month.amount);
    }
  }
}

TEST_CASE("one known line is enough for a total, which then says what it leaves out") {
  Scenario scenario = scenario_of({"lsc-routine-2025-26"}, "", "");
  scenario.volumes["care-home-beds"] = test::quantity("40");
  const OfferColumn column = compare(test::bundled_catalogue(), scenario).offers.at(0);
  CHECK(column.income.year.text == "£5,280.00");
  CHECK(column.income.leaves_out_text == "Leaves out 22 lines whose numbers are not entered.");
  REQUIRE(column.income.leaves_out.size() == 22);
  CHECK(column.income.leaves_out[0].payment == "ecg");
  CHECK(column.income.leaves_out[0].input == "weighted");
  CHECK(column.income.leaves_out[0].text == "enter weighted list");
  CHECK(column.income.leaves_out[8].payment == "minor-surgery-excision");
  CHECK(column.income.leaves_out[8].input == "minor-surgery-excisions-other-practices");
}

TEST_CASE("a sum that pence cannot hold is said to be too large, and never wraps") {
  const std::string huge = test::replaced(test::small_offer(), "\"0.96\"", "\"9223372036854.775807\"");
  const OfferColumn column = column_of_own(huge, "2000000", "2000000");
  CHECK(column.payments[0].amount.text == "too large to compute");
  CHECK(column.payments[0].formula ==
        "2,000,000 weighted patients × £9,223,372,036,854.775807 is too large to compute");
  CHECK(column.income.leaves_out_text == "Leaves out 1 line that is too large to compute.");
  CHECK(column.income.year.text == "too large to compute");
  CHECK(column.income.year.missing == Missing::not_applicable);
  CHECK(!column.income.per_registered_patient.amount);
  for (const Figure& month : column.months) {
    CHECK(!month.amount);
    CHECK(month.missing == Missing::not_applicable);
  }

  // Two lines that fit, and a total that does not.
  const std::string one = test::replaced(test::small_offer(), "\"0.96\"", "\"9000000000000\"");
  const auto begin = one.find("    {\n      \"id\": \"ecg\"");
  const auto end = one.find("  ],\n  \"services\"");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  const std::string payment = one.substr(begin, end - begin - 1);
  const std::string two =
      test::replaced(one, payment, payment + ",\n" + test::replaced(payment, "\"id\": \"ecg\"", "\"id\": \"two\""));
  const OfferColumn both = column_of_own(two, "9000", "9000");
  CHECK(both.payments[0].amount.text == "£81,000,000,000,000,000.00");
  CHECK(both.payments[1].amount.text == "£81,000,000,000,000,000.00");
  CHECK(both.income.year.text == "too large to compute");
  CHECK(both.income.guaranteed.text == "too large to compute");
  CHECK(!both.income.per_registered_patient.amount);
  CHECK(both.income.per_registered_patient.missing == Missing::not_applicable);
  CHECK(both.income.per_weighted_patient.missing == Missing::not_applicable);
}

TEST_CASE("whatever is entered, certainties and months add up to the year") {
  test::Random random(77);
  std::vector<std::string> all;
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) all.push_back(entry.offer.id);
  for (int round = 0; round < 120; ++round) {
    Scenario scenario = scenario_of({}, "", "");
    for (const std::string& id : all) {
      if (random.chance(2)) scenario.offers.push_back(id);
    }
    if (scenario.offers.size() > kMostOffers) scenario.offers.resize(kMostOffers);
    const auto count = [&] { return Quantity{Decimal::from_millionths(random.between(0, 2'000'000'000'000))}; };
    if (!random.chance(3)) scenario.practice.registered = count();
    if (!random.chance(3)) scenario.practice.weighted = count();
    for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
      for (const Payment& payment : entry.offer.payments) {
        if (!payment.quantity.volume.empty() && random.chance(2)) {
          scenario.volumes[payment.quantity.volume] = count();
        }
      }
    }
    for (const OfferColumn& column : compare(test::bundled_catalogue(), scenario).offers) {
      if (!column.income.year.amount) continue;
      const std::int64_t year = column.income.year.amount->pence;
      std::int64_t lines = 0;
      std::int64_t months = column.later.amount->pence;
      std::size_t known = 0;
      for (const PaymentLine& line : column.payments) {
        if (!line.amount.amount) continue;
        ++known;
        lines += line.amount.amount->pence;
      }
      for (const Figure& month : column.months) months += month.amount->pence;
      const Income& income = column.income;
      const std::int64_t sure =
          income.guaranteed.amount->pence + income.conditional.amount->pence + income.at_risk.amount->pence;
      if (lines != year || months != year || sure != year ||
          known + income.leaves_out.size() != column.payments.size()) {
        FAIL_CHECK("seed 77, round ", round, ", ", column.id, " does not add up");
      }
    }
  }
}

}  // namespace
}  // namespace offerscope
