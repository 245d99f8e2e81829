#include "uplift_together.hpp"

#include <algorithm>

#include "../words.hpp"
#include "closed_forms.hpp"
#include "futures.hpp"
#include "uplift_words.hpp"

namespace offerscope {
namespace {

/// How much each counts: of 1.
std::vector<double> weights_of(const std::vector<UpliftShare>& shares) {
  double whole = 0.0;
  for (const UpliftShare& share : shares) whole += static_cast<double>(share.income.pence);
  std::vector<double> weights;
  for (const UpliftShare& share : shares) weights.push_back(static_cast<double>(share.income.pence) / whole);
  return weights;
}

/// The years' own names where all start in one year, else "year 3".
std::vector<std::string> labels_of(const std::vector<UpliftShare>& shares) {
  std::vector<std::string> labels = shares.front().worked->column.year_labels;
  const bool alike = std::all_of(shares.begin(), shares.end(), [&](const UpliftShare& share) {
    return share.worked->column.year_labels == labels;
  });
  if (alike) return labels;
  labels.front() = "start";
  for (std::size_t year = 1; year < labels.size(); ++year) labels[year] = "year " + std::to_string(year);
  return labels;
}

NamedPath weighed(const std::vector<UpliftShare>& shares, const std::vector<double>& weights,
                  NamedPath UpliftColumn::*path) {
  Path sum;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto& values = (shares[i].worked->column.*path).values;
    sum.resize(std::max(sum.size(), values.size()));
    for (std::size_t year = 0; year < values.size(); ++year) sum[year] += weights[i] * values[year].pounds;
  }
  // Only the words' own paths differ in title.
  std::string title = (shares.front().worked->column.*path).title;
  for (const UpliftShare& share : shares) {
    if ((share.worked->column.*path).title != title) title = kExpectedTitle;
  }
  return named_path(title, sum);
}

FutureValues weighed_futures(const std::vector<UpliftShare>& shares, const std::vector<double>& weights) {
  // Those with the same futures count as one.
  std::vector<std::pair<const WorkedFutures*, double>> different;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const WorkedFutures* futures = shares[i].worked->futures.get();
    const auto known = std::find_if(different.begin(), different.end(), [&](const auto& one) { return one.first == futures; });
    if (known != different.end()) {
      known->second += weights[i];
    } else {
      different.emplace_back(futures, weights[i]);
    }
  }
  const auto& first = shares.front().worked->futures->values;
  FutureValues sum(first.size());
  for (std::size_t year = 0; year < sum.size(); ++year) {
    sum[year].assign(first[year].size(), 0.0);
    for (const auto& [futures, weight] : different) {
      const std::vector<float>& values = futures->values[year];
      for (std::size_t path = 0; path < values.size(); ++path) sum[year][path] += weight * static_cast<double>(values[path]);
    }
  }
  return sum;
}

}  // namespace

UpliftColumn uplift_together(const std::vector<UpliftShare>& shares) {
  const std::vector<double> weights = weights_of(shares);
  UpliftColumn column;
  column.year_labels = labels_of(shares);
  column.guaranteed = weighed(shares, weights, &UpliftColumn::guaranteed);
  column.stress = weighed(shares, weights, &UpliftColumn::stress);
  column.futures = futures_of(sorted_futures(weighed_futures(shares, weights)), column.year_labels);
  double cost_at_end = 0.0;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    cost_at_end += weights[i] * shares[i].worked->cost_at_end;
    parts.push_back(shares[i].title + ' ' + tenths_text(weights[i]));
  }
  const std::size_t years = column.year_labels.size() - 1;
  column.stand_still_text = tenths_text(yearly_rise_to(cost_at_end, static_cast<int>(years)) / 100.0) + " a year";
  column.summary = "Each future is the same for all of them, and each offer counts as much as its income: " + listed(parts) + '.';
  if (column.year_labels != shares.front().worked->column.year_labels) column.summary += " Years count from each offer’s own start.";
  return column;
}

}  // namespace offerscope
