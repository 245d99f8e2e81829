// Pieces of JSON that several parts of the comparison have. Only for files that write JSON.
#pragma once

#include "comparison.hpp"
#include "json_writer.hpp"

namespace offerscope {

/// A list of what `json_of` makes of each value.
template <class Values, class JsonOf>
Json list_json(const Values& values, JsonOf json_of) {
  Json json = Json::array();
  for (const auto& value : values) json.push_back(json_of(value));
  return json;
}

Json amount_json(const Figure& figure);

/// Writes `"key": amount` and, where there is none, `"missing"` beside it. Where several figures of
/// an object are missing, the first of them gives the reason.
void put_amount(Json& object, const char* key, const Figure& figure);

/// A quantity as a number. One with places has at most thirteen digits here, which a JSON reader's
/// double holds without loss; no amount is made from it.
Json quantity_json(const std::optional<Quantity>& quantity);

/// `months`, `monthTexts`, `later` and `laterText`.
void put_months(Json& object, const std::array<Figure, 12>& months, const Figure& later);

Json source_json(const SourceNote& source);
Json input_json(const InputField& input);
Json payment_json(const PaymentLine& line);
Json uplift_json(const UpliftColumn& uplift);
Json uplift_json(const UpliftRisk& uplift);
Json work_json(const WorkColumn& work);
Json workload_json(const Workload& workload);
Json decision_json(const DecisionColumn& decision);
Json baseline_json(const Baseline& baseline);
Json term_row_json(const TermRow& row);
Json term_line_json(const TermLine& line);
Json cliffs_json(const std::vector<Cliff>& cliffs);

}  // namespace offerscope
