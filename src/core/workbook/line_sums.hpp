// The stages of a payment as formulas. Each mirrors one function of src/core/stages, and is tested against it for
// every offer (tests/workbook).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "../offer.hpp"
#include "practice_sheet.hpp"
#include "sum_formula.hpp"

namespace offerscope {

/// The cells of one line's workings.
struct LineCells {
  std::string counted;
  std::string paid;
  std::string price;
  std::string value;   // pounds, before they are rounded
  std::string full;
  std::string earned;
  std::string amount;
};

/// One offer's sums. The references must outlive this.
class LineSums {
 public:
  /// `cells` are those of the offer's payments, in their order.
  LineSums(const Offer& offer, const FieldCells& fields, const std::vector<LineCells>& cells)
      : offer_(offer), fields_(fields), cells_(cells) {}

  SumFormula counted(std::size_t payment) const;
  /// After factors, floor and cap.
  SumFormula paid(std::size_t payment) const;
  /// At the price that counts in the end, after the limits.
  SumFormula value(std::size_t payment) const;
  SumFormula full(std::size_t payment) const;
  /// The full amount of one of the payment's pots.
  SumFormula pot_full(std::size_t payment, std::size_t pot) const;
  SumFormula share(const Achievement& achievement) const;
  /// What of `full` is earned, as pence; `share` is the cell of the share, "" where all is.
  SumFormula earned(const std::string& full, const std::string& share, const std::vector<std::string>& gates) const;
  /// What arrives in all, of what is earned.
  SumFormula amount(std::size_t payment) const;
  /// What of it is guaranteed, conditional and at risk; no value where a certainty has no part in it.
  std::array<std::optional<SumFormula>, 3> by_certainty(std::size_t payment) const;
  /// Whether `by_certainty` can say it: a price that was changed afterwards keeps the parts of the first one.
  static bool tells_certainty(const Payment& payment);

  const LineCells& cells_of(std::size_t payment) const { return cells_[payment]; }

 private:
  SumFormula list_or_volume(const std::string& input) const;
  SumFormula quarters(const QuantityRule& rule) const;
  SumFormula measure(const Measure& measure, bool as_share) const;
  SumFormula assumed(std::string_view id) const;
  std::vector<FieldCell> gate_fields(const std::vector<std::string>& gates) const;
  SumFormula banded(const Payment& payment, const SumFormula& quantity) const;
  SumFormula instalments(std::size_t payment) const;
  SumFormula scheduled(std::size_t payment, std::size_t part) const;

  const Offer& offer_;
  const FieldCells& fields_;
  const std::vector<LineCells>& cells_;
};

/// One of the parts of `amount`, whole pence, split by weights as `split` of money.hpp does it.
SumFormula split_part(const std::string& amount, const std::vector<Decimal>& weights, std::size_t part);

}  // namespace offerscope
