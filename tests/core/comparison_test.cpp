#include "core/comparison.hpp"

#include <doctest/doctest.h>

#include "support/bundled.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kQuantity = "\"quantity\": { \"basis\": \"weighted-patient\" }";
constexpr std::string_view kSchedule =
    "\"schedule\": [{ \"percent\": \"100\", \"pays\": \"monthly\", \"from\": \"2026-04\", \"to\": \"2027-03\" }]";

Scenario scenario_of(std::vector<std::string> offers, std::string_view registered, std::string_view weighted) {
  Scenario scenario;
  scenario.practice = {.example = false, .registered = {}, .weighted = {}, .ratio = {}};
  if (!registered.empty()) scenario.practice.registered = test::quantity(registered);
  if (!weighted.empty()) scenario.practice.weighted = test::quantity(weighted);
  scenario.offers = std::move(offers);
  return scenario;
}

/// The column of the own offer `text`, for lists of 10,000.
OfferColumn column_of_own(const std::string& text, std::string_view registered = "10000",
                          std::string_view weighted = "10000") {
  Session session = test::bundled_session();
  const Faults faults = session.add_offer("own.json", text, true);
  REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  return compare(session.catalogue(), scenario_of({"anytown-ecg-2026-27"}, registered, weighted)).offers.at(0);
}

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
  CHECK(column.payments[0].formula == "A lump sum of £1,500.00 = £1,500.00");
  CHECK(column.payments[0].rate_text == "£1,500.00 in all");
  CHECK(column.payments[0].input == "");
}

TEST_CASE("an offer that needs another pays nothing without it, and says so") {
  Scenario scenario = scenario_of({"nenc-adhd-2026-27"}, "9800", "10240");
  scenario.volumes["adhd-shared-care-patients"] = test::quantity("40");
  const OfferColumn alone = compare(test::bundled_catalogue(), scenario).offers.at(0);
  CHECK(alone.income.year.text == "£0.00");
  CHECK(alone.payments[0].formula == "£0.00: pays only with NENC Medicines, which is not chosen");
  CHECK(alone.warnings == std::vector<std::string>{"Pays nothing unless NENC Medicines is taken too. Choose it "
                                                   "to see both."});
  scenario.offers.push_back("nenc-medicines-2026-27");
  const OfferColumn together = compare(test::bundled_catalogue(), scenario).offers.at(0);
  CHECK(together.income.year.text == "£4,680.00");
  CHECK(together.warnings.empty());
}

TEST_CASE("a line without a published price stays so, whatever the offer needs") {
  std::string text = test::replaced(test::small_offer(), "{ \"pounds\": \"0.96\", \"priceYear\": \"2026-27\", \"uplifted\": false }",
                                    "{ \"missing\": \"not-published\" }");
  text = test::replaced(text, "\"relations\": []",
                        "\"relations\": [{ \"relation\": \"requires\", \"offer\": \"lsc-ltc-2025-26\", \"text\": \"It "
                        "does.\", \"source\": { \"document\": \"letter\" } }]");
  CHECK(column_of_own(text).income.year.text == "not published");
}

TEST_CASE("an offer that needs one without a file supposes that it is taken, and says so") {
  for (const char* other : {"\"offer\": \"no-such-offer\"", "\"other\": \"the core pack\""}) {
    CAPTURE(other);
    const OfferColumn column = column_of_own(test::replaced(
        test::small_offer(), "\"relations\": []",
        "\"relations\": [{ \"relation\": \"requires\", " + std::string(other) +
            ", \"text\": \"It does.\", \"source\": { \"document\": \"letter\" } }]"));
    CHECK(column.income.year.text == "£9,600.00");
    const std::string name = std::string_view(other).starts_with("\"other") ? "the core pack" : "no-such-offer";
    CHECK(column.warnings == std::vector<std::string>{"Pays nothing unless " + name +
                                                      " is taken too. That offer has no file here: the figures "
                                                      "suppose that it is taken."});
  }
}

