// What of the income goes on everything that is not staff, and on managing the work.
#pragma once

#include <optional>

#include "../fraction.hpp"
#include "../money.hpp"
#include "work_fields.hpp"

namespace offerscope {

/// As they are set, percent of the income.
struct Overheads {
  explicit Overheads(const Scenario& scenario)
      : non_staff(*work_value(scenario, kNonStaffName)), management(*work_value(scenario, kManagementName)) {}
  Fraction share() const { return Fraction::from(Percent{non_staff}) + Fraction::from(Percent{management}); }
  Fraction kept() const { return Fraction::from_integer(1) - share(); }
  /// Those of one line: rounded here once, so that lines add up to what all of them bear.
  std::optional<Amount> of(Amount income) const {
    return (Fraction::from_integer(income.pence) / Fraction::from_integer(100) * share()).to_amount();
  }
  Decimal non_staff;
  Decimal management;
};

}  // namespace offerscope
