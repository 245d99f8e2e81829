// The figures of workload and decision by the names that the HTML view gives them.
#pragma once

#include <array>

#include "stage.hpp"

namespace offerscope::ui {

/// One of the figures that each line, level or option has.
template <class Owner>
struct NamedFigure {
  std::string_view name;
  std::string_view title;
  Figure Owner::*figure;
};

inline constexpr std::string_view kOnTop = "onTop";

inline constexpr std::array<NamedFigure<WorkLine>, 4> kLineFigures = {{
    {"income", "Income", &WorkLine::income},
    {"cost", "Cost of the work", &WorkLine::cost},
    {kOnTop, "Overheads, set-up", &WorkLine::on_top},
    {"margin", "Left", &WorkLine::margin},
}};

inline constexpr std::array<NamedFigure<ActivityLevel>, 4> kLevelFigures = {{
    {"income", "Income", &ActivityLevel::income},
    {"cost", "Cost of the work", &ActivityLevel::cost},
    {kOnTop, "Overheads, set-up", &ActivityLevel::on_top},
    {"margin", "Left", &ActivityLevel::margin},
}};

inline constexpr std::array<NamedFigure<WorkColumn>, 5> kWorkFigures = {{
    {"margin", "Left after the work", &WorkColumn::margin},
    {"income", "Income of these lines", &WorkColumn::income},
    {"cost", "Cost of the work", &WorkColumn::cost},
    {"setup", "Set-up, once", &WorkColumn::setup},
    {"overheads", "Overheads", &WorkColumn::overheads},
}};

inline constexpr std::array<NamedFigure<DecisionOption>, 4> kOptionFigures = {{
    {"incomeChange", "Income a year", &DecisionOption::income_change},
    {"costChange", "Cost of the work", &DecisionOption::cost_change},
    {"marginChange", "What is left", &DecisionOption::margin_change},
    {"income", "Income after it", &DecisionOption::income},
}};

struct NamedCertainty {
  std::string_view name;
  std::string_view title;
};
/// In the order of Certainty.
inline constexpr std::array<NamedCertainty, 3> kCertaintyChanges = {{
    {"guaranteedChange", "Guaranteed"},
    {"conditionalChange", "Conditional"},
    {"atRiskChange", "At risk"},
}};

std::string_view name_of(DecisionOption::Kind kind);  // "accept"

/// Those of the figures that stand beside each other: what comes on top only where there is some.
template <class Owner, std::size_t kCount>
std::vector<NamedFigure<Owner>> shown(const std::array<NamedFigure<Owner>, kCount>& all, const WorkColumn& work) {
  std::vector<NamedFigure<Owner>> some;
  for (const auto& one : all) {
    if (one.name != kOnTop || work.has_on_top()) some.push_back(one);
  }
  return some;
}

/// Whether the user has said what some of the offer's work takes.
bool knows_work(const OfferColumn& offer);

/// The field that a missing figure of that line waits for, or "".
std::string input_of(const Comparison& comparison, const WorkLine& line);
/// The same for what is left of the offer's income.
std::string input_of_margin(const Comparison& comparison, const OfferColumn& offer);
/// The same for a figure of an option: what it takes over, what is paid today, or a work's minutes.
std::string input_of(const Comparison& comparison, const OfferColumn& offer, const DecisionOption& option,
                     const Figure& missing);

}  // namespace offerscope::ui
