// The second layer in words: what the record would have done with such a price, and the rating by it.
#pragma once

#include "replay.hpp"
#include "uplift_risk.hpp"

namespace offerscope {

/// Fills the windows (the latest, the worst, the best, and the named ones), the rating and the summary. The column knows
/// whether the words speak of a rise.
void fill_record(const Replay& replayed, const UpliftRule& rule, int years, UpliftColumn& column);

}  // namespace offerscope
