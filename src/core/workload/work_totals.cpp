#include "work_totals.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "work_words.hpp"

namespace offerscope {
namespace {

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
    const auto line = to_enter(entered);
    if (line != lines.end()) return missing(Missing::not_entered, line->line.margin.text);
  }
  return lines.empty() ? missing(Missing::not_applicable) : lines.front().line.margin;
}

void fill_sums(const std::vector<WorkedLine>& lines, WorkColumn& work) {
  std::vector<Amount> incomes;
  std::vector<Amount> costs;
  std::vector<Amount> setups;
  std::vector<Amount> overheads;
  for (const WorkedLine& worked : lines) {
    if (!worked.counts) continue;
    incomes.push_back(worked.line.income.amount.value_or(Amount{}));
    costs.push_back(*worked.line.cost.amount);
    setups.push_back(*worked.line.setup.amount);
    overheads.push_back(*worked.line.overheads.amount);
  }
  const Figure none = nothing_counts(lines);
  work.income = sum_of_known(incomes, none);
  work.cost = sum_of_known(costs, none);
  work.setup = sum_of_known(setups, none);
  work.overheads = sum_of_known(overheads, none);
  work.on_top = on_top_of(work.setup, work.overheads);
  work.margin = none;
  if (costs.empty()) return;
  work.margin = left_of(work.income, work.cost, work.setup, work.overheads);
  if (work.margin.amount) work.margin_sum = left_sum(work.income.text, work.cost, work.setup, work.overheads, work.margin);
}

std::size_t known_lines(const std::vector<WorkedLine>& lines) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const WorkedLine& worked) { return worked.counts; }));
}

std::string known_lines_text(const std::vector<WorkedLine>& lines) {
  const std::size_t known = known_lines(lines);
  if (known == 0 || known == lines.size()) return "";
  return "of " + std::to_string(known) + " of its " + counted(lines.size(), "line", "lines");
}

/// The margin in a sentence. Of a part of the lines it says so first: it is not the offer's.
std::string margin_finding(const std::vector<WorkedLine>& lines, const WorkColumn& work) {
  const bool once = work.setup.amount->pence != 0;
  const std::int64_t pence = work.margin.amount->pence;
  const bool whole = work.known_lines_text.empty();
  const bool one = whole || known_lines(lines) == 1;
  std::string text = "At your costs ";
  text += whole ? "it" : work.known_lines_text.substr(std::string_view("of ").size());
  if (pence < 0) {
    text += (one ? " is " : " are ") + money_text(Amount{-pence}) + " short";
  } else {
    text += (one ? " leaves " : " leave ") + work.margin.text;
  }
  text += once ? " in the first year, with its set-up" : " a year";
  return text + (whole ? "." : "; what the others leave is not known.");
}

std::string finding_of(const std::vector<WorkedLine>& lines, const WorkColumn& work) {
  if (work.margin.amount) return margin_finding(lines, work);
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

std::vector<std::string> hours_of(const std::vector<WorkedLine>& lines, const HourlyCosts& costs) {
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
                    hours_text(of_role / Fraction::from_integer(60)) + " a year; an hour costs " +
                    costs[static_cast<std::size_t>(role)].sum);
  }
  return hours;
}

}  // namespace

void fill_delivery(const Overheads& overheads, const Figure& income, WorkColumn& work) {
  work.left_for_delivery = income;
  if (!income.amount || overheads.share().is_zero()) return;
  const Fraction pounds = Fraction::from_integer(income.amount->pence) / Fraction::from_integer(100);
  const auto left = (pounds * overheads.kept()).to_amount();
  work.left_for_delivery = left ? known(*left) : too_large();
  work.delivery_text = work.leaves_out_text.empty() ? "Left for delivery: " : "Of all income that is known, left for delivery: ";
  work.delivery_text += income.text;
  for (const Decimal percent : {overheads.non_staff, overheads.management}) {
    if (percent != Decimal{}) work.delivery_text += " − " + number_text(percent) + '%';
  }
  work.delivery_text += " = " + work.left_for_delivery.text;
}

void fill_totals(const std::vector<WorkedLine>& lines, const HourlyCosts& hours, WorkColumn& work) {
  fill_sums(lines, work);
  work.hours = hours_of(lines, hours);
  work.known_lines_text = known_lines_text(lines);
  work.leaves_out_text = leaves_out_text(lines);
  work.finding = finding_of(lines, work);
}

}  // namespace offerscope
