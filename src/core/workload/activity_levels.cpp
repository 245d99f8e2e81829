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
                         const Overheads& overheads) {
  ActivityLevel level;
  std::vector<Amount> incomes;
  std::vector<Amount> costs;
  std::vector<Amount> over;
  Fraction setup;
  bool fits = true;
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    std::vector<Amount> of_line;
    for (const std::size_t index : worked.group.payments) {
      const auto& amount = activity.payments[index].amount;
      fits = fits && amount;
      if (amount) of_line.push_back(*amount);
    }
    const auto line_income = sum(of_line);
    const auto line_over = line_income ? overheads.of(*line_income) : std::nullopt;
    fits = fits && line_over;
    if (!line_over) continue;
    incomes.push_back(*line_income);
    over.push_back(*line_over);
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
  const auto once = setup.to_amount();
  const auto all_over = sum(over);
  level.setup = once ? known(*once) : too_large();
  level.overheads = all_over ? known(*all_over) : too_large();
  level.on_top = on_top_of(level.setup, level.overheads);
  level.margin = left_of(level.income, level.cost, level.setup, level.overheads);
  return level;
}

}  // namespace offerscope
