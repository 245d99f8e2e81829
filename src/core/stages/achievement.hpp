// The stage that says how much of a pot is earned at what achievement.
#pragma once

#include "measure.hpp"

namespace offerscope {

/// The share that is earned, from 0 to 1.
Fraction earned_share(const Achievement& achievement, const Givens& givens);

/// Whether relief is accepted and pays more than the achievement itself.
bool is_relieved(const Achievement& achievement, const Givens& givens);

}  // namespace offerscope
