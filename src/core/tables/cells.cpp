#include "cells.hpp"

#include "../words.hpp"

namespace offerscope {

TableCell text_cell(std::string text) { return {std::move(text), false}; }

TableCell count_cell(std::size_t count) { return {std::to_string(count), true}; }

TableCell number_cell(Decimal number) { return {number.to_string(), true}; }

TableCell amount_cell(const Figure& figure) {
  return figure.amount ? TableCell{figure.amount->to_decimal(), true} : text_cell(figure.text);
}

TableCell value_cell(const std::vector<RealValue>& path, std::size_t year) {
  if (year >= path.size()) return text_cell("not worked out");
  constexpr std::int64_t kMillionths = 100;  // in a ten-thousandth, to which the comparison gives it
  const auto ten_thousandths = static_cast<std::int64_t>(path[year].pounds * 10'000.0 + 0.5);
  return {Decimal::from_millionths(ten_thousandths * kMillionths).to_string(2), true};
}

void add_source_head(std::vector<std::string>& head) {
  for (const char* title : {"Words of the source", "Place", "Document", "Publisher", "Date", "Checked", "Address"}) {
    head.emplace_back(title);
  }
}

void add_source(std::vector<TableCell>& row, const SourceNote& source) {
  for (const std::string* text : {&source.words, &source.place, &source.title, &source.publisher, &source.date_text}) {
    row.push_back(text_cell(*text));
  }
  row.push_back(text_cell(source.title.empty() ? "" : std::string(words_of(source.verification))));
  row.push_back(text_cell(source.address));
}

}  // namespace offerscope
