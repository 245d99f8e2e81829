// Short ways to write exact values in tests.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/money.hpp"

namespace offerscope::test {

inline Decimal decimal(std::string_view text) {
  const auto value = Decimal::parse(text);
  REQUIRE_MESSAGE(value.has_value(), "not a decimal: ", std::string(text));
  return *value;
}

inline Rate rate(std::string_view text) { return {decimal(text)}; }
inline Quantity quantity(std::string_view text) { return {decimal(text)}; }
inline Percent percent(std::string_view text) { return {decimal(text)}; }

/// An amount as a text, "none" where there is none: failures then show both sides.
inline std::string text_of(const std::optional<Amount>& amount) {
  return amount ? amount->to_decimal() : "none";
}
inline std::string text_of(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "none";
}

}  // namespace offerscope::test
