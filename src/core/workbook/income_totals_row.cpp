#include "income_totals_row.hpp"

#include <algorithm>
#include <iterator>

#include "../income_totals.hpp"
#include "../words.hpp"
#include "cells.hpp"
#include "income_columns.hpp"
#include "sum_formula.hpp"

namespace offerscope {
namespace {

/// How many cells hold words. COUNTIF with a pattern would tell, but not every spreadsheet leaves numbers out of it.
SumFormula texts_in(const std::string& range) {
  const std::vector<SumFormula> cells = {SumFormula::cell(range)};
  return SumFormula::call("COUNTA", cells) - SumFormula::call("COUNT", cells);
}

/// The sum of what is known. A certainty that no line has is zero where the income is known at all.
SumFormula total(const std::string& range, bool year, const Figure& figure, const std::string& year_cell) {
  const SumFormula cells = SumFormula::cell(range);
  const SumFormula none = SumFormula::integer(0);
  const SumFormula unknown = SumFormula::words(words_of(figure.amount ? Missing::not_entered : figure.missing));
  SumFormula otherwise = unknown;
  if (!year) {
    const SumFormula waits = SumFormula::comparison(texts_in(range), ">", none);
    otherwise = choose(waits, unknown, choose(SumFormula::call("ISNUMBER", {SumFormula::cell(year_cell)}), none, unknown));
  }
  return choose(SumFormula::comparison(SumFormula::call("COUNT", {cells}), ">", none),
                SumFormula::call("SUM", {cells}), otherwise);
}

/// What the sums leave out, counted as the sheet stands. No number that a person gives publishes a price or makes
/// one small enough: those lines stay.
SumFormula left_out(const std::string& range, const std::vector<LeftOut>& when_made) {
  std::vector<LeftOut> staying;
  std::copy_if(when_made.begin(), when_made.end(), std::back_inserter(staying),
               [](const LeftOut& line) { return line.missing != Missing::not_entered; });
  const auto said = [&](std::size_t waiting) {
    std::vector<LeftOut> lines = staying;
    LeftOut line;
    line.missing = Missing::not_entered;
    lines.insert(lines.end(), waiting, line);
    return leaves_out_text(lines);
  };
  const SumFormula texts = texts_in(range);
  const SumFormula waiting =
      staying.empty() ? texts : texts - SumFormula::integer(static_cast<std::int64_t>(staying.size()));
  // The words of two lines are those of more; its first digit is their count.
  const std::string two = said(2);
  const std::size_t count = two.find('2');
  const SumFormula more = SumFormula::call(
      "CONCATENATE", {SumFormula::words(two.substr(0, count)), waiting, SumFormula::words(two.substr(count + 1))});
  const auto is = [&](std::string_view sign) { return SumFormula::comparison(waiting, sign, SumFormula::integer(1)); };
  return choose(is(">"), more, choose(is("="), SumFormula::words(said(1)), SumFormula::words(said(0))));
}

}  // namespace

OfferTotals add_totals(const std::string& offer, const Income& income, std::size_t first, std::vector<Row>& rows) {
  const std::size_t here = rows.size();
  Row row;
  put(row, kOffer, words_cell(offer, CellStyle::total));
  put(row, kPayment, words_cell("Income a year", CellStyle::total));
  const auto range = [&](std::size_t column) {
    return address_of(column, first) + ':' + address_of(column, here - 1);
  };
  const auto address = [&](std::size_t column) {
    return std::string(kSheetName) + '!' + fixed_address_of(column, here);
  };
  const std::array<const Figure*, 4> figures = {&income.year, &income.guaranteed, &income.conditional, &income.at_risk};
  OfferTotals totals;
  WorkbookCell leaves_out = words_cell(income.leaves_out_text, CellStyle::quiet);
  if (here > first) {
    leaves_out = live(std::move(leaves_out), left_out(range(kAmount), income.leaves_out));
    totals.left_out = address(kWords);
  }
  put(row, kWords, std::move(leaves_out));
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::size_t column = kAmount + i;
    const Figure& figure = *figures[i];
    WorkbookCell cell = figure.amount ? figure_cell(figure, CellStyle::total)
                                      : words_cell(std::string(words_of(figure.missing)), CellStyle::total);
    if (here > first) {
      cell = live(std::move(cell), total(range(column), i == 0, figure, address_of(kAmount, here)));
    }
    put(row, column, std::move(cell));
    (i == 0 ? totals.year : totals.by_certainty[i - 1]) = address(column);
  }
  rows.push_back(std::move(row));
  rows.emplace_back();
  return totals;
}

}  // namespace offerscope
