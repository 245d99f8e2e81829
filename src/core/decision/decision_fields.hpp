// The decision's fields: what the practice has today, what each offer takes over of it, and which lines of
// an offer are taken.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../setting.hpp"

namespace offerscope {

/// Names of these fields begin with it and a point: `today.offer` (the offer that stands for today),
/// `today.income` and `today.cost` (by hand), and of an offer `today.<offer>.income` and `.cost` (what it
/// takes over), `today.<offer>.refusal` (whether refusing it hands that back).
inline constexpr std::string_view kTodayId = "today";
/// `take.<offer>.<payment>`: whether that line is taken, where a part of the offer can be.
inline constexpr std::string_view kTakeId = "take";
/// The field that picks the offer which stands for today.
inline constexpr std::string_view kBaselineName = "today.offer";

/// The names of the others.
std::string today_income_name();
std::string today_cost_name();
std::string taken_over_income_name(std::string_view offer);
std::string taken_over_cost_name(std::string_view offer);
std::string refusal_name(std::string_view offer);
std::string take_name(std::string_view offer, std::string_view payment);

/// The setting of that name, or none. Offer and payment must be in the catalogue.
std::optional<Setting> find_decision_setting(const Catalogue& catalogue, std::string_view name);

}  // namespace offerscope
