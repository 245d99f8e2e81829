#include <numeric>

#include "line_sums.hpp"

namespace offerscope {
namespace {

/// The weights as the smallest whole numbers of the same proportion, with which a spreadsheet reckons exactly.
std::vector<std::int64_t> whole_weights(const std::vector<Decimal>& weights) {
  std::int64_t divisor = 0;
  for (const Decimal weight : weights) divisor = std::gcd(divisor, weight.millionths());
  std::vector<std::int64_t> whole;
  for (const Decimal weight : weights) whole.push_back(divisor == 0 ? 1 : weight.millionths() / divisor);
  return whole;
}

}  // namespace

/// Of two parts the first is rounded and the second is the rest. Of more, each is cut down to whole pence, and
/// those left over go to the largest remainders, of equal ones to the earliest. A remainder is pence × weight
/// modulo the sum of the weights.
SumFormula split_part(const std::string& amount, const std::vector<Decimal>& weights, std::size_t part) {
  if (weights.size() == 1) return SumFormula::cell(amount);
  const std::vector<std::int64_t> whole = whole_weights(weights);
  const std::int64_t total = std::accumulate(whole.begin(), whole.end(), std::int64_t{0});
  const SumFormula all = SumFormula::integer(total);
  if (weights.size() == 2) {
    const SumFormula first = to_pence(SumFormula::cell(amount) * SumFormula::integer(whole.front()) / all);
    return part == 0 ? first : SumFormula::cell(amount) - first;
  }
  const SumFormula pence =
      SumFormula::call("ROUND", {SumFormula::cell(amount) * SumFormula::integer(100), SumFormula::integer(0)});
  const auto weighted = [&](std::size_t i) {
    return whole[i] == 1 ? pence : pence * SumFormula::integer(whole[i]);
  };
  const auto remainder = [&](std::size_t i) { return SumFormula::call("MOD", {weighted(i), all}); };
  const SumFormula one = SumFormula::integer(1);
  const SumFormula none = SumFormula::integer(0);

  SumFormula left_over = remainder(0);
  for (std::size_t i = 1; i < whole.size(); ++i) left_over = left_over + remainder(i);
  std::vector<SumFormula> before;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i == part) continue;
    const char* sign = i < part ? ">=" : ">";
    before.push_back(choose(SumFormula::comparison(remainder(i), sign, remainder(part)), one, none));
  }
  const SumFormula extra = choose(
      SumFormula::comparison(SumFormula::call("SUM", before), "<", left_over / all), one, none);
  return ((weighted(part) - remainder(part)) / all + extra) / SumFormula::integer(100);
}

}  // namespace offerscope
