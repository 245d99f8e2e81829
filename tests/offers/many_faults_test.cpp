// Faults by the hundred: which are told, in what order, and what is refused whole.
#include <doctest/doctest.h>

#include <tuple>

#include "core/object_reader.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("a fault in one line of a report") {
  CHECK(to_string(Fault{"wrong-type", 12, 5, "/payments/0/rate", "It is wrong."}) ==
        "line 12, column 5, /payments/0/rate: It is wrong.");
  CHECK(to_string(Fault{"empty-file", 1, 1, "", "It is empty."}) == "line 1, column 1: It is empty.");
  CHECK(pointer_step("a/b~c") == "/a~1b~0c");
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

}  // namespace
}  // namespace offerscope
