// The workload, as JSON. As in comparison_json.cpp, the keys are a contract.
#include "json_parts.hpp"
#include "views.hpp"

namespace offerscope {
namespace {

/// Writes the figure as `"key": amount` and its text into `texts`.
void put(Json& json, Json& texts, const char* key, const Figure& figure) {
  put_amount(json, key, figure);
  texts[key] = figure.text;
}

Json line_json(const WorkLine& line) {
  Json json;
  Json texts;
  json["id"] = line.id;
  json["title"] = line.title;
  json["payments"] = line.payments;
  json["services"] = line.services;
  put(json, texts, "income", line.income);
  put(json, texts, "cost", line.cost);
  put(json, texts, "setup", line.setup);
  put(json, texts, "overheads", line.overheads);
  put(json, texts, "onTop", line.on_top);
  put(json, texts, "margin", line.margin);
  json["texts"] = std::move(texts);
  json["costSum"] = line.cost_sum;
  json["hourSums"] = line.hour_sums;
  json["marginSum"] = line.margin_sum;
  json["breakEvenText"] = line.break_even_text;
  json["paysForText"] = line.pays_for_text;
  return json;
}

Json level_json(const ActivityLevel& level) {
  Json json;
  Json texts;
  json["name"] = level.name;
  json["title"] = level.title;
  put(json, texts, "income", level.income);
  put(json, texts, "cost", level.cost);
  put(json, texts, "onTop", level.on_top);
  put(json, texts, "margin", level.margin);
  json["texts"] = std::move(texts);
  return json;
}

Json minutes_json(const MinutesBought& bought) {
  return {{"role", facts_of(bought.role).name},
          {"title", bought.title},
          {"hourSum", bought.hour_sum},
          {"hoursText", bought.hours_text},
          {"nowText", bought.now_text},
          {"atEndText", bought.at_end_text}};
}

/// Of a service there are many fields: what none of them has is left out.
Json field_json(const InputField& field) {
  return {{"name", field.name},
          {"kind", name_of(field.kind)},
          {"unit", name_of(field.unit)},
          {"label", field.label},
          {"text", field.text},
          {"placeholder", field.placeholder},
          {"hint", field.hint},
          {"problem", field.problem}};
}

Json service_json(const WorkService& service) {
  Json json;
  json["id"] = service.id;
  json["title"] = service.title;
  json["entered"] = service.entered;
  json["eachText"] = service.each_text;
  json["volumeText"] = service.volume_text;
  json["fields"] = list_json(service.fields, field_json);
  json["offers"] = service.offers;
  return json;
}

}  // namespace

Json work_json(const WorkColumn& work) {
  Json json;
  Json texts;
  json["lines"] = list_json(work.lines, line_json);
  put(json, texts, "income", work.income);
  put(json, texts, "cost", work.cost);
  put(json, texts, "setup", work.setup);
  put(json, texts, "overheads", work.overheads);
  put(json, texts, "onTop", work.on_top);
  put(json, texts, "margin", work.margin);
  put(json, texts, "leftForDelivery", work.left_for_delivery);
  json["texts"] = std::move(texts);
  json["marginSum"] = work.margin_sum;
  json["hours"] = work.hours;
  json["levels"] = list_json(work.levels, level_json);
  json["minutes"] = list_json(work.minutes, minutes_json);
  json["deliveryText"] = work.delivery_text;
  json["coversText"] = work.covers_text;
  json["knownLinesText"] = work.known_lines_text;
  json["leavesOutText"] = work.leaves_out_text;
  json["finding"] = work.finding;
  return json;
}

Json workload_json(const Workload& workload) {
  Json json;
  json["fields"] = list_json(workload.fields, input_json);
  json["services"] = list_json(workload.services, service_json);
  json["notes"] = workload.notes;
  json["sources"] = list_json(workload.sources, source_json);
  return json;
}

}  // namespace offerscope
