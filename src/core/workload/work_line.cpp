#include "work_line.hpp"

#include <algorithm>
#include <array>

#include "../figures.hpp"
#include "../words.hpp"
#include "work_value.hpp"
#include "work_words.hpp"

namespace offerscope {
namespace {

constexpr int kPlacesOfPence = 2;
constexpr int kMostPlaces = 6;

std::string title_of(const OfferColumn& column, const WorkGroup& group) {
  if (group.payments.empty()) return group.services.front().work->title;
  const std::string& first = column.payments[group.payments.front()].title;
  const std::size_t more = group.payments.size() - 1;
  return more == 0 ? first : first + " and " + counted(more, "more payment", "more payments");
}

Figure income_of(const OfferColumn& column, const WorkGroup& group) {
  if (group.payments.empty()) {
    return group.is_unpaid ? missing(Missing::not_applicable, "nothing is paid") : missing(Missing::not_published);
  }
  std::vector<Amount> amounts;
  for (const std::size_t index : group.payments) {
    const Figure& amount = column.payments[index].amount;
    if (!amount.amount) return amount;
    amounts.push_back(*amount.amount);
  }
  return sum_of_known(amounts, {});
}

/// "enter minutes", and of what where other services of the group have them.
std::string enter_minutes_text(const WorkGroup& group) {
  std::vector<std::string> titles;
  for (const GroupService& service : group.services) {
    if (!service.work->entry.is_entered()) titles.push_back(service.work->title);
  }
  if (titles.size() == group.services.size()) return "enter minutes";
  return "enter minutes: " + titles.front() +
         (titles.size() > 1 ? " and " + std::to_string(titles.size() - 1) + " more" : "");
}

/// Why the cost is not known.
Figure missing_cost(const OfferColumn& column, const WorkGroup& group, const Activity& activity) {
  const auto first = [&](auto lacks) {
    const auto found = std::find_if(group.services.begin(), group.services.end(), lacks);
    return found == group.services.end() ? nullptr : &*found;
  };
  if (first([](const GroupService& service) { return !service.work->entry.is_entered(); })) {
    return missing(Missing::not_entered, enter_minutes_text(group));
  }
  if (const auto* unpriced = first([](const GroupService& service) { return service.work->awaited.has_value(); })) {
    return missing(Missing::not_entered, enter_hour_text(*unpriced->work->awaited));
  }
  if (const auto* uncounted = first([&](const GroupService& service) { return !volume_of(service, activity); })) {
    return missing(Missing::not_entered,
                   "enter how many a year" + (group.services.size() > 1 ? ": " + uncounted->work->title : ""));
  }
  // What is left is a payment whose consumables go by a quantity that is not known.
  const auto waits = std::find_if(group.payments.begin(), group.payments.end(), [&](std::size_t index) {
    return !activity.payments[index].counted && column.payments[index].has_consumables;
  });
  return missing(Missing::not_entered, column.payments[*waits].quantity_text);
}

bool is_some(const Figure& figure) { return figure.amount && figure.amount->pence != 0; }

/// "£59.04", and where the offer states a part of it "(£14.04 + £45.00 consumables, from the offer)".
std::string each_text(const CostTerm& term, int places) {
  if (term.stated.is_zero()) return unit_money_text(term.each, places);
  return '(' + unit_money_text(term.each - term.stated, places) + " + " + unit_money_text(term.stated, places) +
         " consumables, from the offer)";
}

/// What the terms come to with so many places written.
std::optional<Amount> written_sum(const std::vector<CostTerm>& terms, int places) {
  Fraction pounds;
  for (const CostTerm& term : terms) {
    for (const Fraction& part : {term.each - term.stated, term.stated}) {
      const auto rounded = to_places(part, places);
      if (!rounded) return std::nullopt;
      pounds = pounds + term.count * Fraction::from(*rounded);
    }
  }
  return pounds.to_amount();
}

/// To the penny where the sum multiplies out so, else as many places as it takes.
int places_of_sum(const std::vector<CostTerm>& terms, const WorkLine& line) {
  int places = kPlacesOfPence;
  while (places < kMostPlaces && written_sum(terms, places) != line.cost.amount) ++places;
  return places;
}

/// "85 × £17.50 = £1,487.50": of several, each with its title.
std::string cost_sum(const std::vector<CostTerm>& terms, const WorkLine& line) {
  const int places = places_of_sum(terms, line);
  std::string text;
  for (const CostTerm& term : terms) {
    const auto count = term.count.to_decimal();
    if (!count) return "";
    if (!text.empty()) text += " + ";
    if (terms.size() > 1) text += (term.work != nullptr ? term.work->title : "consumables, from the offer") + ": ";
    text += number_text(*count) + " × " + each_text(term, places);
  }
  text += " = " + line.cost.text;
  if (is_some(line.setup)) text += "; set-up " + line.setup.text;
  if (is_some(line.overheads)) text += "; overheads " + line.overheads.text;
  return text;
}

/// What an hour costs of each role that works.
std::vector<std::string> hour_sums(const std::vector<CostTerm>& terms, const HourlyCosts& hours) {
  std::vector<std::string> sums;
  for (const Role role : kRoles) {
    const auto index = static_cast<std::size_t>(role);
    const bool works = std::any_of(terms.begin(), terms.end(), [&](const CostTerm& term) {
      return term.work != nullptr && !term.work->minutes[index].is_zero();
    });
    if (works) sums.push_back(with_capital(std::string(facts_of(role).title)) + ": " + hours[index].sum);
  }
  return sums;
}

void fill_margin(bool is_unpaid, WorkLine& line) {
  if (!line.cost.amount || (!line.income.amount && !is_unpaid)) {
    line.margin = line.cost.amount ? line.income : line.cost;
    return;
  }
  line.margin = left_of(is_unpaid ? known({}) : line.income, line.cost, line.setup, line.overheads);
  if (!line.margin.amount) return;
  line.margin_sum = left_sum(is_unpaid ? "nothing" : line.income.text, line.cost, line.setup, line.overheads, line.margin);
}

/// Of what is not paid none are borne.
Figure overheads_of(const Figure& income, bool is_unpaid, const Overheads& overheads) {
  if (is_unpaid) return known({});
  if (!income.amount) return missing(income.missing);
  const auto over = overheads.of(*income.amount);
  return over ? known(*over) : too_large();
}

}  // namespace

WorkedLine line_of(const Offer& offer, const OfferColumn& column, const WorkGroup& group, const Activity& activity,
                   const LineGivens& givens) {
  WorkedLine worked{{}, group, false, {}};
  WorkLine& line = worked.line;
  for (const std::size_t index : group.payments) line.payments.push_back(column.payments[index].id);
  for (const GroupService& service : group.services) line.services.push_back(service.work->id);
  line.id = line.payments.empty() ? line.services.front() : line.payments.front();
  line.title = title_of(column, group);
  line.income = income_of(column, group);
  const auto terms = cost_terms(offer, group, activity);
  const auto cost = terms ? sum_of(*terms).to_amount() : std::nullopt;
  const auto setup = setup_of(group).to_amount();
  line.cost = !terms                  ? missing_cost(column, group, activity)
              : cost && setup ? known(*cost)
                              : too_large();
  line.setup = line.cost.amount ? known(*setup) : missing(line.cost.missing);
  line.overheads = overheads_of(line.income, group.is_unpaid, givens.overheads);
  line.on_top = on_top_of(line.setup, line.overheads);
  fill_margin(group.is_unpaid, line);
  worked.counts = line.margin.amount.has_value();
  if (line.cost.amount) {
    worked.terms = *terms;
    line.cost_sum = cost_sum(worked.terms, line);
    line.hour_sums = hour_sums(worked.terms, givens.hours);
    line.break_even_text = break_even_text(offer, column, worked, givens);
  }
  line.pays_for_text = pays_for_text(offer, column, worked, givens);
  return worked;
}

Figure left_of(const Figure& income, const Figure& cost, const Figure& setup, const Figure& overheads) {
  if (!income.amount || !cost.amount || !setup.amount || !overheads.amount) return too_large();
  const std::array<Amount, 4> parts = {*income.amount, Amount{-cost.amount->pence}, Amount{-setup.amount->pence},
                                       Amount{-overheads.amount->pence}};
  const auto left = sum(parts);
  return left ? known(*left) : too_large();
}

Figure on_top_of(const Figure& setup, const Figure& overheads) {
  if (!setup.amount) return setup;
  if (!overheads.amount) return overheads;
  const std::array<Amount, 2> parts = {*setup.amount, *overheads.amount};
  const auto both = sum(parts);
  return both ? known(*both) : too_large();
}

std::string left_sum(const std::string& income, const Figure& cost, const Figure& setup, const Figure& overheads,
                     const Figure& left) {
  std::string text = income + " − " + cost.text;
  if (is_some(setup)) text += " − set-up " + setup.text;
  if (is_some(overheads)) text += " − overheads " + overheads.text;
  return text + " = " + left.text;
}

}  // namespace offerscope
