// What a term "uplift" says on a rise of the price: every key, and each way in which it can be wrong. The
// files of tests/cases/faulty hold the faults with their sentences.
#include "core/uplift/uplift_reader.hpp"

#include <doctest/doctest.h>

#include "core/words.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

/// The small offer of the guide with this in the place of `"promise": "review"`.
std::string offer_with(std::string_view keys) {
  return test::replaced(test::small_offer(), "\"promise\": \"review\"", keys);
}

UpliftRule rule_of(std::string_view keys) {
  Offer offer;
  const Faults faults = read_offer(offer_with(keys), {test::bundled_catalogue().services(), {}, {}}, offer);
  CHECK(test::report_of(faults) == "");
  REQUIRE(offer.terms.size() == 1);
  REQUIRE(offer.terms[0].uplift.has_value());
  return *offer.terms[0].uplift;
}

/// The codes and pointers of the faults, without the place of the term.
std::string faults_with(std::string_view keys) {
  std::string text;
  for (const Fault& fault : test::faults_of(offer_with(keys))) {
    const std::string_view pointer(fault.pointer);
    text += (text.empty() ? "" : ", ") + fault.code + ' ' + std::string(pointer.substr(std::string_view("/terms/0").size()));
  }
  return text;
}

TEST_CASE("a promise that needs nothing") {
  for (const Word<UpliftPromise>& word : uplift_promise_words()) {
    switch (word.value) {
      case UpliftPromise::fixed:
      case UpliftPromise::schedule:
      case UpliftPromise::index:
      case UpliftPromise::matched: continue;
      default: break;
    }
    CAPTURE(word.name);
    const UpliftRule rule = rule_of("\"promise\": \"" + std::string(word.name) + '"');
    CHECK(rule.promise == word.value);
    CHECK(rule.percent == Decimal{});
    CHECK(rule.rises.empty());
    CHECK(!rule.link);
    CHECK(rule.contract == "");
    CHECK(rule.given.empty());
  }
}

TEST_CASE("a fixed rise, and a cut") {
  CHECK(rule_of(R"("promise": "fixed", "percent": "2.5")").percent == test::decimal("2.5"));
  CHECK(rule_of(R"("promise": "fixed", "percent": "-50")").percent == test::decimal("-50"));
  CHECK(rule_of(R"("promise": "fixed", "percent": "100")").percent == test::decimal("100"));
  CHECK(rule_of(R"("promise": "fixed", "percent": "0")").promise == UpliftPromise::fixed);
}

TEST_CASE("rises by year") {
  const UpliftRule rule = rule_of(
      R"("promise": "schedule", "rises": [{ "year": "2027-28", "percent": "3" }, { "year": "2029-30", "percent": "-1" }])");
  CHECK(rule.promise == UpliftPromise::schedule);
  REQUIRE(rule.rises.size() == 2);
  CHECK(rule.rises[0].year == FinancialYear{2027});
  CHECK(rule.rises[0].percent == test::decimal("3"));
  CHECK(rule.rises[1].year == FinancialYear{2029});
  CHECK(rule.rises[1].percent == test::decimal("-1"));
}

TEST_CASE("a link with all its keys, and with one") {
  const UpliftRule rule = rule_of(
      R"("promise": "index", "link": { "index": "cpi", "share": "80", "plus": "-1", "atLeast": "0", "atMost": "5", "yearsLate": 1 })");
  REQUIRE(rule.link.has_value());
  CHECK(rule.link->index == "cpi");
  CHECK(rule.link->share == test::percent("80"));
  CHECK(rule.link->plus == test::decimal("-1"));
  CHECK(rule.link->at_least == test::decimal("0"));
  CHECK(rule.link->at_most == test::decimal("5"));
  CHECK(rule.link->years_late == 1);

  const UpliftRule plain = rule_of(R"("promise": "matched", "link": { "index": "global-sum" }, "contract": "GMS")");
  REQUIRE(plain.link.has_value());
  CHECK(plain.contract == "GMS");
  CHECK(plain.link->share == Percent::whole());
  CHECK(plain.link->plus == Decimal{});
  CHECK(!plain.link->at_least);
  CHECK(!plain.link->at_most);
  CHECK(plain.link->years_late == 0);
}

