#include "gain.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../fraction.hpp"
#include "../words.hpp"
#include "../workload/overheads.hpp"
#include "../workload/work_groups.hpp"
#include "change.hpp"

namespace offerscope {
namespace {

using Lines = std::vector<const PaymentLine*>;

bool contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Adds up what is known of each; where nothing is, the first that is missing.
Figure sum_of(const std::vector<const Figure*>& figures) {
  std::vector<Amount> amounts;
  for (const Figure* figure : figures) {
    if (figure->amount) amounts.push_back(*figure->amount);
  }
  return sum_of_known(amounts, figures.empty() ? known({}) : *figures.front());
}

Figure income_of(const Lines& lines) {
  std::vector<const Figure*> amounts;
  for (const PaymentLine* line : lines) amounts.push_back(&line->amount);
  return sum_of(amounts);
}

/// A certainty none of whose lines is known is not zero; one that no line has is.
Figure certain(const Lines& lines, std::size_t certainty) {
  std::vector<Amount> amounts;
  Figure otherwise = known({});
  for (const PaymentLine* line : lines) {
    if (!line->amount.amount) {
      if (line->has_certainty[certainty]) otherwise = missing(line->amount.missing);
    } else if (line->has_certainty[certainty]) {
      amounts.push_back(line->by_certainty[certainty]);
    }
  }
  return sum_of_known(amounts, otherwise);
}

/// How many lines have no known amount, by the reason.
std::string left_out_text(const Lines& lines) {
  const auto unknown = static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const PaymentLine* line) { return !line->amount.amount; }));
  return unknown == 0 ? "" : "The income leaves out " + counted(unknown, "line that is", "lines that are") + " not known.";
}

/// Of the income that is known, rounded line by line of the work, as the workload rounds them.
Figure overheads_of(const std::vector<const WorkLine*>& work, const Lines& paid, const Overheads& overheads) {
  std::vector<Amount> amounts;
  for (const WorkLine* line : work) {
    Lines of_line;
    for (const PaymentLine* payment : paid) {
      if (payment->amount.amount && contains(line->payments, payment->id)) of_line.push_back(payment);
    }
    if (of_line.empty()) continue;
    const Figure income = income_of(of_line);
    const auto over = income.amount ? overheads.of(*income.amount) : std::nullopt;
    if (!over) return too_large();
    amounts.push_back(*over);
  }
  return sum_of_known(amounts, known({}));
}

/// Fills the costs from the lines of the workload that are taken.
void fill_costs(const std::vector<const WorkLine*>& lines, const Lines& paid, const Scenario& scenario, Gain& gain) {
  std::vector<const Figure*> costs;
  std::vector<const Figure*> setups;
  std::size_t unknown = 0;
  for (const WorkLine* line : lines) {
    if (line->cost.amount) {
      costs.push_back(&line->cost);
      setups.push_back(&line->setup);
    } else {
      unknown += line->services.size();
    }
  }
  if (costs.empty()) {
    gain.cost = lines.empty() ? known({}) : missing(Missing::not_entered, "enter the work");
    gain.running_cost = gain.cost;
    return;
  }
  const Figure cost = sum_of(costs);
  const Figure setup = sum_of(setups);
  const Figure overheads = overheads_of(lines, paid, Overheads(scenario));
  gain.running_cost = total_of(cost, overheads);
  gain.cost = total_of(gain.running_cost, setup);
  gain.cost_sum = cost.text;
  if (setup.amount != Amount{}) gain.cost_sum += " + " + setup.text + " to set up";
  if (overheads.amount != Amount{}) gain.cost_sum += " + " + overheads.text + " overheads";
  if (unknown == 0) return;
  const std::string services = counted(unknown, "service", "services");
  gain.notes.push_back("The work that is entered costs " + gain.cost_sum + "; that of " + services + " is not entered.");
  gain.cost = missing(Missing::not_entered, "enter the work of " + services);
  gain.cost_sum.clear();
  gain.running_cost = gain.cost;
}

}  // namespace

Gain gain_of(const Offer& offer, const OfferColumn& column, const Scenario& scenario,
             const std::function<bool(const PaymentLine&)>& is_taken) {
  Lines lines;
  std::vector<std::string> taken;
  for (const PaymentLine& line : column.payments) {
    if (!is_taken(line)) continue;
    lines.push_back(&line);
    taken.push_back(line.id);
  }
  const bool all = lines.size() == column.payments.size();
  const bool any = all || !lines.empty();
  Gain gain;
  gain.income = all ? column.income.year : income_of(lines);
  for (std::size_t i = 0; i < gain.certainty.size(); ++i) {
    gain.certainty[i] = gain.income.amount ? certain(lines, i) : missing(gain.income.missing);
  }
  if (const std::string text = left_out_text(lines); !text.empty()) gain.notes.push_back(text);
  std::vector<const WorkLine*> work;
  for (const WorkLine& line : column.work.lines) {
    const bool paid = std::any_of(line.payments.begin(), line.payments.end(),
                                  [&](const std::string& payment) { return contains(taken, payment); });
    if (any && (line.payments.empty() || paid)) work.push_back(&line);
  }
  fill_costs(work, lines, scenario, gain);
  for (const std::string_view service : services_asked_for(offer)) {
    bool paid_by_any = false;
    bool paid_by_taken = false;
    for (const PaymentLine& line : column.payments) {
      if (!contains(line.services, service)) continue;
      paid_by_any = true;
      paid_by_taken = paid_by_taken || contains(taken, line.id);
    }
    if (any && (paid_by_taken || !paid_by_any)) gain.services.emplace_back(service);
  }
  return gain;
}

}  // namespace offerscope
