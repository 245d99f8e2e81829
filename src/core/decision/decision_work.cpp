#include "decision_work.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "change.hpp"
#include "decision_fields.hpp"
#include "options.hpp"
#include "paragraph.hpp"

namespace offerscope {
namespace {

void say_terms(const Offer& offer, DecisionColumn& decision) {
  const Term* bundling = term_of(offer, TermKind::bundling);
  const std::optional<bool> alone = bundling != nullptr ? bundling->lines_alone : std::nullopt;
  if (!alone) {
    decision.part_text = bundling != nullptr ? "The offer does not say plainly whether lines can be taken alone."
                                             : "The offer does not say whether lines can be taken alone.";
  } else if (!*alone) {
    decision.part_text = said_by(offer, *bundling, "it is one package") + '.';
  }
  if (bundling != nullptr) decision.part_source = source_note(offer, bundling->source);
  const Term* refusal = term_of(offer, TermKind::refusal);
  decision.refusal_text = refusal != nullptr ? refusal->text : "The offer does not say what is lost by refusing.";
  if (refusal != nullptr && refusal->sign_up == false) decision.refusal_text = "It cannot be declined. " + refusal->text;
  if (refusal != nullptr) decision.refusal_source = source_note(offer, refusal->source);
}

/// "Leaves £120.00 at your costs", or what it pays.
std::string line_hint(const PaymentLine& line, const WorkColumn& work) {
  for (const WorkLine& known_line : work.lines) {
    const auto& payments = known_line.payments;
    const bool holds = std::find(payments.begin(), payments.end(), line.id) != payments.end();
    if (!holds || !known_line.margin.amount) continue;
    const std::string beside = payments.size() > 1 ? ", with the lines that pay for the same work" : "";
    return "Leaves " + money_text(*known_line.margin.amount) + " at your costs" + beside;
  }
  return line.amount.amount ? "Pays " + line.amount.text + " a year" : "Its income: " + line.amount.text;
}

void add_part(const Catalogue& catalogue, const Scenario& scenario, const OfferColumn& column, const Offer& offer,
              const Today& today, const TakeOver& take, DecisionColumn& decision) {
  const Term* bundling = term_of(offer, TermKind::bundling);
  if (bundling == nullptr || bundling->lines_alone != true || column.payments.empty()) return;
  std::vector<std::string> left_out;
  for (const PaymentLine& line : column.payments) {
    const std::string name = take_name(offer.id, line.id);
    const Setting setting = *find_decision_setting(catalogue, name);
    InputField field = field_of(scenario, name, setting, line.title, line_hint(line, column.work));
    field.offers = {offer.id};
    decision.fields.push_back(std::move(field));
    if (*value_of(scenario, name, setting) != Decimal::one()) left_out.push_back(line.id);
  }
  const Gain gain = gain_of(offer, column, scenario, [&](const PaymentLine& line) {
    return std::find(left_out.begin(), left_out.end(), line.id) == left_out.end();
  });
  decision.options.push_back(taken_in_part(catalogue, gain, today, take, left_out.size(), column.payments.size()));
}

/// "Accepting changes the income by +£4,210.00 a year and what is left by +£1,000.00".
std::string finding_of(const OfferColumn& column, const DecisionColumn& decision) {
  const DecisionOption& accept = *option_of(decision, DecisionOption::Kind::accept);
  const DecisionOption* decline = option_of(decision, DecisionOption::Kind::decline);
  const auto changes = [](const DecisionOption& option) {
    std::string text = *option.income_change.amount == Amount{}
                           ? "leaves the income as it is"
                           : "changes the income by " + option.income_change.text + " a year";
    const auto& margin = option.margin_change.amount;
    if (margin && *margin != Amount{}) text += " and what is left by " + option.margin_change.text;
    return text;
  };
  if (accept.income_change.amount && decline == nullptr) return "It cannot be declined, and " + changes(accept) + '.';
  if (accept.income_change.amount) {
    const std::string declining = decline->income_change.amount
                                      ? changes(*decline)
                                      : "hands back income that is not known: " + decline->income_change.text;
    const std::string supposed = decline->supposes_text.empty() ? "" : decline->supposes_text + ", ";
    return "Accepting " + changes(accept) + "; " + supposed + "declining " + declining + '.';
  }
  const std::string taking = decline != nullptr ? "accepting" : "it";
  const Figure& pays = column.income.year;
  if (!pays.amount) {
    switch (pays.missing) {
      case Missing::not_published: return "Its price is not published, so what " + taking + " changes is not known.";
      case Missing::not_entered: return with_capital(pays.text) + " to see what " + taking + " changes.";
      case Missing::not_applicable: return "What it pays is " + pays.text + '.';
    }
  }
  const std::string accepting = with_capital(taking) + " pays " + pays.text + " a year; ";
  switch (accept.income_change.missing) {
    case Missing::not_published: return accepting + "what today pays is not published, so the change is not known.";
    case Missing::not_entered: return accepting + "to see the change, " + accept.income_change.text + '.';
    case Missing::not_applicable: break;
  }
  return accepting + "the change is " + accept.income_change.text + '.';
}

void decide(const Catalogue& catalogue, const Scenario& scenario, const Offer& offer, const Today& today,
            OfferColumn& column) {
  DecisionColumn& decision = column.decision;
  say_terms(offer, decision);
  if (today.offer == &offer) {
    decision.part_text.clear();
    decision.part_source = {};
    decision.finding = "This offer stands for today: the others are compared with it.";
  } else {
    TakeOver take = take_over_of(catalogue, offer, today, scenario);
    decision.fields = std::move(take.fields);
    const Gain gain = gain_of(offer, column, scenario, [](const PaymentLine&) { return true; });
    decision.options.push_back(accepted(catalogue, gain, today, take));
    if (take.can_refuse) {
      decision.options.push_back(declined(catalogue, today, take));
      add_part(catalogue, scenario, column, offer, today, take, decision);
    } else {
      decision.part_text.clear();
      decision.part_source = {};
    }
    decision.finding = finding_of(column, decision);
  }
  decision.paragraph = paragraph_of(offer, scenario.practice, today, column);
}

}  // namespace

Baseline work_out_decision(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario,
                           std::vector<OfferColumn>& columns) {
  Today today = today_of(catalogue, chosen, scenario);
  for (std::size_t i = 0; i < chosen.size(); ++i) decide(catalogue, scenario, chosen[i]->offer, today, columns[i]);
  return std::move(today.shown);
}

}  // namespace offerscope