TEST_CASE("a floor may be the ceiling") {
  CHECK(rule_of(R"("promise": "index", "link": { "index": "cpi", "atLeast": "2", "atMost": "2" })").link->at_most ==
        test::decimal("2"));
}

TEST_CASE("what was given goes with any promise") {
  const UpliftRule rule = rule_of(
      R"("promise": "none", "given": [{ "year": "2025-26", "percent": "2.15", "source": { "document": "letter", "place": "page 2" } }])");
  CHECK(rule.promise == UpliftPromise::none);
  REQUIRE(rule.given.size() == 1);
  CHECK(rule.given[0].rise.year == FinancialYear{2025});
  CHECK(rule.given[0].rise.percent == test::decimal("2.15"));
  CHECK(rule.given[0].source.document == "letter");
  CHECK(rule.given[0].source.place == "page 2");
}

TEST_CASE("a promise needs what it needs, and nothing else") {
  struct Row {
    std::string_view keys, faults;
  };
  for (const Row& row : {
           Row{R"("promise": "fixed")", "missing-key "},
           {R"("promise": "fixed", "percent": 2)", "wrong-type /percent"},
           {R"("promise": "fixed", "percent": "-50.000001")", "bad-value /percent"},
           {R"("promise": "fixed", "percent": "100.000001")", "bad-value /percent"},
           {R"("promise": "fixed", "percent": "9223372036854")", "bad-value /percent"},
           {R"("promise": "fixed", "percent": "2", "rises": [], "link": {}, "contract": "x")",
            "misplaced-key /rises, misplaced-key /link, misplaced-key /contract"},
           {R"("promise": "schedule")", "missing-key "},
           {R"("promise": "schedule", "rises": [])", "too-few /rises"},
           {R"("promise": "schedule", "rises": {})", "wrong-type /rises"},
           {R"("promise": "schedule", "rises": ["3"])", "wrong-type /rises/0"},
           {R"("promise": "schedule", "rises": [{}])", "missing-key /rises/0, missing-key /rises/0"},
           {R"("promise": "schedule", "rises": [{ "year": "2027", "percent": "3" }, { "year": "2026-27", "percent": "3" }])",
            "bad-value /rises/0/year"},
           {R"("promise": "schedule", "rises": [{ "year": "2027-28", "percent": "3" }, { "year": "2027-28", "percent": "3" }])",
            "not-rising /rises/1/year"},
           {R"("promise": "schedule", "rises": [{ "year": "2027-28", "percent": "3" }, { "year": "2026-27", "percent": "3" }, { "year": "2027-28", "percent": "3" }])",
            "not-rising /rises/1/year"},
           {R"("promise": "schedule", "rises": [{ "year": "2027-28", "percent": "3", "source": 1 }])",
            "unknown-key /rises/0/source"},
           {R"("promise": "index")", "missing-key "},
           {R"("promise": "index", "link": "cpi")", "wrong-type /link"},
           {R"("promise": "index", "link": {})", "missing-key /link"},
           {R"("promise": "index", "link": { "index": "CPI" })", "bad-name /link/index"},
           {R"("promise": "index", "link": { "index": "cpi", "share": "0" })", "bad-value /link/share"},
           {R"("promise": "index", "link": { "index": "cpi", "share": "200" })", ""},
           {R"("promise": "index", "link": { "index": "cpi", "share": "200.000001" })", "bad-value /link/share"},
           {R"("promise": "index", "link": { "index": "cpi", "plus": "50", "atLeast": "-50", "atMost": "50" })", ""},
           {R"("promise": "index", "link": { "index": "cpi", "plus": "50.1", "atLeast": "-50.1", "atMost": "1000000000" })",
            "bad-value /link/plus, bad-value /link/atLeast, bad-value /link/atMost"},
           {R"("promise": "index", "link": { "index": "cpi", "plus": 1 })", "wrong-type /link/plus"},
           {R"("promise": "index", "link": { "index": "cpi", "plus": "-100" })", "bad-value /link/plus"},
           {R"("promise": "index", "link": { "index": "cpi", "atLeast": "5", "atMost": "0" })",
            "wrong-order /link/atMost"},
           {R"("promise": "index", "link": { "index": "cpi", "atLeast": "x", "atMost": "-100" })",
            "bad-value /link/atLeast, bad-value /link/atMost"},
           {R"("promise": "index", "link": { "index": "cpi", "yearsLate": "1" })", "wrong-type /link/yearsLate"},
           {R"("promise": "index", "link": { "index": "cpi", "yearsLate": 6 })", "bad-value /link/yearsLate"},
           {R"("promise": "index", "link": { "index": "cpi", "yearsLate": -1 })", "bad-value /link/yearsLate"},
           {R"("promise": "index", "link": { "index": "cpi", "yearsLate": 1.5 })", "bad-value /link/yearsLate"},
           {R"("promise": "index", "link": { "index": "cpi", "cap": "5" })", "unknown-key /link/cap"},
           {R"("promise": "index", "link": { "index": "cpi" }, "contract": "GMS")", "misplaced-key /contract"},
           {R"("promise": "matched", "link": { "index": "global-sum" })", "missing-key "},
           {R"("promise": "matched", "contract": "GMS")", "missing-key "},
           {R"("promise": "matched", "link": { "index": "global-sum" }, "contract": " ")", "bad-text /contract"},
           {R"("promise": "review", "percent": "2")", "misplaced-key /percent"},
           {R"("promise": "pass-through", "rises": [])", "misplaced-key /rises"},
           {R"("promise": "none", "given": [])", "too-few /given"},
           {R"("promise": "none", "given": [{ "year": "2025-26", "percent": "1" }])", "missing-key /given/0"},
           {R"("promise": "none", "given": [{ "year": "2025-26", "percent": "1", "source": { "document": "later" } }])",
            "unknown-document /given/0/source/document"},
           {R"("promise": "rise", "percent": 7, "rises": 7, "link": 7, "contract": 7, "given": 7)",
            "unknown-word /promise"},
           {R"("percent": "2")", "missing-key "},
       }) {
    CAPTURE(row.keys);
    CHECK(faults_with(row.keys) == row.faults);
  }
}

