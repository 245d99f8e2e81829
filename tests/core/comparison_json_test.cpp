// The JSON of a comparison: its keys are a contract with the page and with the command's users.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "support/bundled.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;

Json json_of(const Session& session) {
  const Json json = Json::parse(to_json(session.comparison()), nullptr, false);
  REQUIRE(!json.is_discarded());
  return json;
}

/// All nine offers, six at a time, with nothing, with lists, and with all volumes entered.
std::vector<Json> all_comparisons() {
  std::vector<Json> all;
  for (const std::vector<std::string>& offers :
       {std::vector<std::string>{"nenc-medicines-2026-27", "nenc-adhd-2026-27", "lsc-routine-2025-26",
                                 "lsc-ltc-2025-26", "gm-les-2026-27", "kent-interim-2025-26"},
        std::vector<std::string>{"nenc-adhd-2026-27", "nwl-single-offer-2025-26", "nwl-access-2024-25",
                                 "derbyshire-shared-care"}}) {
    Session session = test::bundled_session();
    test::choose_only(session, offers);
    all.push_back(json_of(session));
    REQUIRE(session.enter("weighted", "10240.5") == "");
    all.push_back(json_of(session));
    REQUIRE(session.enter("registered", "9800") == "");
    all.push_back(json_of(session));
    for (const InputField& field : std::vector<InputField>(session.comparison().inputs)) {
      if (field.kind == InputKind::volume) REQUIRE(session.enter(field.name, "7.25") == "");
    }
    all.push_back(json_of(session));
    REQUIRE(session.enter("weighted", "") == "");
    all.push_back(json_of(session));
  }
  return all;
}

void check_keys(const std::string& what, const Json& object, std::initializer_list<const char*> keys) {
  CAPTURE(what);
  for (const char* key : keys) CHECK_MESSAGE(object.contains(key), what, " has no \"", key, '"');
}

TEST_CASE("every key of the contract is there") {
  for (const Json& json : all_comparisons()) {
    check_keys("the comparison", json,
               {"format", "view", "example", "practiceText", "inputs", "choices", "offers", "services", "terms", "sources"});
    CHECK(json["format"] == 1);
    for (const Json& input : json["inputs"]) {
      check_keys("an input", input,
                 {"name", "kind", "label", "text", "placeholder", "hint", "problem", "warning", "offers"});
    }
    for (const Json& choice : json["choices"]) {
      check_keys("a choice", choice, {"id", "shortTitle", "title", "commissioner", "chosen", "own"});
    }
    for (const Json& offer : json["offers"]) {
      check_keys("an offer", offer,
                 {"id", "title", "shortTitle", "commissioner", "summary", "own", "statusText", "periodText",
                  "deadlineText", "deadlinePassed", "weakestVerification", "verificationText", "income",
                  "payments", "cliffs", "monthLabels", "months", "monthTexts", "later", "laterText", "servicesPaid",
                  "servicesUnpaid", "servicesOther", "servicesText", "terms", "warnings", "gaps"});
      check_keys("an income", offer["income"],
                 {"year", "guaranteed", "conditional", "atRisk", "perWeightedPatient", "perRegisteredPatient",
                  "text", "sums", "leavesOut", "leavesOutText", "supposesText"});
      check_keys("an income's texts", offer["income"]["text"],
                 {"year", "guaranteed", "conditional", "atRisk", "perWeightedPatient", "perRegisteredPatient"});
      for (const Json& left_out : offer["income"]["leavesOut"]) {
        check_keys("a line left out", left_out, {"payment", "title", "input", "missing", "text"});
      }
      for (const Json& payment : offer["payments"]) {
        check_keys("a payment", payment,
                   {"id", "title", "service", "services", "basis", "basisText", "rate", "rateText", "quantity",
                    "quantityText", "input", "amount", "text", "perRegisteredPatient",
                    "perRegisteredPatientText", "certainty", "certaintyText", "certaintyReason", "formula",
                    "supposesText", "cliffs", "nextStep", "pots", "months", "monthTexts", "later", "laterText", "arrival", "arrivalPublished",
                    "priceYearText", "notes", "source"});
        check_keys("a source", payment["source"],
                   {"words", "place", "title", "publisher", "dateText", "address", "verification",
                    "verificationText", "documentNote"});
        for (const Json& pot : payment["pots"]) {
          check_keys("a pot", pot, {"id", "title", "percentText", "amount", "text"});
        }
      }
      for (const Json& term : offer["terms"]) check_keys("a term", term, {"term", "title", "text", "relation", "source"});
    }
    for (const Json& row : json["services"]) {
      check_keys("a service", row, {"id", "title", "group", "notComparable", "cells"});
      CHECK(row["cells"].size() == json["offers"].size());
      for (const Json& cell : row["cells"]) {
        check_keys("a cell", cell,
                   {"offer", "state", "stateText", "priced", "rateText", "perRegisteredPatient",
                    "perRegisteredPatientText", "notComparable", "requirement", "source"});
      }
    }
    for (const Json& row : json["terms"]) {
      check_keys("a question", row, {"name", "question", "why", "cells"});
      CHECK(row["cells"].size() == json["offers"].size());
      for (const Json& cell : row["cells"]) {
        check_keys("an answer", cell, {"offer", "says", "risk", "riskText", "lines"});
        CHECK(cell["says"] == !cell["lines"].empty());
        for (const Json& line : cell["lines"]) check_keys("a line of an answer", line, {"text", "source"});
      }
    }
    for (const Json& source : json["sources"]) {
      check_keys("a source line", source, {"offer", "offerTitle", "document", "usedFor"});
    }
  }
}

