// The sums of an offer's lines, and what is said of them.
#pragma once

#include "work_line.hpp"

namespace offerscope {

/// What the overheads are set to, percent of the income.
struct Overheads {
  explicit Overheads(const Scenario& scenario)
      : non_staff(*work_value(scenario, kNonStaffName)), management(*work_value(scenario, kManagementName)) {}
  Fraction share() const { return Fraction::from(Percent{non_staff}) + Fraction::from(Percent{management}); }
  Fraction kept() const { return Fraction::from_integer(1) - share(); }
  Decimal non_staff;
  Decimal management;
};

/// Fills what goes by the offer's whole `income`: what is left for delivery.
void fill_delivery(const Overheads& overheads, const Figure& income, WorkColumn& work);
/// Fills what goes by the lines: the sums of those that count, the hours, what is left out, the finding.
void fill_totals(const std::vector<WorkedLine>& lines, const Overheads& overheads, WorkColumn& work);

}  // namespace offerscope
