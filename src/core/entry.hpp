// Reads what a person types into a field. Every refusal is one sentence that says how to mend it.
#pragma once

#include <string>
#include <string_view>

#include "money.hpp"
#include "result.hpp"

namespace offerscope {

/// What a field is for.
enum class InputKind { list, volume, assumption, cost, work, decision };

/// What a field takes.
enum class InputUnit { patients, ratio, count, percent, number, pounds, months, year, yes_no, choice };

/// The largest list and the largest volume that are taken; the largest practices in England have a
/// tenth of this.
inline constexpr std::int64_t kMostPatients = 2'000'000;
inline constexpr std::int64_t kMostPounds = 1'000'000'000;

/// Ratios between which 98 in 100 practices lay in 2022/23 (first and ninety-ninth percentile,
/// computed from NHS Payments to General Practice).
inline constexpr std::int64_t kLeastUsualRatioMillionths = 780'000;
inline constexpr std::int64_t kMostUsualRatioMillionths = 1'280'000;

/// A registered list: a whole number from 1 to kMostPatients. "10,387" and "10 387" are read.
Result<Quantity> read_registered_list(std::string_view text);
/// A weighted list: as above, and it may have up to six places.
Result<Quantity> read_weighted_list(std::string_view text);
/// Weighted ÷ registered, from 0.1 to 10.
Result<Decimal> read_ratio(std::string_view text);
/// A volume: from 0 to kMostPatients, up to six places.
Result<Quantity> read_volume(std::string_view text);
/// An amount in pounds that the practice knows, with or without "£": from 0 to kMostPounds.
Result<Quantity> read_pounds(std::string_view text);
/// A number of whatever a field may hold, as links carry it: from 0 to kMostPounds.
Result<Decimal> read_any_number(std::string_view text);
/// An assumption of that unit: "60" or "60%", "12,500", "9", "yes". Yes is 1, no is 0.
Result<Decimal> read_assumption(InputUnit unit, std::string_view text);

/// Whether a value may stand for an assumption of that unit.
bool is_in_range(InputUnit unit, Decimal value);
/// An assumption as a field shows it: "49.8", "yes".
std::string assumption_text(InputUnit unit, Decimal value);

/// Whether nothing but spaces stands in the field: not entered.
bool is_blank(std::string_view text);

/// Whether a ratio lies outside those that 98 in 100 practices have.
bool is_unusual_ratio(Decimal ratio);

}  // namespace offerscope