const std::set<std::string> kAmountKeys = {"amount",     "year",  "guaranteed",
                                           "conditional", "atRisk", "perWeightedPatient",
                                           "perRegisteredPatient", "later", "months", "lost",
                                           // of the workload
                                           "income", "cost", "setup", "overheads", "margin", "leftForDelivery",
                                           // of the decision
                                           "incomeChange", "costChange", "marginChange", "guaranteedChange",
                                           "conditionalChange", "atRiskChange"};

/// Whether the object has an amount of that name; an offer's "income" is an object of several.
bool is_amount(const std::string& key, const Json& value) { return kAmountKeys.contains(key) && !value.is_object(); }

/// Calls `visit` for every object of the document but "texts", which hold the words of the same keys.
template <class Visit>
void each_object(const Json& json, Visit visit) {
  if (json.is_object()) visit(json);
  for (const auto& [key, item] : json.items()) {
    if (item.is_structured() && key != "texts") each_object(item, visit);
  }
}

/// Whether a text is `-?digits.dd`.
bool is_pounds(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return text.size() > 3 && text[text.size() - 3] == '.' && digits(text.substr(text.size() - 2)) &&
         digits(text.substr(0, text.size() - 3));
}

TEST_CASE("an amount is pounds with two places or null, never a number; months are twelve") {
  std::size_t amounts = 0;
  std::size_t nulls = 0;
  for (const Json& json : all_comparisons()) {
    for (const Json& offer : json["offers"]) {
      each_object(offer, [&](const Json& object) {
        // "text" and "sums" hold the same keys with words for the screen.
        const bool words = object.contains("guaranteed") && !object.contains("leavesOut");
        if (words) return;
        for (const auto& [key, value] : object.items()) {
          if (!is_amount(key, value)) continue;
          if (key == "months") CHECK(value.size() == 12);
          for (const Json& amount : value.is_array() ? value : Json::array({value})) {
            ++(amount.is_null() ? nulls : amounts);
            const bool well_written =
                amount.is_null() || (amount.is_string() && is_pounds(amount.get_ref<const std::string&>()));
            if (!well_written) FAIL_CHECK(key, ": ", amount.dump());
          }
        }
      });
    }
  }
  CHECK(amounts > 1'500);
  CHECK(nulls > 500);
}

/// Whether one of the object's own amounts is null.
bool lacks_an_amount(const Json& object) {
  for (const auto& [key, value] : object.items()) {
    if (!is_amount(key, value)) continue;
    for (const Json& amount : value.is_array() ? value : Json::array({value})) {
      if (amount.is_null()) return true;
    }
  }
  return false;
}

TEST_CASE("in every object that lacks an amount, and in no other, stands why") {
  const std::set<std::string> reasons = {"not-entered", "not-published", "not-applicable"};
  std::map<std::string, std::size_t> seen;
  for (const Json& json : all_comparisons()) {
    for (const char* part : {"offers", "services"}) {
      each_object(json[part], [&](const Json& object) {
        const bool a_line_left_out = object.contains("payment");
        const bool lacks = lacks_an_amount(object);
        if (object.contains("missing") != (lacks || a_line_left_out)) FAIL_CHECK(object.dump().substr(0, 300));
        if (object.contains("missing")) ++seen[object["missing"].get<std::string>()];
      });
    }
  }
  CHECK(seen.size() == reasons.size());
  for (const auto& [reason, count] : seen) {
    CAPTURE(reason);
    CHECK(reasons.contains(reason));
    CHECK(count > 50);
  }
}

TEST_CASE("the reason is that of the amount, or of the first figure that is missing") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27", "lsc-ltc-2025-26", "gm-les-2026-27"});
  REQUIRE(session.enter("weighted", "10000") == "");
  const Json json = json_of(session);
  // The year is known; only what it is for a registered patient is not.
  CHECK(json["offers"][0]["income"]["perRegisteredPatient"].is_null());
  CHECK(json["offers"][0]["income"]["missing"] == "not-entered");
  CHECK(json["offers"][0]["payments"][0]["missing"] == "not-entered");
  CHECK(!json["offers"][0].contains("missing"));
  CHECK(json["offers"][2]["income"]["missing"] == "not-published");
  CHECK(json["offers"][2]["missing"] == "not-published");
  CHECK(json["services"][0]["cells"][2]["missing"] == "not-applicable");
}

