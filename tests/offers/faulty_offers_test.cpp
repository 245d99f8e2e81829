// The files of tests/cases/faulty, each with one mistake (or several at once), and what the reader
// must say about them.
#include <doctest/doctest.h>

#include <tuple>

#include "core/characters.hpp"
#include "core/object_reader.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("the small file in the guide has no faults") {
  CHECK(test::report_of(test::faults_of(test::small_offer())) == "");
}

TEST_CASE("each mistake is told with its place, its code and its remedy") {
  const auto files = test::files_in(test::source_folder() / "tests/cases/faulty", ".json");
  CHECK(files.size() >= 120);
  for (const test::Path& path : files) {
    const std::string name = path.stem().string();
    CAPTURE(name);
    const std::string expected = test::read_bytes(test::Path(path).replace_extension(".faults"));
    REQUIRE_MESSAGE(!expected.empty(), "no .faults file");
    CHECK(test::report_of(test::faults_of(test::read_bytes(path))) == expected);
  }
}

TEST_CASE("a faulty file is not added, and what was there before stays") {
  Session session = test::bundled_session();
  const std::string before = to_json(session.comparison());
  for (const test::Path& path : test::files_in(test::source_folder() / "tests/cases/faulty", ".json")) {
    CAPTURE(path.filename().string());
    CHECK(!session.add_offer(path.filename().string(), test::read_bytes(path), true).empty());
  }
  CHECK(to_json(session.comparison()) == before);
}

TEST_CASE("a fault in one line of a report") {
  CHECK(to_string(Fault{"wrong-type", 12, 5, "/payments/0/rate", "It is wrong."}) ==
        "line 12, column 5, /payments/0/rate: It is wrong.");
  CHECK(to_string(Fault{"empty-file", 1, 1, "", "It is empty."}) == "line 1, column 1: It is empty.");
  CHECK(pointer_step("a/b~c") == "/a~1b~0c");
}

TEST_CASE("names are lower-case letters, digits and single hyphens") {
  for (const std::string_view name : {"a", "ecg", "care-home-beds", "2026", "a-1-b", "glp1"}) {
    CAPTURE(name);
    CHECK(is_name(name));
  }
  CHECK(is_name(std::string(64, 'a')));
  for (const std::string_view name :
       {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "é", "a/b", "..", "a\n", "__proto__"}) {
    CAPTURE(name);
    CHECK(!is_name(name));
  }
  CHECK(!is_name(std::string(65, 'a')));
  CHECK(!is_name(std::string_view("a\0b", 3)));
}

