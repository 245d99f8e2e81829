// The workload in the comparison's JSON: its keys are a contract with the page and with the command's users.
#include <nlohmann/json.hpp>
#include <set>

#include "work_fixture.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::json;
using test::work_session;

Json json_of(const Session& session) {
  const Json json = Json::parse(to_json(session.comparison()), nullptr, false);
  REQUIRE(!json.is_discarded());
  return json;
}

std::set<std::string> keys_of(const Json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

using Keys = std::set<std::string>;

TEST_CASE("every key of the workload is there, and an amount is pounds with two places") {
  const Json json = json_of(work_session(test::small_offer(), {{"work.ecg.nurse", "10"}, {"work.ecg.volume", "600"}}));
  const Json& work = json["offers"][0]["work"];
  CHECK(keys_of(work) == Keys{"lines", "income", "cost", "setup", "overheads", "onTop", "margin", "leftForDelivery", "texts",
                              "marginSum", "hours", "levels", "minutes", "deliveryText", "coversText", "knownLinesText",
                              "leavesOutText", "finding"});
  const Json& line = work["lines"][0];
  CHECK(keys_of(line) == Keys{"id", "title", "payments", "services", "income", "cost", "setup", "overheads", "onTop", "margin", "texts",
                              "costSum", "hourSums", "marginSum", "breakEvenText", "paysForText"});
  CHECK(line["income"] == "9600.00");
  CHECK(line["cost"] == "5000.00");
  CHECK(line["overheads"] == "0.00");
  CHECK(line["margin"] == "4600.00");
  CHECK(line["texts"]["margin"] == "£4,600.00");
  CHECK(keys_of(work["levels"][0]) == Keys{"name", "title", "income", "cost", "onTop", "margin", "texts"});
  CHECK(work["levels"][2]["cost"] == "6000.00");
  CHECK(work["levels"][2]["name"] == "high");
  CHECK(keys_of(work["minutes"][0]) == Keys{"role", "title", "hourSum", "hoursText", "nowText", "atEndText"});
  CHECK(work["minutes"][3]["role"] == "hca");

  const Json& workload = json["workload"];
  CHECK(keys_of(workload) == Keys{"fields", "services", "notes", "sources"});
  CHECK(workload["fields"].size() == 9);
  CHECK(keys_of(workload["services"][0]) ==
        Keys{"id", "title", "entered", "eachText", "volumeText", "fields", "offers"});
  CHECK(keys_of(workload["services"][0]["fields"][0]) ==
        Keys{"name", "kind", "unit", "label", "text", "placeholder", "hint", "problem"});
  CHECK(workload["services"][0]["fields"][0]["kind"] == "work");
  CHECK(workload["services"][0]["fields"][0]["text"] == "600");
}

TEST_CASE("what is missing is null beside its reason") {
  const Json json = json_of(work_session(test::small_offer()));
  const Json& line = json["offers"][0]["work"]["lines"][0];
  CHECK(line["income"] == "9600.00");
  CHECK(line["cost"].is_null());
  CHECK(line["margin"].is_null());
  CHECK(line["missing"] == "not-entered");
  CHECK(line["texts"]["cost"] == "enter minutes");
  CHECK(json["offers"][0]["work"]["margin"].is_null());
  CHECK(json["offers"][0]["work"]["missing"] == "not-entered");
}

}  // namespace
}  // namespace offerscope
