// A number set by dragging or by keys: from the least to the most in even steps.
#pragma once

#include <string>

#include "decimal.hpp"

namespace offerscope {

struct Slider {
  Decimal least, most;  // a whole number of steps apart
  Decimal step;         // above zero
  Decimal value;        // the one in use, within them

  /// Where the value lies: 0 at the least, 1 at the most.
  double along() const;
  /// What to enter for a place along it; one outside is held at the nearer end.
  std::string text_at(double along) const;
  /// What to enter for so many steps up from the value; past an end it is held there.
  std::string text_after(int steps) const;
};

}  // namespace offerscope
