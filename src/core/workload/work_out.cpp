#include "work_out.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "activity_levels.hpp"
#include "work_ahead.hpp"
#include "work_notes.hpp"
#include "work_words.hpp"

namespace offerscope {
namespace {

/// The offer as it is expected: its payments as they stand in the column.
Activity expected_activity(const OfferColumn& column) {
  Activity activity;
  for (const PaymentLine& line : column.payments) {
    activity.payments.push_back({line.amount.amount, line.quantity ? std::optional(Fraction::from(line.quantity->count)) : std::nullopt});
  }
  return activity;
}

/// What the overheads are set to.
struct Overheads {
  explicit Overheads(const Scenario& scenario)
      : non_staff(*work_value(scenario, kNonStaffName)), management(*work_value(scenario, kManagementName)) {}
  Fraction share() const { return Fraction::from(Percent{non_staff}) + Fraction::from(Percent{management}); }
  Fraction kept() const { return Fraction::from_integer(1) - share(); }
  Decimal non_staff;
  Decimal management;
};

void fill_delivery(const Overheads& overheads, const Figure& income, WorkColumn& work) {
  work.left_for_delivery = income;
  if (!income.amount || overheads.share().is_zero()) return;
  const auto left = (Fraction::from_integer(income.amount->pence) / Fraction::from_integer(100) * overheads.kept()).to_amount();
  work.left_for_delivery = left ? known(*left) : too_large();
  work.delivery_text = "Left for delivery: " + income.text;
  for (const Decimal percent : {overheads.non_staff, overheads.management}) {
    if (percent != Decimal{}) work.delivery_text += " − " + number_text(percent) + '%';
  }
  work.delivery_text += " = " + work.left_for_delivery.text;
}

bool is_entered(const GroupService& service) { return service.work->entry.is_entered(); }

/// Which lines do not count, and why.
std::string leaves_out_text(const std::vector<WorkedLine>& lines) {
  std::size_t left_out = 0;
  std::size_t services = 0;
  std::size_t not_entered = 0;
  std::size_t uncounted = 0;
  std::size_t unpriced = 0;
  for (const WorkedLine& worked : lines) {
    const auto& of_line = worked.group.services;
    const auto entered = static_cast<std::size_t>(std::count_if(of_line.begin(), of_line.end(), is_entered));
    services += of_line.size();
    if (worked.counts) continue;
    ++left_out;
    not_entered += of_line.size() - entered;
    if (entered < of_line.size()) continue;
    worked.line.cost.amount ? ++unpriced : ++uncounted;
  }
  if (left_out == 0 || left_out == lines.size()) return "";
  std::vector<std::string> reasons;
  if (not_entered > 0) {
    reasons.push_back("the work of " + std::to_string(not_entered) + " of " + counted(services, "service", "services") +
                      " is not entered");
  }
  if (uncounted > 0) reasons.push_back("the cost of " + counted(uncounted, "line", "lines") + " is not known");
  if (unpriced > 0) reasons.push_back("the income of " + counted(unpriced, "line", "lines") + " is not known");
  return "Leaves out " + std::to_string(left_out) + " of " + counted(lines.size(), "line", "lines") + ": " +
         separated(reasons) + '.';
}

/// What stands in place of the totals where no line counts: the first thing that is to be entered.
Figure nothing_counts(const std::vector<WorkedLine>& lines) {
  const auto to_enter = [&](bool entered) {
    return std::find_if(lines.begin(), lines.end(), [&](const WorkedLine& worked) {
      const Figure& margin = worked.line.margin;
      const auto& services = worked.group.services;
      return margin.missing == Missing::not_entered && !margin.amount &&
             (!entered || std::any_of(services.begin(), services.end(), is_entered));
    });
  };
  // A line that the user has begun comes first.
  for (const bool entered : {true, false}) {
    if (const auto line = to_enter(entered); line != lines.end()) return missing(Missing::not_entered, line->line.margin.text);
  }
  return lines.empty() ? missing(Missing::not_applicable) : missing(lines.front().line.margin.missing, lines.front().line.margin.text);
}

void fill_totals(const std::vector<WorkedLine>& lines, const Overheads& overheads, WorkColumn& work) {
  std::vector<Amount> incomes;
  std::vector<Amount> costs;
  std::vector<Amount> setups;
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    incomes.push_back(worked.line.income.amount.value_or(Amount{}));
    costs.push_back(*worked.line.cost.amount);
    setups.push_back(*worked.line.setup.amount);
  }
  const Figure none = nothing_counts(lines);
  work.income = sum_of_known(incomes, none);
  work.cost = sum_of_known(costs, none);
  work.setup = sum_of_known(setups, none);
  work.overheads = work.income;
  work.margin = none;
  if (costs.empty()) return;
  work.margin = too_large();
  if (!work.income.amount || !work.cost.amount || !work.setup.amount) return;
  const Fraction income = Fraction::from_integer(work.income.amount->pence) / Fraction::from_integer(100);
  const auto over = (income * overheads.share()).to_amount();
  work.overheads = over ? known(*over) : too_large();
  if (!over) return;
  const std::array<Amount, 4> parts = {*work.income.amount, Amount{-work.cost.amount->pence},
                                       Amount{-work.setup.amount->pence}, Amount{-over->pence}};
  const auto margin = sum(parts);
  if (!margin) return;
  work.margin = known(*margin);
  work.margin_sum = work.income.text + " − " + work.cost.text;
  if (work.setup.amount->pence != 0) work.margin_sum += " − set-up " + work.setup.text;
  if (over->pence != 0) work.margin_sum += " − overheads " + work.overheads.text;
  work.margin_sum += " = " + work.margin.text;
}

std::string finding_of(const std::vector<WorkedLine>& lines, const WorkColumn& work) {
  if (work.margin.amount) {
    const bool once = work.setup.amount->pence != 0;
    const std::int64_t pence = work.margin.amount->pence;
    const std::string when = once ? " in the first year, with its set-up." : " a year.";
    if (pence < 0) return "At your costs it is " + money_text(Amount{-pence}) + " short" + when;
    return "At your costs it leaves " + work.margin.text + when;
  }
  if (lines.empty()) return "The offer names no service, so there is no work to enter.";
  const bool priced = std::any_of(lines.begin(), lines.end(), [](const WorkedLine& worked) {
    return worked.group.is_unpaid || worked.line.income.amount || worked.line.income.missing != Missing::not_published;
  });
  if (!priced) return "Its price is not published, so what it leaves is not known.";
  const bool entered = std::any_of(lines.begin(), lines.end(), [](const WorkedLine& worked) {
    return std::any_of(worked.group.services.begin(), worked.group.services.end(), is_entered);
  });
  if (!entered) return "Enter minutes for its services to see what it leaves.";
  return "What it leaves is not known: " + work.margin.text + '.';
}

std::vector<std::string> hours_of(const std::vector<WorkedLine>& lines) {
  std::array<Fraction, kRoles.size()> minutes;
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    for (const CostTerm& term : worked.terms) {
      if (term.work == nullptr) continue;
      for (std::size_t role = 0; role < minutes.size(); ++role) {
        minutes[role] = minutes[role] + term.count * term.work->minutes[role];
      }
    }
  }
  std::vector<std::string> hours;
  for (const Role role : kRoles) {
    const Fraction& of_role = minutes[static_cast<std::size_t>(role)];
    if (of_role.is_zero()) continue;
    hours.push_back(with_capital(std::string(facts_of(role).title)) + ": " +
                    hours_text(of_role / Fraction::from_integer(60)) + " a year");
  }
  return hours;
}

