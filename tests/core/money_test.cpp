#include "core/money.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <numeric>

#include "support/numbers.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using test::quantity;
using test::text_of;

__extension__ using Wide = __int128;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

std::string joined(const std::vector<Amount>& parts) {
  std::string text;
  for (const Amount part : parts) text += (text.empty() ? "" : " ") + part.to_decimal();
  return text;
}

std::vector<Decimal> weights(std::initializer_list<std::string_view> texts) {
  std::vector<Decimal> values;
  for (const std::string_view text : texts) values.push_back(test::decimal(text));
  return values;
}

std::vector<Decimal> equal_weights(std::size_t parts) {
  return std::vector<Decimal>(parts, test::decimal("1"));
}

TEST_CASE("an amount is written as pounds with two places") {
  CHECK(Amount{0}.to_decimal() == "0.00");
  CHECK(Amount{5}.to_decimal() == "0.05");
  CHECK(Amount{-5}.to_decimal() == "-0.05");
  CHECK(Amount{2'938'880}.to_decimal() == "29388.80");
  CHECK(Amount{-100}.to_decimal() == "-1.00");
  CHECK(Amount{kMost}.to_decimal() == "92233720368547758.07");
  CHECK(Amount{kLeast}.to_decimal() == "-92233720368547758.08");
}

TEST_CASE("pounds per head are rounded half away from zero; none for nobody") {
  CHECK(text_of(per_head(Amount{2'938'880}, quantity("10240"))) == "2.87");
  CHECK(text_of(per_head(Amount{1}, quantity("2"))) == "0.01");
  CHECK(text_of(per_head(Amount{-1}, quantity("2"))) == "-0.01");
  CHECK(text_of(per_head(Amount{1}, quantity("2.000001"))) == "0.00");
  CHECK(text_of(per_head(Amount{100}, quantity("3"))) == "0.33");
  CHECK(text_of(per_head(Amount{200}, quantity("3"))) == "0.67");
  CHECK(text_of(per_head(Amount{100}, quantity("0.5"))) == "2.00");
  CHECK(text_of(per_head(Amount{100}, quantity("0"))) == "none");
  CHECK(text_of(per_head(Amount{100}, quantity("-1"))) == "none");
  CHECK(text_of(per_head(Amount{kMost}, quantity("1"))) == "92233720368547758.07");
  CHECK(text_of(per_head(Amount{kLeast}, quantity("1"))) == "-92233720368547758.08");
  CHECK(text_of(per_head(Amount{kMost}, quantity("0.999999"))) == "none");
}

TEST_CASE("a sum that leaves the range of pence has no value, whatever its order") {
  CHECK(text_of(add(Amount{kMost - 1}, Amount{1})) == "92233720368547758.07");
  CHECK(text_of(add(Amount{kMost}, Amount{1})) == "none");
  CHECK(text_of(add(Amount{kLeast}, Amount{-1})) == "none");
  CHECK(text_of(sum(std::vector<Amount>{})) == "0.00");
  CHECK(text_of(sum(std::vector{Amount{kMost}, Amount{kMost}})) == "none");
  CHECK(text_of(sum(std::vector{Amount{kMost}, Amount{kMost}, Amount{kLeast}, Amount{kLeast}})) == "-0.02");
}

