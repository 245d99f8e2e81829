#include "cells.hpp"

namespace offerscope {

WorkbookCell words_cell(std::string text, CellStyle style) {
  return {WorkbookCell::Kind::text, std::move(text), "", style};
}

WorkbookCell digits_cell(std::string digits, CellStyle style) {
  return {WorkbookCell::Kind::number, std::move(digits), "", style};
}

WorkbookCell fraction_cell(const Fraction& number, CellStyle style) {
  const auto decimal = number.to_decimal();
  return decimal ? digits_cell(decimal->to_string(), style) : words_cell("too large to compute", style);
}

WorkbookCell figure_cell(const Figure& figure, CellStyle style) {
  return figure.amount ? digits_cell(figure.amount->to_decimal(), style) : words_cell(figure.text, style);
}

WorkbookCell live(WorkbookCell cell, const SumFormula& formula) {
  cell.formula = formula.text();
  return cell;
}

namespace {

std::string letters_of(std::size_t column) {
  constexpr std::size_t kLetters = 26;
  const std::string last(1, static_cast<char>('A' + column % kLetters));
  return column < kLetters ? last : letters_of(column / kLetters - 1) + last;
}

}  // namespace

std::string address_of(std::size_t column, std::size_t row) { return letters_of(column) + std::to_string(row + 1); }

std::string fixed_address_of(std::size_t column, std::size_t row) {
  return '$' + letters_of(column) + '$' + std::to_string(row + 1);
}

void put(std::vector<WorkbookCell>& row, std::size_t column, WorkbookCell cell) {
  if (row.size() <= column) row.resize(column + 1);
  row[column] = std::move(cell);
}

}  // namespace offerscope
