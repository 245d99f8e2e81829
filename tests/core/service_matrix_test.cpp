#include "core/service_matrix.hpp"

#include <doctest/doctest.h>

#include <set>

#include "support/bundled.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

Comparison comparison_of(const Catalogue& catalogue, std::vector<std::string> offers) {
  Scenario scenario;
  scenario.practice = {.example = false,
                       .registered = test::quantity("9800"),
                       .weighted = test::quantity("10240"),
                       .ratio = {}};
  scenario.offers = std::move(offers);
  scenario.volumes["care-home-beds"] = test::quantity("40");
  return compare(catalogue, scenario);
}

const ServiceRow& row_of(const Comparison& comparison, std::string_view id) {
  for (const ServiceRow& row : comparison.services) {
    if (row.id == id) return row;
  }
  FAIL("no row ", std::string(id));
  return comparison.services.front();
}

/// "paid separately, £3.08 per weighted patient a year, £3.22": a cell, with a mark where it is not
/// comparable.
std::string text_of(const ServiceCell& cell) {
  return cell.state_text + ", " + cell.rate_text + ", " + cell.per_registered_patient.text +
         (cell.not_comparable ? " *" : "");
}

const std::vector<std::string> kFive = {"nenc-medicines-2026-27", "lsc-routine-2025-26", "kent-interim-2025-26",
                                        "gm-les-2026-27", "lsc-ltc-2025-26"};

TEST_CASE("a cell says how an offer holds a service, and what it pays for it") {
  const Comparison comparison = comparison_of(test::bundled_catalogue(), kFive);
  struct Row {
    std::string_view service;
    std::vector<std::string> cells;
  };
  for (const Row& row : {
           Row{"phlebotomy",
               {"not published, , not applicable", "paid separately, £3.08 per weighted patient a year, £3.22",
                "not in the offer, , not applicable", "not published, , not applicable",
                "not in the offer, , not applicable"}},
           {"care-home",
            {"not published, , not applicable", "paid separately, £132.00 per bed a year, £0.54",
             "not in the offer, , not applicable", "not published, , not applicable",
             "not in the offer, , not applicable"}},
           {"spirometry",
            {"not published, , not applicable", "paid separately, £56.88 per item, enter spirometry tests",
             "notice served, , not applicable", "not published, , not applicable",
             "not in the offer, , not applicable"}},
           {"inclisiran",
            {"not published, , not applicable", "not in the offer, , not applicable",
             "under review, , not applicable", "not published, , not applicable",
             "not in the offer, , not applicable"}},
           {"dementia",
            {"not published, , not applicable",
             "paid separately, £34.20 per eligible patient a year, enter dementia patients looked after",
             "not in the offer, , not applicable", "not published, , not applicable",
             "not in the offer, , not applicable"}},
       }) {
    CAPTURE(row.service);
    const ServiceRow& found = row_of(comparison, row.service);
    CHECK(!found.not_comparable);
    REQUIRE(found.cells.size() == row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      CHECK(found.cells[i].offer == kFive[i]);
      CHECK(text_of(found.cells[i]) == row.cells[i]);
    }
  }
}

TEST_CASE("cells whose bases differ are marked, and given per registered patient") {
  const Comparison comparison = comparison_of(test::bundled_catalogue(), kFive);
  const ServiceRow& shared_care = row_of(comparison, "shared-care-monitoring");
  CHECK(shared_care.not_comparable);
  CHECK(text_of(shared_care.cells[0]) == "in the bundle, £2.87 per weighted patient a year, for 6 services together, £3.00 *");
  CHECK(text_of(shared_care.cells[1]) ==
        "paid separately, £120.00, £60.00 and £30.00 per eligible patient a year, enter shared-care patients, "
        "3-monthly tests *");
  CHECK(text_of(shared_care.cells[2]) == "in the bundle, £0.20 per weighted patient, for 3 services together, £0.21 *");
  CHECK(text_of(shared_care.cells[3]) == "not published, , not applicable");
  CHECK(text_of(shared_care.cells[4]) == "not in the offer, , not applicable");

  // One price for six services is another thing than one for this service alone.
  const ServiceRow& injections = row_of(comparison, "injections");
  CHECK(injections.not_comparable);
  CHECK(text_of(injections.cells[0]) == "in the bundle, £2.87 per weighted patient a year, for 6 services together, £3.00 *");
  CHECK(text_of(injections.cells[1]) == "paid separately, £1.00 per weighted patient a year, £1.04 *");

  // Without the others there is nothing to compare with.
  const Comparison alone = comparison_of(test::bundled_catalogue(), {"lsc-routine-2025-26"});
  for (const ServiceRow& row : alone.services) {
    CAPTURE(row.id);
    CHECK(!row.not_comparable);
    CHECK(!row.cells[0].not_comparable);
  }
}

