// The comparison as JSON. The keys are a contract: the page, the command's users and the tests read
// them. A key is never renamed or given another meaning.
#include <nlohmann/json.hpp>

#include "comparison.hpp"
#include "views.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::ordered_json;

Json amount_json(const Figure& figure) {
  return figure.amount ? Json(figure.amount->to_decimal()) : Json(nullptr);
}

/// Writes `"key": amount` and, where there is none, `"missing"` beside it. Where several figures of
/// an object are missing, the first of them gives the reason.
void put_amount(Json& object, const char* key, const Figure& figure) {
  object[key] = amount_json(figure);
  if (!figure.amount && !object.contains("missing")) object["missing"] = name_of(figure.missing);
}

/// A whole quantity as an integer. One with places has at most thirteen digits here, which a JSON
/// reader's double holds without loss; no amount is made from it.
Json quantity_json(const std::optional<Quantity>& quantity) {
  if (!quantity) return nullptr;
  const std::int64_t millionths = quantity->count.millionths();
  if (quantity->count.is_whole()) return millionths / Decimal::kScale;
  return static_cast<double>(millionths) / static_cast<double>(Decimal::kScale);
}

template <class Figures>
void put_months(Json& object, const Figures& months, const Figure& later) {
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

Json payment_json(const PaymentLine& line) {
  Json json;
  json["id"] = line.id;
  json["title"] = line.title;
  json["service"] = line.services.empty() ? "" : line.services.front();
  json["services"] = line.services;
  json["basis"] = name_of(line.basis);
  json["basisText"] = line.basis_text;
  json["rate"] = line.rate ? Json(line.rate->pounds.to_string(2)) : Json(nullptr);
  json["rateText"] = line.rate_text;
  json["quantity"] = quantity_json(line.quantity);
  json["quantityText"] = line.quantity_text;
  json["input"] = line.input;
  put_amount(json, "amount", line.amount);
  json["text"] = line.amount.text;
  put_amount(json, "perRegisteredPatient", line.per_registered_patient);
  json["perRegisteredPatientText"] = line.per_registered_patient.text;
  json["certainty"] = name_of(line.certainty);
  json["certaintyText"] = line.certainty_text;
  json["certaintyReason"] = line.certainty_reason;
  json["formula"] = line.formula;
  json["pots"] = Json::array();
  for (const PotLine& pot : line.pots) {
    Json pot_json = {{"id", pot.id}, {"title", pot.title}, {"percentText", pot.percent_text}};
    put_amount(pot_json, "amount", pot.amount);
    pot_json["text"] = pot.amount.text;
    json["pots"].push_back(std::move(pot_json));
  }
  put_months(json, line.months, line.later);
  json["arrival"] = line.arrival;
  json["arrivalPublished"] = line.arrival_published;
  json["priceYearText"] = line.price_year_text;
  json["notes"] = line.notes;
  json["source"] = source_json(line.source);
  return json;
}

Json income_json(const Income& income) {
  Json json;
  Json texts;
  const auto put = [&](const char* key, const Figure& figure) {
    put_amount(json, key, figure);
    texts[key] = figure.text;
  };
  put("year", income.year);
  put("guaranteed", income.guaranteed);
  put("conditional", income.conditional);
  put("atRisk", income.at_risk);
  put("perWeightedPatient", income.per_weighted_patient);
  put("perRegisteredPatient", income.per_registered_patient);
  json["text"] = std::move(texts);
  json["sums"] = {{"guaranteed", income.certainty_sums[0]},
                  {"conditional", income.certainty_sums[1]},
                  {"atRisk", income.certainty_sums[2]}};
  json["leavesOut"] = Json::array();
  for (const LeftOut& left_out : income.leaves_out) {
    json["leavesOut"].push_back({{"payment", left_out.payment},
                                 {"title", left_out.title},
                                 {"input", left_out.input},
                                 {"missing", name_of(left_out.missing)},
                                 {"text", left_out.text}});
  }
  json["leavesOutText"] = income.leaves_out_text;
  return json;
}

Json offer_json(const OfferColumn& offer) {
  Json json;
  json["id"] = offer.id;
  json["title"] = offer.title;
  json["shortTitle"] = offer.short_title;
  json["commissioner"] = offer.commissioner;
  json["summary"] = offer.summary;
  json["own"] = offer.own;
  json["statusText"] = offer.status_text;
  json["periodText"] = offer.period_text;
  json["deadlineText"] = offer.deadline_text;
  json["deadlinePassed"] = offer.deadline_passed;
  json["weakestVerification"] = name_of(offer.weakest_verification);
  json["verificationText"] = offer.verification_text;
  json["income"] = income_json(offer.income);
  json["payments"] = Json::array();
  for (const PaymentLine& line : offer.payments) json["payments"].push_back(payment_json(line));
  json["monthLabels"] = offer.month_labels;
  put_months(json, offer.months, offer.later);
  json["servicesPaid"] = offer.services_paid;
  json["servicesUnpaid"] = offer.services_unpaid;
  json["servicesOther"] = offer.services_other;
  json["servicesText"] = offer.services_text;
  json["terms"] = Json::array();
  for (const TermLine& term : offer.terms) {
    json["terms"].push_back({{"term", term.name},
                             {"title", term.title},
                             {"text", term.text},
                             {"source", source_json(term.source)}});
  }
  json["warnings"] = offer.warnings;
  json["gaps"] = offer.gaps;
  return json;
}

Json cell_json(const ServiceCell& cell) {
  Json json;
  json["offer"] = cell.offer;
  json["state"] = name_of(cell.state);
  json["stateText"] = cell.state_text;
  json["priced"] = cell.priced;
  json["rateText"] = cell.rate_text;
  put_amount(json, "perRegisteredPatient", cell.per_registered_patient);
  json["perRegisteredPatientText"] = cell.per_registered_patient.text;
  json["notComparable"] = cell.not_comparable;
  json["requirement"] = cell.requirement;
  const bool said = !cell.source.title.empty();
  json["source"] = said ? source_json(cell.source) : Json(nullptr);
  return json;
}

Json service_json(const ServiceRow& row) {
  Json json;
  json["id"] = row.id;
  json["title"] = row.title;
  json["group"] = row.group;
  json["notComparable"] = row.not_comparable;
  json["cells"] = Json::array();
  for (const ServiceCell& cell : row.cells) json["cells"].push_back(cell_json(cell));
  return json;
}

Json input_json(const InputField& input) {
  return {{"name", input.name},
          {"kind", name_of(input.kind)},
          {"label", input.label},
          {"text", input.text},
          {"placeholder", input.placeholder},
          {"hint", input.hint},
          {"problem", input.problem},
          {"warning", input.warning},
          {"offers", input.offers}};
}

}  // namespace

