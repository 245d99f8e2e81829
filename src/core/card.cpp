#include "card.hpp"

#include <algorithm>

#include "words.hpp"

namespace offerscope {
namespace {

std::string patients(std::string_view kind, Quantity list) {
  const bool one = list.count == Decimal::from_millionths(Decimal::kScale);
  return number_text(list.count) + ' ' + std::string(kind) + (one ? " patient" : " patients");
}

/// "a practice of 9,800 registered patients (10,240 weighted)"
std::string practice_words(const Comparison& comparison) {
  const auto& registered = comparison.registered;
  const auto& weighted = comparison.weighted;
  if (comparison.example) {
    return "an example practice of England’s mean list, " + number_text(registered->count) + " patients";
  }
  if (registered) {
    return "a practice of " + patients("registered", *registered) +
           (weighted ? " (" + number_text(weighted->count) + " weighted)" : " (weighted list not entered)");
  }
  if (weighted) return "a practice of " + patients("weighted", *weighted) + " (registered list not entered)";
  return "a practice whose list sizes are not entered";
}

std::string title_of(const std::vector<OfferColumn>& offers) {
  if (offers.empty()) return "No offer is chosen";
  return offers.size() == 1 ? "What " + offers[0].short_title + " pays a year"
                            : "What " + std::to_string(offers.size()) + " offers pay a year";
}

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// As a part of a sentence: without its capital and stop.
std::string within(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return without_stop(std::move(text));
}

std::vector<CardPart> parts_of(const Income& income) {
  std::vector<CardPart> parts;
  if (!income.year.amount) return parts;
  const auto add = [&](Certainty certainty, const Figure& figure) {
    if (figure.amount == Amount{}) return;
    parts.push_back({certainty, with_capital(std::string(words_of(certainty))), figure});
  };
  add(Certainty::guaranteed, income.guaranteed);
  add(Certainty::conditional, income.conditional);
  add(Certainty::at_risk, income.at_risk);
  return parts;
}

/// "all of it guaranteed", "£12,000.00 guaranteed, £3,000.00 at risk", or "".
std::string certainty_clause(const CardRow& row) {
  std::vector<std::string> known;
  for (const CardPart& part : row.parts) {
    if (!part.figure.amount) continue;
    const bool all = *part.figure.amount == *row.year.amount;
    known.push_back((all ? std::string("all of it") : part.figure.text) + ' ' + std::string(words_of(part.certainty)));
  }
  std::string text;
  for (const std::string& words : known) text += (text.empty() ? "" : ", ") + words;
  return text;
}

/// "NENC Medicines pays £29,388.80 a year (proposed; all of it guaranteed)"
std::string clause_of(const OfferColumn& offer, const CardRow& row) {
  if (!row.year.amount) {
    switch (row.year.missing) {
      case Missing::not_published: return "what " + row.name + " pays is not published";
      case Missing::not_entered: return "what " + row.name + " pays is not known (" + row.year.text + ")";
      case Missing::not_applicable: return "what " + row.name + " pays is " + row.year.text;
    }
  }
  std::vector<std::string> besides;
  const auto add = [&](std::string words) {
    if (!words.empty()) besides.push_back(std::move(words));
  };
  add(offer.status_text == words_of(OfferStatus::in_force) ? "" : offer.status_text);
  for (const Need& need : offer.needs) add("only where " + need.short_title + " is taken too");
  add(certainty_clause(row));
  add(within(offer.income.leaves_out_text));
  add(within(offer.income.supposes_text));
  const std::string pays = row.name + " pays " + row.year.text + " a year";
  return besides.empty() ? pays : pays + " (" + separated(besides) + ")";
}

std::vector<std::string> notes_of(const OfferColumn& offer) {
  std::vector<std::string> notes = offer.warnings;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) notes.push_back(without_stop(text) + '.');
  };
  add(offer.income.leaves_out_text);
  add(offer.income.supposes_text);
  add(offer.verification_text);
  if (offer.own) add("From an offer file that Offerscope does not publish");
  return notes;
}

CardRow row_of(const Comparison& comparison, const OfferColumn& offer) {
  const auto choice = std::find_if(comparison.choices.begin(), comparison.choices.end(),
                                   [&](const Choice& one) { return one.id == offer.id; });
  CardRow row;
  row.offer = offer.id;
  row.name = offer.short_title;
  row.detail = offer.commissioner + ", " + choice->year_text + ", " + offer.status_text;
  row.year = offer.income.year;
  if (row.year.amount) {
    const Figure& figure = offer.income.per_registered_patient;
    row.per_patient_text = figure.amount ? figure.text + " for each registered patient"
                                         : "For each registered patient: " + figure.text;
  }
  row.parts = parts_of(offer.income);
  row.notes = notes_of(offer);
  return row;
}

/// The publishers and dates of the documents that the prices were read in, each once.
std::string sources_text(const std::vector<OfferColumn>& offers) {
  std::vector<std::string> sources;
  for (const OfferColumn& offer : offers) {
    for (const PaymentLine& line : offer.payments) {
      if (!line.priced) continue;
      const SourceNote& source = line.source;
      std::string text = source.publisher.empty() ? source.title : source.publisher;
      if (!source.date_text.empty()) text += ", " + source.date_text;
      if (std::find(sources.begin(), sources.end(), text) == sources.end()) sources.push_back(std::move(text));
    }
  }
  return sources.empty() ? "" : "Prices from: " + separated(sources) + '.';
}

std::int64_t length_of(const CardRow& row) {
  Amount length;
  for (const CardPart& part : row.parts) {
    if (part.figure.amount && part.figure.amount->pence > 0) length = add(length, *part.figure.amount).value_or(length);
  }
  return length.pence;
}

}  // namespace

Card card_of(const Comparison& comparison, std::optional<Date> today) {
  Card card;
  card.title = title_of(comparison.offers);
  const std::string practice = practice_words(comparison);
  card.practice_text = "Income a year for " + practice;
  std::vector<std::string> clauses;
  for (const OfferColumn& offer : comparison.offers) {
    card.rows.push_back(row_of(comparison, offer));
    clauses.push_back(clause_of(offer, card.rows.back()));
    card.longest_pence = std::max(card.longest_pence, length_of(card.rows.back()));
  }
  card.message = clauses.empty() ? "No offer is chosen." : "For " + practice + ", " + separated(clauses) + '.';
  card.sources_text = sources_text(comparison.offers);
  if (today) {
    card.date = today->to_string();
    card.date_text = today->in_words();
  }
  card.disclaimer = "Indicative, not financial advice. Not an NHS service.";
  return card;
}

}  // namespace offerscope
