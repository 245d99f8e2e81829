// What `offerscope compare` prints beneath the lines and below the offers.
#include <doctest/doctest.h>

#include "support/bundled.hpp"
#include "support/command.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using test::run_command;
using Words = std::vector<std::string>;

std::string report(Words words) {
  Words all = {"compare", "--today", "2026-11-21", "--registered", "10000", "--weighted", "10000"};
  all.insert(all.end(), words.begin(), words.end());
  const test::Run run = run_command(all);
  CHECK(run.status == 0);
  CHECK(run.err == "");
  return run.out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("steps, edges and what is left stand indented beneath their line") {
  const test::ScratchFolder scratch;
  std::string text = test::replaced(
      test::small_offer(), "\"rate\": { \"pounds\": \"0.96\",",
      "\"consumables\": [{ \"title\": \"Electrodes\", \"units\": \"2\", \"pounds\": \"0.05\" }],\n"
      "\"pots\": [{ \"id\": \"a\", \"title\": \"Base\", \"percent\": \"60\" }, { \"id\": \"b\", \"title\": "
      "\"Target\", \"percent\": \"40\", \"achievement\": { \"rule\": \"step\", \"assumption\": \"reached\", "
      "\"steps\": [{ \"at\": \"50\", \"pays\": \"25\" }, { \"at\": \"80\", \"pays\": \"100\" }] } }],\n"
      "\"rate\": { \"pounds\": \"0.96\",");
  text = test::replaced(text, "\"relations\": []",
                        "\"assumptions\": [{ \"id\": \"reached\", \"label\": \"Reached\", \"unit\": \"percent\", "
                        "\"default\": \"60\", \"reason\": \"As last year.\" }], \"relations\": []");
  const std::string printed = report({scratch.write("own.json", text)});
  // 10,000 × £0.96 = £9,600: £5,760 and a quarter of £3,840.
  CHECK(has(printed, "\n  ECG  £6,720.00  guaranteed  "));
  CHECK(has(printed, "\n      10,000 weighted patients × £0.96 = £9,600.00\n"));
  CHECK(has(printed, "\n      Base 60%: all of £5,760.00\n      Target 40%: 25% of £3,840.00 at 60% = £960.00\n"
                     "      In all £6,720.00 a year\n"));
  CHECK(times(printed, "      Target") == 1);
  CHECK(has(printed, "      20 more points for “Reached” (from 80% on) would pay £2,880.00 more: £9,600.00 instead of "
                     "£6,720.00\n"
                     "      10 fewer points for “Reached” (under 50%) would pay £960.00 less: £5,760.00 instead of "
                     "£6,720.00\n"));
  CHECK(has(printed, " would pay £2,880.00 more"));
  CHECK(has(printed, "\n      After what must be bought (Electrodes: 2 × £0.05 for each weighted patient): £5,720.00\n"));
}

TEST_CASE("when it arrives, its prices’ year, its notes and its source stand beneath each line") {
  const std::string printed = report({"--input", "care-home-beds=suggested", "lsc-routine-2025-26"});
  const std::string source =
      "      Source: NHS Lancashire and South Cumbria ICB, 7 May 2025 (read in the primary source)\n";
  CHECK(has(printed, "      The offer does not say when it pays; shown evenly over May 2025 to March 2026. 2025/26 prices, not yet uplifted.\n"
                     "      The number is a suggestion from a published rate, not your own.\n"
                     "      The price is for a year and the offer lasts 11 months; the figures use the whole price.\n"
                     "      Read as a price for a year.\n"
                     "      Care home beds: 5.25 for each 1,000 weighted patients: 10,000 ÷ 1,000 × 5.25, rounded to 53. "
                     "Counted in one urban PCN in South Liverpool; a practice’s own number can be far from it. "
                     "Source: Pulse Intelligence, 2020 (reported by the press or an LMC)\n" +
                         source));
  CHECK(times(printed, "Pulse Intelligence") == 1);
  CHECK(times(printed, source) == test::bundled_offer("lsc-routine-2025-26").payments.size());
  // A number of one's own needs no citation, nor an offer that does not use the number.
  CHECK(!has(report({"--input", "care-home-beds=40", "lsc-routine-2025-26"}), "Pulse Intelligence"));
  CHECK(!has(report({"nenc-medicines-2026-27"}), "Pulse Intelligence"));
}

TEST_CASE("a suggested number that moves a price, and is not the number of a line, is cited once") {
  const test::ScratchFolder scratch;
  std::string text = test::replaced(
      test::small_offer(), "\"pounds\": \"0.96\"",
      "\"bands\": { \"prices\": \"all-units\", \"by\": { \"volume\": \"care-home-beds\", \"label\": \"Care home beds\" }, "
      "\"steps\": [{ \"from\": \"0\", \"pounds\": \"0.96\" }, { \"from\": \"60\", \"pounds\": \"1.00\" }] }");
  const std::string printed = report({"--input", "care-home-beds=suggested", scratch.write("own.json", text)});
  CHECK(has(printed, "\n  Care home beds: 5.25 for each 1,000 weighted patients: "));
  CHECK(times(printed, "Source: Pulse Intelligence, 2020 (reported by the press or an LMC)\n") == 1);
}

TEST_CASE("a target of several lines is told once for the offer, on both sides with its distance") {
  const std::string printed =
      report({"--input", "crm-group-1-patients=100", "--input", "crm-group-2-patients=100", "--input",
              "nwl-crm-2026-27.crm07=45", "nwl-crm-2026-27"});
  CHECK(has(printed, "  Targets that several lines share:\n"
                     "      5 more points for “CRM07 holistic care plan, % reached” (from 50% on) would pay £2,403.15 more "
                     "over 2 lines: £10,734.10 instead of £8,330.95\n"
                     "      15 fewer points for “CRM07 holistic care plan, % reached” (under 30%) would pay £2,403.15 less "
                     "over 2 lines: £5,927.80 instead of £8,330.95\n"
                     "      Just under 30% for “CRM02 care processes, % reached” would pay £1,602.10 less over 2 lines: "));
  CHECK(times(printed, "“CRM07 holistic care plan, % reached”") == 2);
  // Of one line alone each edge is its own.
  const std::string alone =
      report({"--input", "crm-group-1-patients=133", "--input", "nwl-crm-2026-27.crm07=45", "nwl-crm-2026-27"});
  CHECK(!has(alone, "Targets that several lines share"));
  CHECK(has(alone, "      15 fewer points for “CRM07 holistic care plan, % reached” (under 30%) would pay £2,136.25 less: "));
}

TEST_CASE("a line without an amount shows no pots") {
  const std::string printed = report({"nwl-crm-2026-27"});
  CHECK(has(printed, "enter CRM patients in risk group 1 (high)"));
  for (const Payment& payment : test::bundled_offer("nwl-crm-2026-27").payments) {
    REQUIRE(!payment.pots.empty());
    for (const Pot& pot : payment.pots) CHECK(!has(printed, "\n      " + pot.title + ' '));
  }
}

TEST_CASE("offers that belong together are added up") {
  const std::string printed = report({"--input", "adhd-shared-care-patients=40", "nenc-medicines-2026-27",
                                      "nenc-adhd-2026-27"});
  CHECK(has(printed, "\nTogether: NHS North East and North Cumbria ICB, 2026/27\n"
                     "  NENC Medicines: £28,700.00\n"
                     "  NENC ADHD: £4,680.00\n"
                     "  Income a year: £33,380.00\n"
                     "  per registered patient: £3.34\n"));
  CHECK(!has(report({"nenc-medicines-2026-27"}), "Together"));
}

TEST_CASE("two years of one scheme say what changed") {
  const std::string printed = report({"nhse-qof-2026-27", "nhse-qof-2024-25"});
  CHECK(has(printed, "\nWhat changed: QOF 2024/25 → QOF 2026/27\n"
                     "  QOF points: £220.62 per point a year → £227.95 per point a year"));
  CHECK(!has(report({"nhse-qof-2026-27"}), "What changed"));
}

}  // namespace
}  // namespace offerscope
