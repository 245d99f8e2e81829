#include "comparison.hpp"

#include <algorithm>

#include "figures.hpp"
#include "income.hpp"
#include "income_totals.hpp"
#include "inputs.hpp"
#include "service_matrix.hpp"
#include "source_list.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Entries = std::vector<const CatalogueEntry*>;

Entries chosen_entries(const Catalogue& catalogue, const Scenario& scenario) {
  Entries entries;
  for (const std::string& id : scenario.offers) {
    const CatalogueEntry* entry = catalogue.find(id);
    if (entry != nullptr && entries.size() < kMostOffers) entries.push_back(entry);
  }
  return entries;
}

bool is_chosen(const Entries& chosen, const std::string& id) {
  return std::any_of(chosen.begin(), chosen.end(),
                     [&](const CatalogueEntry* entry) { return entry->offer.id == id; });
}

/// The name by which a relation's other offer is known.
std::string other_name(const Catalogue& catalogue, const Relation& relation) {
  if (relation.offer.empty()) return relation.other;
  const CatalogueEntry* entry = catalogue.find(relation.offer);
  return entry ? entry->offer.short_title : relation.offer;
}

/// The names of the offers that this one requires, that have a file and are not chosen.
std::vector<std::string> unmet_needs(const Catalogue& catalogue, const Offer& offer,
                                     const Entries& chosen) {
  std::vector<std::string> needs;
  for (const Relation& relation : offer.relations) {
    const bool unmet = relation.kind == RelationKind::requires_offer &&
                       catalogue.find(relation.offer) != nullptr && !is_chosen(chosen, relation.offer);
    if (unmet) needs.push_back(other_name(catalogue, relation));
  }
  return needs;
}

/// What a relation means for the offers on the screen, or "".
std::string relation_warning(const Catalogue& catalogue, const Relation& relation,
                             const Entries& chosen) {
  const std::string other = other_name(catalogue, relation);
  const bool has_file = catalogue.find(relation.offer) != nullptr;
  if (relation.kind == RelationKind::requires_offer && !has_file) {
    return "Pays nothing unless " + other +
           " is taken too. That offer has no file here: the figures suppose that it is taken.";
  }
  if (!is_chosen(chosen, relation.offer)) return "";
  switch (relation.kind) {
    case RelationKind::requires_offer: return "";
    case RelationKind::supersedes: return "Replaces " + other + ": do not add the two together.";
    case RelationKind::bridges_to:
      return "Is paid only until " + other + " starts: do not add the two together.";
    case RelationKind::excludes: return "Cannot be taken together with " + other + '.';
  }
  return "";
}

std::vector<std::string> warnings_of(const Catalogue& catalogue, const Offer& offer,
                                     const Entries& chosen, const std::vector<std::string>& needs,
                                     std::optional<Date> today) {
  std::vector<std::string> warnings;
  if (!needs.empty()) {
    warnings.push_back("Pays nothing unless " + listed(needs) +
                       (needs.size() == 1 ? " is taken too. Choose it to see both."
                                          : " are taken too. Choose them to see all."));
  }
  for (const Relation& relation : offer.relations) {
    const std::string warning = relation_warning(catalogue, relation, chosen);
    if (!warning.empty()) warnings.push_back(warning);
  }
  if (today && offer.review_due && *offer.review_due < *today) {
    warnings.push_back("This file was due for review on " + offer.review_due->in_words() +
                       ": look for newer terms.");
  }
  return warnings;
}

/// The terms, then the relations, as questions or headings with what the offer says.
std::vector<TermLine> term_lines(const Catalogue& catalogue, const Offer& offer) {
  std::vector<TermLine> lines;
  for (const Term& term : offer.terms) {
    lines.push_back({std::string(name_of(term.kind)), std::string(words_of(term.kind)), term.text,
                     source_note(offer, term.source)});
  }
  for (const Relation& relation : offer.relations) {
    lines.push_back({std::string(name_of(relation.kind)),
                     with_capital(std::string(words_of(relation.kind)) + ' ' +
                                  other_name(catalogue, relation)),
                     relation.text, source_note(offer, relation.source)});
  }
  return lines;
}

std::string status_text(const Offer& offer, std::optional<Date> today) {
  const std::string words(words_of(offer.status));
  const std::string end = offer.to.in_words();
  const bool over = today && offer.to < *today;
  switch (offer.status) {
    case OfferStatus::ended: return today && !over ? words : words + ' ' + end;
    case OfferStatus::in_force:
    case OfferStatus::interim: return over ? "ended " + end : words;
    case OfferStatus::proposed: return over ? words + "; its period ended " + end : words;
    case OfferStatus::withdrawn:
    case OfferStatus::reported: return words;
  }
  return words;
}

void fill_deadline(const Offer& offer, std::optional<Date> today, OfferColumn& column) {
  if (!offer.deadline) {
    column.deadline_text = "none given";
    return;
  }
  column.deadline_passed = today && offer.deadline->date < *today;
  column.deadline_text = offer.deadline->date.in_words();
  if (column.deadline_passed) column.deadline_text += " (passed)";
}

