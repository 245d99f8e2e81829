#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "core/session.hpp"
#include "support/bundled.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"
#include "uplift_texts.hpp"

namespace offerscope {
namespace {

using test::texts;
using test::uplift_of;

/// What the session shows of NENC Medicines for 10,000 weighted patients.
Session with_nenc() {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27"});
  REQUIRE(session.enter("registered", "10000") == "");
  REQUIRE(session.enter("weighted", "10000") == "");
  return session;
}

TEST_CASE("a price without a promised rise, costs as the CPI: each layer worked by hand") {
  const Session session = with_nenc();
  const UpliftColumn& uplift = uplift_of(session);
  CHECK(uplift.promise_text == "The price is reviewed; no rise is promised.");
  CHECK(uplift.year_labels.front() == "2026/27");
  CHECK(uplift.year_labels.back() == "2031/32");
  // 1 ÷ 1.02^k: 0.980392, 0.961169, 0.942322, 0.923845, 0.905731.
  CHECK(texts(uplift.guaranteed) == "What the words guarantee: 100.0p 98.0p 96.1p 94.2p 92.4p 90.6p");
  // CPI of 2020/21 108.925 ÷ that of 2021/22 113.25, 124.6083, 131.675, 134.7833, 139.2818.
  REQUIRE(uplift.replays.size() == 3);
  CHECK(texts(uplift.replays[0]) == "As from 2020/21 to 2025/26, price shock of the early 2020s: 100.0p 96.2p 87.4p 82.7p 80.8p 78.2p");
  // 50.2167 ÷ 52.95, 56.7833, 61.0667, 62.975, 64.5917.
  CHECK(texts(uplift.replays[1]) == "Worst: 1988/89 to 1993/94: 100.0p 94.8p 88.4p 82.2p 79.7p 77.7p");
  // 71.4333 ÷ 72.25, 72.85, 73.8667, 74.7833, 75.7667.
  CHECK(texts(uplift.replays[2]) == "Best: 1998/99 to 2003/04: 100.0p 98.9p 98.1p 96.7p 95.5p 94.3p");
  // The four years, then 80.8p ÷ 1.02.
  CHECK(texts(uplift.stress) == "2020/21 to 2024/25 again, then as expected: 100.0p 96.2p 87.4p 82.7p 80.8p 79.2p");
  CHECK(uplift.rating == UpliftRating::high);
  CHECK(uplift.summary ==
        "The words guarantee no rise; over the record since 1988/89 such a price lost a median of 10.5% in 5 years, and "
        "at worst it lost 22.3%.");
  CHECK(uplift.replay_text ==
        "In 33 windows of 5 years since 1988/89 such a price lost a median of 10.5%; at worst it lost 22.3%, at best it "
        "lost 5.7%.");
  CHECK(uplift.stand_still_text == "2.0% a year");
  // £28,700.00 × (0.02 + 0.0404 + 0.061208 + 0.08243216 + 0.1040808032) = £28,700.00 × 0.3081209632 = £8,843.07…
  CHECK(uplift.lost_title == "Lost beside standing still");
  CHECK(uplift.lost.text == "£8,843");
  CHECK(uplift.lost_text == "£28,700.00 a year × 30.812%, the sum of what it is short of in each year from 2027/28 to 2031/32");
  CHECK(session.comparison().uplift.lost_text == "£8,843 over 5 years for 1 offer at the growth that is expected.");
}

TEST_CASE("a price that rises more than its cost gains, and says so") {
  Session session = test::bundled_session();
  const std::string rising = test::replaced(test::small_offer(), R"("promise": "review")", R"("promise": "fixed", "percent": "50")");
  REQUIRE(session.add_offer("rising.json", rising, true).empty());
  test::choose_only(session, {"nenc-medicines-2026-27", session.catalogue().last_added()});
  REQUIRE(session.enter("registered", "10000") == "");
  REQUIRE(session.enter("weighted", "10000") == "");
  const Comparison& comparison = session.comparison();
  const UpliftColumn& falls = comparison.offers.at(0).uplift;
  const UpliftColumn& rises = comparison.offers.at(1).uplift;
  CHECK(falls.lost_title == "Lost beside standing still");
  CHECK(rises.lost_title == "Gained beside standing still");
  CHECK(rises.lost.amount->pence < 0);
  // 10,000 × £0.96 = £9,600.00. Prices 1.5^k: 0.5 + 1.25 + 2.375 + 4.0625 + 6.59375 = 14.78125 above the start; costs
  // 1.02^k: 0.3081209632. £9,600.00 × 14.4731290368 = £138,942.04.
  CHECK(rises.lost.text == "£138,942");
  CHECK(rises.lost_text == "£9,600.00 a year × 1,447.313%, the sum of what it is ahead of its cost in each year from 2027/28 to 2031/32");
  // 138,942 − 8,843.
  CHECK(comparison.uplift.lost_title == "Gained in all");
  CHECK(comparison.uplift.lost_text == "£130,099 over 5 years for 2 offers at the growth that is expected.");
}

TEST_CASE("what may come: quantiles about the closed form, fifty dots, and the chance of losing a tenth") {
  Session session = with_nenc();
  const Futures& futures = *uplift_of(session).futures;
  // Half of the futures lie under exp(−5 ln 1.02) = 0.9057, give or take the chance of 10,000 paths.
  CHECK(futures.quantiles[2].back().pounds == doctest::Approx(0.9057).epsilon(0.002));
  for (std::size_t year = 1; year < 6; ++year) {
    for (std::size_t i = 1; i < futures.quantiles.size(); ++i) {
      CHECK(futures.quantiles[i - 1][year].pounds < futures.quantiles[i][year].pounds);
    }
  }
  CHECK(futures.chance_text == "In " + std::to_string(futures.chance_percent) + " of 100 futures £1 buys less than 90p after 5 years.");
  CHECK(futures.dots.size() == 50);
  REQUIRE(futures.dots_under > 0);
  REQUIRE(futures.dots_under < 50);
  CHECK(futures.dots[futures.dots_under - 1].pounds < 0.9);
  CHECK(futures.dots[futures.dots_under].pounds >= 0.9);
  CHECK(futures.dots_text == "In " + std::to_string(futures.dots_under) + " of 50 futures £1 buys less than 90p in 2029/30.");
  CHECK(futures.under_text == "£1 buys less than 90p");
  CHECK(futures.from_text == "90p or more");
  CHECK(futures.dots_title == "Fifty futures after 3 years, in 2029/30");
  CHECK(std::is_sorted(futures.dots.begin(), futures.dots.end(),
                       [](const RealValue& left, const RealValue& right) { return left.pounds < right.pounds; }));
  // With nothing left to chance all futures are the expected one.
  REQUIRE(session.enter("costs.prices-swing", "0") == "");
  const Futures& certain = *uplift_of(session).futures;
  CHECK(certain.quantiles.front().back().text == "90.6p");
  CHECK(certain.quantiles.back().back().text == "90.6p");
  CHECK(certain.chance_percent == 0);
}

TEST_CASE("the futures are kept while the practice changes, and worked again with the costs") {
  Session session = with_nenc();
  const std::string before = uplift_of(session).futures->quantiles[0].back().text;
  REQUIRE(session.enter("weighted", "12345") == "");
  CHECK(uplift_of(session).futures->quantiles[0].back().text == before);
  REQUIRE(session.enter("costs.years", "3") == "");
  CHECK(uplift_of(session).year_labels.size() == 4);
  CHECK(uplift_of(session).futures->quantiles[0].size() == 4);
  REQUIRE(session.enter("costs.years", "") == "");
  CHECK(uplift_of(session).futures->quantiles[0].back().text == before);
  // Without a memory there are none.
  CHECK(!compare(session.catalogue(), session.scenario()).offers.at(0).uplift.futures);
}

TEST_CASE("demand bears on a price by list, not on a price for what is done") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27", "nhse-flu-2026-27"});
  REQUIRE(session.enter("costs.demand-growth", "5") == "");
  REQUIRE(session.enter("flu-vaccinations", "1000") == "");
  const auto& offers = session.comparison().offers;
  // 1 ÷ (1.02 × 1.05)^5 = 0.709664.
  CHECK(offers[0].uplift.guaranteed.values.back().text == "71.0p");
  CHECK(offers[1].uplift.guaranteed.values.back().text == "90.6p");
}

TEST_CASE("of an offer that pays by list and for what is done, demand bears on the part by list") {
  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-routine-2025-26"});
  for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
           {"registered", "9800"}, {"weighted", "10240"}, {"care-home-beds", "40"}, {"costs.demand-growth", "10"}}) {
    REQUIRE(session.enter(name, text) == "");
  }
  const UpliftColumn& uplift = uplift_of(session);
  // £138,444.80 of £143,724.80 is by list: 96%. 1 ÷ 1.02^5 × (0.96 ÷ 1.1^5 + 0.04) = 0.576121.
  CHECK(uplift.guaranteed.values.back().text == "57.6p");
  // The sum over k = 1 to 5 of 1.02^k × (0.96 × 1.1^k + 0.04) − 1 is 2.0823478; × £143,724.80 = £299,285.02.
  CHECK(uplift.lost.text == "£299,285");
}

