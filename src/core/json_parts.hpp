// Pieces of JSON that several parts of the comparison have. Only for files that write JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "comparison.hpp"

namespace offerscope {

using Json = nlohmann::ordered_json;

Json amount_json(const Figure& figure);

/// Writes `"key": amount` and, where there is none, `"missing"` beside it. Where several figures of
/// an object are missing, the first of them gives the reason.
void put_amount(Json& object, const char* key, const Figure& figure);

/// A whole quantity as an integer. One with places has at most thirteen digits here, which a JSON
/// reader's double holds without loss; no amount is made from it.
Json quantity_json(const std::optional<Quantity>& quantity);

/// `months`, `monthTexts`, `later` and `laterText`.
void put_months(Json& object, const std::array<Figure, 12>& months, const Figure& later);

Json source_json(const SourceNote& source);
Json payment_json(const PaymentLine& line);
Json uplift_json(const UpliftColumn& uplift);
Json uplift_json(const UpliftRisk& uplift);
Json cliffs_json(const std::vector<Cliff>& cliffs);

}  // namespace offerscope
