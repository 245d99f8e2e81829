// What the price will be worth, as JSON. As in comparison_json.cpp, the keys are a contract.
#include "json_parts.hpp"
#include "uplift/uplift_words.hpp"

namespace offerscope {
namespace {

/// Ten-thousandths of a pound, half up: what a chart needs, and the same text on every machine.
Json ten_thousandths(const std::vector<RealValue>& values) {
  Json json = Json::array();
  for (const RealValue& value : values) json.push_back(static_cast<std::int64_t>(value.pounds * 10'000.0 + 0.5));
  return json;
}

Json texts(const std::vector<RealValue>& values) {
  Json json = Json::array();
  for (const RealValue& value : values) json.push_back(value.text);
  return json;
}

Json path_json(const NamedPath& path) {
  return {{"title", path.title}, {"values", ten_thousandths(path.values)}, {"texts", texts(path.values)}};
}

Json futures_json(const Futures& futures) {
  Json json;
  json["quantiles"] = Json::array();
  for (std::size_t i = 0; i < Futures::kPercents.size(); ++i) {
    json["quantiles"].push_back({{"percent", Futures::kPercents[i]},
                                 {"values", ten_thousandths(futures.quantiles[i])},
                                 {"texts", texts(futures.quantiles[i])}});
  }
  json["chancePercent"] = futures.chance_percent;
  json["chanceText"] = futures.chance_text;
  json["dots"] = ten_thousandths(futures.dots);
  json["dotsTitle"] = futures.dots_title;
  json["dotsText"] = futures.dots_text;
  return json;
}

}  // namespace

Json uplift_json(const UpliftColumn& uplift) {
  Json json;
  json["rating"] = name_of(uplift.rating);
  json["ratingText"] = uplift.rating_text;
  json["summary"] = uplift.summary;
  json["promiseText"] = uplift.promise_text;
  json["says"] = uplift.says;
  json["source"] = source_json(uplift.source);
  json["given"] = uplift.given;
  json["alreadyText"] = uplift.already_text;
  json["yearLabels"] = uplift.year_labels;
  json["guaranteed"] = path_json(uplift.guaranteed);
  json["stress"] = path_json(uplift.stress);
  json["replays"] = Json::array();
  for (const NamedPath& replay : uplift.replays) json["replays"].push_back(path_json(replay));
  json["replayText"] = uplift.replay_text;
  if (uplift.futures) json["futures"] = futures_json(*uplift.futures);
  json["standStillText"] = uplift.stand_still_text;
  put_amount(json, "lost", uplift.lost);
  json["lostFigureText"] = uplift.lost.text;
  json["lostText"] = uplift.lost_text;
  return json;
}

Json uplift_json(const UpliftRisk& uplift) {
  Json json;
  json["title"] = uplift.title;
  json["costText"] = uplift.cost_text;
  json["notes"] = uplift.notes;
  put_amount(json, "lost", uplift.lost);
  json["lostText"] = uplift.lost_text;
  json["sources"] = Json::array();
  for (const SourceNote& source : uplift.sources) json["sources"].push_back(source_json(source));
  return json;
}

}  // namespace offerscope
