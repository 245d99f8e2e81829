// How far an edge is, in the unit of the number that is compared with it.
#include <doctest/doctest.h>

#include "support/comparisons.hpp"

namespace offerscope {
namespace {

/// The edges' texts of an own line that is priced by what is reached of one assumption.
std::vector<std::string> edges_by(const std::string& unit, const std::string& value) {
  std::string text = test::replaced(
      test::small_offer(), R"("pounds": "0.96")",
      R"("bands": { "prices": "all-units", "by": { "assumption": "reached" }, "steps": [
        { "from": "0", "pounds": "1" }, { "from": "6", "pounds": "2" }, { "from": "12", "pounds": "3" }] })");
  text = test::replaced(text, R"("payments")",
                        R"("assumptions": [{ "id": "reached", "label": "Reached", "unit": ")" + unit +
                            R"(", "default": ")" + value + R"(", "reason": "A start." }], "payments")");
  const OfferColumn column = test::column_of_own(text);
  std::vector<std::string> ways;
  for (const Cliff& cliff : column.payments.at(0).cliffs) {
    CHECK(cliff.of == "assumption reached");
    ways.push_back(cliff.short_text.substr(0, cliff.short_text.find(" would pay ")));
  }
  return ways;
}

using Ways = std::vector<std::string>;

TEST_CASE("each unit of an assumption is said as what it is") {
  CHECK(edges_by("percent", "7") ==
        Ways{"5 more points for “Reached” (from 12% on)", "1 fewer point for “Reached” (under 6%)"});
  CHECK(edges_by("number", "7") == Ways{"5 more for “Reached” (from 12 on)", "1 less for “Reached” (under 6)"});
  CHECK(edges_by("pounds", "7.5") ==
        Ways{"£4.50 more for “Reached” (from £12.00 on)", "£1.50 less for “Reached” (under £6.00)"});
  CHECK(edges_by("months", "7") ==
        Ways{"5 more months for “Reached” (from 12 months on)", "1 fewer month for “Reached” (under 6 months)"});
  CHECK(edges_by("months", "6") ==
        Ways{"6 more months for “Reached” (from 12 months on)", "Just under 6 months for “Reached”"});
}

}  // namespace
}  // namespace offerscope
