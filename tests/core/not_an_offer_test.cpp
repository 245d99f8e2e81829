// Offerscope's own lists, opened as if they were offers.
#include "core/not_an_offer.hpp"

#include <doctest/doctest.h>

#include "support/offer_text.hpp"

namespace offerscope {
namespace {

std::string told(std::string_view what) {
  return "1:1 not-an-offer (file)\n  This is " + std::string(what) +
         ", and not an offer. There is nothing to mend in it; open an offer file.\n";
}

std::string said_of(const std::string& path) {
  return test::report_of(test::faults_of(test::read_bytes(test::source_folder() / path)));
}

TEST_CASE("a list of Offerscope's own is told as what it is, with one fault") {
  CHECK(said_of("offers/services.json") == told("Offerscope’s own list of services"));
  CHECK(said_of("offers/suggestions.json") == told("Offerscope’s own list of suggested numbers"));
  for (const test::Path& path : test::files_in(test::source_folder() / "offers/indices", ".json")) {
    CAPTURE(path.filename().string());
    CHECK(test::report_of(test::faults_of(test::read_bytes(path))) == told("one of Offerscope’s own index tables"));
  }
  CHECK(said_of("offers/schema/offer.schema.json") == told("the schema that text editors check offers with"));
  CHECK(said_of("tests/cases/rules/P01-capitated-weighted.json") == told("a worked case of Offerscope’s own tests"));
  CHECK(test::report_of(test::faults_of(R"({"format": 1, "offers": [], "services": []})")) ==
        told("Offerscope’s own list of published offers"));
}

TEST_CASE("what may be an offer is checked as one") {
  JsonDocument document;
  for (const std::string_view text :
       {R"({"payments": [], "suggestions": [], "format": 2})", R"({"services": [{"group": "Tests", "state": "in-bundle"}]})",
        R"({"services": []})", "{}", "[]", "7"}) {
    CAPTURE(text);
    JsonDocument read;
    REQUIRE(parse_json(text, read).empty());
    CHECK(what_it_is(read.root) == "");
  }
  REQUIRE(parse_json(test::small_offer(), document).empty());
  CHECK(what_it_is(document.root) == "");
}

}  // namespace
}  // namespace offerscope
