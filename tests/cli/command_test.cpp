#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/link.hpp"
#include "support/bundled.hpp"
#include "support/command.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;
using test::Run;
using test::run_command;
using Words = std::vector<std::string>;

TEST_CASE("compare --json gives the comparison that the page shows") {
  const Run run = run_command({"compare", "--json", "--today", "2026-01-15", "--registered", "9,800",
                               "--weighted", "10240", "--input", "care-home-beds=40", "lsc-routine-2025-26", "gm-les-2026-27"});
  CHECK(run.status == 0);
  CHECK(run.err == "");
  const Json json = Json::parse(run.out, nullptr, false);
  REQUIRE(!json.is_discarded());
  CHECK(!json["example"]);
  REQUIRE(json["offers"].size() == 2);
  CHECK(json["offers"][0]["id"] == "lsc-routine-2025-26");
  CHECK(json["offers"][0]["income"]["year"] == "143724.80");
  CHECK(json["offers"][0]["income"]["guaranteed"] == "138444.80");
  CHECK(json["offers"][0]["income"]["conditional"] == "5280.00");
  CHECK(json["offers"][0]["income"]["leavesOut"].size() == 14);
  CHECK(json["offers"][1]["income"]["year"].is_null());
  CHECK(json["offers"][1]["income"]["missing"] == "not-published");

  Session session = test::bundled_session();
  session.set_today({2026, 1, 15});
  test::choose_only(session, {"lsc-routine-2025-26", "gm-les-2026-27"});
  REQUIRE(session.enter("registered", "9,800") == "");
  REQUIRE(session.enter("weighted", "10240") == "");
  REQUIRE(session.enter("care-home-beds", "40") == "");
  CHECK(run.out == to_json(session.comparison()) + '\n');
}

TEST_CASE("compare prints a table that a person can read") {
  const Run run = run_command({"compare", "--today", "2026-01-15", "--registered", "9800", "--weighted", "10240",
                               "nenc-medicines-2026-27", "lsc-ltc-2025-26"});
  CHECK(run.status == 0);
  CHECK(run.err == "");
  const auto lines = test::lines_of(run.out);
  REQUIRE(lines.size() > 12);
  CHECK(lines[0] == "This practice: registered list 9,800, weighted list 10,240.");
  CHECK(lines[1] == "");
  CHECK(lines[2] == "                         NENC Medicines  LSC long-term conditions");
  CHECK(lines[3] == "Income a year                £29,388.80                £86,016.00");
  CHECK(lines[4] == "per weighted patient              £2.87                     £8.40");
  CHECK(lines[5] == "per registered patient            £3.00                     £8.78");
  CHECK(lines[6] == "guaranteed                   £29,388.80                     £0.00");
  CHECK(lines[7] == "conditional                       £0.00                £17,203.20");
  CHECK(lines[8] == "at risk                           £0.00                £68,812.80");
  CHECK(lines.back() == "Figures are indicative and not financial advice. This is not an NHS service.");
  CHECK(run.out.find("10,240 weighted patients × £2.87 = £29,388.80 a year") != std::string::npos);
  CHECK(run.out.find("      Domain 2: five segments of care 53%: all of £45,588.48\n") != std::string::npos);
}

TEST_CASE("without anything it is the opening screen") {
  const Run run = run_command({"compare"});
  CHECK(run.status == 0);
  CHECK(run.out.starts_with(
      "Example: a practice of England’s mean list, 10,387 patients. Enter your own list sizes.\n"));
  CHECK(run.out.find("Leaves out 15 lines whose numbers are not entered.") != std::string::npos);
}

TEST_CASE("a value may stand behind an equals sign") {
  const Words apart = {"compare", "--today", "2026-01-15", "--registered", "9,800", "--weighted", "10240",
                       "--input", "care-home-beds=40"};
  const Words together = {"compare", "--today=2026-01-15", "--registered=9,800", "--weighted=10240",
                          "--input=care-home-beds=40"};
  const Run run = run_command(together);
  CHECK(run.status == 0);
  CHECK(run.out == run_command(apart).out);
  CHECK(run.out.find("registered list 9,800") != std::string::npos);
}

TEST_CASE("what has passed is judged by the date that is given, else by the system’s") {
  const auto deadline = [](const Words& words) {
    const Json json = Json::parse(run_command(words).out, nullptr, false);
    REQUIRE(!json.is_discarded());
    return json["offers"][0]["deadlineText"].get<std::string>();
  };
  const std::string offer = "nenc-medicines-2026-27";
  CHECK(deadline({"compare", "--json", "--today", "2026-02-06", offer}) == "6 February 2026");
  CHECK(deadline({"compare", "--json", "--today", "2026-02-07", offer}) == "6 February 2026 (passed)");
  const std::string ours = deadline({"compare", "--json", offer});
  CHECK(ours.starts_with("6 February 2026"));
}

