#include "explanation.hpp"

#include <algorithm>
#include <charconv>

#include "core/words.hpp"
#include "explanation_of_work.hpp"
#include "together_band.hpp"
#include "widgets.hpp"

namespace offerscope::ui {
namespace {

void add(Explanation& explanation, std::string_view name, std::string_view text) {
  if (!text.empty()) explanation.facts.push_back({std::string(name), sentence(text)});
}

std::string_view after(std::string_view text, std::string_view start) {
  return text.starts_with(start) ? text.substr(start.size()) : std::string_view{};
}

const OfferColumn* find_offer(const Comparison& comparison, std::string_view id) {
  for (const OfferColumn& offer : comparison.offers) {
    if (offer.id == id) return &offer;
  }
  return nullptr;
}

Explanation of_payment(const OfferColumn& offer, const PaymentLine& line) {
  Explanation explanation;
  explanation.title = line.title + ", " + offer.short_title;
  explanation.figure = line.amount.text;
  const Figure& full = line.full_amount;
  if (line.amount.amount && full.amount && full.amount->pence != line.amount.amount->pence) {
    explanation.beside_figure = "of " + full.text + " in full";
  }
  if (line.steps.empty()) add(explanation, "Sum", line.formula);
  for (const std::string& step : line.steps) add(explanation, kSteps, step);
  if (line.has_consumables) {
    add(explanation, "Consumables", line.consumables_text);
    if (line.after_consumables.amount) {
      add(explanation, "After consumables", line.after_consumables.text);
    }
  }
  add(explanation, "Assumptions", line.supposes_text);
  add(explanation, "Quantity", line.quantity_text);
  add(explanation, "Price", line.rate_text);
  add(explanation, "Price year", line.price_year_text);
  add(explanation, "How sure", line.certainty_text + (line.certainty_reason.empty() ? "" : ". ") +
                                   line.certainty_reason);
  add(explanation, "When it arrives", line.arrival);
  if (line.per_registered_patient.amount) {
    add(explanation, "Per registered patient", line.per_registered_patient.text);
  }
  for (const std::string& note : line.notes) add(explanation, "Note", note);
  // The steps, where there are any, have a line for each pot.
  if (line.amount.amount && line.steps.empty()) {
    for (const PotLine& pot : line.pots) {
      explanation.parts.push_back(
          {pot.title + " (" + pot.percent_text + ")", pot.amount, sentence(pot.earned_text)});
    }
  }
  for (const Cliff& cliff : line.cliffs) explanation.edges.push_back({cliff.side, cliff.text});
  explanation.source = &line.source;
  return explanation;
}

struct IncomeFigure {
  std::string_view name;
  std::string_view title;
  Figure Income::*figure;
  std::string_view how;
  std::optional<Certainty> certainty = std::nullopt;
};

constexpr IncomeFigure kIncomeFigures[] = {
    {"income.year", "Income a year", &Income::year, "What the offer’s payments add up to"},
    {"income.perWeightedPatient", "Per weighted patient", &Income::per_weighted_patient,
     "Income a year, divided by the weighted list"},
    {"income.perRegisteredPatient", "Per registered patient", &Income::per_registered_patient,
     "Income a year, divided by the registered list"},
    {"income.guaranteed", "Guaranteed", &Income::guaranteed,
     "Paid if you sign and do nothing that is measured", Certainty::guaranteed},
    {"income.conditional", "Conditional", &Income::conditional,
     "Paid on a claim, a target or an audit", Certainty::conditional},
    {"income.atRisk", "At risk", &Income::at_risk, "Can be recovered, capped or withdrawn",
     Certainty::at_risk},
};

std::optional<Explanation> of_income(const OfferColumn& offer, std::string_view name) {
  for (const IncomeFigure& known : kIncomeFigures) {
    if (known.name != name) continue;
    const Figure& figure = offer.income.*known.figure;
    Explanation explanation;
    explanation.title = std::string(known.title) + ", " + offer.short_title;
    explanation.figure = figure.text;
    add(explanation, "What it is", known.how);
    if (name != "income.year") add(explanation, "Income a year", offer.income.year.text);
    add(explanation, "The total", offer.income.leaves_out_text);
    if (offer.payments.size() > 1) add(explanation, "The total", offer.income.supposes_text);
    if (offer.payments.size() > 1) {
      add(explanation, "How well it is checked", offer.verification_text);
    }
    if (known.certainty) {
      const auto certainty = static_cast<std::size_t>(*known.certainty);
      for (const std::string& sum : offer.income.certainty_sums[certainty]) {
        add(explanation, "How it adds up", sum);
      }
    } else {
      for (const PaymentLine& line : offer.payments) {
        if (line.amount.amount) explanation.parts.push_back({line.title, line.amount});
      }
    }
    for (const Cliff& cliff : offer.cliffs) explanation.edges.push_back({cliff.side, cliff.text});
    // One line alone says it all at once.
    if (offer.payments.size() == 1) {
      Explanation only = of_payment(offer, offer.payments.front());
      for (Explanation::Fact& fact : only.facts) explanation.facts.push_back(std::move(fact));
      explanation.parts = std::move(only.parts);
      explanation.edges = std::move(only.edges);
      explanation.beside_figure = std::move(only.beside_figure);
      explanation.source = only.source;
    }
    return explanation;
  }
  return std::nullopt;
}

std::optional<Explanation> of_month(const OfferColumn& offer, std::string_view number) {
  std::size_t month = 0;
  const auto [end, error] =
      std::from_chars(number.data(), number.data() + number.size(), month);
  if (error != std::errc{} || end != number.data() + number.size()) return std::nullopt;
  if (month >= offer.months.size()) return std::nullopt;
  Explanation explanation;
  explanation.title = offer.month_labels[month] + ", " + offer.short_title;
  explanation.figure = offer.months[month].text;
  add(explanation, "What it is", "What arrives in this month");
  for (const PaymentLine& line : offer.payments) {
    const Figure& amount = line.months[month];
    if (!amount.amount || amount.amount->pence == 0) continue;
    explanation.parts.push_back({line.title, amount});
    if (!line.arrival.empty()) add(explanation, line.title, line.arrival);
  }
  return explanation;
}

Explanation of_later(const OfferColumn& offer) {
  Explanation explanation;
  explanation.title = "Later, or month not published, " + offer.short_title;
  explanation.figure = offer.later.text;
  for (const PaymentLine& line : offer.payments) {
    if (!line.later.amount || line.later.amount->pence == 0) continue;
    explanation.parts.push_back({line.title, line.later});
    if (!line.arrival.empty()) add(explanation, line.title, line.arrival);
  }
  return explanation;
}

Explanation of_lost(const OfferColumn& offer) {
  const UpliftColumn& uplift = offer.uplift;
  Explanation explanation;
  explanation.title = uplift.lost_title + ", " + offer.short_title;
  explanation.figure = uplift.lost.text;
  add(explanation, "Sum", uplift.lost_text);
  add(explanation, "To stand still", uplift.stand_still_text);
  add(explanation, "Promise", uplift.promise_text);
  if (uplift.says) explanation.source = &uplift.source;
  return explanation;
}

std::optional<Explanation> of_service(const Comparison& comparison, const OfferColumn& offer,
                                      std::string_view service) {
  for (const ServiceRow& row : comparison.services) {
    if (row.id != service) continue;
    for (const ServiceCell& cell : row.cells) {
      if (cell.offer != offer.id) continue;
      Explanation explanation;
      explanation.title = row.title + ", " + offer.short_title;
      explanation.figure = cell.state_text;
      add(explanation, "Price", cell.rate_text);
      if (!cell.rate_text.empty()) {
        add(explanation, "Per registered patient", cell.per_registered_patient.text);
      }
      if (cell.not_comparable) {
        add(explanation, "Comparable?", "No: another offer prices this service on another basis");
      }
      add(explanation, "What must be done", cell.requirement);
      explanation.source = &cell.source;
      return explanation;
    }
  }
  return std::nullopt;
}

std::optional<Explanation> of_term(const Comparison& comparison, const OfferColumn& offer,
                                   std::string_view question) {
  for (const TermRow& row : comparison.terms) {
    if (row.name != question) continue;
    for (const TermCell& cell : row.cells) {
      if (cell.offer != offer.id) continue;
      Explanation explanation;
      explanation.title = row.question + ' ' + offer.short_title;
      explanation.figure = cell.risk_text;
      add(explanation, "Why it matters", row.why);
      for (const TermLine& line : cell.lines) {
        add(explanation, "Answer", line.text);
        if (line.source.title.empty()) continue;
        if (explanation.source == nullptr) {
          explanation.source = &line.source;
        } else {
          add(explanation, "Read in", line.source.title);
        }
      }
      return explanation;
    }
  }
  return std::nullopt;
}

std::optional<Explanation> of_together(const Comparison& comparison, std::string_view id) {
  for (const Together& together : comparison.together) {
    if (group_id(together) != id) continue;
    Explanation explanation;
    explanation.title = "Taken together, " + together.commissioner + ", " + together.year_text;
    explanation.figure = together.year.text;
    for (const std::string& part : together.parts) add(explanation, "How it adds up", part);
    for (const std::string& note : together.notes) add(explanation, "Note", note);
    if (together.per_registered_patient.amount) {
      add(explanation, "Per registered patient", together.per_registered_patient.text);
    }
    return explanation;
  }
  return std::nullopt;
}

std::string quoted(const std::string& words) { return "“" + words + "”"; }

}  // namespace

std::vector<Explanation::Fact> Explanation::source_facts() const {
  std::vector<Fact> read;
  if (source == nullptr || source->title.empty()) return read;
  const auto put = [&](std::string_view name, std::string words) {
    if (!words.empty()) read.push_back({std::string(name), std::move(words)});
  };
  if (!source->words.empty()) put("Words", quoted(source->words));
  put("Document", source->title);
  put("Place", source->place);
  put("Publisher", source->publisher);
  put("Date", source->date_text);
  put("Checked", sentence(words_of(source->verification)));
  put("Note", source->document_note);
  return read;
}

std::string Explanation::as_text() const {
  std::string text = title + ": " + figure;
  if (!beside_figure.empty()) text += ' ' + beside_figure;
  text += '\n';
  for (const Fact& fact : facts) text += fact.name + ": " + fact.text + '\n';
  for (const Part& part : parts) {
    text += part.title + ": " + part.amount.text;
    if (!part.note.empty()) text += " (" + part.note + ')';
    text += '\n';
  }
  for (const Edge& edge : edges) text += "To the next step: " + edge.text + '\n';
  for (const Fact& fact : source_facts()) text += fact.name + ": " + fact.text + '\n';
  if (source != nullptr && !source->address.empty()) text += source->address + '\n';
  return text;
}

std::optional<Explanation> explanation_of(const Comparison& comparison,
                                          const Explained& explained) {
  if (explained.figure == "together.year") return of_together(comparison, explained.offer);
  const OfferColumn* const offer = find_offer(comparison, explained.offer);
  if (offer == nullptr) return std::nullopt;
  std::string_view name = explained.figure;
  if (const auto summary = after(name, "summary."); !summary.empty()) name = summary;
  if (const std::string_view payment = after(name, "payments."); !payment.empty()) {
    for (const PaymentLine& line : offer->payments) {
      if (payment.starts_with(line.id) && after(payment, line.id).starts_with(".")) {
        return of_payment(*offer, line);
      }
    }
    return std::nullopt;
  }
  if (const auto month = after(name, "months."); !month.empty()) return of_month(*offer, month);
  if (const auto question = after(name, "terms."); !question.empty()) {
    return of_term(comparison, *offer, question);
  }
  if (const auto service = after(name, "services."); !service.empty()) {
    return of_service(comparison, *offer, service.substr(0, service.find('.')));
  }
  if (name == "later") return of_later(*offer);
  if (name == "uplift.lost") return of_lost(*offer);
  if (name.starts_with("work.")) return explanation_of_work(*offer, name);
  if (name.starts_with("decision.")) return explanation_of_decision(*offer, name);
  return of_income(*offer, name);
}

}  // namespace offerscope::ui
