// What taking an offer, refusing it or taking a part of it means beside what the practice has today.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../figure.hpp"
#include "../input_field.hpp"

namespace offerscope {

/// One way to decide. Changes are against today; a figure says why where it is not known.
struct DecisionOption {
  enum class Kind { accept, decline, part };
  Kind kind = Kind::accept;
  std::string title;           // "Accept", "Decline", "Accept without 3 lines"
  Figure income;               // of the practice after it
  Figure income_change;        // "+£4,210.00", "−£900.00", "no change"
  Figure cost_change;          // what the work costs more or less
  Figure margin_change;
  std::array<Figure, 3> certainty_change;  // guaranteed, conditional, at risk
  std::string supposes_text;  // "if refusing hands nothing back, which the offer does not say", or "": see TakeOver
  std::vector<std::string> sums;           // how each comes about, a line each
  std::vector<std::string> services_added;    // titles: done after it and not today, where today’s are known
  std::vector<std::string> services_removed;  // titles: done today and not after it
  std::string added_text;     // the head of the first: "2 services more", "6 services in it", or ""
  std::string removed_text;   // of the second: "1 service less", or ""
  std::string services_text;  // instead of both or beside them: "no change", "which of today’s end is not known"
};

struct DecisionColumn {
  /// Accept; decline, unless the offer holds without a signature; part, where some of its lines are left out.
  std::vector<DecisionOption> options;
  std::string part_text;                // on a part: "The offer says that it is one package.", "As reported by Pulse, …"
  SourceNote part_source;               // of the words on it, where there are any
  std::string refusal_text;             // what the offer says on refusing, or that it does not say
  SourceNote refusal_source;
  std::vector<InputField> fields;       // what it takes over, whether refusing hands it back, lines to take
  std::string requires_text;            // what it pays nothing without, or ""
  std::string both_pay_for;             // services that today's offer pays for too and nobody says whether it replaces
  std::string without_text;             // "without ECGs", of the part, or ""
  std::string finding;                  // "Accepting raises the income by £4,210.00 a year; …"
  std::string paragraph;                // all of it in plain English, for an e-mail to the partners
};

const DecisionOption* option_of(const DecisionColumn& decision, DecisionOption::Kind kind);  // or null

/// What the practice is paid for and does today.
struct Baseline {
  std::vector<InputField> fields;   // which offer stands for today, or by hand: income and cost of the work
  std::string title;                // "Today: LSC routine 2024/25", "Today, as entered"
  Figure income;
  Figure cost;
  std::string text;                 // one sentence: where it comes from, or what to enter
};

}  // namespace offerscope
