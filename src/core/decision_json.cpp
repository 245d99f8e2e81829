// What each decision changes against today, as JSON. As in comparison_json.cpp, the keys are a contract.
#include "json_parts.hpp"

namespace offerscope {
namespace {

std::string_view name_of(DecisionOption::Kind kind) {
  switch (kind) {
    case DecisionOption::Kind::accept: return "accept";
    case DecisionOption::Kind::decline: return "decline";
    case DecisionOption::Kind::part: break;
  }
  return "part";
}

Json option_json(const DecisionOption& option) {
  Json json;
  Json texts;
  const auto put = [&](const char* key, const Figure& figure) {
    put_amount(json, key, figure);
    texts[key] = figure.text;
  };
  json["kind"] = name_of(option.kind);
  json["title"] = option.title;
  put("income", option.income);
  put("incomeChange", option.income_change);
  put("costChange", option.cost_change);
  put("marginChange", option.margin_change);
  put("guaranteedChange", option.certainty_change[0]);
  put("conditionalChange", option.certainty_change[1]);
  put("atRiskChange", option.certainty_change[2]);
  json["texts"] = std::move(texts);
  json["supposesText"] = option.supposes_text;
  json["sums"] = option.sums;
  json["servicesAdded"] = option.services_added;
  json["servicesRemoved"] = option.services_removed;
  json["addedText"] = option.added_text;
  json["removedText"] = option.removed_text;
  json["servicesText"] = option.services_text;
  return json;
}

Json source_or_null(const SourceNote& source) { return source.title.empty() ? Json(nullptr) : source_json(source); }

}  // namespace

Json decision_json(const DecisionColumn& decision) {
  Json json;
  json["options"] = list_json(decision.options, option_json);
  json["partText"] = decision.part_text;
  json["partSource"] = source_or_null(decision.part_source);
  json["refusalText"] = decision.refusal_text;
  json["refusalSource"] = source_or_null(decision.refusal_source);
  json["fields"] = list_json(decision.fields, input_json);
  json["finding"] = decision.finding;
  json["paragraph"] = decision.paragraph;
  return json;
}

Json baseline_json(const Baseline& baseline) {
  Json json;
  json["title"] = baseline.title;
  json["text"] = baseline.text;
  put_amount(json, "income", baseline.income);
  json["incomeText"] = baseline.income.text;
  put_amount(json, "cost", baseline.cost);
  json["costText"] = baseline.cost.text;
  json["fields"] = list_json(baseline.fields, input_json);
  return json;
}

}  // namespace offerscope
