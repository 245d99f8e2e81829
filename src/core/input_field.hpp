// A field that the practice fills in, as every face shows it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "entry.hpp"
#include "figure.hpp"
#include "slider.hpp"

namespace offerscope {

/// A number that a published rate suggests for a field.
struct SuggestedNumber {
  std::string text;     // "55"
  std::string formula;  // "5.25 for each 1,000 weighted patients × 10,387 = 55"
  SourceNote source;
  bool taken = false;  // it is in use, and follows its list
};

/// One of the things that a field can be set to.
struct Option {
  std::string name;   // "cpi"
  std::string words;  // "Consumer prices index (CPI)"
};

/// A field that the practice fills in.
struct InputField {
  std::string name;   // "registered", "care-home-beds", "nwl-access-2024-25.practice-share"
  InputKind kind = InputKind::volume;
  InputUnit unit = InputUnit::count;
  std::string label;  // "Care home beds"
  std::string text;   // what stands in the field: the user's own text, even a faulty one
  std::string placeholder;  // "enter beds"
  std::string hint;         // "Patients registered elsewhere only"
  std::string problem;      // one sentence, or ""
  std::string warning;      // one sentence, or ""
  std::vector<Option> options;  // of a choice; `text` is the name of the one that holds
  std::optional<Slider> slider; // of a number that can be dragged as well
  std::shared_ptr<const SuggestedNumber> suggestion;  // entering the word `suggested` takes it; mostly none
  std::vector<std::string> offers;  // ids of the chosen offers that use it
};

}  // namespace offerscope
