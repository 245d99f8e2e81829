// How minutes, hours and unit costs are written.
#pragma once

#include <string>
#include <vector>

#include "../fraction.hpp"
#include "roles.hpp"

namespace offerscope {

/// To so many decimal places (six at most), half away from zero. No value where it is too large.
std::optional<Decimal> to_places(const Fraction& number, int places);

/// With exactly so many decimal places: "0.70". "" where it is too large.
std::string fixed_text(const Fraction& number, int places);

/// "10 practice nurse minutes", "1 GP minute".
std::string minutes_text(Decimal minutes, Role role);
/// How many decimal places hours are written with: tenths up to a hundred.
int places_of_hours(const Fraction& hours);
/// "1,234 hours", "34.5 hours".
std::string hours_text(const Fraction& hours);
/// Pounds for one, to at most so many places: "£17.50"; "too large to compute".
std::string unit_money_text(const Fraction& pounds, int places = 6);
/// The same to whole pence, unless that would make nothing of it: "£8.33" for £8.333333, "£0.002".
std::string pence_text(const Fraction& pounds);
/// "one, two or three".
std::string either(const std::vector<std::string>& names);

}  // namespace offerscope
