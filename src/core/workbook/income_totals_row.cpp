#include "income_totals_row.hpp"

#include "../words.hpp"
#include "cells.hpp"
#include "income_columns.hpp"
#include "sum_formula.hpp"

namespace offerscope {
namespace {

/// The sum of what is known. A certainty that no line has is zero where the income is known at all.
SumFormula total(const std::string& range, bool year, const Figure& figure, const std::string& year_cell) {
  const SumFormula cells = SumFormula::cell(range);
  const SumFormula none = SumFormula::integer(0);
  const SumFormula unknown = SumFormula::words(words_of(figure.amount ? Missing::not_entered : figure.missing));
  SumFormula otherwise = unknown;
  if (!year) {
    const SumFormula waits = SumFormula::comparison(
        SumFormula::call("COUNTIF", {cells, SumFormula::words("?*")}), ">", none);
    otherwise = choose(waits, unknown, choose(SumFormula::call("ISNUMBER", {SumFormula::cell(year_cell)}), none, unknown));
  }
  return choose(SumFormula::comparison(SumFormula::call("COUNT", {cells}), ">", none),
                SumFormula::call("SUM", {cells}), otherwise);
}

}  // namespace

OfferTotals add_totals(const std::string& offer, const Income& income, std::size_t first, std::vector<Row>& rows) {
  const std::size_t here = rows.size();
  Row row;
  put(row, kOffer, words_cell(offer, CellStyle::total));
  put(row, kPayment, words_cell("Income a year", CellStyle::total));
  put(row, kWords, words_cell(income.leaves_out_text, CellStyle::quiet));
  const std::array<const Figure*, 4> figures = {&income.year, &income.guaranteed, &income.conditional, &income.at_risk};
  OfferTotals totals;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::size_t column = kAmount + i;
    const Figure& figure = *figures[i];
    WorkbookCell cell = figure.amount ? figure_cell(figure, CellStyle::total)
                                      : words_cell(std::string(words_of(figure.missing)), CellStyle::total);
    if (here > first) {
      const std::string range = address_of(column, first) + ':' + address_of(column, here - 1);
      cell = live(std::move(cell), total(range, i == 0, figure, address_of(kAmount, here)));
    }
    put(row, column, std::move(cell));
    const std::string address = std::string(kSheetName) + '!' + fixed_address_of(column, here);
    (i == 0 ? totals.year : totals.by_certainty[i - 1]) = address;
  }
  rows.push_back(std::move(row));
  rows.emplace_back();
  return totals;
}

}  // namespace offerscope
