#include "income.hpp"

#include <algorithm>

#include "figures.hpp"
#include "payment_words.hpp"
#include "period_words.hpp"
#include "schedule_words.hpp"
#include "suggestions.hpp"
#include "suppositions.hpp"
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
    case Basis::point:
    case Basis::unearned_pound:
    case Basis::not_published: return {};
    case Basis::eligible_patient:
    case Basis::item:
    case Basis::bed:
    case Basis::hour: break;
  }
  return {rule.counted == Counted::quarters ? quarter_name(rule.volume, 0) : rule.volume, rule.label};
}

std::string part_year_text(PartYear part_year) {
  switch (part_year) {
    case PartYear::full_price: return "Who joins during the year is paid for in full.";
    case PartYear::by_month: return "Who joins during the year is paid for by the month.";
    case PartYear::not_published: break;
  }
  return "The offer does not say what is paid for who joins during the year; the full price is used.";
}

void add_quantity_notes(const Payment& payment, std::vector<std::string>& notes) {
  const QuantityRule& rule = payment.quantity;
  if (rule.other_practices_patients) {
    notes.push_back("Only patients who are registered with other practices are paid for.");
  }
  if (rule.census) notes.push_back("The list is counted on " + rule.census->in_words() + '.');
  if (rule.counted == Counted::year_before) {
    notes.push_back("The number of the year before sets this year’s money.");
  }
  if (payment.part_year) notes.push_back(part_year_text(*payment.part_year));
}

std::vector<std::string> notes_of(const Payment& payment, const Givens& givens) {
  const Percent share = practice_share(payment, givens);
  std::vector<std::string> notes;
  add_quantity_notes(payment, notes);
  add_suggestion_notes(payment, givens, notes);
  const std::string short_year = short_year_text(payment, givens.offer());
  if (!short_year.empty()) notes.push_back(short_year);
  if (payment.payee == Payee::pcn && payment.rate.is_published()) {
    notes.push_back("Paid to the PCN. That " + percent_text(share) +
                    " of it reaches the practice is an assumption, which you can change.");
  }
  if (!payment.note.empty()) notes.push_back(payment.note);
  for (const SchedulePart& part : payment.schedule) {
    if (!part.note.empty()) notes.push_back(part.note);
  }
  if (payment.reconciliation) {
    if (payment.reconciliation->shortfall == Reconciliation::Shortfall::not_published) {
      notes.push_back("The offer does not say whether overpaid instalments are taken back; the figure "
                      "supposes that they are.");
    }
    if (!payment.reconciliation->note.empty()) notes.push_back(payment.reconciliation->note);
  }
  for (const Variation& variation : payment.rate.variations) {
    if (!variation.note.empty()) notes.push_back(variation.note);
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

Figure amount_of(const WorkedPayment& worked) {
  switch (worked.state) {
    case WorkedPayment::State::known: return known(worked.amount);
    case WorkedPayment::State::too_large: return too_large();
    case WorkedPayment::State::not_published: return missing(Missing::not_published);
    case WorkedPayment::State::not_entered: break;
  }
  return missing(Missing::not_entered, enter_text(worked.needed.label));
}

void fill_quantity(const Payment& payment, const WorkedPayment& worked, PaymentLine& line) {
  const QuantityInput input = input_of(payment.quantity);
  line.input = worked.state == WorkedPayment::State::not_entered ? worked.needed.input : input.name;
  if (worked.quantity) {
    const auto count = worked.quantity->counted.to_decimal();
    if (count) line.quantity = Quantity{*count};
  }
  const bool waits = worked.state == WorkedPayment::State::not_entered;
  line.quantity_text = line.quantity          ? number_text(line.quantity->count)
                       : waits                ? enter_text(worked.needed.label)
                       : input.label.empty() ? std::string(words_of(Missing::not_published))
                                             : enter_text(input.label);
}

void fill_pots(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
               const PaymentSteps& steps, PaymentLine& line) {
  for (std::size_t i = 0; i < payment.pots.size(); ++i) {
    const Pot& pot = payment.pots[i];
    PotLine pot_line{pot.id, pot.title, percent_text(pot.percent), missing(line.amount.missing), "", steps.pots[i]};
    if (line.amount.amount) {
      pot_line.amount = known(worked.pots[i].earned);
      pot_line.earned_text = earned_text(worked.pots[i], achievement_of(payment, pot), givens);
    }
    line.pots.push_back(std::move(pot_line));
  }
}

void fill_months(const WorkedPayment& worked, FinancialYear year, PaymentLine& line) {
  if (!line.amount.amount) {
    // The amount says what to enter; its parts need only say that they are not known.
    line.months.fill(missing(line.amount.missing));
    line.later = missing(line.amount.missing);
    return;
  }
  const Arrival arrival = arrival_of(worked.receipts, year);
  for (std::size_t i = 0; i < line.months.size(); ++i) line.months[i] = known(arrival.months[i]);
  line.later = known(arrival.later);
}

/// What is left of the amount after what the practice must buy out of it.
void fill_consumables(const Payment& payment, const WorkedPayment& worked, PaymentLine& line) {
  if (payment.consumables.empty()) return;
  line.has_consumables = true;
  const std::string unit = basis_unit(payment.quantity.basis, false);
  std::vector<std::string> texts;
  Fraction cost;
  for (const Consumable& consumable : payment.consumables) {
    texts.push_back(consumable.title + ": " + number_text(consumable.units) + " × " +
                    money_text(consumable.rate) + " for each " + unit);
    if (!worked.quantity) continue;
    cost = cost + worked.quantity->paid * Fraction::from(consumable.units) *
                      Fraction::from(consumable.rate.pounds);
  }
  line.consumables_text = separated(texts);
  line.after_consumables = missing(line.amount.missing);
  if (!line.amount.amount) return;
  const auto bought = cost.to_amount();
  const auto left = bought ? add(*line.amount.amount, Amount{-bought->pence}) : std::nullopt;
  line.after_consumables = left ? known(*left) : too_large();
}

/// How far an edge is, so that edges of different numbers compare: an assumption's in points, any
/// other in hundredths of the number at the edge.
Fraction way_to(const Edge& edge) {
  const Fraction distance = Fraction::from(edge.distance());
  if (edge.of == Edge::Of::assumption || !(Decimal{} < edge.at)) return distance;
  return distance * Fraction::from_integer(100) / Fraction::from(edge.at);
}

/// Whether `left` is told rather than `right`: above before below, then the nearer, then what is worth
/// more. Both are of one line.
bool leads(const Edge& left, const Edge& right) {
  if (left.above != right.above) return left.above;
  const Fraction left_way = way_to(left);
  const Fraction right_way = way_to(right);
  if (left_way < right_way || right_way < left_way) return left_way < right_way;
  return left.above ? left.amount.pence > right.amount.pence : left.amount.pence < right.amount.pence;
}

/// The nearest edge that is not told of over all lines, above before below.
std::string next_step_of(const PaymentLine& line, const std::vector<Edge>& edges,
                         const std::vector<SharedEdge>& shared) {
  std::size_t next = edges.size();
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool told = std::any_of(shared.begin(), shared.end(), [&](const SharedEdge& other) {
      return edges[i].of == Edge::Of::assumption && edges[i].name == other.edge.name;
    });
    if (!told && (next == edges.size() || leads(edges[i], edges[next]))) next = i;
  }
  return next == edges.size() ? "" : line.cliffs[next].short_text;
}

PaymentLine line_of(const PaymentStory& story, const std::vector<Edge>& edges) {
  const Payment& payment = story.payment;
  const WorkedPayment& worked = story.worked;
  const Offer& offer = story.givens.offer();
  PaymentLine line;
  line.id = payment.id;
  line.title = payment.title;
  line.services = payment.services;
  line.basis = payment.quantity.basis;
  line.basis_text = basis_unit(line.basis, false);
  line.priced = payment.rate.is_published();
  line.rate = payment.rate.variations.empty() ? payment.rate.rate : payment.rate.variations.back().rate;
  line.rate_text = rate_text(payment, offer);
  fill_quantity(payment, worked, line);
  line.amount = amount_of(worked);
  line.full_amount = line.amount.amount ? known(worked.full) : line.amount;
  line.formula = formula_text(story);
  const PaymentSteps steps = steps_of(story);
  line.steps = steps.texts;
  line.per_registered_patient =
      per_patient(line.amount, story.givens.scenario().practice.registered, kRegisteredLabel);
  line.certainty = payment.certainty;
  line.certainty_text = certainty_text(payment);
  line.certainty_reason = reasons_of(payment);
  fill_pots(payment, worked, story.givens, steps, line);
  fill_months(worked, offer.financial_year(), line);
  fill_consumables(payment, worked, line);
  for (const Edge& edge : edges) line.cliffs.push_back(cliff_of(edge, story));
  line.arrival = arrival_text(payment, offer);
  if (!payment.rate.is_published() && payment.schedule.empty()) {
    line.arrival = "The offer does not say when it pays";
  }
  line.arrival_published = !payment.schedule.empty();
  line.price_year_text = price_year_text(payment.rate);
  line.notes = notes_of(payment, story.givens);
  line.source = source_note(offer, payment.source);
  return line;
}

}  // namespace

