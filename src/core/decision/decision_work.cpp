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

constexpr std::size_t kMostNames = 3;

void say_terms(const Offer& offer, DecisionColumn& decision) {
  const Term* bundling = term_of(offer, TermKind::bundling);
  const std::optional<bool> alone = bundling != nullptr ? bundling->lines_alone : std::nullopt;
  if (!alone) {
    decision.part_text = bundling != nullptr ? "The offer does not say plainly whether lines can be taken alone."
                                             : "The offer does not say whether lines can be taken alone.";
  } else if (!*alone) {
    decision.part_text = said_by(offer, *bundling, "it is one package") + '.';
  }
  if (alone == true) decision.part_text = said_by(offer, *bundling, "lines can be taken alone") + '.';
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
  std::vector<std::string> titles;
  for (const PaymentLine& line : column.payments) {
    const std::string name = take_name(offer.id, line.id);
    const Setting setting = *find_decision_setting(catalogue, name);
    InputField field = field_of(scenario, name, setting, line.title, line_hint(line, column.work));
    field.offers = {offer.id};
    decision.fields.push_back(std::move(field));
    if (*value_of(scenario, name, setting) == Decimal::one()) continue;
    left_out.push_back(line.id);
    titles.push_back(line.title);
  }
  if (left_out.empty()) {
    decision.part_text.back() = ':';
    decision.part_text += " leave some out under “Which lines to take” to compare.";
    return;
  }
  decision.without_text = "without " + (titles.size() <= kMostNames ? listed(titles) : counted(titles.size(), "line", "lines"));
  const Gain gain = gain_of(offer, column, scenario, [&](const PaymentLine& line) {
    return std::find(left_out.begin(), left_out.end(), line.id) == left_out.end();
  });
  decision.options.push_back(taken_in_part(catalogue, gain, today, take, left_out.size(), column.payments.size()));
}

/// What it pays nothing without, a sentence each.
std::string requires_text(const Catalogue& catalogue, const Offer& offer, const OfferColumn& column, const Today& today) {
  std::string text;
  for (const Relation& relation : offer.relations) {
    if (relation.kind != RelationKind::requires_offer) continue;
    const bool unmet = std::any_of(column.needs.begin(), column.needs.end(),
                                   [&](const Need& need) { return need.offer == relation.offer; });
    const bool is_today = today.offer != nullptr && today.offer->id == relation.offer;
    if (!text.empty()) text += ' ';
    text += "It pays nothing without " + other_name(catalogue, relation);
    if (unmet) text += is_today ? ", which is paid today and not chosen here" : ", which is neither chosen here nor named as today’s";
    text += '.';
  }
  return text;
}

/// "ECG, Phlebotomy and 3 more": what both pay for where nobody says that the one replaces the other.
std::string both_pay_for(const Catalogue& catalogue, const Offer& offer, const Today& today, const TakeOver& take) {
  if (!take.unrelated) return "";
  const auto pays_for = [](const Offer& payer, const std::string& service) {
    return std::any_of(payer.payments.begin(), payer.payments.end(), [&](const Payment& payment) {
      return std::find(payment.services.begin(), payment.services.end(), service) != payment.services.end();
    });
  };
  std::vector<std::string> titles;
  for (const Service& service : catalogue.services()) {
    if (pays_for(offer, service.id) && pays_for(*today.offer, service.id)) titles.push_back(service.title);
  }
  if (titles.size() > kMostNames) {
    const std::size_t more = titles.size() - kMostNames + 1;
    titles.resize(kMostNames - 1);
    titles.push_back(std::to_string(more) + " more");
  }
  return listed(titles);
}

/// "Accepting raises the income by £4,210.00 a year and raises what is left by £1,000.00".
std::string finding_of(const OfferColumn& column, const DecisionColumn& decision) {
  const DecisionOption& accept = *option_of(decision, DecisionOption::Kind::accept);
  const DecisionOption* decline = option_of(decision, DecisionOption::Kind::decline);
  const auto changes = [](const DecisionOption& option) { return changes_text(option, "the income"); };
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
    DecisionOption accept = accepted(catalogue, gain, today, take);
    decision.requires_text = requires_text(catalogue, offer, column, today);
    decision.both_pay_for = both_pay_for(catalogue, offer, today, take);
    std::string notes = column.needs.empty() ? "" : ' ' + decision.requires_text;
    if (!decision.requires_text.empty()) accept.sums.push_back(decision.requires_text);
    if (!decision.both_pay_for.empty()) {
      accept.sums.push_back("Both pay for " + decision.both_pay_for +
                            ": if it replaces what you are paid today, enter that under “What it takes over of today’s”.");
      notes += ' ' + accept.sums.back();
    }
    decision.options.push_back(std::move(accept));
    if (take.can_refuse) {
      decision.options.push_back(declined(catalogue, today, take));
      add_part(catalogue, scenario, column, offer, today, take, decision);
    } else {
      decision.part_text.clear();
      decision.part_source = {};
    }
    decision.finding = finding_of(column, decision) + notes;
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
