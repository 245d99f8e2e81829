#include "gain.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../fraction.hpp"
#include "../words.hpp"
#include "change.hpp"

namespace offerscope {
namespace {

using Lines = std::vector<const PaymentLine*>;

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Adds up what is known of each; where nothing is, the first that is missing.
Figure sum_of(const std::vector<const Figure*>& figures, const Figure& of_none) {
  std::vector<Amount> amounts;
  for (const Figure* figure : figures) {
    if (figure->amount) amounts.push_back(*figure->amount);
  }
  return sum_of_known(amounts, figures.empty() ? of_none : *figures.front());
}

Figure income_of(const Lines& lines) {
  std::vector<const Figure*> amounts;
  for (const PaymentLine* line : lines) amounts.push_back(&line->amount);
  return sum_of(amounts, known({}));
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

class WorkSum {
 public:
  explicit WorkSum(const WorkColumn& work) : work_(work) {}

  void add(const WorkLine& line) {
    if (!line.cost.amount) {
      if (!first_missing_) first_missing_ = &line.cost;
      unknown_ += std::max<std::size_t>(line.services.size(), 1);
      return;
    }
    costs_.push_back(&line.cost);
    if (line.setup.amount) setups_.push_back(&line.setup);
  }

  void fill(const Figure& income, const Figure& whole_income, bool any, Gain& gain) const {
    if (costs_.empty()) {
      gain.cost = !any ? known({}) : missing(Missing::not_entered, "enter the work");
      gain.complete_cost = gain.cost;
      return;
    }
    const Figure cost = sum_of(costs_, known({}));
    const Figure setup = sum_of(setups_, known({}));
    const Figure overheads = overheads_of(income, whole_income);
    gain.cost = total_of(total_of(cost, setup), overheads);
    gain.cost_sum = cost.text;
    if (setup.amount != Amount{}) gain.cost_sum += " + " + setup.text + " to set up";
    if (overheads.amount != Amount{}) gain.cost_sum += " + " + overheads.text + " overheads";
    gain.complete_cost = gain.cost;
    if (unknown_ == 0) return;
    const std::string services = counted(unknown_, "service", "services");
    gain.complete_cost = missing(first_missing_->missing, "enter the work of " + services);
    gain.notes.push_back("The cost leaves out the work of " + services + '.');
  }

 private:
  /// Overheads are shares of the income: those of a part are in proportion.
  Figure overheads_of(const Figure& income, const Figure& whole_income) const {
    const bool none = !work_.overheads.amount || *work_.overheads.amount == Amount{};
    if (none || !income.amount || !whole_income.amount || *whole_income.amount == Amount{}) return known({});
    if (income.amount == whole_income.amount) return work_.overheads;
    const auto pence = [](Amount amount) { return Fraction::from_integer(amount.pence); };
    const auto overheads =
        (pence(*work_.overheads.amount) * pence(*income.amount) / pence(*whole_income.amount) / Fraction::from_integer(100))
            .to_amount();
    return overheads ? known(*overheads) : too_large();
  }

  const WorkColumn& work_;
  std::vector<const Figure*> costs_;
  std::vector<const Figure*> setups_;
  const Figure* first_missing_ = nullptr;
  std::size_t unknown_ = 0;
};

}  // namespace

Gain gain_of(const Offer& offer, const OfferColumn& column, const std::function<bool(const PaymentLine&)>& is_taken) {
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
  WorkSum work(column.work);
  for (const WorkLine& line : column.work.lines) {
    const bool unpaid = line.payments.empty();
    const bool paid = std::any_of(line.payments.begin(), line.payments.end(),
                                  [&](const std::string& payment) { return contains(taken, payment); });
    if (any && (unpaid || paid)) work.add(line);
  }
  work.fill(gain.income, column.income.year, any, gain);
  for (const OfferService& service : offer.services) {
    bool paid_by_any = false;
    bool paid_by_taken = false;
    for (const PaymentLine& line : column.payments) {
      if (!contains(line.services, service.service)) continue;
      paid_by_any = true;
      paid_by_taken = paid_by_taken || contains(taken, line.id);
    }
    if (any && (paid_by_taken || !paid_by_any)) gain.services.push_back(service.service);
  }
  return gain;
}

}  // namespace offerscope