TEST_CASE("offers with the same words share their futures, each under its own years") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27", "lsc-ltc-2025-26"});
  const auto& offers = session.comparison().offers;
  CHECK(offers[0].uplift.futures->dots_title == "Fifty futures after 3 years, in 2029/30");
  CHECK(offers[1].uplift.futures->dots_title == "Fifty futures after 3 years, in 2028/29");
  for (std::size_t i = 0; i < 50; ++i) CHECK(offers[0].uplift.futures->dots[i].pounds == offers[1].uplift.futures->dots[i].pounds);
}

TEST_CASE("a price that falls, and one that follows its cost, are told as such") {
  const std::string_view words = R"("promise": "review")";
  Session session = test::bundled_session();
  REQUIRE(session.add_offer("falls.json", test::replaced(test::small_offer(), words, R"("promise": "fixed", "percent": "-2")"), true).empty());
  test::choose_only(session, {session.catalogue().last_added()});
  CHECK(uplift_of(session).summary.starts_with("By its words the price falls by 2% a year, whatever costs do; over the record"));

  Session other = test::bundled_session();
  REQUIRE(other.add_offer("passes.json", test::replaced(test::small_offer(), words, R"("promise": "pass-through")"), true).empty());
  test::choose_only(other, {other.catalogue().last_added()});
  REQUIRE(other.enter("costs.demand-growth", "5") == "");
  CHECK(uplift_of(other).summary == "The words pass the cost on; over the record since 1988/89 such a price kept its value in 5 years, "
                                    "and at worst it kept its value.");
  CHECK(uplift_of(other).lost.text == "£0");
}