TEST_CASE("a ratio stands in place of the weighted list") {
  const Run run = run_command({"compare", "--json", "--registered", "10000", "--ratio", "1.04",
                               "nenc-medicines-2026-27"});
  CHECK(run.status == 0);
  CHECK(Json::parse(run.out)["offers"][0]["income"]["year"] == "29848.00");
}

TEST_CASE("each example of the help does what it shows") {
  const auto lines = test::lines_of(run_command({"help"}).out);
  auto line = std::find(lines.begin(), lines.end(), "For example");
  REQUIRE(line != lines.end());
  std::set<std::string> commands;
  for (++line; line != lines.end() && !line->empty(); ++line) {
    CAPTURE(*line);
    std::istringstream typed(*line);
    Words words{std::istream_iterator<std::string>(typed), {}};
    REQUIRE(words.size() > 2);
    CHECK(words.front() == "offerscope");
    words.erase(words.begin());
    commands.insert(words.front());
    const Run run = run_command(words);
    CHECK(run.err == "");
    CHECK(run.status == 0);
    CHECK(!run.out.empty());
  }
  CHECK(commands == std::set<std::string>{"compare", "decide", "terms", "uplift", "workload"});
}

TEST_CASE("link prints the fragment that opens the same screen") {
  const Run run = run_command({"link", "--registered", "10240", "--weighted", "10100", "--input",
                               "care-home-beds=40", "nenc-medicines-2026-27", "lsc-routine-2025-26"});
  CHECK(run.status == 0);
  CHECK(run.err == "");
  CHECK(run.out == "v=1&registered=10240&weighted=10100&offers=nenc-medicines-2026-27,lsc-routine-2025-26"
                   "&in.care-home-beds=40&end\n");
  CHECK(decode_link(run.out.substr(0, run.out.size() - 1)).scenario.has_value());
  CHECK(run_command({"link"}).out ==
        "v=1&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26&end\n");
}

TEST_CASE("check: a good file, and all faults of faulty ones") {
  const test::ScratchFolder scratch;
  const std::string good = scratch.write("good.json", test::small_offer());
  const Run run = run_command({"check", "--today=2026-01-15", good});
  CHECK(run.status == 0);
  CHECK(run.out == good + ": no faults\n");
  CHECK(run.err == "");

  const std::string faulty =
      (test::source_folder() / "tests/cases/faulty/several-faults-at-once.json").string();
  const Run both = run_command({"check", "--today=2026-01-15", good, faulty});
  CHECK(both.status == 1);
  CHECK(both.err == "");
  const auto lines = test::lines_of(both.out);
  REQUIRE(lines.size() == 11);
  CHECK(lines[0] == good + ": no faults");
  CHECK(lines[1] == faulty +
                        ": line 5, column 3, /shorttitle: `shorttitle` is not a key of this format; did you mean "
                        "`shortTitle`? [unknown-key]");
  CHECK(lines[5] == faulty +
                        ": line 31, column 27, /payments/0/rate/pounds: `pounds` must be a decimal text with "
                        "at most six places, such as \"2.87\"; found the number 0.96. Put quotation marks around it: "
        "\"0.96\". [wrong-type]");

  const Run missing = run_command({"check", (scratch.path() / "nowhere.json").string()});
  CHECK(missing.status == 1);
  CHECK(missing.out == (scratch.path() / "nowhere.json").string() +
                           ": The file cannot be read. Check its name.\n");
  CHECK(run_command({"check", scratch.path().string()}).status == 1);
  CHECK(run_command({"check", scratch.write("empty.json", "")}).out.ends_with(
      ": line 1, column 1: The file is empty. Check that it was saved. [empty-file]\n"));
  CHECK(run_command({"check", scratch.write("large.json", std::string(3'000'000, ' '))})
            .out.ends_with(": line 1, column 1: The file is larger than 1 MB, which no offer needs. Check that "
                           "it is the right file. [too-large]\n"));
  CHECK(run_command({"check", "/dev/zero"}).status == 1);
  CHECK(run_command({"check", "/dev/null"}).status == 1);
}

