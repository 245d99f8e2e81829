// What stands behind one figure: how it was made, how sure it is, and where it was read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stage.hpp"

namespace offerscope::ui {

/// The name of the facts that say how an amount comes about, a stage each.
inline constexpr std::string_view kSteps = "Step by step";

struct Explanation {
  struct Fact {
    std::string name;
    std::string text;
  };
  struct Part {
    std::string title;
    Figure amount;
    std::string note = {};  // how it came about, under its title
  };
  struct Edge {
    Cliff::Side side;
    std::string text;
  };
  std::string title;
  std::string figure;
  std::string beside_figure;  // "of £4,000.00 in full"
  std::vector<Fact> facts;
  std::vector<Part> parts;  // the lines that a sum is made of
  std::vector<Edge> edges;  // where the amount jumps
  const SourceNote* source = nullptr;

  /// Where it was read; empty without a source.
  std::vector<Fact> source_facts() const;
  /// As plain text, to be copied.
  std::string as_text() const;
};

/// Nothing where the comparison does not hold such a figure (any more).
std::optional<Explanation> explanation_of(const Comparison& comparison, const Explained& explained);

}  // namespace offerscope::ui
