// Comparisons for given lists, of published offers and of one's own.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/numbers.hpp"
#include "support/offer_text.hpp"

namespace offerscope::test {

/// These offers, for a practice with these lists; "" is not entered.
inline Scenario scenario_of(std::vector<std::string> offers, std::string_view registered,
                            std::string_view weighted) {
  Scenario scenario;
  scenario.practice = {.example = false, .registered = {}, .weighted = {}, .ratio = {}};
  if (!registered.empty()) scenario.practice.registered = quantity(registered);
  if (!weighted.empty()) scenario.practice.weighted = quantity(weighted);
  scenario.offers = std::move(offers);
  return scenario;
}

/// The column of the own offer `text`, for lists of 10,000.
inline OfferColumn column_of_own(const std::string& text, std::string_view registered = "10000",
                                 std::string_view weighted = "10000") {
  Session session = bundled_session();
  const Faults faults = session.add_offer("own.json", text, true);
  REQUIRE_MESSAGE(faults.empty(), report_of(faults));
  return compare(session.catalogue(), scenario_of({"anytown-ecg-2026-27"}, registered, weighted)).offers.at(0);
}

}  // namespace offerscope::test
