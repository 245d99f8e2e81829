#include "../uplift/named_windows.hpp"
#include "cells.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kReplays = 3;  // the latest window, the worst and the best

void add_window(const NamedPath& window, std::size_t year, std::vector<TableCell>& row) {
  row.push_back(text_cell(window.title));
  row.push_back(value_cell(window.values, year));
}

void add_rows(const OfferColumn& offer, Table& table) {
  const UpliftColumn& uplift = offer.uplift;
  for (std::size_t year = 0; year < uplift.year_labels.size(); ++year) {
    std::vector<TableCell> row = {text_cell(offer.short_title), text_cell(uplift.rating_text),
                                  text_cell(uplift.promise_text), text_cell(uplift.year_labels[year]),
                                  value_cell(uplift.guaranteed.values, year), value_cell(uplift.stress.values, year)};
    for (std::size_t i = 0; i < kReplays; ++i) {
      add_window(i < uplift.replays.size() ? uplift.replays[i] : NamedPath{}, year, row);
    }
    for (std::size_t i = 0; i < named_windows().size(); ++i) {
      if (i < uplift.named.size()) {
        add_window(uplift.named[i], year, row);
      } else {
        row.insert(row.end(), 2, text_cell(""));
      }
    }
    for (std::size_t i = 0; i < Futures::kPercents.size(); ++i) {
      row.push_back(value_cell(uplift.futures ? uplift.futures->quantiles[i] : std::vector<RealValue>{}, year));
    }
    const bool last = year + 1 == uplift.year_labels.size();
    row.push_back(last ? amount_cell(uplift.lost) : text_cell(""));
    row.push_back(text_cell(last ? uplift.lost_text : ""));
    row.push_back(text_cell(uplift.stand_still_text));
    add_source(row, uplift.source);
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table uplift_table(const Comparison& comparison) {
  Table table{{"Offer", "Uplift risk", "What the words promise", "Year", "Guaranteed: what £1 buys (£)",
               "Stress: what £1 buys (£)", "Record, latest", "Record, latest: what £1 buys (£)", "Record, worst",
               "Record, worst: what £1 buys (£)", "Record, best", "Record, best: what £1 buys (£)"},
              {}};
  for (std::size_t i = 1; i <= named_windows().size(); ++i) {
    const std::string title = "Record, named window " + std::to_string(i);
    table.head.push_back(title);
    table.head.push_back(title + ": what £1 buys (£)");
  }
  for (const int percent : Futures::kPercents) {
    table.head.push_back("Futures, " + std::to_string(percent) + " of 100 lie under: what £1 buys (£)");
  }
  for (const char* title : {"Lost beside standing still (£)", "How the loss comes about", "Rise needed to stand still"}) {
    table.head.emplace_back(title);
  }
  add_source_head(table.head);
  for (const OfferColumn& offer : comparison.offers) add_rows(offer, table);
  return table;
}

}  // namespace offerscope
