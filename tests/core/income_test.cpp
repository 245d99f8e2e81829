// The worked cases of tests/cases/income: figures computed by hand from the published prices, and
// what Offerscope makes of them.
#include "core/income.hpp"

#include <doctest/doctest.h>

#include <set>

#include "support/worked_cases.hpp"

namespace offerscope {
namespace {

/// True if a case expects more of a payment than that its price is not published.
bool is_priced(const test::Json& cases) {
  const test::Json not_published = {{"missing", "not-published"}};
  for (const test::Json& worked : cases) {
    for (const test::Json& payment : worked.at("expect").at("payments")) {
      if (payment.at("amount") != not_published) return true;
    }
  }
  return false;
}

TEST_CASE("worked cases") {
  std::set<std::string> covered;
  for (const test::Path& path :
       test::files_in(test::source_folder() / "tests/cases/income", ".json")) {
    const test::Json file = test::case_file(path);
    const std::string offer = file.at("offer");
    CHECK(path.stem().string() == offer);
    covered.insert(offer);
    CAPTURE(offer);
    if (is_priced(file.at("cases"))) CHECK(file.at("cases").size() >= 5);
    for (const test::Json& worked : file.at("cases")) {
      test::check_case(test::bundled_catalogue(), offer, worked);
    }
  }
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    CHECK_MESSAGE(covered.contains(entry.offer.id), entry.offer.id, " has no worked cases");
  }
}

}  // namespace
}  // namespace offerscope
