#include "service_matrix.hpp"

#include <algorithm>
#include <set>

#include "figures.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

bool pays_for(const PaymentLine& line, const std::string& service) {
  return std::find(line.services.begin(), line.services.end(), service) != line.services.end();
}

/// Whether the offer says how it holds the service.
bool lists(const Offer& offer, const std::string& service) {
  return std::any_of(offer.services.begin(), offer.services.end(),
                     [&](const OfferService& listed) { return listed.service == service; });
}

/// What stands behind the price: " per weighted patient a year, for 6 services together". A price
/// for several services is not the price of each.
std::string price_unit(const PaymentLine& line) {
  std::string unit = line.rate ? line.rate_text.substr(money_text(*line.rate).size())
                               : " per " + line.basis_text + ", by band";
  if (line.services.size() > 1) {
    unit += ", for " + std::to_string(line.services.size()) + " services together";
  }
  return unit;
}

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
}

/// "£120.00, £60.00 and £30.00 per eligible patient a year": prices of one unit share its words.
std::string rates_text(const std::vector<const PaymentLine*>& lines) {
  std::vector<std::string> units;
  for (const PaymentLine* line : lines) {
    if (line->rate) add_once(units, price_unit(*line));
  }
  std::vector<std::string> texts;
  for (const std::string& unit : units) {
    std::vector<std::string> prices;
    for (const PaymentLine* line : lines) {
      if (line->rate && price_unit(*line) == unit) add_once(prices, money_text(*line->rate));
    }
    texts.push_back(listed(prices) + unit);
  }
  for (const PaymentLine* line : lines) {
    if (!line->rate) add_once(texts, line->rate_text);
  }
  return separated(texts);
}

/// What the lines pay together for a registered patient; missing as the first missing line is.
Figure together_per_patient(const std::vector<const PaymentLine*>& lines, const Practice& practice) {
  std::vector<Amount> amounts;
  for (const PaymentLine* line : lines) {
    if (!line->amount.amount) return line->amount;
    amounts.push_back(*line->amount.amount);
  }
  const Figure total = sum_of_known(amounts, missing(Missing::not_applicable));
  return per_patient(total, practice.registered, kRegisteredLabel);
}

/// What a price is a price of: its unit, and the services that share it. Cells can be compared only
/// where these agree.
std::string price_basis(const std::vector<const PaymentLine*>& lines) {
  std::set<std::string> bases;
  for (const PaymentLine* line : lines) {
    if (!line->priced) continue;
    std::string basis = price_unit(*line);
    if (line->services.size() > 1) {
      for (const std::string& service : line->services) basis += ' ' + service;
    }
    bases.insert(basis);
  }
  std::string text;
  for (const std::string& basis : bases) text += basis + ';';
  return text;
}

ServiceCell cell_of(const Service& service, const CatalogueEntry& entry, const OfferColumn& column,
                    const Practice& practice, std::string& basis) {
  ServiceCell cell;
  cell.offer = column.id;
  cell.per_registered_patient = missing(Missing::not_applicable);
  const auto& listed_services = entry.offer.services;
  const auto found =
      std::find_if(listed_services.begin(), listed_services.end(),
                   [&](const OfferService& listed) { return listed.service == service.id; });
  if (found != listed_services.end()) {
    cell.state = found->state;
    cell.requirement = found->requirement;
    cell.source = source_note(entry.offer, found->source);
    std::vector<const PaymentLine*> lines;
    for (const PaymentLine& line : column.payments) {
      if (pays_for(line, service.id)) lines.push_back(&line);
    }
    cell.rate_text = rates_text(lines);
    cell.priced = std::any_of(lines.begin(), lines.end(),
                              [](const PaymentLine* line) { return line->priced; });
    if (cell.priced) {
      basis = price_basis(lines);
      cell.per_registered_patient = together_per_patient(lines, practice);
    } else if (!lines.empty()) {
      cell.per_registered_patient = missing(Missing::not_published);
    }
  }
  if (found == listed_services.end() && !entry.offer.services_known_in_full) {
    cell.state = ServiceState::not_published;
  }
  cell.state_text = words_of(cell.state);
  return cell;
}

}  // namespace

std::vector<ServiceRow> service_matrix(const Catalogue& catalogue,
                                       const std::vector<const CatalogueEntry*>& offers,
                                       const std::vector<OfferColumn>& columns,
                                       const Practice& practice) {
  std::vector<ServiceRow> rows;
  for (const Service& service : catalogue.services()) {
    const bool named = std::any_of(offers.begin(), offers.end(),
                                   [&](const CatalogueEntry* entry) { return lists(entry->offer, service.id); });
    if (!named) continue;
    ServiceRow row{service.id, service.title, service.group, {}, false};
    std::vector<std::string> bases(offers.size());
    for (std::size_t i = 0; i < offers.size(); ++i) {
      row.cells.push_back(cell_of(service, *offers[i], columns[i], practice, bases[i]));
    }
    std::set<std::string> different(bases.begin(), bases.end());
    different.erase("");
    row.not_comparable = different.size() > 1;
    for (std::size_t i = 0; i < bases.size(); ++i) {
      row.cells[i].not_comparable = row.not_comparable && !bases[i].empty();
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace offerscope
