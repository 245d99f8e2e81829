// A view as one rectangular table: what a CSV file of it holds. Made of a Comparison; no figure is worked here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../comparison.hpp"

namespace offerscope {

struct TableCell {
  std::string text;     // of a number its plain digits: "29388.80", "-0.05"
  bool number = false;
};

struct Table {
  std::vector<std::string> head;             // a title each; the unit of a number stands in it: "Income a year (£)"
  std::vector<std::vector<TableCell>> rows;  // as many cells as the head has
};

Table compare_table(const Comparison& comparison);   // a row for each offer
Table income_table(const Comparison& comparison);    // for each payment, and each pot of one
Table services_table(const Comparison& comparison);  // for each service and offer
Table uplift_table(const Comparison& comparison);    // for each offer and year
Table workload_table(const Comparison& comparison);  // for each line of an offer, its sum, and each level of activity
Table terms_table(const Comparison& comparison);     // for each question and offer
Table decision_table(const Comparison& comparison);  // for each option of an offer
Table sources_table(const Comparison& comparison);   // for each document of an offer

/// The table of that view.
Table table_of(const Comparison& comparison, View view);

}  // namespace offerscope
