#include "core/reserved_ids.hpp"

#include <doctest/doctest.h>

#include "core/uplift/cost_fields.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

std::string small_offer_called(std::string_view id) {
  return test::replaced(test::small_offer(), "anytown-ecg-2026-27", id);
}

TEST_CASE("no offer has an id with which the names of other inputs begin") {
  for (const std::string_view id : kReservedOfferIds) {
    CHECK(test::report_of(test::faults_of(small_offer_called(id))) ==
          "3:9 reserved-name /id\n  An offer must not be called \"" + std::string(id) +
              "\", with which the names of inputs of Offerscope itself begin; give it another id.\n");
    CHECK(test::report_of(test::faults_of(small_offer_called(std::string(id) + "-2026-27"))) == "");
  }
  CHECK(test::report_of(test::faults_of(small_offer_called("cost"))) == "");
}

TEST_CASE("the schema and the guide keep the same ids") {
  std::string quoted;
  for (const std::string_view id : kReservedOfferIds) quoted += (quoted.empty() ? "\"" : ", \"") + std::string(id) + '"';
  CHECK(test::read_bytes(test::source_folder() / "offers/schema/offer.schema.json").find("[" + quoted + "]") !=
        std::string::npos);
  CHECK(test::read_bytes(test::source_folder() / "offers/README.md")
            .find("an offer called `costs`, `work`, `today` or `take`") != std::string::npos);
}

TEST_CASE("the fields of the costs begin with a kept id") {
  for (const CostField& field : cost_fields()) {
    CAPTURE(field.name);
    CHECK(is_reserved_offer_id(field.name.substr(0, field.name.find('.'))));
  }
  CHECK(is_reserved_offer_id(kCostIndexName.substr(0, kCostIndexName.find('.'))));
}

}  // namespace
}  // namespace offerscope
