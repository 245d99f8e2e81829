#include "activity_levels.hpp"

#include <algorithm>

#include "../figures.hpp"

namespace offerscope {
namespace {

bool is_in_pounds(const ChosenOffers& chosen, std::string_view volume) {
  return std::any_of(chosen.begin(), chosen.end(), [&](const CatalogueEntry* entry) {
    return std::any_of(entry->inputs.begin(), entry->inputs.end(), [&](const OfferInput& input) {
      return input.name == volume && input.unit == InputUnit::pounds;
    });
  });
}

}  // namespace

Level level_of(const ChosenOffers& chosen, const Scenario& filled, Decimal percent) {
  Level level{filled, Fraction::from(Percent{percent})};
  for (auto& [name, quantity] : level.scenario.volumes) {
    if (is_in_pounds(chosen, name)) continue;
    // Volumes are at most a few millions and levels at most ten times: this always fits.
    quantity.count = (Fraction::from(quantity.count) * level.times).to_decimal().value_or(quantity.count);
  }
  return level;
}

Activity activity_at(const Level& level, const Offer& offer, const Bearings& bearings) {
  const Givens givens(offer, level.scenario);
  const Circumstances circumstances{bearings.needs.empty(), bearings.successor_start, std::nullopt};
  Ledger ledger;
  Activity activity{{}, level.times};
  for (const Payment& payment : offer.payments) {
    const WorkedPayment worked = work_out(payment, givens, ledger, circumstances);
    Paid& paid = activity.payments.emplace_back();
    if (worked.state == WorkedPayment::State::known) paid.amount = worked.amount;
    if (worked.quantity) paid.counted = worked.quantity->counted;
    record(payment, worked, ledger);
  }
  return activity;
}

ActivityLevel figures_at(const Activity& activity, const Offer& offer, const std::vector<WorkedLine>& lines,
                         const Fraction& overheads) {
  ActivityLevel level;
  std::vector<Amount> incomes;
  std::vector<Amount> costs;
  Fraction setup;
  bool fits = true;
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    for (const std::size_t index : worked.group.payments) {
      const auto& amount = activity.payments[index].amount;
      fits = fits && amount;
      if (amount) incomes.push_back(*amount);
    }
    const auto terms = cost_terms(offer, worked.group, activity);
    const auto cost = terms ? sum_of(*terms).to_amount() : std::nullopt;
    fits = fits && cost;
    if (cost) costs.push_back(*cost);
    setup = setup + setup_of(worked.group);
  }
  const auto income = fits ? sum(incomes) : std::nullopt;
  const auto cost = fits ? sum(costs) : std::nullopt;
  level.income = income ? known(*income) : too_large();
  level.cost = cost ? known(*cost) : too_large();
  level.margin = too_large();
  if (!income || !cost) return level;
  const auto over = (Fraction::from_integer(income->pence) / Fraction::from_integer(100) * overheads).to_amount();
  const auto once = setup.to_amount();
  if (!over || !once) return level;
  const std::array<Amount, 4> parts = {*income, Amount{-cost->pence}, Amount{-once->pence}, Amount{-over->pence}};
  if (const auto margin = sum(parts)) level.margin = known(*margin);
  return level;
}

}  // namespace offerscope
