#include "philox.hpp"

namespace offerscope {
namespace {

constexpr int kRounds = 10;
constexpr PhiloxKey kMultipliers = {0xD2E7470EE14C6C93U, 0xCA5A826395121157U};
constexpr PhiloxKey kKeySteps = {0x9E3779B97F4A7C15U, 0xBB67AE8584CAA73BU};

/// The upper 64 bits of a product, from products of halves: WebAssembly multiplies no wider.
std::uint64_t upper_product(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kLow = 0xFFFFFFFFU;
  const std::uint64_t low = (a & kLow) * (b & kLow);
  const std::uint64_t middle = (a >> 32) * (b & kLow) + (low >> 32);
  const std::uint64_t other_middle = (a & kLow) * (b >> 32) + (middle & kLow);
  return (a >> 32) * (b >> 32) + (middle >> 32) + (other_middle >> 32);
}

}  // namespace

PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key) {
  // In single words: an array would go through memory in each round.
  auto [a, b, c, d] = counter;
  auto [left, right] = key;
  for (int round = 0; round < kRounds; ++round) {
    const std::uint64_t from_a = upper_product(kMultipliers[0], a);
    const std::uint64_t from_c = upper_product(kMultipliers[1], c);
    const std::uint64_t next_a = from_c ^ b ^ left;
    const std::uint64_t next_c = from_a ^ d ^ right;
    b = kMultipliers[1] * c;
    d = kMultipliers[0] * a;
    a = next_a;
    c = next_c;
    left += kKeySteps[0];
    right += kKeySteps[1];
  }
  return {a, b, c, d};
}

}  // namespace offerscope
