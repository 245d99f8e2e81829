// `offerscope list`: offers, the inputs of one, services.
#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "support/bundled.hpp"
#include "support/command.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;
using test::Run;
using test::run_command;
using Words = std::vector<std::string>;
constexpr const char* kNoInput = "This offer pays by no number that can be entered.";

TEST_CASE("list names the offers") {
  const Run all = run_command({"list"});
  CHECK(all.status == 0);
  CHECK(test::lines_of(all.out).size() == test::bundled_catalogue().offers().size());
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    CHECK(all.out.find(entry.offer.id + ' ') != std::string::npos);
    CHECK(all.out.find(entry.offer.title) != std::string::npos);
  }
}

TEST_CASE("list OFFER says of each input what it is, and what stands for it until it is entered") {
  const Run beds = run_command({"list", "nhse-care-homes-2024-25"});
  CHECK(beds.status == 0);
  CHECK(beds.out.find("care-home-beds ") != std::string::npos);
  CHECK(beds.out.find("\n  suggested 55: 5.25 for each 1,000 weighted patients: ") != std::string::npos);
  CHECK(beds.out.find(" Source: Pulse Intelligence, 2020. Take it with --input care-home-beds=suggested\n") !=
        std::string::npos);

  // Whose number it is.
  CHECK(beds.out.ends_with(
      "\n  The suggested numbers are the example’s; `compare` works them out from the lists that you give it. Example: a "
      "practice of England’s mean list, 10,387 patients. Enter your own list sizes.\n"));

  const Run access = run_command({"list", "nwl-access-2024-25"});
  CHECK(access.out.find("The suggested numbers are") == std::string::npos);
  CHECK(access.out.find("nwl-access-2024-25.practice-share  Practice’s share of the PCN’s money, %  percent    "
                        "default 100  ") != std::string::npos);
  CHECK(access.out.find("nwl-access-2024-25.bid-approved    The PCN’s bid for phase 2 is approved   yes or no  "
                        "default yes  NWL access: By March 2025 all but 6 PCNs had been supported") !=
        std::string::npos);

  const Run routine = run_command({"list", "lsc-routine-2025-26"});
  CHECK(routine.out.starts_with("weighted "));
  for (const Payment& payment : test::bundled_offer("lsc-routine-2025-26").payments) {
    CHECK(routine.out.find(payment.quantity.volume) != std::string::npos);
  }
  CHECK(run_command({"list", "gm-les-2026-27"}).out == std::string(kNoInput) + '\n');
}

TEST_CASE("every input that list names can be given to compare") {
  const auto& offers = test::bundled_catalogue().offers();
  for (std::size_t first = 0; first < offers.size(); first += kMostOffers) {
    Words words = {"compare", "--json"};
    for (std::size_t i = first; i < std::min(first + kMostOffers, offers.size()); ++i) {
      words.push_back(offers[i].offer.id);
      for (const std::string& line : test::lines_of(run_command({"list", offers[i].offer.id}).out)) {
        if (line == kNoInput || line.starts_with(' ')) continue;
        const bool question = line.find("  yes or no  ") != std::string::npos;
        words.push_back("--input");
        words.push_back(line.substr(0, line.find(' ')) + (question ? "=yes" : "=6"));
      }
    }
    CAPTURE(offers[first].offer.id);
    const Run run = run_command(words);
    CHECK(run.status == 0);
    CHECK(run.err == "");
    const Json json = Json::parse(run.out, nullptr, false);
    REQUIRE(!json.is_discarded());
    for (const Json& offer : json["offers"]) {
      for (const Json& left_out : offer["income"]["leavesOut"]) CHECK(left_out["missing"] == "not-published");
    }
  }
}

TEST_CASE("list --all names every field with what stands for it") {
  const Run run = run_command({"list", "--all", "lsc-routine-2025-26"});
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("Lists, and what it pays by\n  registered"));
  for (const char* line : {"\n  care-home-beds ", "\n  costs.years ", "\n  costs.step-3-percent ", "\n  work.gp-hour ",
                           "\n  work.ecg.nurse ", "\n  today.offer ", "\n  take.lsc-routine-2025-26.ecg "}) {
    CAPTURE(line);
    CHECK(run.out.find(line) != std::string::npos);
  }
  CHECK(run.out.find("\nWorkload: ECG\n") != std::string::npos);
  CHECK(run.out.find("£239.00 of 2024/25 × 1.04 = £248.56 in 2025/26.") != std::string::npos);
}

TEST_CASE("list --services names each service with its title and group") {
  const Run run = run_command({"list", "--services"});
  CHECK(run.status == 0);
  const auto lines = test::lines_of(run.out);
  const auto& services = test::bundled_catalogue().services();
  REQUIRE(lines.size() == services.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(lines[i].starts_with(services[i].id + ' '));
    CHECK(lines[i].find(services[i].title) != std::string::npos);
    CHECK(lines[i].ends_with(services[i].group));
  }
}

TEST_CASE("a suggested number is taken by its word, and follows the list") {
  const Run run = run_command({"compare", "--json", "--registered", "10000", "--weighted", "20000", "--input",
                               "care-home-beds=suggested", "nhse-care-homes-2024-25"});
  CHECK(run.status == 0);
  const Json json = Json::parse(run.out, nullptr, false);
  REQUIRE(!json.is_discarded());
  CHECK(json["offers"][0]["payments"][0]["quantityText"] == "105");
}

TEST_CASE("a question is answered with yes or no") {
  const auto income = [](const std::string& answer) {
    const Run run = run_command({"compare", "--json", "--registered", "10000", "--weighted", "10000", "--input",
                                 "nwl-access-2024-25.bid-approved=" + answer, "nwl-access-2024-25"});
    CHECK(run.status == 0);
    return Json::parse(run.out)["offers"][0]["income"]["year"].get<std::string>();
  };
  CHECK(income("yes") == "25000.00");
  CHECK(income("no") == "5000.00");
}

}  // namespace
}  // namespace offerscope