/// Works the columns out, and the levels' scenarios once for all of them where a line counts.
class WorkloadWorker {
 public:
  WorkloadWorker(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled,
                 const HourlyCosts& hours, const std::vector<ServiceWork>& services)
      : catalogue_(catalogue), chosen_(chosen), filled_(filled), hours_(hours), services_(services), overheads_(filled) {}

  void fill(const Offer& offer, OfferColumn& column) {
    const Activity expected = expected_activity(column);
    const LineGivens givens{hours_, filled_.practice.registered};
    std::vector<WorkedLine> lines;
    for (const WorkGroup& group : groups_of(offer, services_)) {
      lines.push_back(line_of(offer, column, group, expected, givens));
    }
    WorkColumn& work = column.work;
    fill_totals(lines, overheads_, work);
    fill_delivery(overheads_, column.income.year, work);
    fill_levels(offer, expected, lines, work);
    work.hours = hours_of(lines);
    work.minutes = minutes_bought(column, givens);
    work.covers_text = covers_text(offer, column, lines, overheads_.kept());
    work.leaves_out_text = leaves_out_text(lines);
    work.finding = finding_of(lines, work);
    for (WorkedLine& worked : lines) work.lines.push_back(std::move(worked.line));
  }

 private:
  void fill_levels(const Offer& offer, const Activity& expected, const std::vector<WorkedLine>& lines, WorkColumn& work) {
    const Decimal low = *work_value(filled_, kLowName);
    const Decimal high = *work_value(filled_, kHighName);
    if (!work.margin.amount) {
      for (ActivityLevel& level : work.levels) level = {"", "", work.income, work.cost, work.margin};
    } else {
      const Bearings bearings = bearings_of(catalogue_, offer, chosen_);
      if (levels_.empty()) levels_ = {level_of(catalogue_, filled_, low), level_of(catalogue_, filled_, high)};
      work.levels[0] = figures_at(activity_at(levels_[0], offer, bearings), offer, lines, overheads_.share());
      work.levels[1] = figures_at(expected, offer, lines, overheads_.share());
      work.levels[2] = figures_at(activity_at(levels_[1], offer, bearings), offer, lines, overheads_.share());
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
  const HourlyCosts& hours_;
  const std::vector<ServiceWork>& services_;
  Overheads overheads_;
  std::vector<Level> levels_;  // low and high; empty: not needed yet
};

/// All services that the chosen offers ask for, each once.
std::vector<ServiceWork> services_of(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario,
                                     const HourlyCosts& hours) {
  std::vector<ServiceWork> services;
  for (const CatalogueEntry* entry : chosen) {
    for (const std::string_view id : services_asked_for(entry->offer)) {
      const bool known = std::any_of(services.begin(), services.end(), [&](const ServiceWork& work) { return work.id == id; });
      if (!known) services.push_back(service_work(catalogue, scenario, hours, id));
    }
  }
  return services;
}

/// The volume that the offers' incomes count of a service: one number, several, or none.
struct CountedVolumes {
  std::optional<Decimal> first;
  bool differ = false;
};

CountedVolumes counted_volumes(const ChosenOffers& chosen, const std::vector<OfferColumn>& columns, std::string_view service) {
  CountedVolumes volumes;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const auto index = payment_that_counts(chosen[i]->offer, service);
    if (!index || !columns[i].payments[*index].quantity) continue;
    const Decimal count = columns[i].payments[*index].quantity->count;
    volumes.differ = volumes.differ || (volumes.first && *volumes.first != count);
    if (!volumes.first) volumes.first = count;
  }
  return volumes;
}

std::string volume_text(const ServiceWork& work, const CountedVolumes& volumes) {
  if (work.entry.volume) return number_text(*work.entry.volume) + " a year";
  if (!volumes.first) return "enter how many a year";
  if (volumes.differ) return "as many as each offer’s income counts";
  return number_text(*volumes.first) + " a year, as in the income";
}

std::vector<WorkService> shown_services(const ChosenOffers& chosen, const std::vector<ServiceWork>& services,
                                        const Scenario& scenario, const std::vector<OfferColumn>& columns) {
  std::vector<std::vector<std::string_view>> asked;
  for (const CatalogueEntry* entry : chosen) asked.push_back(services_asked_for(entry->offer));
  std::vector<WorkService> shown;
  shown.reserve(services.size());
  for (const ServiceWork& work : services) {
    const CountedVolumes volumes = counted_volumes(chosen, columns, work.id);
    WorkService& service = shown.emplace_back();
    service.id = work.id;
    service.title = work.title;
    service.entered = work.entry.is_entered();
    service.each_text = each_text(work);
    service.volume_text = volume_text(work, volumes);
    service.fields = service_work_fields(scenario, work.id, work.entry, volumes.differ ? std::nullopt : volumes.first);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (std::find(asked[i].begin(), asked[i].end(), work.id) != asked[i].end()) service.offers.push_back(chosen[i]->offer.id);
    }
  }
  std::stable_partition(shown.begin(), shown.end(), [](const WorkService& service) { return service.entered; });
  return shown;
}

}  // namespace

void work_out_workload(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled,
                       Comparison& comparison) {
  const HourlyCosts hours = hourly_costs(filled);
  const std::vector<ServiceWork> services = services_of(catalogue, chosen, filled, hours);
  WorkloadWorker worker(catalogue, chosen, filled, hours, services);
  for (std::size_t i = 0; i < chosen.size(); ++i) worker.fill(chosen[i]->offer, comparison.offers[i]);
  Workload& workload = comparison.workload;
  workload.fields = general_work_fields(filled);
  workload.services = shown_services(chosen, services, filled, comparison.offers);
  workload.notes = work_notes();
  workload.sources = work_sources();
}

void work_out_lines(const Catalogue& catalogue, const CatalogueEntry& entry, const Scenario& filled,
                    OfferColumn& column) {
  const HourlyCosts hours = hourly_costs(filled);
  const std::vector<ServiceWork> services = services_of(catalogue, {&entry}, filled, hours);
  const Activity expected = expected_activity(column);
  const LineGivens givens{hours, filled.practice.registered};
  for (const WorkGroup& group : groups_of(entry.offer, services)) {
    column.work.lines.push_back(line_of(entry.offer, column, group, expected, givens).line);
  }
}

}  // namespace offerscope