TEST_CASE("a split adds up; odd pence go to the largest remainders, ties to the earliest") {
  struct Row {
    std::int64_t pence;
    std::vector<Decimal> weights;
    std::string_view parts;
  };
  for (const Row& row : {
           Row{8'601'600, weights({"35", "53", "12"}), "30105.60 45588.48 10321.92"},
           {100, weights({"1", "1", "1"}), "0.34 0.33 0.33"},
           {101, weights({"1", "1", "1"}), "0.34 0.34 0.33"},
           {10, weights({"80", "20"}), "0.08 0.02"},
           // 0.5 and 0.5 of a penny: a tie, to the earliest.
           {1, weights({"50", "50"}), "0.01 0.00"},
           {3, weights({"50", "50"}), "0.02 0.01"},
           // Remainders 0.2, 0.3 and 0.5: the penny goes to the last.
           {1, weights({"20", "30", "50"}), "0.00 0.00 0.01"},
           // Remainders 0.33, 0.66, 0.01: two parts of a penny, one left over.
           {1, weights({"33", "66", "1"}), "0.00 0.01 0.00"},
           {-100, weights({"1", "1", "1"}), "-0.34 -0.33 -0.33"},
           {-1, weights({"20", "30", "50"}), "0.00 0.00 -0.01"},
           {0, weights({"1", "2"}), "0.00 0.00"},
           {7, weights({"0", "1", "0"}), "0.00 0.07 0.00"},
           {7, weights({"100"}), "0.07"},
           {kMost, weights({"1"}), "92233720368547758.07"},
           {kLeast, weights({"1"}), "-92233720368547758.08"},
           {kMost, weights({"9223372036854.775807", "9223372036854.775807"}),
            "46116860184273879.04 46116860184273879.03"},
       }) {
    CAPTURE(row.pence);
    CHECK(joined(split(Amount{row.pence}, row.weights)) == row.parts);
  }
}

TEST_CASE("twelfths add up to the year, the extra pence in the earliest months") {
  struct Row {
    std::int64_t pence;
    std::int64_t low;
    int high_months;
  };
  for (const Row& row : {
           Row{0, 0, 0},
           {1, 0, 1},
           {11, 0, 11},
           {12, 1, 0},
           {13, 1, 1},
           {2'938'880, 244'906, 8},
           {389'025, 32'418, 9},
           {-13, -1, 1},
           {-1, 0, 1},
           {kMost, kMost / 12, static_cast<int>(kMost % 12)},
           {kLeast, kLeast / 12, static_cast<int>(-(kLeast % 12))},
       }) {
    CAPTURE(row.pence);
    const std::vector<Amount> months = split(Amount{row.pence}, equal_weights(12));
    REQUIRE(months.size() == 12);
    const std::int64_t step = row.pence < 0 ? -1 : 1;
    for (int month = 0; month < 12; ++month) {
      CAPTURE(month);
      CHECK(months[static_cast<std::size_t>(month)].pence ==
            row.low + (month < row.high_months ? step : 0));
    }
    CHECK(sum(months) == Amount{row.pence});
  }
}

/// The rule itself, apart from the code: each part lies within a penny of its exact share, and they
/// add up.
bool is_fair(Amount amount, const std::vector<Decimal>& shares, const std::vector<Amount>& parts) {
  Wide total_weight = 0;
  for (const Decimal share : shares) total_weight += share.millionths();
  Wide total = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    total += parts[i].pence;
    const Wide off = Wide{parts[i].pence} * total_weight - Wide{amount.pence} * shares[i].millionths();
    if (off >= total_weight || -off >= total_weight) return false;
  }
  return parts.size() == shares.size() && total == amount.pence;
}

TEST_CASE("random amounts split by random weights add up, each part within a penny of its share") {
  test::Random random(42);
  for (int i = 0; i < 20'000; ++i) {
    std::int64_t pence = random.of_any_size();
    if (random.chance(50)) pence = random.chance(2) ? kMost : kLeast;
    std::vector<Decimal> shares(1 + random.below(12));
    for (Decimal& share : shares) {
      share = Decimal::from_millionths(random.chance(8) ? 0 : random.between(0, 100'000'000));
    }
    shares.front() = Decimal::from_millionths(random.between(1, 100'000'000));
    const std::vector<Amount> parts = split(Amount{pence}, shares);
    if (!is_fair(Amount{pence}, shares, parts)) {
      FAIL_CHECK("seed 42, round ", i, ": ", Amount{pence}.to_decimal(), " in ", shares.size(), " parts");
    }
    const std::size_t count = 1 + random.below(40);
    const std::vector<Amount> equal = split(Amount{pence}, equal_weights(count));
    if (!is_fair(Amount{pence}, equal_weights(count), equal)) {
      FAIL_CHECK("seed 42, round ", i, ": ", Amount{pence}.to_decimal(), " in ", count, " equal parts");
    }
  }
}

}  // namespace
}  // namespace offerscope
