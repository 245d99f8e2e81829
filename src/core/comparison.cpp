#include "comparison.hpp"

#include <algorithm>

#include "decision/decision_work.hpp"
#include "figures.hpp"
#include "income.hpp"
#include "income_totals.hpp"
#include "inputs.hpp"
#include "relations.hpp"
#include "scheme_changes.hpp"
#include "service_matrix.hpp"
#include "source_list.hpp"
#include "suggestions.hpp"
#include "terms.hpp"
#include "together.hpp"
#include "uplift/uplift_work.hpp"
#include "words.hpp"
#include "workload/work_out.hpp"

namespace offerscope {
namespace {

ChosenOffers chosen_entries(const Catalogue& catalogue, const Scenario& scenario) {
  ChosenOffers entries;
  for (const std::string& id : scenario.offers) {
    const CatalogueEntry* entry = catalogue.find(id);
    if (entry != nullptr && entries.size() < kMostOffers) entries.push_back(entry);
  }
  return entries;
}

std::vector<std::string> warnings_of(const Catalogue& catalogue, const Offer& offer,
                                     const ChosenOffers& chosen, std::optional<Date> today) {
  std::vector<std::string> warnings = relation_warnings(catalogue, offer, chosen);
  if (today && offer.review_due && *offer.review_due < *today) {
    warnings.push_back("This file was due for review on " + offer.review_due->in_words() +
                       ": look for newer terms.");
  }
  return warnings;
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
    if (!payment.rate.is_published() || document == nullptr) continue;
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
                      const ChosenOffers& chosen, std::optional<Date> today) {
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

  OfferIncome income = work_out(offer, scenario, bearings_of(catalogue, offer, chosen));
  column.payments = std::move(income.lines);
  column.cliffs = std::move(income.cliffs);
  column.income.supposes_text = std::move(income.supposes_text);
  total_payments(offer, income.worked, scenario.practice, column);
  const auto months = offer.financial_year().months();
  for (std::size_t i = 0; i < months.size(); ++i) {
    column.month_labels[i] =
        std::string(short_month_name(months[i].month)) + ' ' + std::to_string(months[i].year);
  }
  count_services(offer, column);
  column.terms = term_lines(catalogue, offer);
  column.needs = unmet_needs(catalogue, offer, chosen);
  column.warnings = warnings_of(catalogue, offer, chosen, today);
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
  return "This practice: registered list " + registered_text + ", weighted list " + weighted_text + '.';
}

}  // namespace

Comparison compare(const Catalogue& catalogue, const Scenario& scenario, std::optional<Date> today,
                   UpliftMemory* memory) {
  const ChosenOffers chosen = chosen_entries(catalogue, scenario);
  Comparison comparison;
  comparison.view = scenario.view;
  comparison.example = scenario.practice.example;
  comparison.registered = scenario.practice.registered;
  comparison.weighted = scenario.practice.weighted_list();
  comparison.practice_text = practice_text(scenario.practice);
  comparison.inputs = input_fields(catalogue, chosen, scenario);
  comparison.cost_inputs = cost_inputs(catalogue, scenario);
  for (const CatalogueEntry& entry : catalogue.offers()) {
    const Offer& offer = entry.offer;
    comparison.choices.push_back({offer.id, offer.short_title, offer.title, offer.commissioner,
                                  offer.financial_year().in_words(), is_chosen(chosen, offer.id),
                                  entry.own});
  }
  const Scenario filled = with_suggestions(catalogue, scenario);
  for (const CatalogueEntry* entry : chosen) {
    comparison.offers.push_back(column_of(catalogue, *entry, filled, chosen, today));
  }
  comparison.uplift = work_out_uplift(catalogue, chosen, scenario, memory, comparison.offers);
  work_out_workload(catalogue, chosen, filled, comparison);
  comparison.together = together_of(catalogue, chosen, comparison.offers, scenario.practice);
  comparison.changes = scheme_changes(catalogue, chosen);
  comparison.services = service_matrix(catalogue, chosen, comparison.offers, scenario.practice);
  comparison.terms = term_rows(chosen);
  comparison.sources = source_list(catalogue, chosen);
  comparison.baseline = work_out_decision(catalogue, chosen, filled, comparison.offers);
  return comparison;
}

}  // namespace offerscope
