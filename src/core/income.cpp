#include "income.hpp"

#include <algorithm>

#include "figures.hpp"
#include "schedule.hpp"
#include "words.hpp"

namespace offerscope {
namespace {


/// The input that gives the quantity: its name, and its label for "enter …".
struct QuantityInput {
  std::string name;
  std::string label;
};

QuantityInput input_of(const QuantityRule& rule) {
  switch (rule.basis) {
    case Basis::weighted_patient: return {std::string(kWeightedName), std::string(kWeightedLabel)};
    case Basis::registered_patient:
      return {std::string(kRegisteredName), std::string(kRegisteredLabel)};
    case Basis::block:
    case Basis::not_published: return {};
    default: return {rule.volume, rule.label};
  }
}

std::optional<Quantity> quantity_of(const QuantityRule& rule, const Scenario& scenario) {
  switch (rule.basis) {
    case Basis::weighted_patient: return scenario.practice.weighted_list();
    case Basis::registered_patient: return scenario.practice.registered;
    case Basis::block: return Quantity{Decimal::from_millionths(Decimal::kScale)};
    case Basis::not_published: return std::nullopt;
    default: break;
  }
  const auto entered = scenario.volumes.find(rule.volume);
  if (entered == scenario.volumes.end()) return std::nullopt;
  return entered->second;
}

bool is_yearly(const Payment& payment) {
  if (payment.quantity.basis == Basis::block) return false;
  const bool once = payment.schedule.size() == 1 &&
                    payment.schedule.front().pays == SchedulePart::Pays::once;
  return !once;
}

std::string rate_text(const Payment& payment) {
  if (!payment.rate.rate) return std::string(words_of(Missing::not_published));
  std::string text = money_text(*payment.rate.rate);
  if (payment.quantity.basis == Basis::block) return text + " in all";
  text += " per " + basis_unit(payment.quantity.basis, false);
  if (payment.quantity.basis != Basis::item && is_yearly(payment)) text += " a year";
  return text;
}

std::string price_year_text(const RateRule& rate) {
  if (!rate.rate || !rate.price_year) return "";
  return rate.price_year->in_words() + " prices" + (rate.uplifted ? ", uplift included" : "");
}

/// "10,240", "enter care home beds", "not published".
std::string quantity_text(const PaymentLine& line, const QuantityInput& input) {
  if (line.quantity) return number_text(line.quantity->count);
  if (input.label.empty()) return std::string(words_of(Missing::not_published));
  return enter_text(input.label);
}

/// "10,240 weighted patients", "care home beds (not entered)".
std::string quantity_words(const PaymentLine& line, const QuantityInput& input) {
  if (!line.quantity) {
    return enter_text(input.label).substr(std::string_view("enter ").size()) + " (not entered)";
  }
  const bool one = line.quantity->count == Decimal::from_millionths(Decimal::kScale);
  return line.quantity_text + ' ' + basis_unit(line.basis, !one);
}

/// The sum as a person would write it.
std::string formula_text(const Payment& payment, const PaymentLine& line, Percent share) {
  if (payment.quantity.basis == Basis::not_published) return "Price and basis are not published";
  const QuantityInput input = input_of(payment.quantity);
  const bool block = payment.quantity.basis == Basis::block;
  std::string text = block ? "A lump sum" : quantity_words(line, input);
  if (!line.rate) return text + (block ? ", price not published" : " × price not published");
  text += (block ? " of " : " × ") + money_text(*line.rate);
  if (payment.payee == Payee::pcn) {
    text += " × " + number_text(share.value) + "% that reaches the practice";
  }
  if (!line.amount.amount) {
    return line.quantity ? text + " is too large to compute" : text;
  }
  text += " = " + line.amount.text;
  return is_yearly(payment) ? text + " a year" : text;
}

std::vector<std::string> notes_of(const Payment& payment, Percent share) {
  std::vector<std::string> notes;
  if (payment.quantity.other_practices_patients) {
    notes.push_back("Only patients who are registered with other practices are paid for.");
  }
  if (payment.quantity.census) {
    notes.push_back("The list is counted on " + payment.quantity.census->in_words() + '.');
  }
  if (payment.payee == Payee::pcn && payment.rate.rate) {
    notes.push_back("Paid to the PCN. That " + number_text(share.value) +
                    "% of it reaches the practice is an assumption, which you can change.");
  }
  if (!payment.note.empty()) notes.push_back(payment.note);
  for (const SchedulePart& part : payment.schedule) {
    if (!part.note.empty()) notes.push_back(part.note);
  }
  return notes;
}

std::string reasons_of(const Payment& payment) {
  std::vector<std::string> reasons = {payment.certainty_reason};
  for (const SchedulePart& part : payment.schedule) {
    const std::string& reason = part.certainty_reason;
    const bool said = std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
    if (!reason.empty() && !said) reasons.push_back(reason);
  }
  std::string text;
  for (const std::string& reason : reasons) text += text.empty() ? reason : ' ' + reason;
  return text;
}

void fill_pots(const Payment& payment, PaymentLine& line) {
  std::vector<Decimal> weights;
  for (const Pot& pot : payment.pots) weights.push_back(pot.percent.value);
  std::vector<Amount> amounts;
  if (line.amount.amount && !weights.empty()) amounts = split(*line.amount.amount, weights);
  for (std::size_t i = 0; i < payment.pots.size(); ++i) {
    const Pot& pot = payment.pots[i];
    line.pots.push_back({pot.id, pot.title, number_text(pot.percent.value) + '%',
                         amounts.empty() ? missing(line.amount.missing) : known(amounts[i])});
  }
}

void fill_months(const Offer& offer, const Payment& payment, PaymentLine& line) {
  if (!line.amount.amount) {
    // The amount says what to enter; its parts need only say that they are not known.
    line.months.fill(missing(line.amount.missing));
    line.later = missing(line.amount.missing);
    return;
  }
  const Arrival arrival = arrival_of(*line.amount.amount, payment, offer);
  for (std::size_t i = 0; i < line.months.size(); ++i) line.months[i] = known(arrival.months[i]);
  line.later = known(arrival.later);
}

Figure amount_of(const PaymentLine& line, const QuantityInput& input, Percent share) {
  if (!line.rate) return missing(Missing::not_published);
  if (!line.quantity) return missing(Missing::not_entered, enter_text(input.label));
  const auto amount = multiply(*line.rate, *line.quantity, share);
  return amount ? known(*amount) : too_large();
}

}  // namespace

std::string practice_share_name(const Offer& offer) { return offer.id + ".practice-share"; }

PaymentLine payment_line(const Offer& offer, const Payment& payment, const Scenario& scenario,
                         const std::vector<std::string>& needs) {
  const QuantityInput input = input_of(payment.quantity);
  Percent share = Percent::whole();
  if (payment.payee == Payee::pcn) {
    const auto assumed = scenario.assumptions.find(practice_share_name(offer));
    share = assumed == scenario.assumptions.end() ? kDefaultPracticeShare : assumed->second;
  }

  PaymentLine line;
  line.id = payment.id;
  line.title = payment.title;
  line.services = payment.services;
  line.basis = payment.quantity.basis;
  line.basis_text = basis_unit(line.basis, false);
  line.rate = payment.rate.rate;
  line.rate_text = rate_text(payment);
  line.quantity = quantity_of(payment.quantity, scenario);
  line.quantity_text = quantity_text(line, input);
  line.input = input.name;
  line.amount = amount_of(line, input, share);
  line.formula = formula_text(payment, line, share);
  if (!needs.empty() && line.rate) {
    line.amount = known(Amount{});
    line.formula = "£0.00: pays only with " + listed(needs) +
                   (needs.size() == 1 ? ", which is not chosen" : ", which are not all chosen");
  }
  line.per_registered_patient = per_patient(line.amount, scenario.practice.registered, kRegisteredLabel);
  line.certainty = payment.certainty;
  line.certainty_text = certainty_text(payment);
  line.certainty_reason = reasons_of(payment);
  fill_pots(payment, line);
  fill_months(offer, payment, line);
  line.arrival = arrival_text(payment, offer);
  if (!line.rate && payment.schedule.empty()) line.arrival = "The offer does not say when it pays";
  line.arrival_published = !payment.schedule.empty();
  line.price_year_text = price_year_text(payment.rate);
  line.notes = notes_of(payment, share);
  line.source = source_note(offer, payment.source);
  return line;
}

}  // namespace offerscope
