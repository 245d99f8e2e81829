#include "change.hpp"

#include "../figures.hpp"
#include "../words.hpp"

namespace offerscope {
namespace {

Amount negative(Amount amount) { return {-amount.pence}; }

/// The amount without its sign.
std::string size_text(Amount amount) { return money_text(amount.pence < 0 ? negative(amount) : amount); }

std::string joined(Amount amount, bool added) {
  const bool plus = added == (amount.pence >= 0);
  return (plus ? " + " : " − ") + size_text(amount);
}

Figure as_change(Figure figure) {
  if (figure.amount) figure.text = change_text(*figure.amount);
  return figure;
}

}  // namespace

std::string change_text(Amount change) {
  if (change.pence == 0) return "no change";
  const std::string text = money_text(change);
  return change.pence < 0 ? text : '+' + text;
}

Figure known_change(Amount change) { return {change, Missing::not_entered, change_text(change)}; }

Figure difference(const Figure& left, const Figure& right) {
  if (!right.amount && left.amount) return right;
  return right.amount ? total_of(left, known(negative(*right.amount))) : left;
}

Figure change_between(const Figure& after, const Figure& before) { return as_change(difference(after, before)); }

Figure total_of(const Figure& left, const Figure& right) {
  if (!left.amount) return left;
  if (!right.amount) return right;
  const auto total = add(*left.amount, *right.amount);
  if (!total) return too_large();
  return {*total, Missing::not_entered, money_text(*total)};
}

std::string less_text(Amount amount) { return joined(amount, false); }
std::string plus_text(Amount amount) { return joined(amount, true); }

}  // namespace offerscope
