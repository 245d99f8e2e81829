// One payment line as JSON; the keys are part of the comparison's contract.
#include "json_parts.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

Json cliff_json(const Cliff& cliff) {
  Json json;
  json["side"] = cliff.side == Cliff::Side::above ? "above" : "below";
  json["edge"] = cliff.edge.to_string();
  json["distance"] = cliff.distance.to_string();
  put_amount(json, "worth", cliff.worth);
  json["worthText"] = cliff.worth.text;
  json["shortText"] = cliff.short_text;
  json["text"] = cliff.text;
  return json;
}

Json pot_json(const PotLine& pot) {
  Json json = {{"id", pot.id}, {"title", pot.title}, {"percentText", pot.percent_text}};
  put_amount(json, "amount", pot.amount);
  json["text"] = pot.amount.text;
  json["earnedText"] = pot.earned_text;
  return json;
}

}  // namespace

Json cliffs_json(const std::vector<Cliff>& cliffs) { return list_json(cliffs, cliff_json); }

Json payment_json(const PaymentLine& line) {
  Json json;
  json["id"] = line.id;
  json["title"] = line.title;
  json["service"] = line.services.empty() ? "" : line.services.front();
  json["services"] = line.services;
  json["basis"] = name_of(line.basis);
  json["basisText"] = line.basis_text;
  json["priced"] = line.priced;
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
  json["steps"] = line.steps;
  json["fullAmount"] = amount_json(line.full_amount);
  json["fullAmountText"] = line.full_amount.text;
  json["supposesText"] = line.supposes_text;
  json["cliffs"] = cliffs_json(line.cliffs);
  json["nextStep"] = line.next_step;
  json["hasConsumables"] = line.has_consumables;
  json["afterConsumables"] = amount_json(line.after_consumables);
  json["afterConsumablesText"] = line.after_consumables.text;
  json["consumablesText"] = line.consumables_text;
  json["pots"] = list_json(line.pots, pot_json);
  put_months(json, line.months, line.later);
  json["arrival"] = line.arrival;
  json["arrivalPublished"] = line.arrival_published;
  json["priceYearText"] = line.price_year_text;
  json["notes"] = line.notes;
  json["source"] = source_json(line.source);
  return json;
}

}  // namespace offerscope
