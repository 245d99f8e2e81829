// What stands behind one figure: how it was made, how sure it is, and where it was read.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

struct Explanation {
  struct Fact {
    std::string name;
    std::string text;
  };
  struct Part {
    std::string title;
    Figure amount;
  };
  std::string title;
  std::string figure;
  std::vector<Fact> facts;
  std::vector<Part> parts;  // the lines that a sum is made of
  const SourceNote* source = nullptr;

  /// As plain text, to be copied.
  std::string as_text() const;
};

/// Nothing where the comparison does not hold such a figure (any more).
std::optional<Explanation> explanation_of(const Comparison& comparison, const Explained& explained);

/// Draws the panel if the figure `name` of `offer` is the one that is explained.
void explanation_panel(Stage& stage, Pen& pen);

}  // namespace offerscope::ui
