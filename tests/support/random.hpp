// Random numbers for tests: the same ones in each run and on each machine (SplitMix64).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offerscope::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  /// 0 to `end` - 1; `end` is above zero.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(bits() % end); }

  /// `least` to `most`.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    const std::uint64_t span = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
    const std::uint64_t step = span == 0 ? bits() : bits() % span;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + step);
  }

  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  /// A number of any size: as many small ones as large ones.
  std::int64_t of_any_size() {
    const auto magnitude = static_cast<std::int64_t>(bits() >> (1 + below(63)));
    return chance(2) ? magnitude : -magnitude;
  }

  std::string bytes(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += static_cast<char>(bits() & 0xFF);
    return text;
  }

  std::string of(std::string_view alphabet, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += alphabet[below(alphabet.size())];
    return text;
  }

 private:
  std::uint64_t state_;
};

}  // namespace offerscope::test
