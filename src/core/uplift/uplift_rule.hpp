// What an offer's words say on a rise of its price, as its file says it: nothing computed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../calendar.hpp"
#include "../document.hpp"
#include "../money.hpp"

namespace offerscope {

/// `applied`: a rise was made for the offer's own year, nothing is promised after. `discretion`: the
/// commissioner may, and need not. `matched`: as another contract's price, whose table is named.
/// `pass_through`: what the work costs is paid.
enum class UpliftPromise { none, review, applied, discretion, fixed, schedule, index, matched, pass_through };

/// A rise of so many percent in one year; below zero it is a cut.
struct YearlyRise {
  FinancialYear year;
  Decimal percent;
};

/// A price that follows a table of `offers/indices/`: each year's rise is
/// share × the table's rise + plus, held between at_least and at_most.
struct IndexLink {
  std::string index;                // a table's id
  Percent share = Percent::whole();
  Decimal plus;                     // percentage points, below zero for "less 1%"
  std::optional<Decimal> at_least;  // percent a year
  std::optional<Decimal> at_most;
  int years_late = 0;               // 1: this year's price follows last year's rise
};

struct UpliftRule {
  UpliftPromise promise = UpliftPromise::none;
  Decimal percent;                 // of fixed: each year
  std::vector<YearlyRise> rises;   // of schedule, rising by year; a year without an entry has no rise
  std::optional<IndexLink> link;   // of index and matched
  std::string contract;            // of matched: "GMS global sum"
  struct Given {
    YearlyRise rise;
    Citation source;
  };
  std::vector<Given> given;  // what was actually given, whatever the words promise; rising by year
};

}  // namespace offerscope
