#include "../words.hpp"
#include "cells.hpp"

namespace offerscope {
namespace {

TableCell list_cell(const std::optional<Quantity>& list) {
  return list ? number_cell(list->count) : text_cell(std::string(words_of(Missing::not_entered)));
}

std::vector<TableCell> row_of(const Comparison& comparison, const OfferColumn& offer) {
  const Income& income = offer.income;
  return {text_cell(offer.short_title),
          text_cell(offer.title),
          text_cell(offer.commissioner),
          text_cell(offer.status_text),
          text_cell(offer.period_text),
          text_cell(offer.deadline_text),
          list_cell(comparison.registered),
          list_cell(comparison.weighted),
          amount_cell(income.year),
          amount_cell(income.per_weighted_patient),
          amount_cell(income.per_registered_patient),
          amount_cell(income.guaranteed),
          amount_cell(income.conditional),
          amount_cell(income.at_risk),
          text_cell(income.leaves_out_text),
          text_cell(income.supposes_text),
          amount_cell(offer.work.margin),
          text_cell(offer.work.known_lines_text),
          count_cell(offer.services_paid),
          count_cell(offer.services_unpaid),
          text_cell(offer.services_text),
          text_cell(offer.uplift.rating_text),
          text_cell(offer.uplift.summary),
          text_cell(offer.decision.finding),
          text_cell(offer.verification_text),
          text_cell(separated(offer.warnings)),
          text_cell(separated(offer.gaps))};
}

}  // namespace

Table compare_table(const Comparison& comparison) {
  Table table{{"Offer", "Title", "Commissioner", "Status", "Period", "Deadline", "Registered list", "Weighted list",
               "Income a year (£)", "Per weighted patient (£)", "Per registered patient (£)", "Guaranteed (£)",
               "Conditional (£)", "At risk (£)", "Left out of the income", "Supposed", "Left after the work (£)",
               "Of which lines", "Services paid for", "Services required without pay", "Services", "Uplift risk",
               "Uplift in words", "Accepting or declining", "Prices checked", "Warnings", "Not published or not clear"},
              {}};
  for (const OfferColumn& offer : comparison.offers) table.rows.push_back(row_of(comparison, offer));
  return table;
}

}  // namespace offerscope
