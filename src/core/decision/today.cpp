#include "today.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../fraction.hpp"
#include "../income.hpp"
#include "../income_totals.hpp"
#include "../workload/work_out.hpp"
#include "decision_fields.hpp"
#include "gain.hpp"

namespace offerscope {
namespace {

/// The offers that can stand for today: the chosen ones, those of the same commissioners, the others.
InputField baseline_field(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario) {
  InputField field;
  field.name = kBaselineName;
  field.kind = InputKind::decision;
  field.unit = InputUnit::choice;
  field.label = "Today is";
  field.text = catalogue.find(scenario.baseline) != nullptr ? scenario.baseline : "";
  field.hint = "An offer that you are in today, or figures of your own";
  field.options.push_back({"", "As entered below"});
  std::array<std::vector<Option>, 3> groups;
  for (const CatalogueEntry& entry : catalogue.offers()) {
    const Offer& offer = entry.offer;
    const bool near = std::any_of(chosen.begin(), chosen.end(), [&](const CatalogueEntry* other) {
      return other->offer.commissioner == offer.commissioner;
    });
    const std::size_t group = is_chosen(chosen, offer.id) ? 0 : near ? 1 : 2;
    groups[group].push_back({offer.id, offer.title});
  }
  for (const auto& group : groups) field.options.insert(field.options.end(), group.begin(), group.end());
  return field;
}

/// An amount that the user gave, or what to enter.
Figure entered(const Scenario& scenario, const std::string& name, std::string_view to_enter) {
  const auto own = scenario.assumptions.find(name);
  if (own == scenario.assumptions.end()) return missing(Missing::not_entered, std::string(to_enter));
  const auto amount = Fraction::from(own->second).to_amount();
  return amount ? known(*amount) : too_large();
}

void enter_by_hand(const Catalogue& catalogue, const Scenario& scenario, Today& today) {
  today.income = entered(scenario, today_income_name(), "enter what you are paid today");
  today.cost = entered(scenario, today_cost_name(), "enter what today’s work costs");
  today.certainty.fill(missing(Missing::not_entered, "not known"));
  const auto add_field = [&](std::string name, std::string label, std::string hint) {
    InputField field = field_of(scenario, name, *find_decision_setting(catalogue, name), std::move(label), std::move(hint));
    field.placeholder = "enter pounds";
    today.shown.fields.push_back(std::move(field));
  };
  add_field(today_income_name(), "Paid today, a year", "For all work that the offers could take over or end");
  add_field(today_cost_name(), "What that work costs, a year", "Staff and consumables; the Workload’s overheads are added");
  today.shown.title = "Today, as entered";
  today.shown.text = !today.income.amount
                         ? "Enter what you are paid today for such work, or choose the offer that you are in."
                     : today.cost.amount ? "Income and cost of today’s work are as entered."
                                         : "Today’s income is as entered; what its work costs is not entered.";
}

/// The offer's column as far as the decision needs it: with all that it requires and before anything
/// follows it, since it runs today.
OfferColumn column_of_today(const Catalogue& catalogue, const CatalogueEntry& entry, const Scenario& scenario) {
  OfferColumn column;
  OfferIncome income = work_out(entry.offer, scenario, Bearings{});
  column.payments = std::move(income.lines);
  total_payments(entry.offer, income.worked, scenario.practice, column);
  work_out_lines(catalogue, entry, scenario, column);
  return column;
}

void take_from_offer(const Catalogue& catalogue, const CatalogueEntry& entry, const Scenario& scenario, Today& today) {
  const Offer& offer = entry.offer;
  const OfferColumn column = column_of_today(catalogue, entry, scenario);
  const Gain gain = gain_of(offer, column, scenario, [](const PaymentLine&) { return true; });
  today.offer = &offer;
  today.income = gain.income;
  today.cost = gain.running_cost;  // what was spent once comes back by no decision
  if (!today.cost.amount && today.cost.missing == Missing::not_entered) today.cost.text += " of " + offer.short_title;
  today.certainty = gain.certainty;
  today.services = gain.services;
  today.shown.title = "Today: " + offer.short_title;
  today.shown.text = "Today is what " + offer.title + " pays and asks for.";
  if (!column.income.leaves_out_text.empty()) today.shown.text += ' ' + column.income.leaves_out_text;
}

}  // namespace

Today today_of(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario) {
  Today today;
  today.shown.fields.push_back(baseline_field(catalogue, chosen, scenario));
  if (const CatalogueEntry* entry = catalogue.find(scenario.baseline)) {
    take_from_offer(catalogue, *entry, scenario, today);
  } else {
    enter_by_hand(catalogue, scenario, today);
  }
  today.shown.income = today.income;
  today.shown.cost = today.cost;
  return today;
}

}  // namespace offerscope