TEST_CASE("check passes each published offer") {
  Words words = {"check", "--today", "2010-01-01"};
  std::string expected;
  for (const test::Path& path : test::files_in(test::source_folder() / "offers", ".json")) {
    if (path.filename() == "services.json" || path.filename() == "suggestions.json") continue;
    words.push_back(path.string());
    expected += path.string() + ": no faults\n";
  }
  const Run run = run_command(words);
  CHECK(run.status == 0);
  CHECK(run.out == expected);
}

TEST_CASE("check notes what a date has overtaken, which is no fault; compare says it too") {
  const test::ScratchFolder scratch;
  const std::string own = scratch.write("own.json", test::small_offer());
  CHECK(run_command({"check", "--today", "2026-07-01", own}).out == own + ": no faults\n");
  const Run overdue = run_command({"check", "--today", "2026-07-02", own});
  CHECK(overdue.status == 0);
  CHECK(overdue.out == own + ": no faults\n" + own +
                           ": note: It was due for review on 1 July 2026: look for newer terms.\n");
  const Run expired = run_command({"check", "--today", "2027-04-01", own});
  CHECK(expired.status == 0);
  CHECK(expired.out.ends_with(
      own + ": note: Its period ended on 31 March 2027, and its status is still \"proposed\".\n"));

  const Run compared = run_command({"compare", "--today", "2027-04-01", own});
  CHECK(compared.out.find("This file was due for review on 1 July 2026: look for newer terms.") !=
        std::string::npos);
  CHECK(compared.out.find("proposed; its period ended 31 March 2027") != std::string::npos);
}

TEST_CASE("check notes what is no mistake of the format, and most likely not meant") {
  const test::ScratchFolder scratch;
  const auto notes = [&](std::string_view from, std::string_view to) {
    const std::string own = scratch.write("own.json", test::replaced(test::small_offer(), from, to));
    const Run run = run_command({"check", "--today", "2026-07-01", own});
    CHECK(run.status == 0);
    const std::string good = own + ": no faults\n" + own + ": note: ";
    return run.out.starts_with(good) ? run.out.substr(good.size()) : run.out;
  };
  CHECK(notes("\"id\": \"anytown-ecg-2026-27\"", "\"id\": \"kent-interim-2025-26\"") ==
        "A published offer has the id \"kent-interim-2025-26\", so the page does not take this file; give yours an id "
        "of its own.\n");
  CHECK(notes("\"priceYear\": \"2026-27\"", "\"priceYear\": \"2062-63\"") ==
        "The price of \"ECG\" is of 2062/63, after the offer has ended. Is the year right?\n");
  CHECK(notes("\"title\": \"", "\"title\": \"An example: ") ==
        "1 text of the starting file still stands (\"An example: …\"), and perhaps its prices; put your own in their "
        "place.\n");
}

TEST_CASE("check notes a second promise of a rise that is another one") {
  const test::ScratchFolder scratch;
  const std::string second = R"(, { "term": "uplift", "promise": ")";
  const auto with = [&](const std::string& promise) {
    return scratch.write("own.json", test::replaced(test::small_offer(), R"("words": "we will review the price each year" }
    })",
                                                    R"("words": "we will review the price each year" }
    })" + second + promise + R"(", "text": "So it says.", "source": { "document": "letter" } })"));
  };
  const std::string other = with("none");
  CHECK(run_command({"check", "--today", "2026-07-01", other}).out ==
        other + ": no faults\n" + other +
            ": note: Two terms \"uplift\" promise different things, and only the first counts; keep the one that holds. The "
            "other is entry 2 of \"terms\".\n");
  const std::string alike = with("review");
  CHECK(run_command({"check", "--today", "2026-07-01", alike}).out == alike + ": no faults\n");
}

TEST_CASE("an offer may be a path") {
  const test::ScratchFolder scratch;
  const std::string own = scratch.write("own.json", test::small_offer());
  const Run run = run_command({"compare", "--json", "--weighted", "10000", own, "lsc-ltc-2025-26"});
  CHECK(run.status == 0);
  const Json json = Json::parse(run.out, nullptr, false);
  REQUIRE(!json.is_discarded());
  REQUIRE(json["offers"].size() == 2);
  CHECK(json["offers"][0]["id"] == "anytown-ecg-2026-27");
  CHECK(json["offers"][0]["own"] == true);
  CHECK(json["offers"][0]["income"]["year"] == "9600.00");

  const Run link = run_command({"link", own, "lsc-ltc-2025-26"});
  CHECK(link.out == "v=1&offers=lsc-ltc-2025-26&end\n");
  CHECK(link.err == "The link leaves out your own offer Anytown ECG: send its file along.\n");

  const std::string faulty = scratch.write("faulty.json", "{}");
  const Run refused = run_command({"compare", faulty});
  CHECK(refused.status == 1);
  CHECK(refused.out == "");
  CHECK(refused.err.starts_with(faulty + ": line 1, column 1: `format` is missing; add it as \"format\": 2."));
  const Run missing = run_command({"compare", "no/such.json"});
  CHECK(missing.status == 1);
  CHECK(missing.err == "no/such.json: The file cannot be read. Check its name.\n");
}

