// The comparison as JSON. The keys are a contract: the page, the command's users and the tests read
// them. A key is never renamed or given another meaning.
#include "json_parts.hpp"
#include "views.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

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
  json["leavesOut"] = list_json(income.leaves_out, [](const LeftOut& left_out) -> Json {
    return {{"payment", left_out.payment},
            {"title", left_out.title},
            {"input", left_out.input},
            {"missing", name_of(left_out.missing)},
            {"text", left_out.text}};
  });
  json["leavesOutText"] = income.leaves_out_text;
  json["supposesText"] = income.supposes_text;
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
  json["payments"] = list_json(offer.payments, payment_json);
  json["cliffs"] = cliffs_json(offer.cliffs);
  json["monthLabels"] = offer.month_labels;
  put_months(json, offer.months, offer.later);
  json["servicesPaid"] = offer.services_paid;
  json["servicesUnpaid"] = offer.services_unpaid;
  json["servicesOther"] = offer.services_other;
  json["servicesText"] = offer.services_text;
  json["uplift"] = uplift_json(offer.uplift);
  json["work"] = work_json(offer.work);
  json["terms"] = list_json(offer.terms, term_line_json);
  json["needs"] = list_json(offer.needs, [](const Need& need) -> Json {
    return {{"offer", need.offer}, {"shortTitle", need.short_title}};
  });
  json["decision"] = decision_json(offer.decision);
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
  json["cells"] = list_json(row.cells, cell_json);
  return json;
}

Json suggestion_json(const std::shared_ptr<const SuggestedNumber>& suggestion) {
  if (!suggestion) return nullptr;
  return {{"text", suggestion->text},
          {"formula", suggestion->formula},
          {"taken", suggestion->taken},
          {"source", source_json(suggestion->source)}};
}

Json option_json(const Option& option) { return {{"name", option.name}, {"words", option.words}}; }

}  // namespace

Json input_json(const InputField& input) {
  return {{"name", input.name},
          {"kind", name_of(input.kind)},
          {"unit", name_of(input.unit)},
          {"label", input.label},
          {"text", input.text},
          {"placeholder", input.placeholder},
          {"hint", input.hint},
          {"problem", input.problem},
          {"warning", input.warning},
          {"options", list_json(input.options, option_json)},
          {"suggestion", suggestion_json(input.suggestion)},
          {"offers", input.offers}};
}

namespace {

Json together_json(const Together& together) {
  Json json;
  json["commissioner"] = together.commissioner;
  json["yearText"] = together.year_text;
  json["offers"] = together.offers;
  put_amount(json, "year", together.year);
  json["text"] = together.year.text;
  put_amount(json, "perRegisteredPatient", together.per_registered_patient);
  json["perRegisteredPatientText"] = together.per_registered_patient.text;
  put_months(json, together.months, together.later);
  json["parts"] = together.parts;
  json["notes"] = together.notes;
  return json;
}

std::string_view name_of(SchemeChange::Line::What what) {
  switch (what) {
    case SchemeChange::Line::What::price: return "price";
    case SchemeChange::Line::What::condition: return "condition";
    case SchemeChange::Line::What::service: return "service";
    case SchemeChange::Line::What::term: break;
  }
  return "term";
}

Json change_json(const SchemeChange& change) {
  Json json;
  json["scheme"] = change.scheme;
  json["before"] = change.before;
  json["after"] = change.after;
  json["title"] = change.title;
  json["lines"] = list_json(change.lines, [](const SchemeChange::Line& line) -> Json {
    return {{"what", name_of(line.what)},
            {"title", line.title},
            {"before", line.before},
            {"after", line.after},
            {"text", line.text}};
  });
  return json;
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
  json["inputs"] = list_json(comparison.inputs, input_json);
  json["costInputs"] = list_json(comparison.cost_inputs, input_json);
  json["choices"] = list_json(comparison.choices, [](const Choice& choice) -> Json {
    return {{"id", choice.id},
            {"shortTitle", choice.short_title},
            {"title", choice.title},
            {"commissioner", choice.commissioner},
            {"yearText", choice.year_text},
            {"chosen", choice.chosen},
            {"own", choice.own}};
  });
  json["offers"] = list_json(comparison.offers, offer_json);
  json["uplift"] = uplift_json(comparison.uplift);
  json["workload"] = workload_json(comparison.workload);
  json["baseline"] = baseline_json(comparison.baseline);
  json["together"] = list_json(comparison.together, together_json);
  json["changes"] = list_json(comparison.changes, change_json);
  json["services"] = list_json(comparison.services, service_json);
  json["terms"] = list_json(comparison.terms, term_row_json);
  json["sources"] = list_json(comparison.sources, [](const SourceLine& line) -> Json {
    return {{"offer", line.offer},
            {"offerTitle", line.offer_title},
            {"document", source_json(line.document)},
            {"usedFor", line.used_for}};
  });
  return json.text();
}

}  // namespace offerscope
