#include "money.hpp"

#include <algorithm>
#include <numeric>

#include "wide.hpp"

namespace offerscope {
namespace {

std::optional<Amount> amount_from(Wide pence) {
  const auto narrowed = narrow(pence);
  if (!narrowed) return std::nullopt;
  return Amount{*narrowed};
}

}  // namespace

std::string Amount::to_decimal() const {
  const Wide magnitude = pence < 0 ? -Wide{pence} : Wide{pence};
  std::string text = std::to_string(static_cast<std::uint64_t>(magnitude / 100)) + '.';
  const auto small = static_cast<int>(magnitude % 100);
  text += static_cast<char>('0' + small / 10);
  text += static_cast<char>('0' + small % 10);
  return pence < 0 ? '-' + text : text;
}

std::optional<Amount> add(Amount left, Amount right) {
  return amount_from(Wide{left.pence} + right.pence);
}

std::optional<Amount> sum(std::span<const Amount> amounts) {
  Wide total = 0;
  for (const Amount amount : amounts) total += amount.pence;
  return amount_from(total);
}

std::optional<Amount> per_head(Amount amount, Quantity quantity) {
  if (quantity.count.millionths() <= 0) return std::nullopt;
  return amount_from(
      divide_half_away(Wide{amount.pence} * Decimal::kScale, quantity.count.millionths()));
}

std::vector<Amount> split(Amount amount, std::span<const Decimal> weights) {
  Wide total = 0;
  for (const Decimal weight : weights) total += weight.millionths();

  const bool negative = amount.pence < 0;
  const Wide magnitude = negative ? -Wide{amount.pence} : Wide{amount.pence};
  std::vector<Wide> pence(weights.size());
  std::vector<Wide> remainders(weights.size());
  Wide left_over = magnitude;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide exact = magnitude * weights[i].millionths();
    pence[i] = exact / total;
    remainders[i] = exact % total;
    left_over -= pence[i];
  }

  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return remainders[left] > remainders[right];
  });
  for (const std::size_t i : order) {
    if (left_over == 0) break;
    ++pence[i];
    --left_over;
  }

  std::vector<Amount> parts;
  parts.reserve(weights.size());
  for (const Wide part : pence) {
    parts.push_back(Amount{static_cast<std::int64_t>(negative ? -part : part)});
  }
  return parts;
}

}  // namespace offerscope
