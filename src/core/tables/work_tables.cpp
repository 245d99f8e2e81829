#include "../words.hpp"
#include "cells.hpp"

namespace offerscope {
namespace {

/// "85 × £8.97 = £762.45; an hour of: Practice nurse: £50.00 of 2024/25 × 1.04 × 1.035 = £53.82 in 2026/27".
std::string cost_sum_with_hours(const WorkLine& line) {
  return line.hour_sums.empty() ? line.cost_sum : line.cost_sum + "; an hour: " + separated(line.hour_sums);
}

void add_work(const OfferColumn& offer, Table& table) {
  const auto add = [&](const std::string& what, const std::string& kind, const Figure& income, const Figure& cost,
                       const Figure& setup, const Figure& overheads, const Figure& margin, const std::string& cost_sum,
                       const std::string& margin_sum, const std::string& break_even, const std::string& pays_for) {
    table.rows.push_back({text_cell(offer.short_title), text_cell(kind), text_cell(what), amount_cell(income),
                          amount_cell(cost), amount_cell(setup), amount_cell(overheads), amount_cell(margin),
                          text_cell(cost_sum), text_cell(margin_sum), text_cell(break_even), text_cell(pays_for)});
  };
  const WorkColumn& work = offer.work;
  for (const WorkLine& line : work.lines) {
    add(line.title, "line", line.income, line.cost, line.setup, line.overheads, line.margin,
        cost_sum_with_hours(line), line.margin_sum, line.break_even_text, line.pays_for_text);
  }
  add(work.known_lines_text.empty() ? "all lines" : work.known_lines_text, "sum", work.income, work.cost, work.setup,
      work.overheads, work.margin, work.leaves_out_text, work.margin_sum, work.covers_text, "");
  for (const ActivityLevel& level : work.levels) {
    add(level.title, "level of activity", level.income, level.cost, level.setup, level.overheads, level.margin,
        "", "", "", "");
  }
}

}  // namespace

Table workload_table(const Comparison& comparison) {
  Table table{{"Offer", "Kind of row", "Line", "Income (£)", "Cost of the work (£)", "Set-up, once (£)",
               "Overheads (£)", "What is left (£)", "How the cost comes about", "How what is left comes about",
               "From when it covers its cost", "What the price pays for"},
              {}};
  for (const OfferColumn& offer : comparison.offers) add_work(offer, table);
  return table;
}

Table decision_table(const Comparison& comparison) {
  Table table{{"Offer", "Option", "Income after it (£)", "Change of income (£)", "Change of the work’s cost (£)",
               "Change of what is left (£)", "Change guaranteed (£)", "Change conditional (£)", "Change at risk (£)",
               "Services more", "Services less", "Sums", "What the offer says on refusing", "Today",
               "Today’s income (£)", "Today’s cost (£)"},
              {}};
  const Baseline& today = comparison.baseline;
  for (const OfferColumn& offer : comparison.offers) {
    for (const DecisionOption& option : offer.decision.options) {
      std::vector<TableCell> row = {text_cell(offer.short_title),       text_cell(option.title),
                                    amount_cell(option.income),         amount_cell(option.income_change),
                                    amount_cell(option.cost_change),    amount_cell(option.margin_change)};
      for (const Figure& change : option.certainty_change) row.push_back(amount_cell(change));
      row.push_back(text_cell(separated(option.services_added)));
      row.push_back(text_cell(option.services_removed.empty() ? option.services_text : separated(option.services_removed)));
      row.push_back(text_cell(separated(option.sums)));
      row.push_back(text_cell(offer.decision.refusal_text));
      row.push_back(text_cell(today.title));
      row.push_back(amount_cell(today.income));
      row.push_back(amount_cell(today.cost));
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace offerscope