OfferIncome work_out(const Offer& offer, const Scenario& scenario, const Bearings& bearings) {
  const Givens givens(offer, scenario);
  const Circumstances circumstances{bearings.needs.empty(), bearings.successor_start, std::nullopt};
  Ledger ledger;
  OfferIncome income;
  std::vector<std::vector<Edge>> edges;
  std::vector<Edge> all_edges;
  std::vector<Supposed> supposed;
  Supposed all_supposed;
  for (const Payment& payment : offer.payments) {
    const WorkedPayment& worked = income.worked.emplace_back(work_out(payment, givens, ledger, circumstances));
    const PaymentStory story{payment,        worked,             givens,
                             bearings.needs, bearings.successor, bearings.successor_start};
    const bool jumps = worked.state == WorkedPayment::State::known && worked.open;
    edges.push_back(jumps ? edges_of(payment, worked, givens, ledger, circumstances) : std::vector<Edge>{});
    all_edges.insert(all_edges.end(), edges.back().begin(), edges.back().end());
    income.lines.push_back(line_of(story, edges.back()));
    supposed.push_back(bearings.needs.empty() ? supposed_of(payment, worked, givens, supposed) : Supposed{});
    add_supposed(supposed.back(), all_supposed);
    income.lines.back().supposes_text = supposes_text(supposed.back(), offer);
    record(payment, worked, ledger);
  }
  income.supposes_text = supposes_text(all_supposed, offer);
  const auto shared = shared_edges(all_edges, income.worked, givens, circumstances);
  for (const SharedEdge& edge : shared) income.cliffs.push_back(cliff_of(edge, offer));
  for (std::size_t i = 0; i < edges.size(); ++i) {
    income.lines[i].next_step = next_step_of(income.lines[i], edges[i], shared);
  }
  return income;
}

}  // namespace offerscope
