#include "core/decimal.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "support/numbers.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using test::text_of;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

TEST_CASE("a decimal reads digits with at most six places, and nothing else") {
  struct Row {
    std::string_view text;
    std::int64_t millionths;
  };
  for (const Row& row : {
           Row{"0", 0},
           {"-0", 0},
           {"2.87", 2'870'000},
           {"-2.87", -2'870'000},
           {"0.000001", 1},
           {"-0.000001", -1},
           {"007", 7'000'000},
           {"10240", 10'240'000'000},
           {"117.00", 117'000'000},
           {"9223372036854.775807", kMost},
           {"-9223372036854.775807", -kMost},
           {"0000000000000000000000000000000000000001.5", 1'500'000},
       }) {
    CAPTURE(row.text);
    const auto value = Decimal::parse(row.text);
    REQUIRE(value.has_value());
    CHECK(value->millionths() == row.millionths);
  }

  for (const std::string_view text :
       {"", "-", ".", "-.", "+1", "--1", "1-", "- 1", " 1", "1 ", "1.", ".5", "-.5", "1..2", "1.2.3",
        "1,000", "1e3", "1E3", "0x10", "1.0000000", "1.1234567", "inf", "nan", "NaN", "1_000", "£1",
        "１２", "1.5a", "a", "\n1", "1\n", "1/2", "9223372036854.775808", "9223372036855", "-9223372036855",
        "9223372036854775808", "99999999999999999999999999999999999999999999999999"}) {
    CAPTURE(text);
    CHECK(!Decimal::parse(text));
  }
  CHECK(!Decimal::parse(std::string_view("1\0", 2)));
  CHECK(!Decimal::parse(std::string_view("\0", 1)));
  CHECK(!Decimal::parse(std::string(100'000, '9')));
  CHECK(!Decimal::parse("1." + std::string(100'000, '0')));
  CHECK(text_of(Decimal::parse(std::string(100'000, '0') + "3")) == "3");
}

TEST_CASE("a decimal is written with the places that it has, and no fewer than asked for") {
  struct Row {
    std::int64_t millionths;
    int least_places;
    std::string_view text;
  };
  for (const Row& row : {
           Row{0, 0, "0"},
           {0, 2, "0.00"},
           {2'870'000, 0, "2.87"},
           {2'870'000, 2, "2.87"},
           {2'800'000, 2, "2.80"},
           {117'000'000, 0, "117"},
           {117'000'000, 2, "117.00"},
           {4'125, 2, "0.004125"},
           {-1, 0, "-0.000001"},
           {-500'000, 2, "-0.50"},
           {1, 6, "0.000001"},
           {1'000'000, 6, "1.000000"},
           {kMost, 0, "9223372036854.775807"},
           {kLeast, 0, "-9223372036854.775808"},
       }) {
    CAPTURE(row.millionths);
    CHECK(Decimal::from_millionths(row.millionths).to_string(row.least_places) == row.text);
  }
}

TEST_CASE("what a decimal writes it reads back") {
  test::Random random(20260401);
  for (int i = 0; i < 20'000; ++i) {
    const Decimal value = Decimal::from_millionths(random.of_any_size());
    const int places = static_cast<int>(random.below(7));
    if (Decimal::parse(value.to_string(places)) != value) {
      FAIL_CHECK("not read back: ", value.to_string(places));
    }
  }
}

TEST_CASE("sums and differences are exact, and overflow gives no value") {
  const auto millionths = [](std::int64_t value) { return Decimal::from_millionths(value); };
  CHECK(text_of(test::decimal("0.1").plus(test::decimal("0.2"))) == "0.3");
  CHECK(text_of(test::decimal("2.87").minus(test::decimal("117"))) == "-114.13");
  CHECK(millionths(kMost - 1).plus(millionths(1)) == millionths(kMost));
  CHECK(!millionths(kMost).plus(millionths(1)));
  CHECK(!millionths(kMost).plus(millionths(kMost)));
  CHECK(!millionths(kLeast).plus(millionths(-1)));
  CHECK(!millionths(kLeast).minus(millionths(1)));
  CHECK(!millionths(0).minus(millionths(kLeast)));
  CHECK(millionths(-1).minus(millionths(kLeast)) == millionths(kMost));
  CHECK(!millionths(kMost).minus(millionths(-1)));
}

TEST_CASE("products and quotients are rounded half away from zero at the sixth place") {
  struct Row {
    std::string_view left;
    std::string_view right;
    std::string_view product;
    std::string_view quotient;
  };
  for (const Row& row : {
           Row{"2.87", "10240", "29388.8", "0.00028"},
           {"0.000001", "0.5", "0.000001", "0.000002"},
           {"-0.000001", "0.5", "-0.000001", "-0.000002"},
           {"0.000001", "0.499999", "0", "0.000002"},
           {"0.000001", "-0.499999", "0", "-0.000002"},
           {"1", "3", "3", "0.333333"},
           {"2", "3", "6", "0.666667"},
           {"-2", "3", "-6", "-0.666667"},
           {"2", "-3", "-6", "-0.666667"},
           {"-2", "-3", "6", "0.666667"},
           {"0", "-7", "0", "0"},
           {"0.000005", "10", "0.00005", "0.000001"},
           {"-0.000005", "10", "-0.00005", "-0.000001"},
           {"0.000004", "10", "0.00004", "0"},
           {"9223372036854.775807", "1", "9223372036854.775807", "9223372036854.775807"},
           {"9223372036854.775807", "-1", "-9223372036854.775807", "-9223372036854.775807"},
           {"9223372036854.775807", "2", "none", "4611686018427.387904"},
           {"9223372036854.775807", "0.5", "4611686018427.387904", "none"},
           {"9223372036854.775807", "0.000001", "9223372.036855", "none"},
           {"9223372036854.775807", "9223372036854.775807", "none", "1"},
           {"3000000000", "3000000", "none", "1000"},
       }) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    const Decimal left = test::decimal(row.left);
    const Decimal right = test::decimal(row.right);
    CHECK(text_of(left.times(right)) == row.product);
    CHECK(text_of(right.times(left)) == row.product);
    CHECK(text_of(left.divided_by(right)) == row.quotient);
  }
  CHECK(!test::decimal("1").divided_by(Decimal{}));
  CHECK(!Decimal{}.divided_by(Decimal{}));
  CHECK(!Decimal::from_millionths(kLeast).divided_by(test::decimal("-1")));
  CHECK(!Decimal::from_millionths(kLeast).times(test::decimal("-1")));
  CHECK(!Decimal::from_millionths(kLeast).times(Decimal::from_millionths(kLeast)));
}

TEST_CASE("a decimal is made from an integer that fits") {
  CHECK(text_of(Decimal::from_integer(10'387)) == "10387");
  CHECK(text_of(Decimal::from_integer(-1)) == "-1");
  CHECK(text_of(Decimal::from_integer(9'223'372'036'854)) == "9223372036854");
  CHECK(!Decimal::from_integer(9'223'372'036'855));
  CHECK(!Decimal::from_integer(-9'223'372'036'855));
  CHECK(!Decimal::from_integer(kMost));
  CHECK(!Decimal::from_integer(kLeast));
}

TEST_CASE("decimals are ordered by value, and know whether they are whole") {
  CHECK(test::decimal("2.5") == test::decimal("2.500"));
  CHECK(test::decimal("-2.5") < test::decimal("-2.499999"));
  CHECK(test::decimal("10") > test::decimal("9"));
  CHECK(test::decimal("10387").is_whole());
  CHECK(test::decimal("-3.000").is_whole());
  CHECK(!test::decimal("0.000001").is_whole());
}

}  // namespace
}  // namespace offerscope
