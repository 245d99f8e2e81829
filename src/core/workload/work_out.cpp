#include "work_out.hpp"

#include <set>

#include "../uplift/futures.hpp"
#include "../words.hpp"
#include "activity_levels.hpp"
#include "work_ahead.hpp"
#include "work_notes.hpp"
#include "work_services.hpp"
#include "work_totals.hpp"

namespace offerscope {
namespace {

/// The offer as it is expected: its payments as they stand in the column.
Activity expected_activity(const OfferColumn& column) {
  Activity activity;
  for (const PaymentLine& line : column.payments) {
    Paid& paid = activity.payments.emplace_back();
    paid.amount = line.amount.amount;
    if (line.quantity) paid.counted = Fraction::from(line.quantity->count);
  }
  return activity;
}

/// An offer's services at the hourly costs of its year.
struct OfferWork {
  OfferWork(const Catalogue& catalogue, const Offer& offer, const Scenario& filled)
      : hours(hourly_costs(catalogue, filled, offer.price_year())), services(services_of(catalogue, offer, filled, hours)) {}
  HourlyCosts hours;
  std::vector<ServiceWork> services;
};

/// Works the columns out, and the levels' scenarios once for all of them where a line counts.
class WorkloadWorker {
 public:
  WorkloadWorker(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled)
      : catalogue_(catalogue), chosen_(chosen), filled_(filled), overheads_(filled) {}

  /// Gives the services behind the column.
  std::vector<ServiceWork> fill(const Offer& offer, OfferColumn& column) {
    OfferWork own(catalogue_, offer, filled_);
    const Activity expected = expected_activity(column);
    const LineGivens givens{own.hours, filled_.practice.registered, overheads_};
    std::vector<WorkedLine> lines;
    for (const WorkGroup& group : groups_of(offer, own.services)) {
      lines.push_back(line_of(offer, column, group, expected, givens));
    }
    WorkColumn& work = column.work;
    fill_totals(lines, own.hours, work);
    fill_delivery(overheads_, column.income.year, work);
    fill_levels(offer, expected, lines, work);
    Fraction consumables;
    for (const WorkedLine& worked : lines) {
      // What is bought where the income is not known comes off no other line's.
      const bool bears = worked.line.income.amount || worked.group.is_unpaid;
      if (bears) consumables = consumables + known_consumables(offer, worked.group, expected);
    }
    work.minutes = minutes_bought(column, givens, consumables);
    const CostsAhead ahead(offer, lines, overheads_);
    work.covers_text = ahead.covers_text(column);
    const auto needed = ahead.needed();
    if (needed && work.leaves_out_text.empty() && column.uplift.futures) {
      ask_whether_it_covers(*column.uplift.futures, *needed, column.uplift.year_labels);
    }
    for (WorkedLine& worked : lines) work.lines.push_back(std::move(worked.line));
    return std::move(own.services);
  }

 private:
  void fill_levels(const Offer& offer, const Activity& expected, const std::vector<WorkedLine>& lines, WorkColumn& work) {
    const Decimal low = *work_value(filled_, kLowName);
    const Decimal high = *work_value(filled_, kHighName);
    if (!work.margin.amount) {
      for (ActivityLevel& level : work.levels) level = {"", "", work.income, work.cost, work.setup, work.overheads, work.on_top, work.margin};
    } else {
      const Bearings bearings = bearings_of(catalogue_, offer, chosen_);
      if (levels_.empty()) levels_ = {level_of(chosen_, filled_, low), level_of(chosen_, filled_, high)};
      work.levels[0] = figures_at(activity_at(levels_[0], offer, bearings), offer, lines, overheads_);
      work.levels[1] = figures_at(expected, offer, lines, overheads_);
      work.levels[2] = figures_at(activity_at(levels_[1], offer, bearings), offer, lines, overheads_);
    }
    work.levels[0].name = "low";
    work.levels[0].title = "Low: " + number_text(low) + "% of the volumes";
    work.levels[1].name = "expected";
    work.levels[1].title = "Expected: your volumes";
    work.levels[2].name = "high";
    work.levels[2].title = "High: " + number_text(high) + "% of the volumes";
  }

  const Catalogue& catalogue_;
  const ChosenOffers& chosen_;
  const Scenario& filled_;
  Overheads overheads_;
  std::vector<Level> levels_;  // low and high; empty: not needed yet
};

}  // namespace

void work_out_workload(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled,
                       Comparison& comparison) {
  WorkloadWorker worker(catalogue, chosen, filled);
  std::vector<std::vector<ServiceWork>> services;
  std::set<FinancialYear> years;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    services.push_back(worker.fill(chosen[i]->offer, comparison.offers[i]));
    years.insert(chosen[i]->offer.price_year());
  }
  Workload& workload = comparison.workload;
  workload.fields = hour_fields(catalogue, filled, {years.begin(), years.end()});
  for (InputField& field : general_work_fields(filled)) workload.fields.push_back(std::move(field));
  workload.services = shown_services(chosen, services, filled, comparison.offers);
  workload.notes = work_notes();
  workload.sources = work_sources();
  for (SourceNote& source : pay_sources(catalogue, {years.begin(), years.end()})) workload.sources.push_back(std::move(source));
}

void work_out_lines(const Catalogue& catalogue, const CatalogueEntry& entry, const Scenario& filled,
                    OfferColumn& column) {
  const OfferWork own(catalogue, entry.offer, filled);
  const Activity expected = expected_activity(column);
  const Overheads overheads(filled);
  const LineGivens givens{own.hours, filled.practice.registered, overheads};
  for (const WorkGroup& group : groups_of(entry.offer, own.services)) {
    column.work.lines.push_back(line_of(entry.offer, column, group, expected, givens).line);
  }
}

}  // namespace offerscope
