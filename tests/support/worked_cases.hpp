// Worked cases: figures computed by hand, as tests/cases/README.md describes them, and the check of
// what Offerscope makes of them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/comparison.hpp"
#include "core/words.hpp"
#include "support/bundled.hpp"
#include "support/files.hpp"
#include "support/numbers.hpp"

namespace offerscope::test {

using Json = nlohmann::json;

/// The JSON of a file of tests/cases.
inline Json case_file(const Path& path) {
  Json file = Json::parse(read_bytes(path), nullptr, false);
  REQUIRE_MESSAGE(!file.is_discarded(), path.filename().string(), " is no JSON");
  return file;
}

/// "29388.80", or "missing: not-entered".
inline std::string text_of(const Figure& figure) {
  return figure.amount ? figure.amount->to_decimal()
                       : "missing: " + std::string(name_of(figure.missing));
}

inline std::string expected_text(const Json& expected) {
  return expected.is_string() ? expected.get<std::string>()
                              : "missing: " + expected.at("missing").get<std::string>();
}

inline void check_months(const std::array<Figure, 12>& months, const Figure& later,
                         const Json& expected) {
  const Json& expected_months = expected.at("months");
  for (std::size_t i = 0; i < months.size(); ++i) {
    CAPTURE(i);
    CHECK(text_of(months[i]) ==
          expected_text(expected_months.is_array() ? expected_months.at(i) : expected_months));
  }
  CHECK(text_of(later) == expected_text(expected.at("later")));
}

/// The months and what comes later are the amount, to the penny.
inline void check_adds_up(const std::array<Figure, 12>& months, const Figure& later,
                          const Figure& amount) {
  if (!amount.amount) return;
  REQUIRE(later.amount.has_value());
  std::int64_t pence = later.amount->pence;
  for (const Figure& month : months) {
    REQUIRE(month.amount.has_value());
    pence += month.amount->pence;
  }
  CHECK(pence == amount.amount->pence);
}

/// "above 20, 1 away: 105.00", an edge each, sorted: a case does not say in which order they stand.
inline std::string text_of(const std::vector<Cliff>& cliffs) {
  std::vector<std::string> lines;
  for (const Cliff& cliff : cliffs) {
    lines.push_back((cliff.side == Cliff::Side::above ? "above " : "below ") +
                    cliff.edge.to_string() + ", " + cliff.distance.to_string() +
                    " away: " + text_of(cliff.worth) + '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

inline std::string expected_cliffs(const Json& expected) {
  std::vector<std::string> lines;
  for (const Json& cliff : expected) {
    lines.push_back(cliff.at("side").get<std::string>() + ' ' +
                    decimal(cliff.at("edge").get<std::string>()).to_string() + ", " +
                    decimal(cliff.at("distance").get<std::string>()).to_string() +
                    " away: " + cliff.at("worth").get<std::string>() + '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

inline void check_payment(const PaymentLine& line, const Json& expected) {
  CAPTURE(line.id);
  CHECK(text_of(line.amount) == expected_text(expected.at("amount")));
  if (expected.contains("pots")) {
    CHECK(line.pots.size() == expected["pots"].size());
    for (const PotLine& pot : line.pots) {
      CAPTURE(pot.id);
      CHECK(text_of(pot.amount) == expected_text(expected["pots"].at(pot.id)));
    }
  }
  if (expected.contains("months")) check_months(line.months, line.later, expected);
  if (expected.contains("cliffs"))
    CHECK(text_of(line.cliffs) == expected_cliffs(expected["cliffs"]));
  if (expected.contains("afterConsumables")) {
    CHECK(line.has_consumables);
    CHECK(text_of(line.after_consumables) == expected_text(expected["afterConsumables"]));
  }
  check_adds_up(line.months, line.later, line.amount);
}

inline void check_offer(const OfferColumn& column, const Json& expected) {
  CHECK(column.payments.size() == expected.at("payments").size());
  for (const auto& [id, payment] : expected.at("payments").items()) {
    check_payment(line_of(column, id), payment);
  }
  CHECK(text_of(column.income.year) == expected_text(expected.at("year")));
  CHECK(text_of(column.income.guaranteed) == expected_text(expected.at("guaranteed")));
  CHECK(text_of(column.income.conditional) == expected_text(expected.at("conditional")));
  CHECK(text_of(column.income.at_risk) == expected_text(expected.at("atRisk")));
  check_months(column.months, column.later, expected);
  check_adds_up(column.months, column.later, column.income.year);

  std::vector<std::string> left_out;
  for (const LeftOut& line : column.income.leaves_out) left_out.push_back(line.payment);
  CHECK(left_out == expected.at("leavesOut").get<std::vector<std::string>>());
}

/// What an assumption's field holds: a number, or 1 for yes and 0 for no.
inline Decimal assumed(const std::string& text) {
  if (text == "yes") return decimal("1");
  if (text == "no") return decimal("0");
  return decimal(text);
}

/// What a case gives, for this offer and those that are chosen with it. The comparison itself and
/// not a session: a case may hold a list size that no field would take.
inline Scenario scenario_of(const std::string& offer, const Json& given) {
  const auto list = [&given](const char* key) -> std::optional<Quantity> {
    if (!given.contains(key)) return std::nullopt;
    return quantity(given[key].get<std::string>());
  };
  Scenario scenario;
  scenario.practice = {.example = false,
                       .registered = list("registered"),
                       .weighted = list("weighted"),
                       .ratio = std::nullopt};
  const Json inputs = given.value("inputs", Json::object());
  for (const auto& [name, value] : inputs.items()) {
    const std::string text = value.get<std::string>();
    if (name.find('.') == std::string::npos) {
      scenario.volumes[name] = quantity(text);
    } else {
      scenario.assumptions[name] = assumed(text);
    }
  }
  scenario.offers = {offer};
  const Json others = given.value("with", Json::array());
  for (const Json& other : others) scenario.offers.push_back(other);
  return scenario;
}

/// Compares one worked case of an offer of the catalogue.
inline void check_case(const Catalogue& catalogue, const std::string& offer, const Json& worked) {
  const std::string name = worked.at("name");
  CAPTURE(name);
  CHECK_MESSAGE(!worked.at("arithmetic").empty(), "no arithmetic");
  const Scenario scenario = scenario_of(offer, worked.at("given"));
  const Comparison comparison = compare(catalogue, scenario);
  REQUIRE(comparison.offers.size() == scenario.offers.size());
  const Json& expected = worked.at("expect");
  check_offer(comparison.offers.front(), expected);
  if (expected.contains("together")) {
    REQUIRE(comparison.together.size() == 1);
    CHECK(text_of(comparison.together.front().year) == expected_text(expected["together"].at("year")));
  }
}

}  // namespace offerscope::test