TEST_CASE("an offer whose words do not speak of a rise, and one whose income is not published") {
  Session session = test::bundled_session();
  test::choose_only(session, {"kent-interim-2025-26", "gm-les-2026-27"});
  for (const OfferColumn& column : session.comparison().offers) {
    CAPTURE(column.id);
    if (column.uplift.says) continue;
    CHECK(column.uplift.promise_text == "The offer does not say whether the price rises.");
    CHECK(column.uplift.summary.starts_with("The offer does not say whether the price rises; over the record"));
  }
  CHECK(session.comparison().offers[1].uplift.lost.text == "not published");
  CHECK(session.comparison().uplift.lost_text.ends_with("; 1 offer has no known income."));
}

TEST_CASE("a price of an earlier year has lost before it begins") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nhse-care-homes-2024-25"});
  // CPI of 2024/25 134.7833 ÷ that of 2025/26 139.2818 = 0.967702.
  CHECK(uplift_of(session).already_text == "Priced in 2024/25: by 2025/26 £1 of it bought 96.8p, by the CPI. What follows begins with £1 of its price in 2025/26.");
  // Without a price year in its file a price is of the offer’s year: frozen since 2019/20 it kept 77.7%.
  test::choose_only(session, {"tower-hamlets-phlebotomy-2019-20"});
  CHECK(uplift_of(session).already_text == "Priced in 2019/20: by 2025/26 £1 of it bought 77.7p, by the CPI. What follows begins with £1 of its price in 2025/26.");
}

