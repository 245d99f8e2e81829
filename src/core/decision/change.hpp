// Changes against today: signed amounts, and the sums of a line that show how they come about.
#pragma once

#include <string>

#include "../figure.hpp"

namespace offerscope {

/// "+£4,210.00", "−£900.00", "no change".
std::string change_text(Amount change);
/// A change that is known.
Figure known_change(Amount change);
inline Figure no_change() { return known_change({}); }

/// left − right, as an amount or as a change; missing as the first of the two that is.
Figure difference(const Figure& left, const Figure& right);
Figure change_between(const Figure& after, const Figure& before);
/// left + right; missing as the first of the two that is.
Figure total_of(const Figure& left, const Figure& right);

/// " − £900.00"; of an amount below zero " + £900.00".
std::string less_text(Amount amount);
/// " + £900.00"; of an amount below zero " − £900.00".
std::string plus_text(Amount amount);

}  // namespace offerscope
