// What a picture or an e-mail says of a comparison: composed here once, for those who do not see the rest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar.hpp"
#include "comparison.hpp"

namespace offerscope {

struct CardPart {
  Certainty certainty = Certainty::guaranteed;
  std::string title;  // "Guaranteed"
  Figure figure;
};

/// One offer.
struct CardRow {
  std::string offer;   // id
  std::string name;    // short title
  std::string detail;  // "NHS Anytown ICB, 2026/27, proposed"
  Figure year;
  std::string per_patient_text;  // "£3.00 for each registered patient", or "" where the year is missing
  std::vector<CardPart> parts;   // what the year consists of; those that come to nothing are left out
  std::vector<std::string> notes;  // what bears on the figure: what it leaves out or supposes, how well it is checked
};

struct Card {
  std::string title;          // "What 3 offers pay a year"
  std::string practice_text;  // "Income a year for a practice of 9,800 registered patients (10,240 weighted)"
  std::string message;        // the whole card as one sentence
  std::vector<CardRow> rows;
  std::int64_t longest_pence = 0;  // what the longest bar stands for
  std::string sources_text;        // "Prices from: Pulse, February 2026."
  std::string date;                // "2026-02-06", or "" where no day is set
  std::string date_text;           // "6 February 2026", or ""
  std::string disclaimer;
};

Card card_of(const Comparison& comparison, std::optional<Date> today);

/// Amounts as whole pence, for the lengths of bars only, or null beside "missing"; a year's text is ready to be shown.
std::string to_json(const Card& card);

}  // namespace offerscope
