// The command decide: the figures of the screens as text, and as the comparison's JSON.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/bundled.hpp"
#include "support/command.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;
using test::Run;
using test::run_command;

const std::vector<std::string> kWords = {"--today",      "2026-01-15",
                                         "--registered", "9800",
                                         "--weighted",   "10240",
                                         "--input",      "today.income=30000",
                                         "--input",      "today.nenc-medicines-2026-27.income=9000",
                                         "nenc-medicines-2026-27"};

std::vector<std::string> words(std::vector<std::string> first) {
  first.insert(first.end(), kWords.begin(), kWords.end());
  return first;
}

TEST_CASE("decide prints what accepting and declining change, their sums and the paragraph") {
  const Run run = run_command(words({"decide"}));
  CHECK(run.status == 0);
  CHECK(run.err == "");
  // £29,388.80 − £9,000.00; £30,000.00 + £20,388.80
  for (const std::string_view text :
       {"Today, as entered. Today’s income is as entered; what its work costs is not entered.\n",
        "  Accepting raises the income by £20,388.80 a year; declining lowers the income by £9,000.00 a year.\n",
        "    Income: £29,388.80 − £9,000.00 that it takes over = +£20,388.80\n",
        "    Income after it: £30,000.00 today + £20,388.80 = £50,388.80\n", "  As reported by Pulse, it is one package.\n",
        "North East and North Cumbria Medicines LES 2026/27 is a proposed offer of "}) {
    CAPTURE(text);
    CHECK(run.out.find(text) != std::string::npos);
  }
  CHECK(run.out.find(".  ") == std::string::npos);
}

TEST_CASE("decide --json gives the comparison that the page shows") {
  const Run run = run_command(words({"decide", "--json"}));
  const Json json = Json::parse(run.out, nullptr, false);
  REQUIRE(!json.is_discarded());
  CHECK(json["view"] == "decision");
  CHECK(json["baseline"]["income"] == "30000.00");
  CHECK(json["baseline"]["fields"][0]["name"] == "today.offer");
  const Json& decision = json["offers"][0]["decision"];
  REQUIRE(decision["options"].size() == 2);
  CHECK(decision["options"][0]["kind"] == "accept");
  CHECK(decision["options"][0]["incomeChange"] == "20388.80");
  CHECK(decision["options"][0]["texts"]["incomeChange"] == "+£20,388.80");
  CHECK(decision["options"][0]["costChange"].is_null());
  CHECK(decision["options"][0]["missing"] == "not-entered");
  CHECK(decision["options"][1]["incomeChange"] == "-9000.00");
  CHECK(decision["options"][1]["texts"]["incomeChange"] == "−£9,000.00");
  CHECK(decision["partText"] == "As reported by Pulse, it is one package.");
  CHECK(decision["partSource"]["publisher"] == "Pulse");
  CHECK(decision["refusalSource"]["publisher"] == "Pulse");
  CHECK(decision["fields"][0]["name"] == "today.nenc-medicines-2026-27.income");

  Session session = test::bundled_session();
  session.set_today({2026, 1, 15});
  test::choose_only(session, {"nenc-medicines-2026-27"});
  for (const auto& [name, text] : {std::pair{"registered", "9800"}, {"weighted", "10240"}, {"today.income", "30000"},
                                   {"today.nenc-medicines-2026-27.income", "9000"}}) {
    REQUIRE(session.enter(name, text) == "");
  }
  session.show(View::decision);
  CHECK(run.out == to_json(session.comparison()) + '\n');
}

TEST_CASE("that nobody knows which services end stands in the text and in the CSV") {
  const Run text = run_command({"decide", "nenc-medicines-2026-27"});
  CHECK(text.out.find("  Services          6 services in it; which of today’s end is not known  which of today’s end is not known\n") !=
        std::string::npos);
  const Run csv = run_command({"decide", "--csv", "nenc-medicines-2026-27"});
  CHECK(csv.out.find("Injections and injectables\",which of today’s end is not known,") != std::string::npos);
  CHECK(csv.out.find(",,which of today’s end is not known,") != std::string::npos);
}

TEST_CASE("an offer stands for today by --input") {
  const Run run = run_command({"decide", "--today", "2026-01-15", "--input", "today.offer=lsc-ltc-2025-26", "nenc-medicines-2026-27"});
  CHECK(run.status == 0);
  CHECK(run.out.find("Today: LSC long-term conditions. Today is what ") != std::string::npos);
  CHECK(run.out.find("  Income a year: £87,250.80\n") != std::string::npos);
  const Run refused = run_command({"decide", "--input", "today.offer=nobody", "nenc-medicines-2026-27"});
  CHECK(refused.status == 2);
  CHECK(refused.err == "offerscope: today.offer: Choose one of the offers in the list.\n");
}

}  // namespace
}  // namespace offerscope
