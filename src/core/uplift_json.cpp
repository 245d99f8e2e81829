// What the price will be worth, as JSON. As in comparison_json.cpp, the keys are a contract.
#include "json_parts.hpp"
#include "uplift/uplift_words.hpp"

namespace offerscope {
namespace {

/// Ten-thousandths of a pound, half up: what a chart needs, and the same text on every machine.
std::int64_t ten_thousandths(const RealValue& value) { return static_cast<std::int64_t>(value.pounds * 10'000.0 + 0.5); }

/// `values` and `texts`.
void put_values(Json& object, const std::vector<RealValue>& values) {
  object["values"] = list_json(values, ten_thousandths);
  object["texts"] = list_json(values, [](const RealValue& value) { return value.text; });
}

Json path_json(const NamedPath& path) {
  Json json = {{"title", path.title}};
  put_values(json, path.values);
  return json;
}

Json futures_json(const Futures& futures) {
  Json json;
  Json quantiles = Json::array();
  for (std::size_t i = 0; i < Futures::kPercents.size(); ++i) {
    Json quantile = {{"percent", Futures::kPercents[i]}};
    put_values(quantile, futures.quantiles[i]);
    quantiles.push_back(quantile);
  }
  json["quantiles"] = quantiles;
  json["chancePercent"] = futures.chance_percent;
  json["chanceText"] = futures.chance_text;
  json["dots"] = list_json(futures.dots, ten_thousandths);
  json["dotsUnder"] = futures.dots_under;
  json["dotsTitle"] = futures.dots_title;
  json["dotsText"] = futures.dots_text;
  json["underText"] = futures.under_text;
  json["fromText"] = futures.from_text;
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
  json["demandText"] = uplift.demand_text;
  json["yearLabels"] = uplift.year_labels;
  json["guaranteed"] = path_json(uplift.guaranteed);
  json["termText"] = uplift.term_text;
  json["stress"] = path_json(uplift.stress);
  json["replays"] = list_json(uplift.replays, path_json);
  json["named"] = list_json(uplift.named, path_json);
  json["replayText"] = uplift.replay_text;
  if (uplift.futures) json["futures"] = futures_json(*uplift.futures);
  json["standStillText"] = uplift.stand_still_text;
  json["lostTitle"] = uplift.lost_title;
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
  json["lostTitle"] = uplift.lost_title;
  put_amount(json, "lost", uplift.lost);
  json["lostText"] = uplift.lost_text;
  if (uplift.together) {
    json["together"] = {{"title", uplift.together_title},
                        {"summary", uplift.together->summary},
                        {"yearLabels", uplift.together->year_labels},
                        {"guaranteed", path_json(uplift.together->guaranteed)},
                        {"stress", path_json(uplift.together->stress)},
                        {"futures", futures_json(*uplift.together->futures)},
                        {"standStillText", uplift.together->stand_still_text}};
  }
  json["sources"] = list_json(uplift.sources, source_json);
  return json;
}

}  // namespace offerscope
