#include "price_path.hpp"

#include <algorithm>
#include <limits>

#include "../money.hpp"

namespace offerscope {
namespace {

constexpr double kMillionthsOfWhole = 100.0 * static_cast<double>(Decimal::kScale);

}  // namespace

double share_of(Decimal percent) { return static_cast<double>(percent.millionths()) / kMillionthsOfWhole; }

double rise_factor(Decimal percent) {
  const double factor = (kMillionthsOfWhole + static_cast<double>(percent.millionths())) / kMillionthsOfWhole;
  return std::max(factor, 0.0);
}

LinkTerms::LinkTerms(const IndexLink& link)
    : share(share_of(link.share.value)),
      plus(share_of(link.plus)),
      least(link.at_least ? std::max(share_of(*link.at_least), -1.0) : -1.0),
      most(link.at_most ? std::max(share_of(*link.at_most), -1.0) : std::numeric_limits<double>::infinity()) {
}

CostTerms::CostTerms(const CostModel& model, FinancialYear base, int years)
    : index_share(1.0 - share_of(model.staff_share)), staff_share(share_of(model.staff_share)),
      staff_step(static_cast<std::size_t>(years), 1.0) {
  for (const DemandLevel& level : demand_levels(model, years)) work.push_back(level.work / level.paid);
  for (const CostStep& step : model.steps) {
    const int after = step.year.start - base.start;
    if (after < 1 || after > years) continue;
    staff_step[static_cast<std::size_t>(after - 1)] *= rise_factor(step.percent);
  }
}

std::vector<DemandLevel> demand_levels(const CostModel& model, int years) {
  std::vector<DemandPart> parts = model.demand;
  if (parts.empty()) parts.push_back({Percent::whole().value, true, model.demand_growth});
  std::vector<DemandLevel> levels(static_cast<std::size_t>(years), DemandLevel{0.0, 0.0});
  for (const DemandPart& part : parts) {
    const double share = share_of(part.percent);
    double demand = 1.0;
    for (DemandLevel& level : levels) {
      demand *= rise_factor(part.growth);
      level.work += share * demand;
      level.paid += part.by_list ? share : share * demand;
    }
  }
  return levels;
}

std::optional<Path> cost_path(const CostModel& model, const IndexTable& prices, const IndexTable& pay,
                              FinancialYear base, int years, const GrowthOf& growth) {
  const CostTerms terms(model, base, years);
  CostLevel level;
  Path path = {1.0};
  for (int after = 1; after <= years; ++after) {
    const FinancialYear year = base.next(after);
    // What has no share needs no growth.
    const auto index_growth = terms.index_share > 0.0 ? growth(prices, year) : 1.0;
    const auto staff_growth = terms.staff_share > 0.0 ? growth(pay, year) : 1.0;
    if (!index_growth || !staff_growth) return std::nullopt;
    path.push_back(level.advance(terms, after, *index_growth, *staff_growth));
  }
  return path;
}

bool follows_table(UpliftPromise promise) {
  return promise == UpliftPromise::index || promise == UpliftPromise::matched;
}

double stated_rise(const UpliftRule& rule, FinancialYear year) {
  if (rule.promise == UpliftPromise::fixed) return rise_factor(rule.percent);
  if (rule.promise == UpliftPromise::schedule) {
    for (const YearlyRise& rise : rule.rises) {
      if (rise.year == year) return rise_factor(rise.percent);
    }
  }
  return 1.0;
}

std::optional<Path> price_path(const UpliftRule& rule, const IndexTable* linked, FinancialYear base,
                               const Path& cost, const GrowthOf& growth) {
  if (rule.promise == UpliftPromise::pass_through) return cost;
  if (follows_table(rule.promise) && (linked == nullptr || !rule.link)) return std::nullopt;
  const LinkTerms terms(rule.link.value_or(IndexLink{}));
  Path path = {1.0};
  for (std::size_t after = 1; after < cost.size(); ++after) {
    const FinancialYear year = base.next(static_cast<int>(after));
    double rise = stated_rise(rule, year);
    if (follows_table(rule.promise)) {
      const auto table_growth = growth(*linked, year.next(-rule.link->years_late));
      if (!table_growth) return std::nullopt;
      rise = terms.rise(*table_growth);
    }
    path.push_back(path.back() * rise);
  }
  return path;
}

Path real_value(const Path& price, const Path& cost) {
  Path real(std::min(price.size(), cost.size()));
  for (std::size_t year = 0; year < real.size(); ++year) real[year] = price[year] / cost[year];
  return real;
}

}  // namespace offerscope
