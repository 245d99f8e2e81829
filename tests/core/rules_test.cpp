// Every way in which offers pay: the worked cases of tests/cases/rules, and the lines of
// offers/README.md that write each of them.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "support/offer_text.hpp"
#include "support/worked_cases.hpp"

namespace offerscope {
namespace {

using test::Json;

/// "P1" to "P42", and the shapes that were asked for beside them, "E1" to "E4".
std::set<std::string> all_rules() {
  std::set<std::string> rules;
  for (int i = 1; i <= 42; ++i) rules.insert("P" + std::to_string(i));
  for (int i = 1; i <= 4; ++i) rules.insert("E" + std::to_string(i));
  return rules;
}

/// The files of tests/cases/rules, by rule.
const std::map<std::string, Json>& rule_files() {
  static const std::map<std::string, Json> files = [] {
    std::map<std::string, Json> all;
    for (const test::Path& path :
         test::files_in(test::source_folder() / "tests/cases/rules", ".json")) {
      Json file = test::case_file(path);
      const std::string rule = file.at("rule");
      CHECK_MESSAGE(!all.contains(rule), rule, " has two files");
      all[rule] = std::move(file);
    }
    return all;
  }();
  return files;
}

std::string offer_id(const Json& file) { return file.at("offer").at("id"); }

/// The offers of a rule's file, with the shared list of services.
Session session_of(const Json& file) {
  Session session;
  REQUIRE(session.load_services(test::bundled_text("services.json")).empty());
  std::vector<Json> offers = {file.at("offer")};
  for (const Json& other : file.value("others", Json::array())) offers.push_back(other);
  for (const Json& offer : offers) {
    const std::string id = offer.at("id");
    for (const Fault& fault : session.add_offer(id + ".json", offer.dump(2), false)) {
      FAIL_CHECK(id, ' ', fault.pointer, ": ", fault.message);
    }
    REQUIRE(session.catalogue().find(id) != nullptr);
  }
  return session;
}

TEST_CASE("every rule has its worked cases") {
  std::set<std::string> rules;
  for (const auto& [rule, file] : rule_files()) {
    rules.insert(rule);
    CHECK_MESSAGE(file.at("cases").size() >= 3, rule, " has fewer than three cases");
  }
  for (const std::string& rule : all_rules()) {
    CHECK_MESSAGE(rules.contains(rule), rule, " has no file");
    rules.erase(rule);
  }
  for (const std::string& rule : rules) FAIL_CHECK(rule, " is no rule");
}

TEST_CASE("every rule pays what its worked cases say") {
  for (const auto& [rule, file] : rule_files()) {
    SUBCASE(rule.c_str()) {
      const Session session = session_of(file);
      for (const Json& worked : file.at("cases")) {
        test::check_case(session.catalogue(), offer_id(file), worked);
      }
    }
  }
}

/// True if every key and value of `part` stands in `whole`. A list may leave out entries.
bool contains(const Json& whole, const Json& part) {
  if (part.is_object()) {
    for (const auto& [key, value] : part.items()) {
      if (!whole.is_object() || !whole.contains(key) || !contains(whole[key], value)) return false;
    }
    return true;
  }
  if (!part.is_array()) return whole == part;
  if (!whole.is_array()) return false;
  auto at = whole.begin();
  for (const Json& entry : part) {
    const auto holds_entry = [&entry](const Json& each) { return contains(each, entry); };
    at = std::find_if(at, whole.end(), holds_entry);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

/// True if each key of `lines` stands in the offer, or else in one and the same payment of it.
bool writes(const Json& offer, const Json& lines) {
  Json of_payment = Json::object();
  for (const auto& [key, value] : lines.items()) {
    if (!contains(offer, Json{{key, value}})) of_payment[key] = value;
  }
  const Json& payments = offer.at("payments");
  return of_payment.empty() ||
         std::any_of(payments.begin(), payments.end(),
                     [&](const Json& payment) { return contains(payment, of_payment); });
}

/// The section of a rule in the guide, from "### P1 " to the next heading; "" where there is none.
std::string section_of(const std::string& guide, const std::string& rule) {
  const auto begin = guide.find("\n### " + rule + ' ');
  if (begin == std::string::npos) return "";
  return guide.substr(begin, guide.find("\n#", begin + 1) - begin);
}

/// The lines of JSON that the guide shows for a rule; no object where it has none.
Json lines_of(const std::string& rule) {
  static const std::string guide = test::read_bytes(test::source_folder() / "offers/README.md");
  const std::string section = section_of(guide, rule);
  const std::string fence = "```json\n";
  const auto begin = section.find(fence);
  const auto end = section.find("\n```", begin);
  if (begin == std::string::npos || end == std::string::npos) return nullptr;
  return Json::parse(section.substr(begin + fence.size(), end - begin - fence.size()), nullptr, false);
}

TEST_CASE("the guide writes every rule as its worked cases do") {
  for (const auto& [rule, file] : rule_files()) {
    const Json lines = lines_of(rule);
    CHECK_MESSAGE(lines.is_object(), rule, " has no section with a JSON object in offers/README.md");
    if (lines.is_object()) {
      CHECK_MESSAGE(writes(file.at("offer"), lines), "the lines of ", rule, " are not in its offer");
    }
  }
}

/// `entry` with what a payment needs besides and the guide's lines leave out, as the small file has it.
Json whole_payment(const Json& entry, const Json& small_payment) {
  Json payment = entry;
  for (const char* key :
       {"id", "title", "services", "certainty", "certaintyReason", "quantity", "rate", "source"}) {
    if (!payment.contains(key)) payment[key] = small_payment.at(key);
  }
  if (payment["rate"].contains("variations")) {
    for (Json& variation : payment["rate"]["variations"]) variation["source"] = small_payment.at("source");
  }
  return payment;
}

TEST_CASE("the guide's lines of every rule, put into the small file as the guide says, have no fault") {
  const Json small = Json::parse(test::small_offer());
  const std::set<std::string> of_the_offer = {"period", "assumptions", "caps", "gates", "payments", "relations"};
  const Json& small_payment = small.at("payments").at(0);
  for (const std::string& rule : all_rules()) {
    CAPTURE(rule);
    const Json lines = lines_of(rule);
    REQUIRE(lines.is_object());
    Json offer = small;
    Json payment = small_payment;
    for (const auto& [key, value] : lines.items()) (of_the_offer.contains(key) ? offer : payment)[key] = value;
    if (!lines.contains("payments")) offer["payments"] = Json::array({payment});
    for (Json& each : offer["payments"]) each = whole_payment(each, small_payment);
    for (const char* list : {"caps", "relations"}) {
      for (Json& entry : offer[list]) entry["source"] = small_payment.at("source");
    }
    if (!lines.contains("caps")) offer.erase("caps");
    CHECK(test::report_of(test::faults_of(offer.dump(2))) == "");
  }
}

}  // namespace
}  // namespace offerscope
