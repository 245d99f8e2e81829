// How minutes, hours and unit costs are written.
#pragma once

#include <string>
#include <vector>

#include "../fraction.hpp"
#include "roles.hpp"

namespace offerscope {

/// To so many decimal places (six at most), half away from zero. No value where it is too large.
std::optional<Decimal> to_places(const Fraction& number, int places);

/// "10 practice nurse minutes", "1 GP minute".
std::string minutes_text(Decimal minutes, Role role);
/// "1,234 hours", "34.5 hours": tenths up to a hundred.
std::string hours_text(const Fraction& hours);
/// Pounds for one, up to six places: "£17.50"; "too large to compute".
std::string unit_money_text(const Fraction& pounds);
/// The same to whole pence, unless that would make nothing of it: "£8.33" for £8.333333, "£0.002".
std::string pence_text(const Fraction& pounds);
/// "one, two or three".
std::string either(const std::vector<std::string>& names);

}  // namespace offerscope
