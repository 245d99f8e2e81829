#include "core/names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace offerscope {
namespace {

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

TEST_CASE("capitals from A to Z are made small, and nothing else") {
  CHECK(lower_case("GLP-1 ÉCG") == "glp-1 Écg");
  CHECK(lower_case("") == "");
}

}  // namespace
}  // namespace offerscope
