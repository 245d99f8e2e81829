// What every screen shows of a number and of where it was read.
#pragma once

#include <optional>
#include <string>

#include "money.hpp"
#include "offer.hpp"

namespace offerscope {

/// An amount and how it is written, or why there is none.
struct Figure {
  std::optional<Amount> amount;
  Missing missing = Missing::not_entered;  // only where there is no amount
  std::string text;                        // "£29,388.80", "enter care home beds", "not published"
};

/// A citation with the document it names.
struct SourceNote {
  std::string words;
  std::string place;
  std::string title;
  std::string publisher;
  std::string date_text;  // "4 February 2026"
  std::string address;
  Verification verification = Verification::primary;
  std::string document_note;
};

}  // namespace offerscope