TEST_CASE("what a price of an earlier year has come to takes in the rises since: those of its words, and what was given") {
  /// What is said of the small offer over these years, priced in that year, with these words.
  const auto already = [](int from, std::string_view to, std::string_view price_year, std::string_view words) {
    Session session = test::bundled_session();
    const std::string year = std::to_string(from);
    std::string text = test::replaced(test::small_offer(), R"("promise": "review")", words);
    text = test::replaced(text, R"({ "from": "2026-04-01", "to": "2027-03-31" })",
                          R"({ "from": ")" + year + R"(-04-01", "to": ")" + std::string(to) + R"(" })");
    text = test::replaced(text, R"("from": "2026-04", "to": "2027-03")",
                          R"("from": ")" + year + R"(-04", "to": ")" + std::to_string(from + 1) + R"(-03")");
    text = test::replaced(text, R"("priceYear": "2026-27")", R"("priceYear": ")" + std::string(price_year) + '"');
    REQUIRE(test::report_of(session.add_offer("earlier.json", text, true)) == "");
    test::choose_only(session, {session.catalogue().last_added()});
    const std::string& said = uplift_of(session).already_text;
    return said.substr(0, said.find(". What follows"));
  };
  constexpr std::string_view kCpi = R"("promise": "index", "link": { "index": "cpi" })";
  // CPI: 108.2417 in 2019/20, 124.6083 in 2022/23, 131.675, 134.7833, 139.2818 in 2025/26. A price that follows it keeps its value …
  CHECK(already(2022, "2027-03-31", "2022-23", kCpi) ==
        "Priced in 2022/23: by 2025/26 £1 of it, with the rises since, bought 100.0p, by the CPI");
  // … but not in the years before the offer, when its words bound nobody: 108.2417 ÷ 139.2818 = 0.777142.
  CHECK(already(2026, "2027-03-31", "2019-20", kCpi) ==
        "Priced in 2019/20, before its words bind: by 2025/26 £1 of it bought 77.7p, by the CPI");
  // A year late the rise is 134.7833 ÷ 131.675 = 1.023606: × 0.967702 = 0.990546.
  CHECK(already(2024, "2029-03-31", "2024-25", R"("promise": "index", "link": { "index": "cpi", "yearsLate": 1 })") ==
        "Priced in 2024/25: by 2025/26 £1 of it, with the rises since, bought 99.1p, by the CPI");
  CHECK(already(2024, "2029-03-31", "2024-25", R"("promise": "none")") ==
        "Priced in 2024/25: by 2025/26 £1 of it bought 96.8p, by the CPI");
  // 1.0215 × 134.7833 ÷ 139.2818 = 0.988507; 1.03 × 0.967702 = 0.996733.
  constexpr std::string_view kGiven =
      R"("promise": "discretion", "given": [{ "year": "2025-26", "percent": "2.15", "source": { "document": "letter" } }])";
  CHECK(already(2024, "2029-03-31", "2024-25", kGiven) ==
        "Priced in 2024/25: by 2025/26 £1 of it, with the rises since, bought 98.9p, by the CPI");
  CHECK(already(2024, "2029-03-31", "2024-25", R"("promise": "fixed", "percent": "3")") ==
        "Priced in 2024/25: by 2025/26 £1 of it, with the rises since, bought 99.7p, by the CPI");
  CHECK(already(2025, "2026-03-31", "2024-25", R"("promise": "schedule", "rises": [{ "year": "2025-26", "percent": "3" }])") ==
        "Priced in 2024/25: by 2025/26 £1 of it, with the rises since, bought 99.7p, by the CPI");
  CHECK(already(2022, "2027-03-31", "2022-23", R"("promise": "pass-through")") ==
        "Priced in 2022/23: by 2025/26 £1 of it, with the rises since, bought 100.0p, by the CPI");
}

