// The workload in the years ahead: what the price still buys, and until when it covers its cost.
#pragma once

#include "work_line.hpp"

namespace offerscope {

/// What overheads and consumables leave of all income that is known buys of each role's time, now and at the end of
/// the years ahead. `consumables`: pounds of a year.
std::vector<MinutesBought> minutes_bought(const OfferColumn& column, const LineGivens& givens, const Fraction& consumables);

/// The lines that count on their way through the years: costs rise, overheads among them; the price rises as the words
/// guarantee.
class CostsAhead {
 public:
  CostsAhead(const Offer& offer, const std::vector<WorkedLine>& lines, const Overheads& overheads);

  /// "The price covers its cost until 2028/29; in 2029/30 it is £1,204 short.", or "" where nothing counts or no
  /// growth is known. `column` has its work and its uplift.
  std::string covers_text(const OfferColumn& column) const;

  /// What £1 of the price must buy so that it covers the cost: cost ÷ income. None where nothing counts or is paid, and
  /// where the number grows and the income does not.
  std::optional<double> needed() const;

 private:
  /// A product of the cost.
  struct Part {
    double pounds = 0.0;
    double growth = 1.0;  // of the number, a year, where the income does not grow with it
  };
  double income_ = 0.0;
  std::vector<Part> parts_;
};

}  // namespace offerscope