void fill_verification(const Offer& offer, OfferColumn& column) {
  bool priced = false;
  for (const Payment& payment : offer.payments) {
    const Document* document = offer.find_document(payment.source.document);
    if (!payment.rate.rate || document == nullptr) continue;
    if (!priced || weakness(document->verification) > weakness(column.weakest_verification)) {
      column.weakest_verification = document->verification;
    }
    priced = true;
  }
  column.verification_text =
      priced ? "Prices " + std::string(words_of(column.weakest_verification)) : "No price is published";
}

void count_services(const Offer& offer, OfferColumn& column) {
  std::size_t under_review = 0;
  std::size_t notice_served = 0;
  for (const OfferService& service : offer.services) {
    switch (service.state) {
      case ServiceState::paid_separately:
      case ServiceState::in_bundle: ++column.services_paid; break;
      case ServiceState::required_without_pay: ++column.services_unpaid; break;
      case ServiceState::under_review: ++under_review; break;
      case ServiceState::notice_served: ++notice_served; break;
      case ServiceState::not_in_offer:
      case ServiceState::not_published: break;
    }
  }
  column.services_other = under_review + notice_served;
  std::vector<std::string> parts;
  if (column.services_paid > 0) {
    parts.push_back(counted(column.services_paid, "service", "services") + " paid for");
  }
  if (column.services_unpaid > 0) {
    parts.push_back(std::to_string(column.services_unpaid) + " required without pay");
  }
  if (under_review > 0) parts.push_back(std::to_string(under_review) + " under review");
  if (notice_served > 0) parts.push_back(std::to_string(notice_served) + " with notice served");
  column.services_text = !parts.empty()                 ? listed(parts)
                         : offer.services_known_in_full ? "none"
                                                        : "not published";
  if (!parts.empty() && !offer.services_known_in_full) {
    column.services_text += "; the full list is not published";
  }
}

OfferColumn column_of(const Catalogue& catalogue, const CatalogueEntry& entry, const Scenario& scenario,
                      const Entries& chosen, std::optional<Date> today) {
  const Offer& offer = entry.offer;
  OfferColumn column;
  column.id = offer.id;
  column.title = offer.title;
  column.short_title = offer.short_title;
  column.commissioner = offer.commissioner;
  column.summary = offer.summary;
  column.own = entry.own;
  column.status_text = status_text(offer, today);
  column.period_text = offer.from.in_words() + " to " + offer.to.in_words();
  fill_deadline(offer, today, column);
  fill_verification(offer, column);

  const std::vector<std::string> needs = unmet_needs(catalogue, offer, chosen);
  for (const Payment& payment : offer.payments) {
    column.payments.push_back(payment_line(offer, payment, scenario, needs));
  }
  total_payments(offer, scenario.practice, column);
  const auto months = offer.financial_year().months();
  for (std::size_t i = 0; i < months.size(); ++i) {
    column.month_labels[i] =
        std::string(short_month_name(months[i].month)) + ' ' + std::to_string(months[i].year);
  }
  count_services(offer, column);
  column.terms = term_lines(catalogue, offer);
  column.warnings = warnings_of(catalogue, offer, chosen, needs, today);
  column.gaps = offer.gaps;
  return column;
}

std::string practice_text(const Practice& practice) {
  const auto weighted = practice.weighted_list();
  if (practice.example) {
    return "Example: a practice of England’s mean list, " + number_text(practice.registered->count) +
           " patients. Enter your own list sizes.";
  }
  const std::string registered_text =
      practice.registered ? number_text(practice.registered->count) : "not entered";
  const std::string weighted_text = weighted ? number_text(weighted->count) : "not entered";
  return "Your practice: registered list " + registered_text + ", weighted list " + weighted_text + '.';
}

}  // namespace

Comparison compare(const Catalogue& catalogue, const Scenario& scenario, std::optional<Date> today) {
  const Entries chosen = chosen_entries(catalogue, scenario);
  Comparison comparison;
  comparison.view = scenario.view;
  comparison.example = scenario.practice.example;
  comparison.registered = scenario.practice.registered;
  comparison.weighted = scenario.practice.weighted_list();
  comparison.practice_text = practice_text(scenario.practice);
  comparison.inputs = input_fields(chosen, scenario);
  for (const CatalogueEntry& entry : catalogue.offers()) {
    comparison.choices.push_back({entry.offer.id, entry.offer.short_title, entry.offer.title,
                                  entry.offer.commissioner, is_chosen(chosen, entry.offer.id),
                                  entry.own});
  }
  for (const CatalogueEntry* entry : chosen) {
    comparison.offers.push_back(column_of(catalogue, *entry, scenario, chosen, today));
  }
  comparison.services = service_matrix(catalogue, chosen, comparison.offers, scenario.practice);
  comparison.sources = source_list(catalogue, chosen);
  return comparison;
}

}  // namespace offerscope
