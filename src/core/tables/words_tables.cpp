#include "../words.hpp"
#include "cells.hpp"

namespace offerscope {
namespace {

std::string short_title_of(const Comparison& comparison, const std::string& id) {
  for (const OfferColumn& offer : comparison.offers) {
    if (offer.id == id) return offer.short_title;
  }
  return id;
}

}  // namespace

Table services_table(const Comparison& comparison) {
  Table table{{"Group", "Service", "Offer", "In the offer", "Price", "Per registered patient (£)",
               "Bases differ in this row", "What must be done"},
              {}};
  add_source_head(table.head);
  for (const ServiceRow& service : comparison.services) {
    for (const ServiceCell& cell : service.cells) {
      const bool priced = !cell.rate_text.empty();
      std::vector<TableCell> row = {text_cell(service.group),
                                    text_cell(service.title),
                                    text_cell(short_title_of(comparison, cell.offer)),
                                    text_cell(cell.state_text),
                                    text_cell(cell.rate_text),
                                    priced ? amount_cell(cell.per_registered_patient) : text_cell(""),
                                    text_cell(cell.not_comparable ? "yes" : ""),
                                    text_cell(cell.requirement)};
      add_source(row, cell.source);
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

Table terms_table(const Comparison& comparison) {
  Table table{{"Question", "Why it matters", "Offer", "Where the risk lies", "Answer"}, {}};
  add_source_head(table.head);
  for (const TermRow& term : comparison.terms) {
    for (const TermCell& cell : term.cells) {
      const std::string offer = short_title_of(comparison, cell.offer);
      const auto add = [&](const std::string& answer, const SourceNote& source) {
        std::vector<TableCell> row = {text_cell(term.question), text_cell(term.why), text_cell(offer),
                                      text_cell(cell.risk_text), text_cell(answer)};
        add_source(row, source);
        table.rows.push_back(std::move(row));
      };
      for (const TermLine& line : cell.lines) add(line.text, line.source);
      if (cell.lines.empty()) add("The offer does not say", {});
    }
  }
  return table;
}

Table sources_table(const Comparison& comparison) {
  Table table{{"Offer", "Document", "Publisher", "Date", "Checked", "Used for", "Note", "Address"}, {}};
  for (const SourceLine& line : comparison.sources) {
    const SourceNote& document = line.document;
    table.rows.push_back({text_cell(line.offer_title), text_cell(document.title), text_cell(document.publisher),
                          text_cell(document.date_text), text_cell(std::string(words_of(document.verification))),
                          text_cell(separated(line.used_for)), text_cell(document.document_note),
                          text_cell(document.address)});
  }
  return table;
}

}  // namespace offerscope
