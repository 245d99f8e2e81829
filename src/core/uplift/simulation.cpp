#include "simulation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "elementary.hpp"
#include "philox.hpp"

namespace offerscope {
namespace {

double number_of(Decimal value) {
  return static_cast<double>(value.millionths()) / static_cast<double>(Decimal::kScale);
}

/// One series of the model as numbers.
struct Series {
  double central, persistence, volatility;
};

struct GrowthTerms {
  explicit GrowthTerms(const CostModel& model)
      : key{model.seed, 0},
        prices{rise_factor(model.central_prices), number_of(model.persistence_prices),
               share_of(model.volatility_prices)},
        pay{rise_factor(model.central_pay), number_of(model.persistence_pay), share_of(model.volatility_pay)},
        common(number_of(model.correlation)), own(std::sqrt(std::max(0.0, 1.0 - common * common))) {}
  PhiloxKey key;
  Series prices, pay;
  double common, own;  // the parts of pay's shock: prices' shock, and one of its own
};

// A browser makes fast code of a function when it is called again, not while it runs: so `grow` and `value`
// work few paths a call, and must not become part of the loop that calls them.
constexpr int kGroup = 8;
constexpr int kBatch = 250;

using GroupNumbers = std::array<double, kGroup>;

/// Standard normal shocks of one series in one year, for a group of paths.
GroupNumbers shocks(std::uint64_t group, std::uint64_t year, std::uint64_t series, const PhiloxKey& key) {
  const PhiloxCounter words = philox({group, year, series, 0}, key);
  GroupNumbers numbers;
  for (std::size_t word = 0; word < words.size(); ++word) {
    numbers[2 * word] = normal_quantile(open_unit(static_cast<std::uint32_t>(words[word] >> 32)));
    numbers[2 * word + 1] = normal_quantile(open_unit(static_cast<std::uint32_t>(words[word])));
  }
  return numbers;
}

[[gnu::noinline]] void grow(const GrowthTerms& terms, int group, GrowthPaths& growth) {
  const int first = group * kGroup;
  const auto lanes = static_cast<std::size_t>(std::min(kGroup, growth.paths - first));
  const auto years = static_cast<std::size_t>(growth.years);
  double* const prices = growth.prices.data() + static_cast<std::size_t>(first) * years;
  double* const pay = growth.pay.data() + static_cast<std::size_t>(first) * years;
  GroupNumbers prices_off{};
  GroupNumbers pay_off{};
  for (std::size_t year = 0; year < years; ++year) {
    const GroupNumbers shock = shocks(static_cast<std::uint64_t>(group), year + 1, 0, terms.key);
    const GroupNumbers own_shock = shocks(static_cast<std::uint64_t>(group), year + 1, 1, terms.key);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      prices_off[lane] = terms.prices.persistence * prices_off[lane] + terms.prices.volatility * shock[lane];
      pay_off[lane] = terms.pay.persistence * pay_off[lane] +
                      terms.pay.volatility * (terms.common * shock[lane] + terms.own * own_shock[lane]);
      prices[lane * years + year] = terms.prices.central * exponential(prices_off[lane]);
      pay[lane * years + year] = terms.pay.central * exponential(pay_off[lane]);
    }
  }
}

/// Where a series begins, for its first path.
const double* series_of(const GrowthPaths& growth, MovesWith series) {
  return (series == MovesWith::pay ? growth.pay : growth.prices).data();
}

/// The series of the paths that bear on a price and its cost.
struct PathSeries {
  PathSeries(const FutureTerms& terms, const GrowthPaths& growth)
      : index(series_of(growth, terms.cost_follows)), staff(growth.pay.data()),
        linked(terms.price.follows ? series_of(growth, *terms.price.follows) : nullptr) {}
  const double* index;
  const double* staff;
  const double* linked;
};

/// Calls `take` with the year, the path, the price and what the work for it costs.
template <class Take>
inline void walk(const FutureTerms& terms, const PathSeries& series, int first, int last, Take take) {
  const int years = terms.cost.years();
  const PriceTerms& words = terms.price;
  const auto known = static_cast<int>(words.known.size());
  for (int path = first; path < last; ++path) {
    const std::size_t start = static_cast<std::size_t>(path) * static_cast<std::size_t>(years);
    const double* const index = series.index + start;
    const double* const staff = series.staff + start;
    CostLevel cost;
    double price = 1.0;
    for (int year = 1; year <= years; ++year) {
      const double level = cost.advance(terms.cost, year, index[year - 1], staff[year - 1]);
      const auto before = static_cast<std::size_t>(year - 1);
      price *= year <= known
                   ? words.known[before]
                   : words.link.rise(
                         series.linked[start + before - static_cast<std::size_t>(words.years_late)]);
      take(year, path, price, level);
    }
  }
}

/// `by_year` has where each year's values begin.
[[gnu::noinline]] void value(const FutureTerms& terms, const PathSeries& series, int first, int last, double* const* by_year) {
  walk(terms, series, first, last,
       [by_year](int year, int path, double price, double level) { by_year[year][path] = price / level; });
}

constexpr int kDigitBits = 11;
constexpr std::uint32_t kDigits = std::uint32_t{1} << kDigitBits;
using DigitPlaces = std::array<std::uint32_t, kDigits>;

/// From how many values have each digit, where the first of them belongs.
void make_places(DigitPlaces& counts) {
  std::uint32_t place = 0;
  for (std::uint32_t& count : counts) {
    const std::uint32_t here = count;
    count = place;
    place += here;
  }
}

/// Sorts by the place of each value between the least and the most, a whole number of two digits: first
/// by the lower digit, then by the upper. Of a fan's values few share a place; those are then compared.
void sort_by_place(std::vector<double>& values, std::vector<double>& spare) {
  if (values.empty()) return;
  double least = values.front();
  double most = values.front();
  for (const double one : values) {
    least = one < least ? one : least;
    most = one > most ? one : most;
  }
  if (!(least < most)) return;
  const double scale = static_cast<double>(kDigits * kDigits - 1) / (most - least);
  const auto place = [least, scale](double one) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>((one - least) * scale));
  };
  DigitPlaces lower{};
  DigitPlaces upper{};
  for (const double one : values) {
    const std::uint32_t here = place(one);
    ++lower[here % kDigits];
    ++upper[here / kDigits];
  }
  make_places(lower);
  make_places(upper);
  spare.resize(values.size());
  for (const double one : values) spare[lower[place(one) % kDigits]++] = one;
  for (const double one : spare) values[upper[place(one) / kDigits]++] = one;

  auto start = values.begin();
  std::uint32_t start_place = place(*start);
  for (auto next = start + 1;; ++next) {
    const bool over = next == values.end();
    const std::uint32_t next_place = over ? 0 : place(*next);
    if (!over && next_place == start_place) continue;
    if (next - start > 1) std::sort(start, next);
    if (over) return;
    start = next;
    start_place = next_place;
  }
}

}  // namespace

