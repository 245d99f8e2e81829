// The ways to decide on one offer: each with its changes against today and the sums behind them.
#pragma once

#include "gain.hpp"
#include "take_over.hpp"

namespace offerscope {

/// "raises our income by £4,210.00 a year and lowers what is left by £90.00". Its income change is known.
std::string changes_text(const DecisionOption& option, std::string_view income);

DecisionOption accepted(const Catalogue& catalogue, const Gain& gain, const Today& today, const TakeOver& take);
DecisionOption declined(const Catalogue& catalogue, const Today& today, const TakeOver& take);
/// As accepted; what the offer takes over is supposed to be the same with fewer lines. `left_out` lines, at
/// least one, are not taken, of `lines`; without any that is taken, the offer is declined.
DecisionOption taken_in_part(const Catalogue& catalogue, const Gain& gain, const Today& today, const TakeOver& take,
                             std::size_t left_out, std::size_t lines);

}  // namespace offerscope
