#include "sum_formula.hpp"

#include <algorithm>

namespace offerscope {

SumFormula SumFormula::number(Decimal number) {
  return {number.to_string(), number < Decimal{} ? Binding::sum : Binding::value};
}

SumFormula SumFormula::integer(std::int64_t number) { return {std::to_string(number), Binding::value}; }

SumFormula SumFormula::cell(std::string address) { return {std::move(address), Binding::value}; }

SumFormula SumFormula::words(std::string_view words) { return {'"' + std::string(words) + '"', Binding::value}; }

SumFormula SumFormula::field(const FieldCell& field) {
  SumFormula formula(field.name, Binding::value);
  formula.fields_.push_back(field);
  return formula;
}

void SumFormula::take_fields(const SumFormula& other) {
  for (const FieldCell& field : other.fields_) {
    const bool known = std::any_of(fields_.begin(), fields_.end(),
                                   [&](const FieldCell& mine) { return mine.name == field.name; });
    if (!known) fields_.push_back(field);
  }
}

/// In brackets where the sign beside it binds more closely, or as closely and from the left.
std::string SumFormula::within(Binding binding, bool behind) const {
  const bool open = binding_ < binding || (behind && binding_ == binding);
  return open ? '(' + text_ + ')' : text_;
}

SumFormula SumFormula::join(const SumFormula& left, std::string_view sign, const SumFormula& right, Binding binding) {
  SumFormula joined(left.within(binding, false) + std::string(sign) + right.within(binding, true), binding);
  joined.take_fields(left);
  joined.take_fields(right);
  return joined;
}

SumFormula operator+(const SumFormula& left, const SumFormula& right) {
  return SumFormula::join(left, "+", right, SumFormula::Binding::sum);
}

SumFormula operator-(const SumFormula& left, const SumFormula& right) {
  return SumFormula::join(left, "-", right, SumFormula::Binding::sum);
}

SumFormula operator*(const SumFormula& left, const SumFormula& right) {
  return SumFormula::join(left, "*", right, SumFormula::Binding::product);
}

SumFormula operator/(const SumFormula& left, const SumFormula& right) {
  return SumFormula::join(left, "/", right, SumFormula::Binding::product);
}

SumFormula SumFormula::call(std::string_view name, const std::vector<SumFormula>& arguments) {
  SumFormula formula(std::string(name) + '(', Binding::value);
  for (const SumFormula& argument : arguments) {
    if (&argument != &arguments.front()) formula.text_ += ',';
    formula.text_ += argument.text_;
    formula.take_fields(argument);
  }
  formula.text_ += ')';
  return formula;
}

SumFormula SumFormula::comparison(const SumFormula& left, std::string_view sign, const SumFormula& right) {
  return join(left, sign, right, Binding::comparison);
}

SumFormula SumFormula::needing(const SumFormula& other) const {
  SumFormula formula = *this;
  formula.take_fields(other);
  return formula;
}

SumFormula SumFormula::guarded() const {
  SumFormula formula(text_, binding_);
  for (auto field = fields_.rbegin(); field != fields_.rend(); ++field) {
    const SumFormula name = cell(field->name);
    const SumFormula given =
        field->yes_no ? call("OR", {comparison(name, "=", words("yes")), comparison(name, "=", words("no"))})
                      : call("ISNUMBER", {name});
    formula = choose(given, formula, cell(field->otherwise));
  }
  return formula;
}

SumFormula SumFormula::where_known(const std::string& address) const {
  if (text_ == address) return *this;
  return choose(call("ISNUMBER", {cell(address)}), *this, cell(address));
}

SumFormula least(const SumFormula& left, const SumFormula& right) { return SumFormula::call("MIN", {left, right}); }

SumFormula most(const SumFormula& left, const SumFormula& right) { return SumFormula::call("MAX", {left, right}); }

SumFormula to_pence(const SumFormula& pounds) { return SumFormula::call("ROUND", {pounds, SumFormula::integer(2)}); }

SumFormula choose(const SumFormula& condition, const SumFormula& then, const SumFormula& otherwise) {
  return SumFormula::call("IF", {condition, then, otherwise});
}

SumFormula all_yes(const std::vector<FieldCell>& fields) {
  std::vector<SumFormula> answers;
  for (const FieldCell& field : fields) {
    answers.push_back(SumFormula::comparison(SumFormula::field(field), "=", SumFormula::words("yes")));
  }
  return answers.size() == 1 ? answers.front() : SumFormula::call("AND", answers);
}

}  // namespace offerscope
