// Random numbers by counting: the numbers of one path and year depend on the seed and that counter
// alone, so paths can be worked in any order and again. Philox4x64-10 (Salmon et al., "Parallel random
// numbers: as easy as 1, 2, 3", SC11), which is NumPy's Philox.
#pragma once

#include <array>
#include <cstdint>

namespace offerscope {

using PhiloxCounter = std::array<std::uint64_t, 4>;
using PhiloxKey = std::array<std::uint64_t, 2>;

PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key);

/// Half a word as a number strictly between 0 and 1: the middle of one of 2^32 equal parts, exactly.
inline double open_unit(std::uint32_t half) { return (static_cast<double>(half) + 0.5) * 0x1p-32; }

}  // namespace offerscope