TEST_CASE("rows stand in the order of the shared list, and only those that an offer names") {
  const Comparison comparison = comparison_of(test::bundled_catalogue(), kFive);
  std::set<std::string> named;
  for (const std::string& id : kFive) {
    for (const OfferService& service : test::bundled_offer(id).services) named.insert(service.service);
  }
  std::vector<std::string> expected;
  for (const Service& service : test::bundled_catalogue().services()) {
    if (named.contains(service.id)) expected.push_back(service.id);
  }
  std::vector<std::string> rows;
  for (const ServiceRow& row : comparison.services) {
    rows.push_back(row.id);
    CHECK(!row.title.empty());
    CHECK(!row.group.empty());
  }
  CHECK(rows == expected);
}

TEST_CASE("what must be done, and where that was read, stand in the cell") {
  const Comparison comparison = comparison_of(test::bundled_catalogue(), kFive);
  for (const ServiceRow& row : comparison.services) {
    for (const ServiceCell& cell : row.cells) {
      CAPTURE(row.id);
      CAPTURE(cell.offer);
      const bool listed =
          cell.state != ServiceState::not_in_offer && cell.state != ServiceState::not_published;
      CHECK(cell.requirement.empty() != listed);
      CHECK(cell.source.title.empty() != listed);
    }
  }
}

TEST_CASE("all states that a file can write are shown") {
  for (const auto& [state, words] : {std::pair{"in-bundle", "in the bundle"},
                                     {"required-without-pay", "required without pay"},
                                     {"under-review", "under review"},
                                     {"notice-served", "notice served"},
                                     {"paid-separately", "paid separately"}}) {
    CAPTURE(state);
    Session session = test::bundled_session();
    const bool unpaid = std::string_view(state) == "required-without-pay";
    std::string text = test::replaced(test::small_offer(), "\"state\": \"paid-separately\"",
                                      "\"state\": \"" + std::string(state) + '"');
    if (unpaid) {  // then no payment may name it
      text = test::replaced(text, "\"services\": [\"ecg\"]", "\"services\": [\"spirometry\"]");
      text = test::replaced(text, "\"services\": [\n    {",
                            "\"services\": [\n    { \"service\": \"spirometry\", \"state\": \"in-bundle\", \"requirement\": "
                            "\"Spirometry\", \"source\": { \"document\": \"letter\" } },\n    {");
    }
    REQUIRE(session.add_offer("own.json", text, true).empty());
    const Comparison comparison = comparison_of(session.catalogue(), {"anytown-ecg-2026-27"});
    CHECK(row_of(comparison, "ecg").cells[0].state_text == words);
    const OfferColumn& column = comparison.offers[0];
    CHECK(column.services_paid + column.services_unpaid + column.services_other == (unpaid ? 2 : 1));
    CHECK((column.services_unpaid == 1) == unpaid);
  }
}

