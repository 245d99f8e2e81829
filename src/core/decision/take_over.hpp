// What an offer takes over of today, and whether refusing it hands that back.
#pragma once

#include "today.hpp"

namespace offerscope {

struct TakeOver {
  Figure income;
  Figure cost;
  bool nothing = false;      // known to take over neither income nor work
  bool whole = false;        // all of the offer that stands for today: its services and certainty too
  bool hands_back = false;
  std::vector<InputField> fields;
};

TakeOver take_over_of(const Catalogue& catalogue, const Offer& offer, const Today& today, const Scenario& scenario);

/// The offer's term of that kind, or null.
const Term* term_of(const Offer& offer, TermKind kind);

}  // namespace offerscope