TEST_CASE("a rating says how few windows it goes by, or why there is none") {
  Session session = test::bundled_session();
  const std::string text = test::replaced(test::small_offer(), R"("promise": "review")",
                                          R"("promise": "matched", "contract": "GMS contract", "link": { "index": "pay-award" })");
  REQUIRE(session.add_offer("award.json", text, true).empty());
  test::choose_only(session, {session.catalogue().last_added()});
  CHECK(uplift_of(session).promise_text == "The price follows the GMS contract.");
  CHECK(uplift_of(session).replay_text.starts_with("In 6 windows of 5 years since "));
  CHECK(uplift_of(session).summary.ends_with(", from only 6 windows, which overlap."));
  REQUIRE(session.enter("costs.years", "10") == "");
  CHECK(uplift_of(session).replay_text.starts_with("In 1 window of 10 years since "));
  CHECK(uplift_of(session).summary.ends_with(", from only 1 window."));
  const std::string late = test::replaced(text, R"("index": "pay-award")", R"("index": "pay-award", "yearsLate": 5)");
  REQUIRE(session.add_offer("award.json", late, true).empty());
  CHECK(uplift_of(session).rating == UpliftRating::not_known);
  CHECK(uplift_of(session).rating_text == "Not known");
  CHECK(uplift_of(session).summary ==
        "The price follows what the words name; the records that these words need are shorter than 10 years.");
  CHECK(uplift_of(session).replay_text == "");
}

TEST_CASE("words with a bound: what is lost on average over the futures stands beside what the expected path loses") {
  const auto lost = [](std::string_view link, const std::vector<std::pair<std::string, std::string>>& entries) {
    Session session = test::bundled_session();
    const std::string text = test::replaced(test::small_offer(), R"("promise": "review")",
                                            R"("promise": "index", "link": { "index": "cpi")" + std::string(link) + " }");
    REQUIRE(test::report_of(session.add_offer("bound.json", text, true)) == "");
    test::choose_only(session, {session.catalogue().last_added()});
    REQUIRE(session.enter("weighted", "10000") == "");
    for (const auto& [name, entry] : entries) REQUIRE(session.enter(name, entry) == "");
    return uplift_of(session).lost_text;
  };
  // Nothing is left to chance: 1.02^k − 1.01^k: 0.01 + 0.0203 + 0.030907 + 0.041828 + 0.053071 = 0.156106. × £9,600.00 = £1,498.62.
  CHECK(lost(R"(, "atMost": "1")", {{"costs.prices-swing", "0"}}) ==
        "£9,600.00 a year × 15.611%, the sum of what it is short of in each year from 2027/28 to 2031/32; the words have a bound, "
        "and on average over the futures £1,499 is lost");
  // On the path that is expected a cap of 2% is never met. Elsewhere it is: the sum of the means of 1.02^k exp(x_1 + … + x_k) less
  // the capped price is 0.1195 by 40,000 futures of another program: × £9,600.00 = £1,147, give or take £20.
  const std::string capped = lost(R"(, "atMost": "2")", {});
  const std::string before =
      "£9,600.00 a year × 0%, the sum of what it is short of in each year from 2027/28 to 2031/32; the words have a bound, and on "
      "average over the futures £1,";
  REQUIRE(capped.starts_with(before));
  CHECK(std::stoi(capped.substr(before.size())) == doctest::Approx(147).epsilon(0.15));
  // A floor alone gains: of one year the mean of max(growth, 2%) is as far above 1.02 as that of a cap is below.
  CHECK(lost(R"(, "atLeast": "2")", {{"costs.years", "1"}}).ends_with(" is gained"));
  // Without a bound the price follows every future.
  CHECK(lost("", {}) == "£9,600.00 a year × 0%, the sum of what it is short of in each year from 2027/28 to 2031/32");
}

