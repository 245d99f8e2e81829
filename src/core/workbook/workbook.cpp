#include "workbook.hpp"

#include "../suggestions.hpp"
#include "../tables/table.hpp"
#include "../words.hpp"
#include "cells.hpp"
#include "income_sheet.hpp"
#include "practice_sheet.hpp"

namespace offerscope {
namespace {

using Row = std::vector<WorkbookCell>;

ChosenOffers chosen_entries(const Catalogue& catalogue, const Comparison& comparison) {
  ChosenOffers entries;
  for (const OfferColumn& offer : comparison.offers) {
    if (const CatalogueEntry* entry = catalogue.find(offer.id)) entries.push_back(entry);
  }
  return entries;
}

class CompareSheetMaker {
 public:
  CompareSheetMaker(const Comparison& comparison, const IncomeSheet& income, const FieldCells& fields)
      : comparison_(comparison), income_(income), fields_(fields) {}

  Sheet make() {
    sheet_.name = "Compare";
    sheet_.widths = {32};
    sheet_.frozen_columns = 1;
    sheet_.rows.push_back({words_cell("Offerscope: what the offers pay this practice", CellStyle::title)});
    sheet_.rows.push_back({words_cell("The sums stand on the sheet Income, the numbers that you can change on Practice.",
                                      CellStyle::quiet)});
    sheet_.widths.resize(comparison_.offers.size() + 1, 30);
    add_words("", CellStyle::head, [](const OfferColumn& offer) { return offer.short_title; });
    sheet_.frozen_rows = sheet_.rows.size();
    add_sums("Income a year (£)", [](const Income& income) { return income.year; },
             [](const OfferTotals& totals) { return SumFormula::cell(totals.year); });
    add_per_patient("per weighted patient (£)", kWeightedName,
                    [](const Income& income) { return income.per_weighted_patient; });
    add_per_patient("per registered patient (£)", kRegisteredName,
                    [](const Income& income) { return income.per_registered_patient; });
    add_certainty("guaranteed (£)", 0, [](const Income& income) { return income.guaranteed; });
    add_certainty("conditional (£)", 1, [](const Income& income) { return income.conditional; });
    add_certainty("at risk (£)", 2, [](const Income& income) { return income.at_risk; });
    add_left_out();
    add_words("Title", CellStyle::words, [](const OfferColumn& offer) { return offer.title; });
    add_words("Commissioner", CellStyle::words, [](const OfferColumn& offer) { return offer.commissioner; });
    add_words("Status", CellStyle::words, [](const OfferColumn& offer) { return offer.status_text; });
    add_words("Deadline", CellStyle::words, [](const OfferColumn& offer) { return offer.deadline_text; });
    add_words("Take care", CellStyle::words, [](const OfferColumn& offer) { return separated(offer.warnings); });
    return std::move(sheet_);
  }

 private:
  template <class TextOf>
  void add_words(const std::string& title, CellStyle style, TextOf text_of) {
    Row row = {words_cell(title, style == CellStyle::head ? style : CellStyle::plain)};
    bool says = false;
    for (const OfferColumn& offer : comparison_.offers) {
      row.push_back(words_cell(text_of(offer), style));
      says = says || !row.back().value.empty();
    }
    if (!says) return;
    sheet_.rows.push_back(std::move(row));
  }

  void add_left_out() {
    Row row = {words_cell("Left out")};
    for (std::size_t i = 0; i < comparison_.offers.size(); ++i) {
      row.push_back(words_cell(comparison_.offers[i].income.leaves_out_text, CellStyle::words));
      const std::string& counted = income_.totals[i].left_out;
      if (!counted.empty()) row.back() = live(std::move(row.back()), SumFormula::cell(counted));
    }
    sheet_.rows.push_back(std::move(row));
  }

  /// What stands in the workings where the figure is missing: the reason alone.
  static WorkbookCell value_of(const Figure& figure) {
    return figure.amount ? figure_cell(figure) : words_cell(std::string(words_of(figure.missing)), CellStyle::money);
  }

  template <class FigureOf, class FormulaOf>
  void add_sums(const std::string& title, FigureOf figure_of, FormulaOf formula_of) {
    Row row = {words_cell(title)};
    for (std::size_t i = 0; i < comparison_.offers.size(); ++i) {
      row.push_back(live(value_of(figure_of(comparison_.offers[i].income)), formula_of(income_.totals[i])));
    }
    sheet_.rows.push_back(std::move(row));
  }

  template <class FigureOf>
  void add_certainty(const std::string& title, std::size_t certainty, FigureOf figure_of) {
    add_sums(title, figure_of,
             [&](const OfferTotals& totals) { return SumFormula::cell(totals.by_certainty[certainty]); });
  }

  template <class FigureOf>
  void add_per_patient(const std::string& title, std::string_view list, FigureOf figure_of) {
    const FieldCell& field = fields_.find(list)->second;
    Row row = {words_cell(title)};
    for (std::size_t i = 0; i < comparison_.offers.size(); ++i) {
      const Income& income = comparison_.offers[i].income;
      const Figure figure = figure_of(income);
      const std::string& year = income_.totals[i].year;
      const WorkbookCell value = figure.amount        ? figure_cell(figure)
                                 : income.year.amount ? words_cell(field.otherwise_text, CellStyle::money)
                                                      : value_of(income.year);
      row.push_back(live(value, to_pence(SumFormula::cell(year) / SumFormula::field(field)).guarded().where_known(year)));
    }
    sheet_.rows.push_back(std::move(row));
  }

  const Comparison& comparison_;
  const IncomeSheet& income_;
  const FieldCells& fields_;
  Sheet sheet_;
};

Sheet sources_sheet(const Comparison& comparison) {
  Sheet sheet{"Sources", {26, 60, 40, 18, 30, 60, 60, 60}, {}, 1, 1, {}};
  const Table table = sources_table(comparison);
  Row head;
  for (const std::string& title : table.head) head.push_back(words_cell(title, CellStyle::head));
  sheet.rows.push_back(std::move(head));
  for (const auto& cells : table.rows) {
    Row row;
    for (const TableCell& cell : cells) row.push_back(words_cell(cell.text, CellStyle::words));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace

Workbook workbook_of(const Catalogue& catalogue, const Scenario& scenario, const Comparison& comparison) {
  const ChosenOffers chosen = chosen_entries(catalogue, comparison);
  PracticeSheet practice = practice_sheet(catalogue, chosen, scenario);
  IncomeSheet income =
      income_sheet(catalogue, chosen, with_suggestions(catalogue, scenario), comparison, practice.fields);
  Workbook workbook;
  workbook.live_lines = income.live_lines;
  workbook.fixed_lines = income.fixed_lines;
  workbook.unpublished_lines = income.unpublished_lines;
  Sheet compare = CompareSheetMaker(comparison, income, practice.fields).make();
  workbook.sheets = {std::move(compare), std::move(practice.sheet), std::move(income.sheet), sources_sheet(comparison)};
  workbook.names = std::move(practice.names);
  return workbook;
}

}  // namespace offerscope
