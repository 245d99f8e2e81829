// What changed from one year of a scheme to the next, line by line.
#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

#include "support/comparisons.hpp"

namespace offerscope {
namespace {

using What = SchemeChange::Line::What;

/// A text for each line of these kinds: "ECG: £0.96 → £1.00 (up 4.2%)".
std::vector<std::string> lines_of(const SchemeChange& change, std::initializer_list<What> kinds) {
  std::vector<std::string> texts;
  for (const SchemeChange::Line& line : change.lines) {
    if (std::find(kinds.begin(), kinds.end(), line.what) == kinds.end()) continue;
    texts.push_back(line.title + ": " + line.before + " → " + line.after +
                    (line.text.empty() ? "" : " (" + line.text + ')'));
  }
  return texts;
}

std::vector<std::string> prices_of(const std::string& before, const std::string& after) {
  const Comparison comparison =
      compare(test::bundled_catalogue(), test::scenario_of({before, after}, "10000", "10000"));
  REQUIRE(comparison.changes.size() == 1);
  return lines_of(comparison.changes[0], {What::price, What::condition});
}

/// What changed from one own file, of 2025/26, to another, of 2026/27.
SchemeChange own_change(const std::string& before, const std::string& after) {
  Session session = test::bundled_session();
  for (const std::string& text : {before, after}) {
    const Faults faults = session.add_offer("own.json", text, true);
    REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  }
  const Comparison comparison = compare(
      session.catalogue(), test::scenario_of({"anytown-ecg-2025-26", "anytown-ecg-2026-27"}, "10000", "10000"));
  REQUIRE(comparison.changes.size() == 1);
  return comparison.changes[0];
}

struct Own {
  std::string payment;   // keys from the quantity to the schedule
  std::string offer;     // keys of the offer
  std::string relations; // the list
};

const std::string kSource = R"("source": { "document": "letter", "words": "so" })";

std::string own_text(int year, const Own& own) {
  const std::string first = std::to_string(year);
  const std::string second = std::to_string(year + 1);
  std::string text = test::replaced(test::small_offer(), "anytown-ecg-2026-27",
                                    "anytown-ecg-" + first + '-' + second.substr(2));
  text = test::replaced(text, "\"summary\"", "\"scheme\": \"anytown-ecg\", " + own.offer + "\"summary\"");
  text = test::replaced(text, "2026-04-01", first + "-04-01");
  text = test::replaced(text, "2027-03-31", second + "-03-31");
  text = test::replaced(text, "\"relations\": []", "\"relations\": [" + own.relations + ']');
  const auto from = text.find("\"certainty\": \"guaranteed\"");
  const auto to = text.find("\"source\"", text.find("\"schedule\""));
  return text.substr(0, from) + own.payment + text.substr(to);
}

TEST_CASE("the QOF’s points and its average list are told beside the price of a point") {
  CHECK(prices_of("nhse-qof-2024-25", "nhse-qof-2026-27") ==
        std::vector<std::string>{
            "QOF points: £220.62 per point a year → £227.95 per point a year (up 3.3%)",
            "QOF points, how many points: 635 points → 582 points",
            "QOF points, factors: Practice list against the average list of 9,964 (the registered list ÷ 9,964) → "
            "Practice list against the average list of 10,295 (the registered list ÷ 10,295)",
            "QOF points, what achievement pays: evenly from 0 to 635 → evenly from 0 to 582",
            "Default of “QOF points that the practice expects”: 635 → 582"});
}

TEST_CASE("prices for periods of different lengths are not set against each other") {
  CHECK(prices_of("nhse-care-homes-2020-21", "nhse-care-homes-2024-25") ==
        std::vector<std::string>{
            "Care home premium: £60.00 per bed for 8 months → £120.00 per bed for 12 months",
            "Care home premium, schedule: In 8 equal payments, August 2020 to March 2021 → In 12 equal payments, "
            "April 2024 to March 2025",
            "Period: 1 August 2020 to 31 March 2021, 8 months → 1 April 2024 to 31 March 2025, 12 months"});
}

TEST_CASE("each part of a payment that differs has its line, and the price is not called unchanged") {
  const std::string assumptions = R"("assumptions": [
      { "id": "reached", "label": "Target reached", "unit": "percent", "default": "DEFAULT", "reason": "A start." },
      { "id": "plan", "label": "Plan sent", "unit": "yes-no", "default": "yes", "reason": "A start." },
      { "id": "staff", "label": "Staff trained", "unit": "yes-no", "default": "yes", "reason": "A start." }], )";
  const Own before{
      R"("certainty": "conditional", "certaintyReason": "Why.",
         "quantity": { "basis": "item", "volume": "own-tests", "label": "Own tests", "cap": "most",
                       "floor": { "number": "10" }, "factors": [{ "title": "Need", "number": "1.1" }] },
         "rate": { "pounds": "2", "priceYear": "2025-26", "uplifted": false },
         "limits": [{ "limit": "at-most", "title": "Budget", "number": "5000" }],
         "consumables": [{ "title": "Strips", "units": "2", "pounds": "0.50" }],
         "achievement": { "rule": "step", "assumption": "reached",
                          "steps": [{ "at": "30", "pays": "50" }, { "at": "50", "pays": "100" }] },
         "pots": [{ "id": "access", "title": "Access", "percent": "35", "gates": ["staff"] },
                  { "id": "care", "title": "Care", "percent": "65" }],
         "gates": ["plan"],
         "schedule": [{ "percent": "100", "pays": "monthly", "from": "2025-04", "to": "2026-03" }],
         "reconciliation": { "shortfall": "recovered", "from": "2026-06", "to": "2026-06" },
         "partYear": "full-price", )",
      R"("caps": [{ "id": "most", "title": "Most tests", "number": "200", )" + kSource + "}], " +
          test::replaced(assumptions, "DEFAULT", "60"),
      R"({ "relation": "excludes", "other": "Old ECG", "text": "Either.", )" + kSource + '}'};
  const Own after{
      R"("certainty": "at-risk", "certaintyReason": "Why.",
         "quantity": { "basis": "item", "volume": "own-tests", "label": "Own tests", "cap": "most",
                       "counted": "year-before",
                       "floor": { "number": "20" }, "factors": [{ "title": "Need", "number": "1.2" }] },
         "rate": { "pounds": "2", "priceYear": "2026-27", "uplifted": false },
         "limits": [{ "limit": "at-most", "title": "Budget", "number": "4000" }],
         "consumables": [{ "title": "Strips", "units": "3", "pounds": "0.50" }],
         "payee": "pcn",
         "achievement": { "rule": "step", "assumption": "reached",
                          "steps": [{ "at": "40", "pays": "50" }, { "at": "60", "pays": "100" }] },
         "pots": [{ "id": "access", "title": "Access", "percent": "50", "gates": ["staff"] },
                  { "id": "care", "title": "Care", "percent": "50", "gates": ["staff"],
                    "achievement": { "rule": "linear", "assumption": "reached", "lower": "0", "upper": "80" } }],
         "gates": ["plan", "staff"],
         "schedule": [{ "percent": "100", "pays": "quarterly", "from": "2026-04", "to": "2027-03" }],
         "reconciliation": { "shortfall": "kept" },
         "partYear": "not-published", )",
      R"("caps": [{ "id": "most", "title": "Most tests", "number": "150", )" + kSource + "}], " +
          test::replaced(assumptions, "DEFAULT", "50") + R"("gates": ["plan"], )",
      R"({ "relation": "supersedes", "other": "Old ECG", "text": "Instead.", )" + kSource + '}'};
  const SchemeChange change = own_change(own_text(2025, before), own_text(2026, after));
  const std::vector<std::string> expected = {
      "ECG: £2.00 per item → £2.00 per item (same price)",
      "ECG, what is counted: items (Own tests) → items (Own tests), counted over the year before",
      "ECG, factors: Need (1.1) → Need (1.2)",
      "ECG, floor: at least 10 → at least 20",
      "ECG, cap: at most 200 (Most tests) → at most 150 (Most tests)",
      "ECG, limits: at most £5,000.00 (Budget) → at most £4,000.00 (Budget)",
      "ECG, what must be bought: Strips: 2 × £0.50 → Strips: 3 × £0.50",
      "ECG, payee: practice → PCN",
      "ECG, shares: Access 35%; Care 65% → Access 50%; Care 50%",
      "ECG, what achievement pays: 50% at 30%, 100% at 50% → 50% at 40%, 100% at 60%",
      "ECG, gates: “Plan sent” → “Plan sent”; “Staff trained”",
      "ECG, Care, what achievement pays: no target → evenly from 0% to 80%",
      "ECG, Care, gates: none → “Staff trained”",
      "ECG, schedule: In 12 equal payments, April 2025 to March 2026 → "
      "In 4 quarterly payments, April 2026 to January 2027",
      "ECG, certainty: conditional → at risk",
      "ECG, settlement: what was not earned: taken back, June 2026 → what was not earned: kept by the practice",
      "ECG, joining during the year: full price → not published",
      "Gates of the whole offer: none → “Plan sent”",
      "Default of “Target reached”: 60% → 50%"};
  const auto lines = lines_of(change, {What::price, What::condition});
  REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(lines[i] == expected[i]);
  CHECK(lines_of(change, {What::term}) ==
        std::vector<std::string>{"Replaces: no other offer → Old ECG",
                                 "Cannot be taken with: Old ECG → no other offer"});

  SUBCASE("what is only moved by a year is the same") {
    std::string moved = before.payment;
    moved = test::replaced(moved, "\"from\": \"2025-04\", \"to\": \"2026-03\"",
                           "\"from\": \"2026-04\", \"to\": \"2027-03\"");
    moved = test::replaced(moved, "2025-26", "2026-27");
    moved = test::replaced(moved, "\"from\": \"2026-06\", \"to\": \"2026-06\"",
                           "\"from\": \"2027-06\", \"to\": \"2027-06\"");
    const SchemeChange same =
        own_change(own_text(2025, before), own_text(2026, {moved, before.offer, before.relations}));
    CHECK(lines_of(same, {What::price, What::condition}) ==
          std::vector<std::string>{"ECG: £2.00 per item → £2.00 per item (unchanged)"});

    const SchemeChange supposed = own_change(
        own_text(2025, before),
        own_text(2026, {moved, test::replaced(before.offer, "\"60\"", "\"50\""), before.relations}));
    CHECK(lines_of(supposed, {What::price, What::condition}) ==
          std::vector<std::string>{"ECG: £2.00 per item → £2.00 per item (same price)",
                                   "Default of “Target reached”: 60% → 50%"});
  }
}