TEST_CASE("where the specification is not published, other services are not said to be left out") {
  Session session = test::bundled_session();
  const auto ecg_and_spirometry = [&](const std::string& text) {
    REQUIRE(session.add_offer("own.json", text, true).empty());
    const Comparison comparison =
        comparison_of(session.catalogue(), {"anytown-ecg-2026-27", "lsc-routine-2025-26"});
    return row_of(comparison, "ecg").cells[0].state_text + ", " + row_of(comparison, "spirometry").cells[0].state_text;
  };
  const auto knowing = [](std::string_view known) {
    return test::replaced(test::small_offer(), "\"relations\": []",
                          "\"servicesKnown\": \"" + std::string(known) + "\",\n  \"relations\": []");
  };
  CHECK(ecg_and_spirometry(test::small_offer()) == "paid separately, not in the offer");
  CHECK(ecg_and_spirometry(knowing("all")) == "paid separately, not in the offer");
  CHECK(ecg_and_spirometry(knowing("some")) == "paid separately, not published");
  CHECK(comparison_of(session.catalogue(), {"anytown-ecg-2026-27"}).offers[0].services_text ==
        "1 service paid for; the full list is not published");

  // What is not published is no row of its own.
  const Comparison alone = comparison_of(session.catalogue(), {"anytown-ecg-2026-27"});
  CHECK(alone.services.size() == 1);
}

/// The small offer with a second payment, of these services at this price.
std::string with_two_payments(std::string_view services, std::string_view rate) {
  const std::string text = test::small_offer();
  const auto begin = text.find("    {\n      \"id\": \"ecg\"");
  const auto end = text.find("  ],\n  \"services\"");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  const std::string payment = text.substr(begin, end - begin - 1);
  std::string second = test::replaced(payment, "\"id\": \"ecg\"", "\"id\": \"two\"");
  second = test::replaced(second, "[\"ecg\"]", services);
  second = test::replaced(second, "{ \"pounds\": \"0.96\", \"priceYear\": \"2026-27\", \"uplifted\": false }", rate);
  return test::replaced(
      test::replaced(text, payment, payment + ",\n" + second), "\"services\": [\n    {",
      "\"services\": [\n    { \"service\": \"spirometry\", \"state\": \"in-bundle\", \"requirement\": "
      "\"Spirometry\", \"source\": { \"document\": \"letter\" } },\n    {");
}

TEST_CASE("several prices of one service in one cell") {
  const auto cell = [](std::string_view services, std::string_view rate, std::string_view service) {
    Session session = test::bundled_session();
    const Faults faults = session.add_offer("own.json", with_two_payments(services, rate), true);
    REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
    const Comparison comparison = comparison_of(session.catalogue(), {"anytown-ecg-2026-27"});
    const ServiceCell& found = row_of(comparison, service).cells[0];
    return text_of(found) + (found.priced ? "" : ", not priced");
  };
  const std::string_view price = "{ \"pounds\": \"2\", \"priceYear\": \"2026-27\", \"uplifted\": false }";
  const std::string_view unpublished = "{ \"missing\": \"not-published\" }";
  // Of one unit: the prices share its words. Of two: each has its own.
  CHECK(cell("[\"ecg\"]", price, "ecg") ==
        "paid separately, £0.96 and £2.00 per weighted patient a year, £3.09");
  CHECK(cell("[\"ecg\", \"spirometry\"]", price, "ecg") ==
        "paid separately, £0.96 per weighted patient a year; £2.00 per weighted patient a year, for 2 services "
        "together, £3.09");
  CHECK(cell("[\"ecg\", \"spirometry\"]", price, "spirometry") ==
        "in the bundle, £2.00 per weighted patient a year, for 2 services together, £2.09");
  // A price that is not published beside one that is, and alone.
  CHECK(cell("[\"ecg\"]", unpublished, "ecg") ==
        "paid separately, £0.96 per weighted patient a year; not published, not published");
  CHECK(cell("[\"spirometry\"]", unpublished, "spirometry") ==
        "in the bundle, not published, not published, not priced");
}

TEST_CASE("how many services an offer pays for, in words") {
  const Comparison comparison = comparison_of(
      test::bundled_catalogue(), {"lsc-routine-2025-26", "kent-interim-2025-26", "gm-les-2026-27", "nenc-adhd-2026-27"});
  CHECK(comparison.offers[0].services_text == "20 services paid for");
  CHECK(comparison.offers[1].services_text ==
        "3 services paid for, 2 under review and 32 with notice served");
  CHECK(comparison.offers[2].services_text == "1 service paid for; the full list is not published");
  CHECK(comparison.offers[3].services_text == "1 service paid for");
}

}  // namespace
}  // namespace offerscope
