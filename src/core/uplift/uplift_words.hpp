// The words on a rise, and the three layers, as sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index_table.hpp"
#include "price_path.hpp"
#include "uplift_risk.hpp"
#include "uplift_rule.hpp"

namespace offerscope {

/// Of the path that goes by the words: without, and with a table that nobody guarantees.
inline constexpr std::string_view kGuaranteedTitle = "What the words guarantee";
inline constexpr std::string_view kExpectedTitle = "The words, at expected growth";

/// "77.7p": what £1 buys, to a tenth of a penny, half up. `value` is not below zero.
RealValue real_value_of(double value);
NamedPath named_path(std::string title, const Path& path);
/// "5 years", "1 year".
std::string years_text(std::size_t years);
/// "22.3%": a share to a tenth of a percent, half away from zero.
std::string tenths_text(double share);
/// "30.812%": a share to a thousandth of a percent, half away from zero, for a sum that a reader multiplies out.
std::string thousandths_text(double share);

/// "The price follows the CPI, less 1 point a year, at most 5% a year." `linked` is the table of the
/// rule's link, or null.
std::string promise_text(const UpliftRule& rule, const IndexTable* linked);
/// "the words promise no rise": the same as a clause, for a summary.
std::string promise_clause(const UpliftRule& rule);

/// "Costs rise with the CPI.", "70% of the cost is staff, which rises with pay; the rest rises with the CPI."
std::string cost_text(const CostModel& model, const IndexTable& prices, const IndexTable& pay);
/// A sentence on how each layer is worked, and one on the thresholds of the rating.
std::vector<std::string> layer_notes(const CostModel& model, const IndexTable& prices);

/// "Low", "Medium", "High", "Not known".
std::string_view words_of(UpliftRating rating);
/// "low", "medium", "high", "not-known": in JSON.
std::string_view name_of(UpliftRating rating);

}  // namespace offerscope
