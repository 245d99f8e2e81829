// What offers are called on the canvas, so that two of them never have the same name.
#pragma once

#include <string>
#include <string_view>

#include "core/comparison.hpp"

namespace offerscope::ui {

/// Its financial year, "2026/27", or "" where the list of offers does not have it.
std::string_view year_of(const Comparison& comparison, std::string_view offer);

/// The short title; with its year where another chosen offer has the same, and "(added)".
std::string name_of(const Comparison& comparison, const OfferColumn& offer);
/// The same by id.
std::string name_of(const Comparison& comparison, std::string_view offer);

}  // namespace offerscope::ui