std::string to_json(const Comparison& comparison) {
  Json json;
  json["format"] = 1;
  json["view"] = name_of(comparison.view);
  json["example"] = comparison.example;
  json["registered"] = quantity_json(comparison.registered);
  json["weighted"] = quantity_json(comparison.weighted);
  json["practiceText"] = comparison.practice_text;
  json["inputs"] = Json::array();
  for (const InputField& input : comparison.inputs) json["inputs"].push_back(input_json(input));
  json["choices"] = Json::array();
  for (const Choice& choice : comparison.choices) {
    json["choices"].push_back({{"id", choice.id},
                               {"shortTitle", choice.short_title},
                               {"title", choice.title},
                               {"commissioner", choice.commissioner},
                               {"chosen", choice.chosen},
                               {"own", choice.own}});
  }
  json["offers"] = Json::array();
  for (const OfferColumn& offer : comparison.offers) json["offers"].push_back(offer_json(offer));
  json["services"] = Json::array();
  for (const ServiceRow& row : comparison.services) json["services"].push_back(service_json(row));
  json["sources"] = Json::array();
  for (const SourceLine& line : comparison.sources) {
    json["sources"].push_back({{"offer", line.offer},
                               {"offerTitle", line.offer_title},
                               {"document", source_json(line.document)},
                               {"usedFor", line.used_for}});
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace offerscope
