// The documents of an offer, and where in them a fact was read.
#pragma once

#include <string>

namespace offerscope {

/// How well a published fact is checked.
enum class Verification { primary, press, one_person, derived };

/// A document that facts were read in.
struct Document {
  std::string id;
  std::string title;
  std::string publisher;
  std::string date;     // as precise as it is known: "2026", "2026-02" or "2026-02-04"
  std::string address;  // https, or empty
  Verification verification = Verification::primary;
  std::string note;
};

/// Where one fact was read.
struct Citation {
  std::string document;  // a Document's id
  std::string words;     // the words themselves, or empty
  std::string place;     // page, slide, question, or empty
};

}  // namespace offerscope
