#include "json_parts.hpp"

#include "words.hpp"

namespace offerscope {

Json amount_json(const Figure& figure) {
  return figure.amount ? Json(figure.amount->to_decimal()) : Json(nullptr);
}

void put_amount(Json& object, const char* key, const Figure& figure) {
  object[key] = amount_json(figure);
  if (!figure.amount) object.say_missing(name_of(figure.missing));
}

Json quantity_json(const std::optional<Quantity>& quantity) {
  return quantity ? Json::number(quantity->count.to_string()) : Json(nullptr);
}

void put_months(Json& object, const std::array<Figure, 12>& months, const Figure& later) {
  object["months"] = list_json(months, amount_json);
  object["monthTexts"] = list_json(months, [](const Figure& month) { return month.text; });
  put_amount(object, "later", later);
  object["laterText"] = later.text;
}

Json source_json(const SourceNote& source) {
  Json json;
  json["words"] = source.words;
  json["place"] = source.place;
  json["title"] = source.title;
  json["publisher"] = source.publisher;
  json["dateText"] = source.date_text;
  json["address"] = source.address;
  json["verification"] = name_of(source.verification);
  json["verificationText"] = words_of(source.verification);
  json["documentNote"] = source.document_note;
  return json;
}

}  // namespace offerscope
