// The files of tests/cases/faulty, each with one mistake (or several at once), and what the reader
// must say about them.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("the small file in the guide has no faults") {
  CHECK(test::report_of(test::faults_of(test::small_offer())) == "");
}

TEST_CASE("each mistake is told with its place, its code and its remedy") {
  const auto files = test::files_in(test::source_folder() / "tests/cases/faulty", ".json");
  CHECK(files.size() >= 240);
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

TEST_CASE("all faults of a file come at once, in the order of their places") {
  const Faults faults =
      test::faults_of(test::read_bytes(test::source_folder() / "tests/cases/faulty/several-faults-at-once.json"));
  CHECK(faults.size() == 10);
  for (std::size_t i = 1; i < faults.size(); ++i) {
    CHECK(std::pair(faults[i - 1].line, faults[i - 1].column) <= std::pair(faults[i].line, faults[i].column));
  }
}

const std::string& every_key_offer() {
  static const std::string text = test::read_bytes(test::source_folder() / "tests/cases/whole/every-key.json");
  return text;
}

TEST_CASE("the offer that has every key of the format has no faults") {
  CHECK(test::report_of(test::faults_of(every_key_offer())) == "");
}

TEST_CASE("a file of the first format is read as well") {
  CHECK(test::report_of(test::faults_of(test::replaced(test::small_offer(), "\"format\": 2", "\"format\": 1"))) == "");
}

TEST_CASE("every list of every stage is refused whole where it has more than 400 entries") {
  for (const std::string_view list : {"assumptions", "caps", "gates", "factors", "rises", "given", "variations", "limits",
                                      "consumables", "pots", "of", "steps", "schedule", "services", "terms"}) {
    CAPTURE(list);
    const std::string key = '"' + std::string(list) + "\": [";
    const auto at = every_key_offer().find(key);
    REQUIRE(at != std::string::npos);
    std::string many;
    for (int i = 0; i < 401; ++i) many += "7, ";
    std::string text = every_key_offer();
    text.insert(at + key.size(), many);
    const Faults faults = test::faults_of(text);
    CHECK(std::any_of(faults.begin(), faults.end(), [](const Fault& fault) { return fault.code == "too-many"; }));
  }
}

TEST_CASE("every code of a fault stands in the guide, and says whether a schema finds it") {
  const std::string guide = test::read_bytes(test::source_folder() / "offers/README.md");
  const auto begin = guide.find("\n## Faults\n");
  REQUIRE(begin != std::string::npos);
  const std::string table = guide.substr(begin, guide.find("\n## ", begin + 1) - begin);
  for (const test::Path& path : test::files_in(test::source_folder() / "tests/cases/faulty", ".json")) {
    for (const Fault& fault : test::faults_of(test::read_bytes(path))) {
      CAPTURE(fault.code);
      CHECK(table.find('`' + fault.code + '`') != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace offerscope
