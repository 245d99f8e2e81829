// What the price will be worth: the three layers for each chosen offer, as every face shows them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "../figure.hpp"
#include "../scenario.hpp"
#include "cost_model.hpp"
#include "fan.hpp"
#include "price_path.hpp"

namespace offerscope {

/// How much an offer's words leave to luck. By the median that a price with such words lost over the
/// record: under 3% low, under 10% medium, from 10% high.
enum class UpliftRating { low, medium, high, not_known };

/// What £1 of the price buys, as a number for charts and as a text: 0.7774 and "77.7p".
struct RealValue {
  double pounds = 1.0;
  std::string text;
};

/// A path through the years with the name that stands beside it.
struct NamedPath {
  std::string title;              // "As from 2020/21 to 2025/26"
  std::vector<RealValue> values;  // of the start and of each year after it
};

/// What may come, by the model: quantiles of the real value in each year.
struct Futures {
  static constexpr std::array<int, 5> kPercents = {5, 25, 50, 75, 95};
  static constexpr std::size_t kDots = 50;
  std::array<std::vector<RealValue>, kPercents.size()> quantiles;
  Fan fan;                                // the same for the picture, at more levels
  std::string chance_text;                // "In 41 of 100 futures £1 buys less than 90p after 5 years."
  int chance_percent = 0;
  RealValue limit;                        // of the dots: under it over 10% is lost (0.9 and "90p"), or the cost not covered
  std::vector<RealValue> dots;            // fifty equally likely values of one year, rising
  std::size_t dots_under = 0;             // the first so many of them lie under the limit
  std::string dots_title;                 // "Fifty futures in 2029/30"
  std::string dots_text;                  // "In 12 of 50 futures £1 buys less than 90p in 2029/30."
  std::string under_text;                 // what a dot under the limit stands for: "£1 buys less than 90p"
  std::string from_text;                  // and one of the others: "90p or more"
};

struct UpliftColumn {
  UpliftRating rating = UpliftRating::not_known;
  std::string rating_text;    // "High"
  std::string summary;        // one sentence: the words, the median and the worst of the record
  std::string promise_text;   // "No rise is promised."
  bool says = false;          // false: the offer's words do not speak of a rise
  SourceNote source;          // of the words, where it says
  std::vector<std::string> given;  // "2025/26: 2.15% was given", with `says`
  std::string already_text;   // "Priced in 2018/19: by 2025/26 £1 of it, with the rises since, bought 76.4p, …", or ""
  std::string demand_text;    // "62% of the income is by list for work that grows by 10% a year, …", or "" where all grows alike
  std::vector<std::string> year_labels;  // "2026/27", …: the start and each year after it
  NamedPath guaranteed;
  std::string term_text;      // "The offer runs to 31 March 2028: by then £1 of its price in 2026/27 buys 94.2p by the words; for the years after it …", or ""
  NamedPath stress;
  std::vector<NamedPath> replays;   // latest window, worst and best, a name of theirs in the title; empty: the record is too short
  std::vector<NamedPath> named;     // the named windows that are none of these
  std::string replay_text;          // "Of 33 windows since 1988/89: worst …, median …, best …."
  std::optional<Futures> futures;   // only where a memory keeps them
  Path price_levels;                // from 1.0 at the start, as expected: what the words guarantee, …
  Path cost_levels;                 // … and what one unit of work costs; empty: a growth is not known
  Path staff_levels;                // … and what an hour of staff costs, with the steps
  std::string stand_still_text;     // "2.0% a year"
  std::string lost_title;           // "Lost beside standing still", "Gained beside standing still"
  Figure lost;                      // pounds over the years, at central growth; an amount under zero is gained,
                                    // and its text then tells the gain
  std::string lost_text;            // the sum: how it comes about
};

struct UpliftRisk {
  std::string title;               // "What £1 of the price buys over 5 years"
  std::string cost_text;           // "Costs rise with the CPI."
  std::vector<std::string> notes;  // how the three layers are worked, and the thresholds of the rating
  std::string lost_title;          // "Lost in all", "Gained in all"
  Figure lost;                     // of all chosen offers together, as that of one
  std::string lost_text;           // "£12,345 over 5 years", with what it leaves out
  /// The chosen offers with a known income taken together, where these are two or more and the view is
  /// shown. Of the column the paths, the futures, the summary and what it takes to stand still.
  std::optional<UpliftColumn> together;
  std::string together_title;      // "All chosen offers together", "3 of the chosen offers together"
  std::vector<SourceNote> sources; // of the tables in use
};

}  // namespace offerscope
