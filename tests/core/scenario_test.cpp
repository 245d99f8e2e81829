#include "core/scenario.hpp"

#include <doctest/doctest.h>

#include "support/numbers.hpp"

namespace offerscope {
namespace {

using test::decimal;
using test::quantity;
using test::text_of;

std::string list_text(const std::optional<Quantity>& list) {
  return list ? list->count.to_string() : "none";
}

Practice practice(std::string_view registered, std::string_view weighted, std::string_view ratio) {
  Practice made{.example = false, .registered = {}, .weighted = {}, .ratio = {}};
  if (!registered.empty()) made.registered = quantity(registered);
  if (!weighted.empty()) made.weighted = quantity(weighted);
  if (!ratio.empty()) made.ratio = decimal(ratio);
  return made;
}

TEST_CASE("the opening screen is the national mean list with three offers") {
  const Scenario opening = Scenario::opening();
  CHECK(opening.practice.example);
  CHECK(list_text(opening.practice.registered) == "10387");
  CHECK(list_text(opening.practice.weighted_list()) == "10387");
  CHECK(text_of(opening.practice.weighting_ratio()) == "1");
  CHECK(opening.offers == std::vector<std::string>{"nenc-medicines-2026-27", "lsc-routine-2025-26",
                                                   "lsc-ltc-2025-26"});
  CHECK(opening.volumes.empty());
  CHECK(opening.assumptions.empty());
  CHECK(opening.view == View::compare);
}

TEST_CASE("the weighted list is as entered, or registered × ratio in whole patients") {
  struct Row {
    std::string_view registered, weighted, ratio, list;
  };
  for (const Row& row : {
           Row{"9800", "10240.5", "", "10240.5"},
           {"9800", "", "1.04", "10192"},
           {"9999", "", "1.00005", "9999"},  // 9,999.49995
           {"1", "", "1.5", "2"},            // half, away from zero
           {"3", "", "0.5", "2"},
           {"1", "", "0.1", "0"},
           {"2000000", "", "10", "20000000"},
           {"", "10240", "", "10240"},
           {"", "", "1.04", "none"},
           {"9800", "", "", "none"},
           {"", "", "", "none"},
       }) {
    CAPTURE(row.registered);
    CAPTURE(row.ratio);
    CHECK(list_text(practice(row.registered, row.weighted, row.ratio).weighted_list()) == row.list);
  }
}

TEST_CASE("lists beyond all fields give no weighted list instead of a wrong one") {
  CHECK(list_text(practice("9223372036854.775807", "", "1").weighted_list()) == "none");
  CHECK(list_text(practice("9223372036854", "", "10").weighted_list()) == "none");
}

TEST_CASE("the weighting ratio has three places, and needs both lists") {
  struct Row {
    std::string_view registered, weighted, ratio, result;
  };
  for (const Row& row : {
           Row{"9800", "10240", "", "1.045"},
           {"10000", "7800", "", "0.78"},
           {"10000", "12805", "", "1.281"},  // 1.2805
           {"10000", "12804", "", "1.28"},
           {"3", "1", "", "0.333"},
           {"3", "2", "", "0.667"},
           {"9800", "", "1.04", "1.04"},
           {"9800", "", "", "none"},
           {"", "10240", "", "none"},
           {"", "", "1.04", "none"},
           {"0", "10240", "", "none"},
       }) {
    CAPTURE(row.registered);
    CAPTURE(row.weighted);
    CHECK(text_of(practice(row.registered, row.weighted, row.ratio).weighting_ratio()) == row.result);
  }
}

}  // namespace
}  // namespace offerscope