TEST_CASE("the keys of a rise belong to no other term") {
  const std::string keys =
      R"("promise": "fixed", "percent": "2", "rises": [], "link": {}, "contract": "x", "given": [])";
  const std::string other = test::replaced(offer_with(keys), "\"term\": \"uplift\"", "\"term\": \"notice\"");
  std::size_t misplaced = 0;
  for (const Fault& fault : test::faults_of(other)) misplaced += fault.code == "misplaced-key" ? 1 : 0;
  CHECK(misplaced == 6);
  CHECK(test::faults_of(other).size() == 6);
  // Where the term itself is misspelt, that is the one fault.
  const std::string misspelt = test::replaced(offer_with(keys), "\"term\": \"uplift\"", "\"term\": \"uplif\"");
  REQUIRE(test::faults_of(misspelt).size() == 1);
  CHECK(test::faults_of(misspelt).front().code == "unknown-word");
}

TEST_CASE("an index without a table is a fault where the tables are known") {
  std::vector<IndexTable> tables(2);
  tables[0].id = "cpi";
  tables[1].id = "gdp-deflator";
  const auto report = [&](std::string_view index, std::span<const IndexTable> known) {
    Offer offer;
    const std::string text =
        offer_with(R"("promise": "index", "link": { "index": ")" + std::string(index) + "\" }");
    return test::report_of(read_offer(text, {test::bundled_catalogue().services(), {}, {}, known}, offer));
  };
  CHECK(report("cpi", tables) == "");
  CHECK(report("gdp-deflater", {}) == "");
  CHECK(report("gdp-deflater", tables) ==
        "47:46 unknown-index /terms/0/link/index\n  There is no table of an index \"gdp-deflater\" in offers/indices. "
        "Did you mean \"gdp-deflator\"?\n");
  CHECK(report("wages", tables) ==
        "47:46 unknown-index /terms/0/link/index\n  There is no table of an index \"wages\" in offers/indices.\n");
  CHECK(test::report_of(test::faults_of(offer_with(R"("promise": "none")"))) == "");
  // The place of a name that cannot be read is a fault already.
  CHECK(report("CPI", tables).find("unknown-index") == std::string::npos);
}

}  // namespace
}  // namespace offerscope
