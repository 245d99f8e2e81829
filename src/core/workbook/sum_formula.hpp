// A sum as a spreadsheet works it: made of the stages of a payment, written as the text of a cell's formula.
//
//   SumFormula::cell("F12") * SumFormula::number(rate) / SumFormula::number(per)   F12*2.87/1000
//   least(value, SumFormula::field(ceiling))                                       MIN(F12*2.87,volume_costs)
//
// No text of an offer stands in a formula: it names cells, and holds numbers and words of our own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../decimal.hpp"

namespace offerscope {

/// A cell of the sheet Practice that a person fills in.
struct FieldCell {
  std::string name;       // by which formulas call it: "volume_care_home_beds"
  std::string otherwise;  // the cell that says what to enter: "Practice!$E$9"
  bool yes_no = false;    // it holds "yes" or "no", else a number
  std::string otherwise_text;  // what that cell says
};

class SumFormula {
 public:
  static SumFormula number(Decimal number);
  static SumFormula integer(std::int64_t number);
  /// A cell of the workings, or the name of one.
  static SumFormula cell(std::string address);
  /// Words of our own, never those of an offer.
  static SumFormula words(std::string_view words);
  /// A number that a person gives: until then the sum says what to enter (see `guarded`).
  static SumFormula field(const FieldCell& field);

  friend SumFormula operator+(const SumFormula& left, const SumFormula& right);
  friend SumFormula operator-(const SumFormula& left, const SumFormula& right);
  friend SumFormula operator*(const SumFormula& left, const SumFormula& right);
  friend SumFormula operator/(const SumFormula& left, const SumFormula& right);
  /// name(argument, …): "ROUND", "MIN".
  static SumFormula call(std::string_view name, const std::vector<SumFormula>& arguments);
  /// left sign right: ">=", "<", "=".
  static SumFormula comparison(const SumFormula& left, std::string_view sign, const SumFormula& right);

  /// The same sum, which needs what the other one needs too.
  SumFormula needing(const SumFormula& other) const;
  /// Where a field of the sum is blank, what to enter stands in its place: the first in the order in which the
  /// sum was made.
  SumFormula guarded() const;
  /// Where `cell` holds words in place of a number, the same words.
  SumFormula where_known(const std::string& cell) const;

  const std::string& text() const { return text_; }

 private:
  enum class Binding { comparison, sum, product, value };
  SumFormula(std::string text, Binding binding) : text_(std::move(text)), binding_(binding) {}
  static SumFormula join(const SumFormula& left, std::string_view sign, const SumFormula& right, Binding binding);
  std::string within(Binding binding, bool behind) const;
  void take_fields(const SumFormula& other);

  std::string text_;
  Binding binding_ = Binding::value;
  std::vector<FieldCell> fields_;
};

SumFormula least(const SumFormula& left, const SumFormula& right);
SumFormula most(const SumFormula& left, const SumFormula& right);
/// Pounds to whole pence, half away from zero.
SumFormula to_pence(const SumFormula& pounds);
SumFormula choose(const SumFormula& condition, const SumFormula& then, const SumFormula& otherwise);
/// Whether every one of these fields holds "yes"; there is at least one.
SumFormula all_yes(const std::vector<FieldCell>& fields);

}  // namespace offerscope