TEST_CASE("terms come first, then how the offer bears on others, each with its source") {
  const OfferColumn column = column_of_own(test::replaced(
      test::small_offer(), "\"relations\": []",
      "\"relations\": [{ \"relation\": \"supersedes\", \"other\": \"the older ECG scheme\", \"text\": \"It takes its "
      "place.\", \"source\": { \"document\": \"letter\", \"place\": \"page 2\" } }, { \"relation\": \"excludes\", "
      "\"offer\": \"lsc-routine-2025-26\", \"text\": \"One or the other.\", \"source\": { \"document\": \"letter\" } }]"));
  REQUIRE(column.terms.size() == 3);
  CHECK(column.terms[0].name == "uplift");
  CHECK(column.terms[0].title == "Is a rise of the price promised?");
  CHECK(column.terms[1].name == "supersedes");
  CHECK(column.terms[1].title == "Replaces the older ECG scheme");
  CHECK(column.terms[1].text == "It takes its place.");
  CHECK(column.terms[1].source.place == "page 2");
  CHECK(column.terms[2].name == "excludes");
  CHECK(column.terms[2].title == "Cannot be taken with LSC routine");
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

TEST_CASE("offers that bear on each other are not to be added up") {
  for (const auto& [relation, sentence] :
       {std::pair{"supersedes", "Replaces LSC routine: a sum of the two counts only what that pays before April 2026."},
        std::pair{"bridges-to", "Is paid only until LSC routine starts: nothing arrives from May 2025 on."},
        std::pair{"excludes", "Cannot be taken together with LSC routine."}}) {
    CAPTURE(relation);
    const std::string text = test::replaced(
        test::small_offer(), "\"relations\": []",
        "\"relations\": [{ \"relation\": \"" + std::string(relation) +
            "\", \"offer\": \"lsc-routine-2025-26\", \"text\": \"It does.\", \"source\": { \"document\": "
            "\"letter\" } }]");
    Session session = test::bundled_session();
    REQUIRE(session.add_offer("own.json", text, true).empty());
    const Catalogue& catalogue = session.catalogue();
    CHECK(compare(catalogue, scenario_of({"anytown-ecg-2026-27"}, "1", "1")).offers.at(0).warnings.empty());
    CHECK(compare(catalogue, scenario_of({"anytown-ecg-2026-27", "lsc-routine-2025-26"}, "1", "1"))
              .offers.at(0)
              .warnings == std::vector<std::string>{sentence});
  }
}

TEST_CASE("six offers at most, and none that the catalogue does not hold") {
  std::vector<std::string> all;
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) all.push_back(entry.offer.id);
  REQUIRE(all.size() > 6);
  const Comparison comparison = compare(test::bundled_catalogue(), scenario_of(all, "9800", "10240"));
  REQUIRE(comparison.offers.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) CHECK(comparison.offers[i].id == all[i]);
  for (const ServiceRow& row : comparison.services) CHECK(row.cells.size() == 6);

  const Comparison some = compare(
      test::bundled_catalogue(), scenario_of({"no-such", "gm-les-2026-27", "", "../x"}, "9800", "10240"));
  REQUIRE(some.offers.size() == 1);
  CHECK(some.offers[0].id == "gm-les-2026-27");
  CHECK(some.choices.size() == all.size());

  const Comparison none = compare(test::bundled_catalogue(), scenario_of({}, "9800", "10240"));
  CHECK(none.offers.empty());
  CHECK(none.services.empty());
  CHECK(none.sources.empty());
  CHECK(none.inputs.size() == 3);
  CHECK(compare(Catalogue{}, Scenario::opening()).offers.empty());
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

TEST_CASE("deadlines, periods and reviews, with a clock and without") {
  const auto column = [](std::string id, std::optional<Date> today) {
    return compare(test::bundled_catalogue(), scenario_of({std::move(id)}, "1", "1"), today).offers.at(0);
  };
  const std::string nenc = "nenc-medicines-2026-27";
  CHECK(column(nenc, std::nullopt).deadline_text == "6 February 2026");
  CHECK(!column(nenc, std::nullopt).deadline_passed);
  CHECK(column(nenc, Date{2026, 2, 6}).deadline_text == "6 February 2026");
  CHECK(!column(nenc, Date{2026, 2, 6}).deadline_passed);
  CHECK(column(nenc, Date{2026, 2, 7}).deadline_text == "6 February 2026 (passed)");
  CHECK(column(nenc, Date{2026, 2, 7}).deadline_passed);
  CHECK(column("lsc-ltc-2025-26", Date{2026, 2, 7}).deadline_text == "none given");

  CHECK(column(nenc, std::nullopt).status_text == "proposed");
  CHECK(column(nenc, Date{2027, 3, 31}).status_text == "proposed");
  CHECK(column(nenc, Date{2027, 4, 1}).status_text == "proposed; its period ended 31 March 2027");
  CHECK(column("kent-interim-2025-26", Date{2025, 6, 30}).status_text == "interim");
  CHECK(column("kent-interim-2025-26", Date{2025, 7, 1}).status_text == "ended 30 June 2025");
  CHECK(column("lsc-ltc-2025-26", Date{2026, 3, 31}).status_text == "ended");
  CHECK(column("lsc-ltc-2025-26", Date{2026, 4, 1}).status_text == "ended 31 March 2026");
  CHECK(column("lsc-ltc-2025-26", std::nullopt).status_text == "ended 31 March 2026");
  CHECK(column("derbyshire-shared-care", Date{2030, 1, 1}).status_text == "known from a report only");
  CHECK(column(nenc, std::nullopt).period_text == "1 April 2026 to 31 March 2027");
  CHECK(column(nenc, std::nullopt).month_labels.front() == "Apr 2026");
  CHECK(column(nenc, std::nullopt).month_labels.back() == "Mar 2027");

  const std::string review = "This file was due for review on 1 July 2026: look for newer terms.";
  Session session = test::bundled_session();
  REQUIRE(session.add_offer("own.json", test::small_offer(), true).empty());
  const auto warnings = [&](Date today) {
    session.set_today(today);
    return test::column_of(session, "anytown-ecg-2026-27").warnings;
  };
  CHECK(warnings({2026, 7, 1}).empty());
  CHECK(warnings({2026, 7, 2}) == std::vector<std::string>{review});
}

TEST_CASE("a price that one person said is shown as such") {
  const Comparison comparison = compare(
      test::bundled_catalogue(),
      scenario_of({"derbyshire-shared-care", "lsc-ltc-2025-26", "nenc-medicines-2026-27", "gm-les-2026-27"}, "1", "1"));
  CHECK(comparison.offers[0].weakest_verification == Verification::one_person);
  CHECK(comparison.offers[0].verification_text == "Prices said by one person, not confirmed");
  CHECK(comparison.offers[1].weakest_verification == Verification::primary);
  CHECK(comparison.offers[2].weakest_verification == Verification::press);
  CHECK(comparison.offers[3].verification_text == "No price is published");
}

TEST_CASE("each figure has its words, publisher and date; each document stands in the sources") {
  const Comparison comparison =
      compare(test::bundled_catalogue(), scenario_of({"nenc-medicines-2026-27", "lsc-ltc-2025-26"}, "1", "1"));
  const PaymentLine& line = test::line_of(comparison.offers[0], "medicines");
  CHECK(line.source.words == "The Medicines basket, worth £2.87 per patient per annum");
  CHECK(line.source.publisher == "Pulse");
  CHECK(line.source.verification == Verification::press);
  CHECK(line.price_year_text == "2026/27 prices");

  std::size_t documents = 0;
  for (const OfferColumn& column : comparison.offers) {
    documents += test::bundled_offer(column.id).documents.size();
  }
  CHECK(comparison.sources.size() == documents);
  CHECK(comparison.sources[0].used_for.at(0) == "price of Medicines basket");
  for (const SourceLine& source : comparison.sources) {
    CAPTURE(source.document.title);
    CHECK(!source.offer_title.empty());
    CHECK(!source.document.publisher.empty());
    CHECK(!source.document.date_text.empty());
  }
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