TEST_CASE("the nearest name is offered, and none where nothing is near") {
  const std::vector<std::string> names = {"spirometry", "ecg", "phlebotomy", "care-home"};
  CHECK(nearest("spirometery", names) == "spirometry");
  CHECK(nearest("egc", names) == "ecg");
  CHECK(nearest("ECG", names) == "ecg");
  CHECK(nearest("Care-Home", names) == "care-home");
  CHECK(nearest("carehome", names) == "care-home");
  CHECK(nearest("moon-landing", names) == "");
  CHECK(nearest(std::string(100'000, 'x'), names) == "");
  CHECK(nearest("ecg", {}) == "");
}

/// A text for every place in the format where a text stands.
TEST_CASE("control and bidirectional characters are refused wherever a text stands") {
  const std::string_view places[] = {"Anytown ECG scheme", "NHS Anytown ICB", "ECGs done and read",
                                     "A. Officer", "Letter to practices", "Paid on the list",
                                     "£0.96 per weighted", "12-lead ECG in the", "Reviewed each year",
                                     "we will review", "The notice period"};
  const std::string_view characters[] = {"\\u0000", "\\u0001", "\\u0007", "\\b",     "\\t",     "\\n",
                                         "\\r",     "\\u001b", "\\u007f", "\\u0085", "\\u009f", "\\u200e",
                                         "\\u200f", "\\u202a", "\\u202e", "\\u2066", "\\u2069", "\\u061c",
                                         "\\u2028", "\\u2029"};
  for (const std::string_view place : places) {
    for (const std::string_view character : characters) {
      CAPTURE(place);
      CAPTURE(character);
      const std::string text =
          test::replaced(test::small_offer(), place, std::string(character) + std::string(place));
      const Faults faults = test::faults_of(text);
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].code == "bad-text");
      CHECK(faults[0].message.ends_with(" holds a line break or another control character; delete it."));
    }
  }
}

TEST_CASE("letters of all languages, and signs, are not control characters") {
  for (const std::string_view word : {"Ynys Môn", "Łódź", "Ελλάδα", "Москва", "العربية", "日本語", "😀",
                                      "naïve", "£ – ≥ × ÷ “ ” ‘ ’ …", "\\u00a0"}) {
    CAPTURE(word);
    const std::string text = test::replaced(test::small_offer(), "done and read", word);
    CHECK(test::report_of(test::faults_of(text)) == "");
  }
}

TEST_CASE("all faults of a file come at once, in the order of their places") {
  const Faults faults =
      test::faults_of(test::read_bytes(test::source_folder() / "tests/cases/faulty/several-faults-at-once.json"));
  CHECK(faults.size() == 11);
  for (std::size_t i = 1; i < faults.size(); ++i) {
    CHECK(std::pair(faults[i - 1].line, faults[i - 1].column) <= std::pair(faults[i].line, faults[i].column));
  }
}

TEST_CASE("the limit of a text is in characters, whatever their bytes") {
  const auto words_of_length = [](int count) {
    std::string pounds;
    for (int i = 0; i < count; ++i) pounds += "£";
    return test::report_of(
        test::faults_of(test::replaced(test::small_offer(), "we will review the price each year", pounds)));
  };
  CHECK(words_of_length(300) == "");
  CHECK(words_of_length(301) ==
        "49:50 bad-text /terms/0/source/words\n"
        "  `words` has 301 characters; at most 300 are read, so shorten it.\n");
  std::string title;
  for (int i = 0; i < 24; ++i) title += "é";
  CHECK(test::report_of(test::faults_of(test::replaced(test::small_offer(), "\"Anytown ECG\"", '"' + title + '"'))) == "");
  CHECK(test::places_of(test::faults_of(
            test::replaced(test::small_offer(), "\"Anytown ECG\"", '"' + title + "é\""))) == "5:17 bad-text /shortTitle");
}

TEST_CASE("what a file holds is quoted without control characters") {
  for (const std::string_view hostile : {"\\u001b[2J", "\\u0007", "\\u009b2J", "\\u202e", "\\r\\n"}) {
    const std::string bad(hostile);
    for (const std::string& text :
         {test::replaced(test::small_offer(), "\"reviewDue\"", '"' + bad + "x\": 1, \"reviewDue\""),
          test::replaced(test::small_offer(), "\"proposed\"", '"' + bad + "x\""),
          test::replaced(test::small_offer(), "\"service\": \"ecg\"", "\"service\": \"" + bad + "x\""),
          test::replaced(test::small_offer(), "\"services\": [\"ecg\"]", "\"services\": [\"" + bad + "x\"]"),
          test::replaced(test::small_offer(), "\"id\": \"anytown", "\"id\": \"" + bad + "anytown"),
          test::replaced(test::small_offer(), "\"0.96\"", '"' + bad + "0.96\""),
          test::replaced(test::small_offer(), "\"status\": \"proposed\"",
                         '"' + bad + "x\": 1, \"" + bad + "x\": 1, \"status\": \"proposed\"")}) {
      CAPTURE(hostile);
      const Faults faults = test::faults_of(text);
      REQUIRE(!faults.empty());
      for (const Fault& fault : faults) {
        CAPTURE(fault.code);
        CHECK(!has_control_character(to_string(fault)));
      }
    }
  }
}

TEST_CASE("of a file that is wrong everywhere, a hundred faults are told and the others counted") {
  // A megabyte of unknown keys, none twice.
  std::string keys;
  std::size_t count = 0;
  while (keys.size() < kMostFileBytes - test::small_offer().size() - 100) {
    keys += "\"k" + std::to_string(count++) + "\":1,\n";
  }
  const Faults unknown = test::faults_of(test::replaced(test::small_offer(), "\"format\"", keys + "\"format\""));
  REQUIRE(unknown.size() == 101);
  CHECK(test::places_of({unknown[0]}) == "2:3 unknown-key /k0");
  CHECK(test::places_of({unknown[99]}) == "101:1 unknown-key /k99");
  CHECK(test::report_of({unknown[100]}) == "101:1 more-faults (file)\n  The file has " + std::to_string(count - 100) +
                                               " more faults; mend these first and check it again.\n");

  // A megabyte of one key.
  std::string doubled = "{";
  while (doubled.size() < kMostFileBytes - 16) doubled += "\"a\":1,";
  const Faults twice = test::faults_of(doubled + "\"a\":1}");
  REQUIRE(twice.size() == 101);
  CHECK(twice[0].code == "duplicate-key");
  CHECK(twice[100].code == "more-faults");

  // One list after the other, full of nonsense.
  std::string gaps;
  for (int i = 0; i < 101; ++i) gaps += (i == 0 ? "" : ", ") + std::string("7");
  const std::string at_limit = test::replaced(test::small_offer(), "\"The notice period is not published.\"", gaps);
  const Faults hundred_and_one = test::faults_of(at_limit);
  REQUIRE(hundred_and_one.size() == 101);
  CHECK(hundred_and_one.back().message == "The file has 1 more fault; mend these first and check it again.");
  CHECK(test::faults_of(test::replaced(at_limit, "7, ", "")).size() == 100);
  CHECK(test::faults_of(test::replaced(at_limit, "7, ", "")).back().code == "bad-text");
}

TEST_CASE("faults are put in the order of their places, and those of one place stay as they came") {
  Faults faults;
  CHECK(faults.empty());
  for (const auto& [line, column, code] : {std::tuple{3, 1, "c"}, {1, 9, "b"}, {3, 1, "d"}, {1, 2, "a"}, {10, 1, "e"}}) {
    faults.push_back({code, line, column, "", "It is wrong."});
  }
  faults.finish();
  CHECK(test::places_of(faults) == "1:2 a (file)\n1:9 b (file)\n3:1 c (file)\n3:1 d (file)\n10:1 e (file)");
  CHECK(!faults.full());
  for (std::size_t i = faults.size(); i < Faults::kMost + 2; ++i) faults.push_back({"f", 20, 1, "", "It is wrong."});
  CHECK(faults.full());
  CHECK(faults.size() == Faults::kMost);
  faults.finish();
  CHECK(faults.size() == Faults::kMost + 1);
  CHECK(faults.back().message == "The file has 2 more faults; mend these first and check it again.");
}

TEST_CASE("a list of more entries than an offer needs is refused whole") {
  std::string gaps;
  for (int i = 0; i < 401; ++i) gaps += (i == 0 ? "" : ", ") + std::string("\"gap\"");
  const std::string text = test::replaced(test::small_offer(), "\"The notice period is not published.\"", gaps);
  CHECK(test::report_of(test::faults_of(text)) ==
        "53:11 too-many /gaps\n"
        "  `gaps` has 401 entries; at most 400 are read. Split the file into several offers.\n");
}

TEST_CASE("the list of services is read as strictly as an offer") {
  const auto report = [](std::string_view text) {
    std::vector<Service> services;
    return test::report_of(read_services(text, services));
  };
  CHECK(report(test::bundled_text("services.json")) == "");
  CHECK(report(R"({"format": 1, "services": [{"id": "ecg", "title": "ECG", "group": "Tests"}]})") == "");
  CHECK(report(R"({"format": 1, "services": [{"id": "ecg", "title": "ECG", "group": "Tests"},
 {"id": "ecg", "title": "ECG", "group": "Tests"}]})") ==
        "2:9 duplicate-id /services/1/id\n  Two services have the id \"ecg\"; give each its own.\n");
  CHECK(report(R"({"format": 1})") ==
        "1:1 missing-key (file)\n  `services` is missing; add it as a list in square brackets.\n");
  CHECK(report(R"({"format": 2, "services": 7})") ==
        "1:12 newer-format /format\n  This file is of format 2; this Offerscope reads format 1. Open it in "
        "a newer Offerscope.\n");
  CHECK(report("[]") ==
        "1:1 wrong-type (file)\n  This must be an object in curly brackets; found a list.\n");
  CHECK(report("") == "1:1 empty-file (file)\n  The file is empty. Check that it was saved.\n");
}

TEST_CASE("services that could not be read leave the list as it was") {
  Session session = test::bundled_session();
  const std::size_t count = session.catalogue().services().size();
  REQUIRE(count > 0);
  CHECK(!session.load_services("{\"format\": 1, \"services\": [7]}").empty());
  CHECK(session.catalogue().services().size() == count);
}

}  // namespace
}  // namespace offerscope
