#include "core/uplift/philox.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bitset>
#include <limits>
#include <vector>

namespace offerscope {
namespace {

constexpr std::uint64_t kOnes = std::numeric_limits<std::uint64_t>::max();

TEST_CASE("Philox gives the known answers of Random123 (kat_vectors, philox4x64 10)") {
  CHECK(philox({0, 0, 0, 0}, {0, 0}) == PhiloxCounter{0x16554d9eca36314c, 0xdb20fe9d672d0fdc,
                                                      0xd7e772cee186176b, 0x7e68b68aec7ba23b});
  CHECK(philox({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}) ==
        PhiloxCounter{0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0});
  // The digits of π.
  CHECK(philox({0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89},
               {0x452821e638d01377, 0xbe5466cf34e90c6c}) ==
        PhiloxCounter{0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6});
}

struct NumPySet {
  PhiloxKey key;                            // np.random.Philox(seed).state["state"]["key"]
  std::array<std::uint64_t, 8> first;       // of the file's 1,000 numbers
  std::array<std::uint64_t, 4> last;
  std::uint64_t fold;                       // of all: fold = fold × 0x100000001b3 xor number, from 0
};

// NumPy 1.24.2, numpy/random/tests/data/philox-testset-1.csv (seed 0xdeadbeaf) and -2.csv (seed 0). NumPy
// makes the key of a seed with its SeedSequence, and counts before each four numbers: from 1.
constexpr NumPySet kNumPySets[] = {
    {{0x50312a63d516e24a, 0x4063bc8bca44dc77},
     {0xedc95200e2bd66a5, 0x581d4e43b7682352, 0x4be7278f5e373eab, 0xee47f17991a9e7ea, 0x38a7d2ae422f2e2c,
      0xe2a6730a3b4a8a15, 0x1588b7a841486442, 0x13ad777246700504},
     {0x1ef8c590adbf5b9a, 0x4d8e13aac0cce879, 0xfe38f71e5977fad0, 0x1f83a32d4adfd2ed},
     0xd2c8d72ca53d457c},
    {{0xdb2cd7e7b0f478be, 0xabf4641a2c71ba49},
     {0x0399e5b222b82fa9, 0x41fd08c1f00f3bc5, 0x78b8824162ee4d04, 0x176747919e02739d, 0xfaa88f002a8d3596,
      0x418eb6f592e6c227, 0xef83020b8344dd45, 0x30a74a1a6eaa064b},
     {0xeb3f87e66156ef5d, 0xf8a3d5a46a86ba85, 0xdb4548a86f27abfd, 0x57c05f47ff62380d},
     0xb3f93fcfb7a38fc2}};

TEST_CASE("Philox gives NumPy's published answers, all thousand of both files") {
  for (const NumPySet& set : kNumPySets) {
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t count = 1; count <= 250; ++count) {
      const PhiloxCounter words = philox({count, 0, 0, 0}, set.key);
      numbers.insert(numbers.end(), words.begin(), words.end());
    }
    CHECK(std::equal(set.first.begin(), set.first.end(), numbers.begin()));
    CHECK(std::equal(set.last.rbegin(), set.last.rend(), numbers.rbegin()));
    std::uint64_t fold = 0;
    for (const std::uint64_t number : numbers) fold = (fold * 0x100000001b3) ^ number;
    CHECK(fold == set.fold);
  }
  // np.random.Philox(key=[7, 0], counter=[3, 2, 1, 0]).random_raw(4)
  CHECK(philox({4, 2, 1, 0}, {7, 0}) == PhiloxCounter{0x44c9204a76d9fec6, 0xf06c09b7d4054b53,
                                                      0x4ef2a074017e5aae, 0xe6cb1406d21cb467});
}

TEST_CASE("a change of one bit of counter or key changes about half of the bits") {
  const PhiloxCounter before = philox({1, 2, 3, 4}, {5, 6});
  for (std::size_t bit = 0; bit < 6 * 64; ++bit) {
    PhiloxCounter counter = {1, 2, 3, 4};
    PhiloxKey key = {5, 6};
    std::uint64_t& word = bit < 256 ? counter[bit / 64] : key[bit / 64 - 4];
    word ^= std::uint64_t{1} << (bit % 64);
    const PhiloxCounter after = philox(counter, key);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < 4; ++i) changed += std::bitset<64>(before[i] ^ after[i]).count();
    CAPTURE(bit);
    // 128 of 256, six standard deviations of 8.
    CHECK(changed >= 80);
    CHECK(changed <= 176);
  }
}

TEST_CASE("half a word becomes a number strictly between 0 and 1") {
  CHECK(open_unit(0) == 0x1p-33);
  CHECK(open_unit(0xFFFFFFFF) == 1.0 - 0x1p-33);
  CHECK(open_unit(0x7FFFFFFF) == 0.5 - 0x1p-33);
  CHECK(open_unit(0x80000000) == 0.5 + 0x1p-33);
  CHECK(open_unit(0x40000000) == 0.25 + 0x1p-33);
  // A number and its mirror are as far from the two ends, so a normal and its negative are as likely.
  for (std::uint32_t half = 0; half < 0xF0000000U; half += 0x01234567U) {
    CHECK(open_unit(half) == 1.0 - open_unit(~half));
  }
}

}  // namespace
}  // namespace offerscope
