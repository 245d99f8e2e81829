#include "futures.hpp"

#include <algorithm>

#include "fan.hpp"
#include "uplift_words.hpp"

namespace offerscope {
namespace {

constexpr double kLimit = 0.90;  // £1 buys less than this: over 10% lost
constexpr std::string_view kLimitText = "90p";
constexpr std::size_t kDotsYear = 3;

/// "year 3", of offers that start in different years.
bool is_numbered(const std::string& year_label) { return year_label.starts_with('y'); }

}  // namespace

Futures futures_of(const SortedFutures& sorted, const std::vector<std::string>& year_labels) {
  Futures futures;
  for (std::size_t which = 0; which < Futures::kPercents.size(); ++which) {
    for (std::size_t year = 0; year < sorted.by_year.size(); ++year) {
      futures.quantiles[which].push_back(real_value_of(sorted.quantile(year, Futures::kPercents[which] / 100.0)));
    }
  }
  futures.fan = fan_of(sorted);
  futures.limit = {kLimit, std::string(kLimitText)};
  futures.under_text = "£1 buys less than " + futures.limit.text;
  futures.from_text = futures.limit.text + " or more";
  const std::size_t last = sorted.by_year.size() - 1;
  futures.chance_percent = static_cast<int>(sorted.chance_below(last, kLimit) * 100.0 + 0.5);
  futures.chance_text = "In " + std::to_string(futures.chance_percent) + " of 100 futures " + futures.under_text + " after " +
                        years_text(last) + '.';
  const std::size_t dots_year = std::min(kDotsYear, last);
  for (std::size_t dot = 0; dot < Futures::kDots; ++dot) {
    const double middle = (static_cast<double>(dot) + 0.5) / static_cast<double>(Futures::kDots);
    futures.dots.push_back(real_value_of(sorted.quantile(dots_year, middle)));
    futures.dots_under += futures.dots.back().pounds < kLimit ? 1 : 0;
  }
  name_years(futures, year_labels);
  return futures;
}

void ask_whether_it_covers(Futures& futures, double needed, const std::vector<std::string>& year_labels) {
  futures.limit = real_value_of(needed);
  futures.under_text = "the price does not cover its cost";
  futures.from_text = "it does: £1 buys " + futures.limit.text + " or more";
  futures.dots_under = static_cast<std::size_t>(
      std::count_if(futures.dots.begin(), futures.dots.end(), [&](const RealValue& dot) { return dot.pounds < needed; }));
  name_years(futures, year_labels);
}

void name_years(Futures& futures, const std::vector<std::string>& year_labels) {
  const std::size_t years = std::min(kDotsYear, year_labels.size() - 1);
  const std::string& year = year_labels[years];
  futures.dots_title = "Fifty futures after " + years_text(years);
  if (!is_numbered(year)) futures.dots_title += ", in " + year;
  futures.dots_text = "In " + std::to_string(futures.dots_under) + " of 50 futures " + futures.under_text + " in " + year + '.';
}

}  // namespace offerscope