TEST_CASE("a service that an offer does not name has no source") {
  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-ltc-2025-26", "lsc-routine-2025-26", "nenc-medicines-2026-27"});
  std::set<std::string> unnamed;
  const Json json = json_of(session);
  for (const Json& row : json["services"]) {
    for (const Json& cell : row["cells"]) {
      const bool named = cell["state"] != "not-in-offer" && cell["state"] != "not-published";
      CHECK(cell["source"].is_object() == named);
      if (!named) unnamed.insert(cell["state"].get<std::string>());
      if (!named) CHECK(cell["source"].is_null());
    }
  }
  CHECK(unnamed == std::set<std::string>{"not-in-offer", "not-published"});
}

TEST_CASE("what is missing of an amount is missing in its months") {
  const std::set<std::string> reasons = {"not-entered", "not-published", "not-applicable"};
  std::set<std::string> seen;
  for (const Json& json : all_comparisons()) {
    for (const Json& offer : json["offers"]) {
      const Json& income = offer["income"];
      if (income["year"].is_null()) CHECK(income.contains("missing"));
      if (income.contains("missing")) CHECK(reasons.contains(income["missing"].get<std::string>()));
      for (const Json& payment : offer["payments"]) {
        if (!payment["amount"].is_null()) continue;
        REQUIRE(payment.contains("missing"));
        CHECK(reasons.contains(payment["missing"].get<std::string>()));
        seen.insert(payment["missing"].get<std::string>());
        for (const Json& month : payment["months"]) CHECK(month.is_null());
        CHECK(payment["later"].is_null());
      }
    }
  }
  CHECK(seen == std::set<std::string>{"not-entered", "not-published"});
}

TEST_CASE("rates and quantities") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("weighted", "10240.5") == "");
  const Json json = json_of(session);
  const Json& medicines = json["offers"][0]["payments"][0];
  CHECK(medicines["rate"] == "2.87");
  CHECK(medicines["quantity"] == 10240.5);
  CHECK(medicines["amount"] == "29390.24");
  CHECK(medicines["basis"] == "weighted-patient");
  CHECK(medicines["service"] == medicines["services"][0]);
  CHECK(medicines["certainty"] == "guaranteed");
  CHECK(medicines["formula"] == "10,240.5 weighted patients × £2.87 = £29,390.24 a year");
  REQUIRE(session.enter("weighted", "10240") == "");
  CHECK(json_of(session)["offers"][0]["payments"][0]["quantity"].is_number_integer());
  CHECK(json_of(session)["offers"][0]["payments"][0]["quantity"] == 10240);
}

TEST_CASE("what a file or a field holds comes through as text, whatever it is") {
  Session session = test::bundled_session();
  const std::string hostile = "</script><script>alert(1)</script> \" \\ 😀 £";
  const std::string text = test::replaced(test::small_offer(), "ECGs done and read in the practice.",
                                          Json(hostile).dump().substr(1, Json(hostile).dump().size() - 2));
  REQUIRE(session.add_offer("own.json", text, true).empty());
  (void)session.enter("registered", hostile);
  CHECK(json_of(session)["offers"][3]["summary"] == hostile);
  CHECK(json_of(session)["inputs"][0]["text"] == hostile);
  // Bytes that are not UTF-8 must not break the document.
  (void)session.enter("registered", "\xFF\xC3");
  CHECK(json_of(session)["inputs"][0]["text"].is_string());
  CHECK(to_json(session.comparison()).find('\n') == std::string::npos);
}

}  // namespace
}  // namespace offerscope
