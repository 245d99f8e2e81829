#include "core/comparison.hpp"

#include <doctest/doctest.h>

#include "support/comparisons.hpp"

namespace offerscope {
namespace {

using test::column_of_own;
using test::scenario_of;

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
  CHECK(line.price_year_text == "2026/27 prices, not yet uplifted");

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

}  // namespace
}  // namespace offerscope