TEST_CASE("lines that are left out of the income are left out of what it loses, and that is said") {
  Session session = test::bundled_session();
  const std::string text = test::replaced(
      test::small_offer(), R"("payments": [)",
      R"("payments": [
    {
      "id": "review", "title": "Review", "services": ["ecg"], "certainty": "conditional",
      "certaintyReason": "By what is done.",
      "quantity": { "basis": "item", "volume": "reviews", "label": "reviews" },
      "rate": { "pounds": "10", "priceYear": "2026-27", "uplifted": false },
      "schedule": [{ "percent": "100", "pays": "monthly", "from": "2026-04", "to": "2027-03" }],
      "source": { "document": "letter" }
    },)");
  REQUIRE(test::report_of(session.add_offer("two-lines.json", text, true)) == "");
  test::choose_only(session, {session.catalogue().last_added()});
  REQUIRE(session.enter("weighted", "10000") == "");
  // £9,600.00 × 0.3081209632 = £2,957.96.
  CHECK(uplift_of(session).lost_text ==
        "£9,600.00 a year × 30.812%, the sum of what it is short of in each year from 2027/28 to 2031/32; leaves out 1 line "
        "whose number is not entered");
  CHECK(session.comparison().uplift.lost_text ==
        "£2,958 over 5 years for 1 offer at the growth that is expected; lines of 1 offer are left out.");
  REQUIRE(session.enter("reviews", "0") == "");
  CHECK(session.comparison().uplift.lost_text == "£2,958 over 5 years for 1 offer at the growth that is expected.");
  // Of one year there is one.
  REQUIRE(session.enter("costs.years", "1") == "");
  CHECK(uplift_of(session).lost_text == "£9,600.00 a year × 2%, the sum of what it is short of in 2027/28");
}

TEST_CASE("an offer that runs longer than a year says what its price buys when it ends") {
  const auto term_text = [](std::string_view to, const std::vector<std::pair<std::string, std::string>>& entries = {}) {
    Session session = test::bundled_session();
    const std::string text = test::replaced(test::small_offer(), R"("to": "2027-03-31")", R"("to": ")" + std::string(to) + '"');
    REQUIRE(session.add_offer("long.json", text, true).empty());
    test::choose_only(session, {session.catalogue().last_added()});
    for (const auto& [name, entry] : entries) REQUIRE(session.enter(name, entry) == "");
    return uplift_of(session).term_text;
  };
  CHECK(term_text("2027-03-31") ==
        "The offer runs to 31 March 2027; for the years after it the same words are supposed to go on.");
  // 1 ÷ 1.02 and 1 ÷ 1.02³.
  CHECK(term_text("2028-03-31") == 
        "The offer runs to 31 March 2028: by then £1 of its price in 2026/27 buys 98.0p by the words; for the years after it the "
        "same words are supposed to go on.");
  CHECK(term_text("2029-06-30") == 
        "The offer runs to 30 June 2029: by then £1 of its price in 2026/27 buys 94.2p by the words; for the years after it the "
        "same words are supposed to go on.");
  // As far as the years that are looked at: 1 ÷ 1.02⁵.
  CHECK(term_text("2032-03-31") == "The offer runs to 31 March 2032: by then £1 of its price in 2026/27 buys 90.6p by the words.");
  // Further than the years that are looked at.
  CHECK(term_text("2029-06-30", {{"costs.years", "2"}}) == "");
}

TEST_CASE("what was given stands beside what is promised") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nwl-single-offer-2025-26"});
  CHECK(uplift_of(session).given == std::vector<std::string>{"2025/26: 2.15% was given"});
}

TEST_CASE("without the tables nothing is worked and nothing is invented") {
  Session session;
  REQUIRE(session.add_offer("own.json", test::small_offer(), true).empty() == false);  // no services are loaded
  const Session empty;
  CHECK(empty.comparison().uplift.title == "");
  CHECK(empty.comparison().cost_inputs.empty());
}

}  // namespace
}  // namespace offerscope
