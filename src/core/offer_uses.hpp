// Where an offer uses its assumptions, and under which names it has numbers entered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "offer.hpp"

namespace offerscope {

/// A place that names an assumption, and the units that fit there.
struct AssumptionUse {
  enum class Fit { measure, achievement, share, yes_no };
  std::string pointer;
  std::string assumption;  // an id, "" where it could not be read
  Fit fit = Fit::measure;
};

/// All of an offer, in the order of the format's stages.
std::vector<AssumptionUse> assumption_uses(const Offer& offer);

/// A place that names a volume.
struct VolumeUse {
  std::string pointer;
  const Payment* payment = nullptr;  // none in a cap
  std::string volume;
  std::optional<Basis> basis;  // none in a measure, which does not say what it counts
  bool quarters = false;       // entered for each quarter, as NAME-q1 to NAME-q4
  bool pounds = false;         // entered in pounds, else as a number
};

/// All of an offer. Volumes that could not be read are left out.
std::vector<VolumeUse> volume_uses(const Offer& offer);

}  // namespace offerscope