/// The smallest payment, with a rate and a schedule of its own.
Own own_price(const std::string& rate, const std::string& month) {
  return {R"("certainty": "conditional", "certaintyReason": "Why.", "quantity": { "basis": "registered-patient" },
             "rate": { "pounds": "2", )" + rate + R"( },
             "schedule": [{ "percent": "100", "pays": "once", "month": ")" + month + R"(" }], )",
          "", ""};
}

TEST_CASE("the year of the price, what is in it, and price changes during the year are parts of their own") {
  const auto told = [](const std::string& before, const std::string& after) {
    const SchemeChange change =
        own_change(own_text(2025, own_price(before, "2025-06")), own_text(2026, own_price(after, "2026-06")));
    CHECK(lines_of(change, {What::price}).size() == 1);
    std::string text;
    for (const std::string& line : lines_of(change, {What::condition})) text += line + '\n';
    return text;
  };
  const auto year = [](const char* price_year, const char* uplifted) {
    return std::string("\"priceYear\": \"") + price_year + "\", \"uplifted\": " + uplifted;
  };
  CHECK(told(year("2025-26", "false"), year("2026-27", "false")) == "");
  CHECK(told(year("2025-26", "false"), year("2026-27", "true")) ==
        "ECG, year of the price: 2025/26 prices, not yet uplifted → 2026/27 prices, uplift included\n");
  CHECK(told(year("2025-26", "true"), year("2025-26", "true")) ==
        "ECG, year of the price: 2025/26 prices, uplift included → 2025/26 prices, uplift included (unchanged)\n");
  const auto varied = [&](const char* price_year, const char* pounds, const char* agreed, const char* month) {
    return year(price_year, "false") + ", \"variations\": [{ \"pounds\": \"" + pounds + "\", \"agreed\": \"" + agreed +
           "\", \"month\": \"" + month + "\", " + kSource + " }]";
  };
  CHECK(told(varied("2025-26", "2.10", "2025-09-01", "2025-10"), varied("2026-27", "2.10", "2026-09-01", "2026-10")) == "");
  CHECK(told(year("2025-26", "false"), varied("2026-27", "2", "2026-09-01", "not-published")) ==
        "ECG, price changes during the year: none → £2.00, agreed on 1 September 2026, paid in a month that is not "
        "published\n");
}

TEST_CASE("a period that is moved otherwise than by whole years is told") {
  const Own own = own_price("\"priceYear\": \"2026-27\", \"uplifted\": false", "2026-10");
  const Own old = own_price("\"priceYear\": \"2025-26\", \"uplifted\": false", "2025-10");
  std::string later = own_text(2026, own);
  later = test::replaced(later, "2026-04-01", "2026-07-01");
  later = test::replaced(later, "2027-03-31", "2027-06-30");
  CHECK(lines_of(own_change(own_text(2025, old), later), {What::condition}) ==
        std::vector<std::string>{
            "Period: 1 April 2025 to 31 March 2026, 12 months → 1 July 2026 to 30 June 2027, 12 months"});
}

}  // namespace
}  // namespace offerscope
