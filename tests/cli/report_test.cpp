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
  CHECK(has(printed, "\n      Target: 25% of £3,840.00 at 60% = £960.00\n"));
  CHECK(has(printed, "\n      Base 60%: £5,760.00\n      Target 40%: £960.00\n"));
  CHECK(has(printed, " would pay £2,880.00 more"));
  CHECK(has(printed, "\n      After what must be bought (Electrodes: 2 × £0.05 for each weighted patient): £5,720.00\n"));
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
