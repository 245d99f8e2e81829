// The sheet that a person fills in: list sizes, volumes and assumptions, each in a cell with a name.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "../relations.hpp"
#include "sum_formula.hpp"
#include "workbook.hpp"

namespace offerscope {

inline constexpr std::string_view kPracticeSheet = "Practice";

/// Where formulas find what a person gives, by the field's name in a scenario.
using FieldCells = std::map<std::string, FieldCell, std::less<>>;

struct PracticeSheet {
  Sheet sheet;
  std::vector<CellName> names;
  FieldCells fields;
};

PracticeSheet practice_sheet(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario);

}  // namespace offerscope
