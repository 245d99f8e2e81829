// What an offer takes over of today, and whether refusing it hands that back.
#pragma once

#include "today.hpp"

namespace offerscope {

struct TakeOver {
  Figure income;
  Figure cost;
  Figure overheads;          // of the income; none beside the cost of an offer, which holds its own
  bool nothing = false;      // known to take over neither income nor work
  bool whole = false;        // all of the offer that stands for today: its services and certainty too
  bool hands_back = false;   // refusing loses it, as the offer says, as is supposed or as the user says
  bool says_hands_back = false;  // the offer's words do
  /// What is supposed on refusing where nobody says it and it matters: "if refusing hands nothing back, …", or "".
  std::string supposes_text;
  bool unrelated = false;    // the files name no relation to the offer that stands for today, nor does the user
  bool can_refuse = true;
  std::vector<InputField> fields;
};

TakeOver take_over_of(const Catalogue& catalogue, const Offer& offer, const Today& today, const Scenario& scenario);

/// The offer's term of that kind, or null.
const Term* term_of(const Offer& offer, TermKind kind);

/// "The offer says that it is one package", or "As reported by Pulse, it is one package" where the words are
/// not the offer's own: by `clause` that it is.
std::string said_by(const Offer& offer, const Term& term, const std::string& clause);

}  // namespace offerscope
