// The card as JSON. Its keys are a contract, as those of the comparison.
#include "card.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

void put_figure(Json& json, const Figure& figure) {
  json["text"] = figure.text;
  json["pence"] = figure.amount ? Json(figure.amount->pence) : Json(nullptr);
  if (!figure.amount) json.say_missing(name_of(figure.missing));
}

Json part_json(const CardPart& part) {
  Json json;
  json["certainty"] = name_of(part.certainty);
  json["title"] = part.title;
  put_figure(json, part.figure);
  return json;
}

Json row_json(const CardRow& row) {
  Json json;
  json["offer"] = row.offer;
  json["name"] = row.name;
  json["detail"] = row.detail;
  put_figure(json, row.year);
  json["perPatientText"] = row.per_patient_text;
  json["parts"] = list_json(row.parts, part_json);
  json["notes"] = row.notes;
  return json;
}

}  // namespace

std::string to_json(const Card& card) {
  Json json;
  json["title"] = card.title;
  json["practiceText"] = card.practice_text;
  json["message"] = card.message;
  json["rows"] = list_json(card.rows, row_json);
  json["longestPence"] = card.longest_pence;
  json["sourcesText"] = card.sources_text;
  json["date"] = card.date;
  json["dateText"] = card.date_text;
  json["disclaimer"] = card.disclaimer;
  return json.text();
}

}  // namespace offerscope