TEST_CASE("an own version of a published offer takes its place on the command line") {
  const test::ScratchFolder scratch;
  std::string text(test::bundled_text("nenc-medicines-2026-27.json"));
  text = test::replaced(text, "\"2.87\"", "\"3.00\"");
  const std::string own = scratch.write("newer.json", text);
  const Run run = run_command({"compare", "--json", "--weighted", "10000", own});
  CHECK(run.status == 0);
  CHECK(Json::parse(run.out)["offers"][0]["income"]["year"] == "30000.00");
}

TEST_CASE("two own files of one offer cannot stand side by side") {
  const test::ScratchFolder scratch;
  const std::string first = scratch.write("first.json", test::small_offer());
  const std::string second = scratch.write("second.json", test::small_offer());
  const Run run = run_command({"compare", first, second});
  CHECK(run.status == 2);
  CHECK(run.out == "");
  CHECK(run.err.starts_with("offerscope: Two of the files hold an offer of the same id as "));
}

TEST_CASE("an own file that counts something else by a published volume is named as the faulty one") {
  const test::ScratchFolder scratch;
  const std::string own = scratch.write(
      "own.json", test::replaced(test::small_offer(), "\"basis\": \"weighted-patient\"",
                                 "\"basis\": \"item\", \"volume\": \"care-home-beds\", \"label\": \"Care home "
                                 "visits a year\""));
  const std::string sentence =
      ": line 30, column 48, /payments/0/quantity/volume: The volume \"care-home-beds\" counts beds in the offer "
      "\"LSC routine\" and items here; give it another name here.";
  const Run compared = run_command({"compare", own});
  CHECK(compared.status == 1);
  CHECK(compared.out == "");
  CHECK(compared.err == own + sentence + '\n');
  const Run checked = run_command({"check", own});
  CHECK(checked.status == 1);
  CHECK(checked.out == own + sentence + " [volume-conflict]\n");
}

TEST_CASE("nothing that a file holds reaches the terminal as a control character") {
  const test::ScratchFolder scratch;
  const std::string own = scratch.write(
      "own.json", test::replaced(test::small_offer(), "\"reviewDue\"", "\"\\u001b[2J\\u009b\": 1, \"reviewDue\""));
  const Run run = run_command({"check", own});
  CHECK(run.status == 1);
  CHECK(run.out.find("`?[2J?` is not a key of this format; delete it.") != std::string::npos);
}

TEST_CASE("an own file that is named without its ending is found again") {
  const test::ScratchFolder scratch;
  scratch.write("anytown-ecg.json", test::small_offer());
  const Run run = run_command({"compare", "anytown-ecg"}, scratch.path());
  CHECK(run.status == 2);
  CHECK(run.out == "");
  CHECK(run.err == "offerscope: There is no offer \"anytown-ecg\"; `offerscope list` names them all. Did you mean the "
                   "file \"anytown-ecg.json\"?\n");
}

TEST_CASE("a misspelt field is told the nearest of the chosen offers, an own file’s among them") {
  const test::ScratchFolder scratch;
  const std::string own = scratch.write(
      "own.json", test::replaced(test::small_offer(), "\"basis\": \"weighted-patient\"",
                                 "\"basis\": \"item\", \"volume\": \"anytown-ecgs\", \"label\": \"ECGs\""));
  const Run run = run_command({"compare", "--input", "anytown-ecg=5", own});
  CHECK(run.status == 2);
  CHECK(run.err == "offerscope: There is no field \"anytown-ecg\"; `offerscope list --all OFFER` names those of an offer. Did "
                   "you mean \"anytown-ecgs\"?\n");
}

TEST_CASE("a seventh offer is refused") {
  Words words = {"compare"};
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) words.push_back(entry.offer.id);
  words.resize(8);
  const Run run = run_command(words);
  CHECK(run.status == 2);
  CHECK(run.out == "");
  CHECK(run.err.starts_with("offerscope: Six offers stand side by side already. Take one away to add "));
  words.pop_back();
  CHECK(run_command(words).status == 0);
}

}  // namespace
}  // namespace offerscope