GrowthPaths simulate_growth(const CostModel& model) {
  GrowthPaths growth{model.years, model.paths, {}, {}};
  const std::size_t count = static_cast<std::size_t>(model.years) * static_cast<std::size_t>(model.paths);
  growth.prices.resize(count);
  growth.pay.resize(count);
  const GrowthTerms terms(model);
  for (int group = 0; group * kGroup < model.paths; ++group) grow(terms, group, growth);
  return growth;
}

FutureTerms future_terms(const UpliftRule& rule, const IndexTable* linked, const CostModel& model, FinancialYear base,
                         MovesWith cost_follows) {
  FutureTerms terms{CostTerms(model, base, model.years), PriceTerms{LinkTerms(rule.link.value_or(IndexLink{})), {}, {}, {}, 0},
                    cost_follows};
  PriceTerms& price = terms.price;
  price.passes_cost = rule.promise == UpliftPromise::pass_through;
  if (follows_table(rule.promise) && linked != nullptr && rule.link) {
    price.follows = linked->moves_with == MovesWith::pay ? MovesWith::pay : MovesWith::prices;
    price.years_late = rule.link->years_late;
    const double central = rise_factor(price.follows == MovesWith::pay ? model.central_pay : model.central_prices);
    for (int year = 1; year <= std::min(model.years, price.years_late); ++year) {
      const auto told = linked->growth(base.next(year - price.years_late));
      price.known.push_back(price.link.rise(told.value_or(central)));
    }
    return terms;
  }
  for (int year = 1; year <= model.years; ++year) price.known.push_back(stated_rise(rule, base.next(year)));
  return terms;
}

FutureValues simulate_values(const FutureTerms& terms, const GrowthPaths& growth) {
  const auto paths = static_cast<std::size_t>(growth.paths);
  const auto years = static_cast<std::size_t>(growth.years);
  FutureValues values(years + 1, std::vector<double>(paths, 1.0));
  if (terms.price.passes_cost) return values;
  std::vector<double*> by_year;
  for (std::vector<double>& of_year : values) by_year.push_back(of_year.data());
  const PathSeries series(terms, growth);
  for (int first = 0; first < growth.paths; first += kBatch) {
    value(terms, series, first, std::min(first + kBatch, growth.paths), by_year.data());
  }
  return values;
}

double mean_short_of(const FutureTerms& terms, const std::vector<DemandLevel>& demand, const GrowthPaths& growth) {
  if (terms.price.passes_cost) return 0.0;
  std::vector<double> needed;  // beside the work that the level is of
  for (std::size_t year = 0; year < demand.size(); ++year) needed.push_back(demand[year].needed() / terms.cost.work[year]);
  double sum = 0.0;
  walk(terms, PathSeries(terms, growth), 0, growth.paths, [&](int year, int, double price, double level) {
    sum += level * needed[static_cast<std::size_t>(year - 1)] - price;
  });
  return sum / growth.paths;
}

SortedFutures sorted_futures(FutureValues values) {
  std::vector<double> spare;
  for (std::vector<double>& of_year : values) sort_by_place(of_year, spare);
  return {std::move(values)};
}

double SortedFutures::quantile(std::size_t year, double probability) const {
  const std::vector<double>& values = by_year[year];
  // 0.07 × 100 is a little over 7 in doubles: the place is 7.
  constexpr double kRounding = 1e-9;
  const double place = std::ceil(probability * static_cast<double>(values.size()) - kRounding);
  return values[std::min(static_cast<std::size_t>(std::max(place, 1.0)), values.size()) - 1];
}

double SortedFutures::chance_below(std::size_t year, double value) const {
  const std::vector<double>& values = by_year[year];
  const auto under = std::lower_bound(values.begin(), values.end(), value) - values.begin();
  return static_cast<double>(under) / static_cast<double>(values.size());
}

}  // namespace offerscope
