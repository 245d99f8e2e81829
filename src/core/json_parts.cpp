#include "json_parts.hpp"

#include "words.hpp"

namespace offerscope {

Json amount_json(const Figure& figure) {
  return figure.amount ? Json(figure.amount->to_decimal()) : Json(nullptr);
}

void put_amount(Json& object, const char* key, const Figure& figure) {
  object[key] = amount_json(figure);
  if (!figure.amount && !object.contains("missing")) object["missing"] = name_of(figure.missing);
}

Json quantity_json(const std::optional<Quantity>& quantity) {
  if (!quantity) return nullptr;
  const std::int64_t millionths = quantity->count.millionths();
  if (quantity->count.is_whole()) return millionths / Decimal::kScale;
  return static_cast<double>(millionths) / static_cast<double>(Decimal::kScale);
}

void put_months(Json& object, const std::array<Figure, 12>& months, const Figure& later) {
  Json amounts = Json::array();
  Json texts = Json::array();
  for (const Figure& month : months) {
    amounts.push_back(amount_json(month));
    texts.push_back(month.text);
  }
  object["months"] = std::move(amounts);
  object["monthTexts"] = std::move(texts);
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
