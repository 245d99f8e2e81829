// The worked cases of tests/cases/income: figures computed by hand from the published prices, and
// what Offerscope makes of them.
#include "core/income.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/words.hpp"
#include "support/bundled.hpp"
#include "support/files.hpp"
#include "support/numbers.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;

/// "29388.80", or "missing: not-entered".
std::string text_of(const Figure& figure) {
  return figure.amount ? figure.amount->to_decimal() : "missing: " + std::string(name_of(figure.missing));
}

std::string expected_text(const Json& expected) {
  return expected.is_string() ? expected.get<std::string>()
                              : "missing: " + expected.at("missing").get<std::string>();
}

void check_months(const std::string& what, const std::array<Figure, 12>& months, const Figure& later,
                  const Json& expected) {
  CAPTURE(what);
  const Json& expected_months = expected.at("months");
  for (std::size_t i = 0; i < months.size(); ++i) {
    CAPTURE(i);
    CHECK(text_of(months[i]) ==
          expected_text(expected_months.is_array() ? expected_months.at(i) : expected_months));
  }
  CHECK(text_of(later) == expected_text(expected.at("later")));
}

/// The months and what comes later are the amount, to the penny.
void check_adds_up(const std::string& what, const std::array<Figure, 12>& months, const Figure& later,
                   const Figure& amount) {
  if (!amount.amount) return;
  CAPTURE(what);
  REQUIRE(later.amount.has_value());
  std::int64_t pence = later.amount->pence;
  for (const Figure& month : months) {
    REQUIRE(month.amount.has_value());
    pence += month.amount->pence;
  }
  CHECK(pence == amount.amount->pence);
}

void check_payment(const PaymentLine& line, const Json& expected) {
  CAPTURE(line.id);
  CHECK(text_of(line.amount) == expected_text(expected.at("amount")));
  if (expected.contains("pots")) {
    CHECK(line.pots.size() == expected["pots"].size());
    std::int64_t pots = 0;
    for (const PotLine& pot : line.pots) {
      CAPTURE(pot.id);
      CHECK(text_of(pot.amount) == expected_text(expected["pots"].at(pot.id)));
      if (pot.amount.amount) pots += pot.amount.amount->pence;
    }
    if (line.amount.amount) CHECK(pots == line.amount.amount->pence);
  }
  if (expected.contains("months")) check_months("payment", line.months, line.later, expected);
  check_adds_up("payment", line.months, line.later, line.amount);
}

void check_offer(const OfferColumn& column, const Json& expected) {
  CHECK(column.payments.size() == expected.at("payments").size());
  for (const auto& [id, payment] : expected.at("payments").items()) {
    check_payment(test::line_of(column, id), payment);
  }
  CHECK(text_of(column.income.year) == expected_text(expected.at("year")));
  CHECK(text_of(column.income.guaranteed) == expected_text(expected.at("guaranteed")));
  CHECK(text_of(column.income.conditional) == expected_text(expected.at("conditional")));
  CHECK(text_of(column.income.at_risk) == expected_text(expected.at("atRisk")));
  check_months("offer", column.months, column.later, expected);
  check_adds_up("offer", column.months, column.later, column.income.year);

  std::vector<std::string> left_out;
  for (const LeftOut& line : column.income.leaves_out) left_out.push_back(line.payment);
  CHECK(left_out == expected.at("leavesOut").get<std::vector<std::string>>());
}

/// What stands under `key`: a number, or nothing where it was not entered.
std::optional<Quantity> list_of(const Json& given, const char* key) {
  if (!given.contains(key)) return std::nullopt;
  return test::quantity(given[key].get<std::string>());
}

/// The comparison itself and not a session: a case may hold a list size that no field would take.
OfferColumn column_for(const std::string& offer, const Json& given) {
  Scenario scenario;
  scenario.practice = {.example = false,
                       .registered = list_of(given, "registered"),
                       .weighted = list_of(given, "weighted"),
                       .ratio = std::nullopt};
  const Json inputs = given.value("inputs", Json::object());
  for (const auto& [name, value] : inputs.items()) {
    const Decimal number = test::decimal(value.get<std::string>());
    if (name.find('.') == std::string::npos) {
      scenario.volumes[name] = Quantity{number};
    } else {
      scenario.assumptions[name] = Percent{number};
    }
  }
  scenario.offers = {offer};
  const Json others = given.value("with", Json::array());
  for (const Json& other : others) scenario.offers.push_back(other);
  const Comparison comparison = compare(test::bundled_catalogue(), scenario);
  REQUIRE(comparison.offers.size() == scenario.offers.size());
  return comparison.offers.front();
}

bool is_priced(const Offer& offer) {
  return std::any_of(offer.payments.begin(), offer.payments.end(),
                     [](const Payment& payment) { return payment.rate.rate.has_value(); });
}

TEST_CASE("worked cases") {
  const auto files = test::files_in(test::source_folder() / "tests/cases/income", ".json");
  std::set<std::string> covered;
  for (const test::Path& path : files) {
    const Json file = Json::parse(test::read_bytes(path), nullptr, false);
    REQUIRE_MESSAGE(!file.is_discarded(), path.filename().string(), " is no JSON");
    const std::string offer = file.at("offer");
    CHECK(path.stem().string() == offer);
    covered.insert(offer);
    CAPTURE(offer);
    if (is_priced(test::bundled_offer(offer))) CHECK(file.at("cases").size() >= 5);
    for (const Json& worked : file.at("cases")) {
      const std::string name = worked.at("name");
      CAPTURE(name);
      check_offer(column_for(offer, worked.at("given")), worked.at("expect"));
    }
  }
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    CHECK_MESSAGE(covered.contains(entry.offer.id), entry.offer.id, " has no worked cases");
  }
}

}  // namespace
}  // namespace offerscope
