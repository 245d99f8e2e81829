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
};

/// The nearest edge on each side of every stage that has edges (bands that reprice all units, steps
/// of an achievement, an achievement under which nothing is paid) and at which the line's amount
/// changes. `worked` is the payment as it stands; its state is known.
std::vector<Edge> edges_of(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
                           const Ledger& ledger, const Circumstances& circumstances);

}  // namespace offerscope
