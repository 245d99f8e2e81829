#include "../words.hpp"
#include "cells.hpp"

namespace offerscope {
namespace {

constexpr std::array<const char*, 12> kMonths = {"April",   "May",      "June",     "July",    "August",   "September",
                                                 "October", "November", "December", "January", "February", "March"};

Table empty_table() {
  Table table{{"Offer", "Payment", "Part", "Basis", "Quantity", "Price (£)", "Price in words", "Amount a year (£)",
               "Part’s amount (£)", "In full (£)", "Per registered patient (£)", "Left after consumables (£)",
               "How sure", "Guaranteed (£)", "Conditional (£)", "At risk (£)"},
              {}};
  for (const char* month : kMonths) table.head.push_back(std::string(month) + " (£)");
  for (const char* title : {"Later, or month not published (£)", "First month", "Sum", "Supposed", "When it arrives",
                            "Prices of"}) {
    table.head.emplace_back(title);
  }
  add_source_head(table.head);
  return table;
}

/// What of the line is of that certainty: nothing is said of one that no part of it has.
TableCell certainty_cell(const PaymentLine& line, std::size_t certainty) {
  if (!line.has_certainty[certainty]) return text_cell("");
  if (!line.amount.amount) return text_cell(std::string(words_of(line.amount.missing)));
  return {line.by_certainty[certainty].to_decimal(), true};
}

std::vector<TableCell> payment_row(const OfferColumn& offer, const PaymentLine& line) {
  std::vector<TableCell> row = {
      text_cell(offer.short_title),
      text_cell(line.title),
      text_cell(""),
      text_cell(line.basis_text),
      line.quantity ? number_cell(line.quantity->count) : text_cell(line.quantity_text),
      line.rate ? TableCell{line.rate->pounds.to_string(2), true} : text_cell(line.rate_text),
      text_cell(line.rate_text),
      amount_cell(line.amount),
      text_cell(""),
      amount_cell(line.full_amount),
      amount_cell(line.per_registered_patient),
      line.has_consumables ? amount_cell(line.after_consumables) : text_cell(""),
      text_cell(line.certainty_text)};
  for (std::size_t certainty = 0; certainty < line.has_certainty.size(); ++certainty) {
    row.push_back(certainty_cell(line, certainty));
  }
  for (const Figure& month : line.months) row.push_back(amount_cell(month));
  row.push_back(amount_cell(line.later));
  for (const std::string* text : {&offer.month_labels.front(), &line.formula, &line.supposes_text, &line.arrival,
                                  &line.price_year_text}) {
    row.push_back(text_cell(*text));
  }
  add_source(row, line.source);
  return row;
}

/// A pot's amount stands in a column of its own, so that the payments' column adds up to the income.
std::vector<TableCell> pot_row(const Table& table, const OfferColumn& offer, const PaymentLine& line, const PotLine& pot) {
  std::vector<TableCell> row(table.head.size());
  const auto put = [&](std::string_view title, TableCell cell) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (table.head[i] == title) row[i] = cell;
    }
  };
  put("Offer", text_cell(offer.short_title));
  put("Payment", text_cell(line.title));
  put("Part", text_cell(pot.title + ", " + pot.percent_text));
  put("Part’s amount (£)", amount_cell(pot.amount));
  put("Sum", text_cell(pot.earned_text));
  return row;
}

}  // namespace

Table income_table(const Comparison& comparison) {
  Table table = empty_table();
  for (const OfferColumn& offer : comparison.offers) {
    for (const PaymentLine& line : offer.payments) {
      table.rows.push_back(payment_row(offer, line));
      for (const PotLine& pot : line.pots) table.rows.push_back(pot_row(table, offer, line, pot));
    }
  }
  return table;
}

}  // namespace offerscope
