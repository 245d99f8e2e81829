// The command terms: the questions of the Terms view as text, and as the comparison's JSON.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/bundled.hpp"
#include "support/command.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;
using test::Run;
using test::run_command;

TEST_CASE("terms prints each question with what every offer answers, in its words, and where the risk lies") {
  const Run run = run_command({"terms", "--today", "2026-01-15", "nenc-medicines-2026-27", "lsc-routine-2025-26"});
  CHECK(run.status == 0);
  CHECK(run.err == "");
  Session session = test::bundled_session();
  session.set_today({2026, 1, 15});
  test::choose_only(session, {"nenc-medicines-2026-27", "lsc-routine-2025-26"});
  REQUIRE(session.comparison().terms.size() > 5);
  std::size_t at = 0;
  const auto follows = [&](const std::string& text) {
    CAPTURE(text);
    const std::size_t found = run.out.find(text, at);
    REQUIRE(found != std::string::npos);
    at = found + text.size();
  };
  for (const TermRow& row : session.comparison().terms) {
    follows('\n' + row.question + '\n');
    for (const TermCell& cell : row.cells) {
      follows("  " + test::column_of(session, cell.offer).short_title);
      if (!cell.risk_text.empty()) follows(": " + cell.risk_text + '\n');
      for (const TermLine& line : cell.lines) follows("    " + line.text + '\n');
    }
  }
  CHECK(run.out.find("\n  NENC Medicines: Risk with the practice\n") != std::string::npos);
  CHECK(run.out.find(": The offer does not say\n") != std::string::npos);
  CHECK(run.out.find("Pulse, ") != std::string::npos);
}

TEST_CASE("terms --json gives the comparison that the page shows, and --csv the view's table") {
  const Run run = run_command({"terms", "--json", "--today", "2026-01-15", "nenc-medicines-2026-27"});
  CHECK(run.status == 0);
  const Json json = Json::parse(run.out, nullptr, false);
  REQUIRE(!json.is_discarded());
  CHECK(json["view"] == "terms");
  REQUIRE(json["terms"].size() > 5);
  CHECK(json["terms"][0]["cells"][0]["offer"] == "nenc-medicines-2026-27");
  const Run table = run_command({"terms", "--csv", "nenc-medicines-2026-27"});
  CHECK(table.status == 0);
  CHECK(table.out.find("Question,Why it matters,Offer,Where the risk lies,Answer,") != std::string::npos);
}

}  // namespace
}  // namespace offerscope
