// What one offer asks a practice to enter.
#pragma once

#include <string>
#include <vector>

#include "entry.hpp"
#include "offer.hpp"

namespace offerscope {

/// A volume or an assumption of one offer.
struct OfferInput {
  std::string name;
  InputKind kind = InputKind::volume;
  InputUnit unit = InputUnit::count;
  std::string label;
  std::string hint;
  Decimal fallback;  // of an assumption: its default
};

/// Volumes in the order of the payments and their stages, then assumptions; each once.
std::vector<OfferInput> inputs_of(const Offer& offer);

/// Whether the offer pays by that list, in a quantity or in a measure.
bool uses_list(const Offer& offer, Measure::From list);

}  // namespace offerscope
