// What the screen says of a sum: the first worked case of a rule, told stage by stage.
#include "core/payment_words.hpp"

#include <doctest/doctest.h>

#include "support/worked_cases.hpp"

namespace offerscope {
namespace {

using test::Json;

/// The first worked case of a rule's file, compared.
Comparison first_case(const std::string& rule) {
  for (const test::Path& path : test::files_in(test::source_folder() / "tests/cases/rules", ".json")) {
    if (!path.filename().string().starts_with(rule + '-')) continue;
    const Json file = test::case_file(path);
    Session session;
    REQUIRE(session.load_services(test::bundled_text("services.json")).empty());
    REQUIRE(session.add_offer("offer.json", file.at("offer").dump(), false).empty());
    for (const Json& other : file.value("others", Json::array())) {
      REQUIRE(session.add_offer("other.json", other.dump(), false).empty());
    }
    const std::string offer = file.at("offer").at("id");
    return compare(session.catalogue(), test::scenario_of(offer, file.at("cases").at(0).at("given")));
  }
  FAIL("no file of the rule ", rule);
  return {};
}

TEST_CASE("a sum as a person would write it") {
  struct Row {
    std::string_view rule;
    std::string_view payment;
    std::string_view formula;
    std::vector<std::string> steps;
    std::vector<std::string> cliffs;
  };
  const std::vector<Row> rows = {
      {"P06", "near-patient",
       "32 eligible patients × £41.30 = £1,321.60 a year",
       {"Counted in each quarter: 30, 32, 35 and 31; on average 32",
        "32 eligible patients × £41.30 = £1,321.60",
        "In all £1,321.60 a year"},
       {}},
      {"P10", "referrals",
       "119 items × £11.50 = £1,368.50 a year",
       {"Within the cap “Most referrals a year”, which leaves 120 items",
        "119 items × £11.50 = £1,368.50",
        "In all £1,368.50 a year"},
       {}},
      {"P13", "items",
       "99 items × £2.00 = £198.00 a year",
       {},
       {}},
      {"P15", "care-processes",
       "150 eligible patients × £21.416 = £3,212.40 in full; £1,606.20 a year is paid",
       {"150 eligible patients × £21.416 = £3,212.40",
        "50% of £3,212.40 at 40% = £1,606.20",
        "In all £1,606.20 a year"},
       {"10 more points for “Patients with all care processes” (from 50% on) would pay £1,606.20 more: £3,212.40 instead of £1,606.20",
        "10 fewer points for “Patients with all care processes” (under 30%) would pay £1,606.20 less: £0.00 instead of £1,606.20"}},
      {"P20", "quality",
       "9,800 registered patients × £16.50 = £161,700.00 in full; £145,530.00 a year is paid",
       {"9,800 registered patients × £16.50 = £161,700.00",
        "Mandatory standards: all of £97,020.00",
        "Other standards: 75% of £64,680.00 at 75% = £48,510.00",
        "In all £145,530.00 a year"},
       {}},
      {"P24", "ltc",
       "10,000 weighted patients × £8.40 = £84,000.00 a year",
       {"10,000 weighted patients × £8.40 = £84,000.00",
        "100% of £84,000.00 at 100% = £84,000.00",
        "Instalments on the full amount £67,200.00; earned £84,000.00",
        "In all £84,000.00 a year"},
       {}},
      {"P27", "top-up",
       "10,000 registered patients × £95.00 = £950,000.00, brought to £215,000.00 a year",
       {"10,000 registered patients × £95.00 = £950,000.00",
        "Less £735,000.00 (Core income): £215,000.00",
        "In all £215,000.00 a year"},
       {}},
      {"P28", "score",
       "12,800 weighted patients × £0.80 = £10,240.00 a year",
       {"10,240 weighted patients × Need score (1.25) = 12,800 weighted patients",
        "12,800 weighted patients × £0.80 = £10,240.00",
        "In all £10,240.00 a year"},
       {}},
      {"P29", "group",
       "9,800 registered patients × £1.20 × 40% that reaches the practice = £4,704.00 a year",
       {"9,800 registered patients × £1.20 = £11,760.00",
        "× 40% that reaches the practice: £4,704.00",
        "100% of £4,704.00 at 20% = £4,704.00",
        "In all £4,704.00 a year"},
       {"Just under 20% for “Reached by the whole PCN, %” would pay £4,704.00 less: £0.00 instead of £4,704.00"}},
      {"P30", "part-2",
       "5,000 unearned pounds × £1.00 = £5,000.00 a year",
       {"5,000 unearned pounds × £1.00 = £5,000.00",
        "100% of £5,000.00 at 80% = £5,000.00",
        "In all £5,000.00 a year"},
       {"Just under 80% for “Part 2 reached, %” would pay £2,500.00 less: £2,500.00 instead of £5,000.00"}},
      {"P32", "gp-hours",
       "400 hours × £78.41 = £31,364.00, brought to £30,000.00 a year",
       {"400 hours × £78.41 = £31,364.00",
        "At most £30,000.00 (What the hours cost): £30,000.00",
        "At most £45,700.00 (Pot of £4.57 a patient): £30,000.00",
        "In all £30,000.00 a year"},
       {}},
      {"P35", "monitoring",
       "45 eligible patients × £166.19 = £7,478.55 a year",
       {},
       {}},
      {"P37", "four-weeks",
       "24 items × £15.00 = £360.00 a year",
       {"40 items × Still stopped at four weeks (60%) = 24 items",
        "24 items × £15.00 = £360.00",
        "In all £360.00 a year"},
       {}},
      {"P12", "minor-injuries",
       "400 items × £20.00 = £8,000.00 a year",
       {"400 items × £20.00 = £8,000.00",
        "Of the 25% paid from January 2027, 100% is paid in the end",
        "In all £8,000.00 a year"},
       {}},
      {"P40", "engagement",
       "9,800 registered patients × £0.50 = £4,900.00",
       {},
       {}},
      {"P42", "capitation",
       "10,000 weighted patients × £1.95 = £19,500.00 a year",
       {"10,000 weighted patients × £1.95 = £19,500.00",
        "New price £1.90, agreed on 20 January 2025: £1,000.00 less, in March 2025",
        "New price £1.95, agreed on 30 July 2025: £500.00 more, in October 2025",
        "In all £19,500.00 a year"},
       {}},
      {"E3", "scheme",
       "1,000 registered patients ÷ 1,000 × £125.00 = £125.00 a year",
       {},
       {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rule);
    const Comparison comparison = first_case(std::string(row.rule));
    const PaymentLine& line = test::line_of(comparison.offers.front(), std::string(row.payment));
    CHECK(line.formula == row.formula);
    CHECK(line.steps == row.steps);
    std::vector<std::string> cliffs;
    for (const Cliff& cliff : line.cliffs) cliffs.push_back(cliff.text);
    CHECK(cliffs == row.cliffs);
  }
}

}  // namespace
}  // namespace offerscope
