// What the work of an offer costs this practice and what is left: the workload as every face shows it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "../entry.hpp"
#include "../figure.hpp"
#include "../input_field.hpp"
#include "roles.hpp"

namespace offerscope {

/// One service that the chosen offers ask for, and what the user said of its work. The same fields hold
/// for every offer that asks for the service.
struct WorkService {
  std::string id;
  std::string title;
  bool entered = false;           // the user gave minutes or consumables, be they none
  std::string each_text;          // "10 practice nurse minutes, 2 GP minutes and £1.20 = £17.50 each", in each year of the offers, or ""
  std::string volume_text;        // "85 a year, as in the income", "enter how many a year"
  std::vector<InputField> fields; // volume, minutes and share by role, consumables, set-up, growth
  std::vector<std::string> offers;  // ids of the chosen offers that ask for it
};

/// Payments and services of one offer that belong together: what pays for a service and all that the same
/// payments pay for, so that no cost and no pound counts twice.
struct WorkLine {
  std::string id;      // of its first payment or, where nothing pays, of its service
  std::string title;
  std::vector<std::string> payments;  // ids
  std::vector<std::string> services;  // ids
  Figure income;       // not applicable where it is required without pay
  Figure cost;         // staff and consumables of a year; not entered where a service's work is not known
  Figure setup;        // once
  Figure overheads;    // non-staff and management, percentages of the income
  Figure on_top;       // of the cost: set-up and overheads
  Figure margin;       // income − cost − set-up − overheads; without pay, less than nothing
  std::string cost_sum;         // "85 × £17.50 = £1,487.50; set-up £200.00; overheads £27.20"
  std::vector<std::string> hour_sums;  // of the roles in `cost`: "GP: £239.00 of 2024/25 × 1.04 = £248.56 in 2025/26"
  std::string margin_sum;       // "£272.00 − £1,487.50 − set-up £200.00 − overheads £27.20 = −£1,442.70"
  std::string break_even_text;  // "Covers its cost from 12 tests a year on.", after overheads, or ""
  std::string pays_for_text;    // "£3.20 pays for 3.8 practice nurse minutes each", after overheads, or ""
};

/// One of the named levels of activity: all volumes that the practice counts, times a percentage.
struct ActivityLevel {
  std::string name;     // "low", "expected", "high"
  std::string title;    // "Low: 80% of the volumes"
  Figure income;
  Figure cost;
  Figure setup;
  Figure overheads;
  Figure on_top;        // of the cost: set-up and overheads
  Figure margin;        // income − cost − what comes on top
};

/// What overheads and consumables leave of all income that is known would buy of one role's time, if it bought
/// nothing else.
struct MinutesBought {
  Role role = Role::gp;
  std::string title;         // "GP"
  std::string hour_sum;      // what an hour costs: "£239.00 of 2024/25 × 1.04 = £248.56 in 2025/26", or ""
  std::string hours_text;    // "123 hours a year", "enter what an hour costs"
  std::string now_text;      // minutes a registered patient a year: "0.72", "enter registered list", or ""
  std::string at_end_text;   // the same at the end of the years ahead: the price as the words guarantee, the hour with pay
};

struct WorkColumn {
  std::vector<WorkLine> lines;
  /// Of the lines that count: those that are known on both sides. What is required without pay counts with
  /// no income.
  Figure income;
  Figure cost;           // set-up apart
  Figure setup;
  Figure overheads;      // of those lines
  Figure on_top;         // of the cost: set-up and overheads
  Figure margin;         // income − cost − set-up − overheads
  std::string margin_sum;
  std::vector<std::string> hours;     // "GP: 34 hours a year; an hour costs £239.00 of 2024/25", of the roles that work
  std::array<ActivityLevel, 3> levels;
  std::vector<MinutesBought> minutes;
  std::string delivery_text;      // "Left for delivery: £373,000.00 − 20% − 10% = £261,100.00", of what income, or ""
  Figure left_for_delivery;       // income less overheads
  std::string covers_text;        // "The price covers its cost until 2028/29; in 2029/30 it is £1,204 short."
  std::string known_lines_text;   // "of 2 of its 5 lines", or "" where the margin is of all or of none
  std::string leaves_out_text;    // "Leaves out 2 of 5 lines: the work of 24 of 26 services is not entered.", or ""
  std::string finding;            // one sentence: "At your costs it leaves £4,210.00 a year." or what to enter
  bool has_on_top() const { return on_top.amount && on_top.amount->pence != 0; }
};

struct Workload {
  std::vector<InputField> fields;       // role costs, overheads, levels
  std::vector<WorkService> services;    // of all chosen offers, those of which something is entered first
  std::vector<std::string> notes;       // how it is worked, and the licence of the published figures
  std::vector<SourceNote> sources;
};

}  // namespace offerscope
