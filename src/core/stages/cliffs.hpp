// The edges at which a payment jumps: how far the practice is from the next one on each side.
#pragma once

#include <vector>

#include "pipeline.hpp"

namespace offerscope {

/// An edge of one stage, and what the line pays on its other side.
struct Edge {
  enum class Of { quantity, registered_list, weighted_list, volume, assumption };
  bool above = true;   // else below: losing it
  Of of = Of::quantity;
  std::string name;    // of a volume or an assumption
  Decimal at;
  Decimal there;       // the value on the other side that the line was worked out for
  Decimal here;        // the practice's value now
  Amount amount;       // the whole line, there

  /// From `here` to it. Under an edge of an assumption any value counts, so the way there is the way to
  /// the edge itself.
  Decimal distance() const;
};

/// The nearest edge on each side of every stage that has edges (bands that reprice all units, steps
/// of an achievement, an achievement under which nothing is paid) and at which the line's amount
/// changes. `worked` is the payment as it stands; its state is known.
std::vector<Edge> edges_of(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
                           const Ledger& ledger, const Circumstances& circumstances);

/// An edge of an assumption that moves several lines of an offer.
struct SharedEdge {
  Edge edge;  // its amount: all lines, there
  Amount now;
  std::size_t lines = 0;  // how many pay something else there
};

/// For each assumption that `edges`, those of all lines, name: its nearest edge on each side, with all
/// lines worked out again there, where that moves more than one and the whole. What is worth most comes
/// first, and of what is worth nearly the same (within a hundredth) the nearest. `worked` are the offer's
/// payments as they stand.
std::vector<SharedEdge> shared_edges(const std::vector<Edge>& edges,
                                     const std::vector<WorkedPayment>& worked, const Givens& givens,
                                     const Circumstances& circumstances);

}  // namespace offerscope
