// The files of tests/cases/faulty, each with one mistake (or several at once), and what the reader
// must say about them.
#include <doctest/doctest.h>

#include "core/object_reader.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("the small file in the guide has no faults") {
  CHECK(test::report_of(test::faults_of(test::small_offer())) == "");
}

TEST_CASE("each mistake is told with its place, its code and its remedy") {
  const auto files = test::files_in(test::source_folder() / "tests/cases/faulty", ".json");
  CHECK(files.size() >= 100);
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
                                         "\\u200f", "\\u202a", "\\u202e", "\\u2066", "\\u2069"};
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
        "1:1 wrong-type (file)\n  Here must stand an object in curly brackets; found a list.\n");
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
