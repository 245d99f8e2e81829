// Random numbers by counting: the numbers of one path and year depend on the seed and that counter
// alone, so paths can be worked in any order and again. Philox4x32-10 (Salmon et al., "Parallel random
// numbers: as easy as 1, 2, 3", SC11).
#pragma once

#include <array>
#include <cstdint>

namespace offerscope {

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key);

/// Two words as a number strictly between 0 and 1: the middle of one of 2^53 equal parts.
double open_unit(std::uint32_t high, std::uint32_t low);

}  // namespace offerscope
