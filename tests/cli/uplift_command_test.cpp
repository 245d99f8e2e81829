// The command uplift: what it says of hostile files, of what cannot be added up, and of an entry that changes nothing.
#include <doctest/doctest.h>

#include "support/command.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using test::Run;
using test::run_command;

std::string promising(std::string_view words) {
  return test::replaced(test::small_offer(), R"("promise": "review")", words);
}

TEST_CASE("a rise out of all bounds is a fault with its place, and ends no command") {
  const test::ScratchFolder scratch;
  for (const std::string_view words :
       {R"("promise": "fixed", "percent": "1000000")", R"("promise": "fixed", "percent": "9223372036854")",
        R"("promise": "schedule", "rises": [{ "year": "2027-28", "percent": "10000" }])",
        R"("promise": "index", "link": { "index": "cpi", "share": "1000000000" })",
        R"("promise": "index", "link": { "index": "cpi", "plus": "1000000000" })",
        R"("promise": "index", "link": { "index": "cpi", "atLeast": "1000000000" })"}) {
    CAPTURE(words);
    const std::string own = scratch.write("own.json", promising(words));
    for (const std::string_view command : {"check", "uplift", "compare", "decide", "workload"}) {
      CAPTURE(command);
      const Run run = run_command({std::string(command), own});
      CHECK(run.status == 1);
      CHECK((run.out + run.err).find(" must be from ") != std::string::npos);
    }
  }
}

TEST_CASE("the highest and the lowest rise are worked over the most years, with every cost at its bound") {
  const test::ScratchFolder scratch;
  for (const std::string_view words :
       {R"("promise": "fixed", "percent": "100")", R"("promise": "fixed", "percent": "-50")",
        R"("promise": "index", "link": { "index": "cpi", "share": "200", "plus": "50", "atLeast": "50", "atMost": "50" })",
        R"("promise": "index", "link": { "index": "cpi", "share": "200", "plus": "-50" })"}) {
    const std::string own = scratch.write("own.json", promising(words));
    for (const std::string_view command : {"uplift", "compare", "decide", "workload"}) {
      for (const std::string_view form : {"--json", "--csv", "--registered=1000"}) {
        CAPTURE(words);
        CAPTURE(command);
        const Run run = run_command({std::string(command), std::string(form), "--weighted=1000000", "--input", "costs.years=10",
                                     "--input", "costs.prices=20", "--input", "costs.pay=20", "--input", "costs.prices-swing=20",
                                     "--input", "costs.demand-growth=50", "--input", "costs.staff-share=50", own});
        CHECK(run.err == "");
        CHECK(run.status == 0);
      }
    }
  }
  // 2¹⁰ = 1,024 times the price: £1,024 ÷ 1.02¹⁰ = £840.04.
  const std::string own = scratch.write("own.json", promising(R"("promise": "fixed", "percent": "100")"));
  const Run run = run_command({"uplift", "--input", "costs.years=10", own});
  CHECK(run.status == 0);
  CHECK(run.out.find(" 84003.7p\n") != std::string::npos);
}

TEST_CASE("offers that cannot be taken together have no sum, and a reason") {
  const test::ScratchFolder scratch;
  const std::string own = scratch.write(
      "own.json", test::replaced(test::small_offer(), R"("relations": [])",
                                 R"("relations": [{ "relation": "excludes", "offer": "nenc-medicines-2026-27",
                                    "text": "One of the two.", "source": { "document": "letter" } }])"));
  const Run run = run_command({"uplift", "--weighted", "10000", "nenc-medicines-2026-27", own});
  CHECK(run.status == 0);
  CHECK(run.out.find("\nLost in all: no sum. Anytown ECG cannot be taken together with NENC Medicines: choose one of them.\n") !=
        std::string::npos);
  CHECK(run.out.find("together\n") == std::string::npos);
}

TEST_CASE("a step that changes nothing is told") {
  const Run run = run_command({"uplift", "--input", "costs.step-1-year=2025", "--input", "costs.step-1-percent=2.4",
                               "nenc-medicines-2026-27"});
  CHECK(run.status == 0);
  CHECK(run.out.find("\nFirst step: rise of the cost of staff: Enter the share of the cost that is staff too; at 0% this step "
                     "changes the published hourly costs alone.\n") != std::string::npos);
}

}  // namespace
}  // namespace offerscope
