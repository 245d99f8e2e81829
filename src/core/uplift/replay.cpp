#include "replay.hpp"

#include <algorithm>

namespace offerscope {
namespace {

std::optional<double> recorded_growth(const IndexTable& table, FinancialYear year) {
  if (year > table.last_recorded()) return std::nullopt;
  return table.growth(year);
}

/// The rule with its schedule moved by so many years.
UpliftRule moved(UpliftRule rule, int years) {
  for (YearlyRise& rise : rule.rises) rise.year.start += years;
  return rule;
}

void summarise(Replay& replay) {
  if (replay.windows.empty()) return;
  std::vector<double> ends;
  for (const ReplayWindow& window : replay.windows) ends.push_back(window.end());
  replay.worst = static_cast<std::size_t>(std::min_element(ends.begin(), ends.end()) - ends.begin());
  replay.best = static_cast<std::size_t>(std::max_element(ends.begin(), ends.end()) - ends.begin());
  std::sort(ends.begin(), ends.end());
  const std::size_t middle = ends.size() / 2;
  replay.median = ends.size() % 2 == 1 ? ends[middle] : (ends[middle - 1] + ends[middle]) / 2.0;
}

}  // namespace

Replay replay(const UpliftRule& rule, const IndexTable* linked, const CostModel& model,
              const IndexTable& prices, const IndexTable& pay, std::optional<FinancialYear> base) {
  // No window can lie outside these years; which of them do lie inside, the paths tell.
  const int first = std::min(prices.first_growth().start, pay.first_growth().start) - 1;
  const int last = std::max(prices.last_recorded().start, pay.last_recorded().start) - model.years;
  Replay result;
  for (int start = first; start <= last; ++start) {
    const FinancialYear from = {start};
    const auto cost = cost_path(model, prices, pay, from, model.years, recorded_growth);
    if (!cost) continue;
    const UpliftRule& words = base ? moved(rule, start - base->start) : rule;
    const auto price = price_path(words, linked, from, *cost, recorded_growth);
    if (price) result.windows.push_back({from, real_value(*price, *cost)});
  }
  summarise(result);
  return result;
}

}  // namespace offerscope
