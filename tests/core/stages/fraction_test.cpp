#include "core/fraction.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "support/numbers.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using test::decimal;

Fraction of(std::string_view text) { return Fraction::from(decimal(text)); }
Fraction third() { return Fraction::from_integer(1) / Fraction::from_integer(3); }

std::string shown(const Fraction& fraction) { return test::text_of(fraction.to_decimal()); }

TEST_CASE("a fraction is exact where a decimal is not") {
  CHECK(third() + third() + third() == Fraction::from_integer(1));
  CHECK(third() * Fraction::from_integer(3) == Fraction::from_integer(1));
  CHECK(shown(third()) == "0.333333");
  CHECK(shown(third() + third()) == "0.666667");
  CHECK(shown(third() - Fraction::from_integer(1)) == "-0.666667");
  CHECK(shown(of("2.5") / of("-0.5")) == "-5");
  CHECK(Fraction::from(Percent{decimal("60")}) == of("0.6"));
  CHECK(Fraction().is_zero());
  CHECK(!third().is_zero());
  CHECK(!Fraction::too_large().is_zero());
}

TEST_CASE("fractions are ordered, however close they are") {
  struct Row {
    Fraction less;
    Fraction more;
  };
  const Fraction one = Fraction::from_integer(1);
  const auto over = [](std::int64_t numerator, std::int64_t denominator) {
    return Fraction::from_integer(numerator) / Fraction::from_integer(denominator);
  };
  constexpr std::int64_t large = 9'000'000'000'000'000'000;
  for (const Row& row : {Row{of("-1"), of("1")}, {third(), of("0.5")}, {of("-0.5"), third()},
                         {over(1, 3), over(2, 3)}, {over(2, 5), over(3, 7)}, {over(7, 5), over(3, 2)},
                         {one, over(large, large - 1)}, {over(large - 1, large), one},
                         {over(large - 2, large - 1), over(large - 1, large)},
                         {over(5, 2), of("3")}, {of("2"), over(5, 2)}}) {
    CAPTURE(shown(row.less));
    CAPTURE(shown(row.more));
    CHECK(row.less < row.more);
    CHECK(!(row.more < row.less));
    CHECK(!(row.less < row.less));
    CHECK(!(row.less == row.more));
    CHECK(least_of(row.less, row.more) == row.less);
    CHECK(least_of(row.more, row.less) == row.less);
    CHECK(most_of(row.less, row.more) == row.more);
    CHECK(most_of(row.more, row.less) == row.more);
  }
}

TEST_CASE("whole parts, six places and pence") {
  CHECK(of("2.9").floor() == 2);
  CHECK(of("-2.1").floor() == -3);
  CHECK(of("-2").floor() == -2);
  CHECK(test::text_of(of("0.005").to_amount()) == "0.01");
  CHECK(test::text_of(of("-0.005").to_amount()) == "-0.01");
  CHECK(test::text_of(of("0.004999").to_amount()) == "0.00");
  CHECK(test::text_of((third() * of("100")).to_amount()) == "33.33");
}

TEST_CASE("what does not fit is too large, and so is all that comes of it") {
  const Fraction most = Fraction::from_integer(std::numeric_limits<std::int64_t>::max());
  const Fraction small = Fraction::from_integer(1) / most;
  const Fraction one = Fraction::from_integer(1);
  const Fraction none = most * most * most;
  CHECK(!none.fits());
  CHECK(!(small * small * small).fits());
  CHECK(!(most * most + small * small).fits());
  CHECK(!(most * most * of("1000000") - small).fits());
  CHECK(!(small * small + one / Fraction::from_integer(std::numeric_limits<std::int64_t>::max() - 2)).fits());
  CHECK(!(small * small + most * most).fits());
  CHECK(!(most * most + most * most + most * most).fits());
  CHECK((small * small - small * small).is_zero());
  for (const Fraction& result : {none * one, one * none, none / one, one / none, none + one, one + none,
                                 none - one, one - none, least_of(none, one), least_of(one, none),
                                 most_of(none, one), most_of(one, none)}) {
    CHECK(!result.fits());
    CHECK(!result.floor());
    CHECK(!result.to_decimal());
    CHECK(!result.to_amount());
  }
  CHECK(!(none < one));
  CHECK(!(one < none));
  CHECK(!(none == one));
  CHECK(!(one == none));
  // Fits as a fraction, and not as what is asked for.
  CHECK((most * most).fits());
  CHECK(!(most * most).floor());
  CHECK(!(most * most).to_decimal());
  CHECK(!(most * most).to_amount());
  CHECK(!(most * most * of("4")).to_decimal());
  CHECK(!(most * most * of("4")).to_amount());
  CHECK(!most.to_decimal());
  CHECK(!most.to_amount());
}

/// As the stages of a payment compute it: exact until the penny.
std::optional<Amount> priced(Rate rate, Quantity quantity, Percent share) {
  return (Fraction::from(rate.pounds) * Fraction::from(quantity.count) * Fraction::from(share)).to_amount();
}

TEST_CASE("rate × quantity × share is rounded once, half away from zero, to the penny") {
  struct Row {
    std::string_view rate;
    std::string_view quantity;
    std::string_view percent;
    std::string_view amount;
  };
  for (const Row& row : {
           Row{"2.87", "10240", "100", "29388.80"},
           {"2.87", "0", "100", "0.00"},
           {"0", "10240", "100", "0.00"},
           {"0.005", "1", "100", "0.01"},
           {"0.004999", "1", "100", "0.00"},
           {"0.004125", "10240", "100", "42.24"},
           {"0.01", "0.5", "100", "0.01"},
           {"0.01", "0.499999", "100", "0.00"},
           {"-0.005", "1", "100", "-0.01"},
           {"-0.004999", "1", "100", "0.00"},
           {"0.5", "10387", "60", "3116.10"},
           {"0.5", "10387", "33.333333", "1731.17"},
           {"0.5", "1", "1", "0.01"},     // half a penny
           {"0.49", "1", "1", "0.00"},    // 0.49 of a penny
           {"0.01", "1", "0", "0.00"},
           // 0.004999995: rounded at the sixth place first, it would become a penny.
           {"0.999999", "0.005", "100", "0.00"},
           {"0.000001", "0.000001", "0.000001", "0.00"},
           {"9223372036854.775807", "10000", "100", "92233720368547758.07"},
           {"9223372036854.775807", "10000.000001", "100", "none"},
           {"9223372036854.775807", "20000", "50", "92233720368547758.07"},
           {"9223372036854.775807", "1000000", "0.01", "922337203685477.58"},
           {"9223372036854.775807", "9223372036854.775807", "100", "none"},
           {"9223372036854.775807", "9223372036854.775807", "0.000001", "none"},
           {"-9223372036854.775807", "9223372036854.775807", "50", "none"},
       }) {
    CAPTURE(row.rate);
    CAPTURE(row.quantity);
    CAPTURE(row.percent);
    const auto amount =
        priced(test::rate(row.rate), test::quantity(row.quantity), test::percent(row.percent));
    CHECK(test::text_of(amount) == row.amount);
  }
}

TEST_CASE("a whole share changes nothing, and two halves are within a penny of the whole") {
  test::Random random(7);
  for (int i = 0; i < 5'000; ++i) {
    const Rate price{Decimal::from_millionths(random.between(0, 500'000'000))};
    const Quantity count{Decimal::from_millionths(random.between(0, 2'000'000'000'000))};
    const auto whole = (Fraction::from(price.pounds) * Fraction::from(count.count)).to_amount();
    const auto half = priced(price, count, test::percent("50"));
    REQUIRE(whole.has_value());
    REQUIRE(half.has_value());
    if (whole != priced(price, count, Percent::whole())) FAIL_CHECK("a share of 100% changes it");
    const std::int64_t difference = 2 * half->pence - whole->pence;
    if (difference < -1 || difference > 1) FAIL_CHECK("halves of ", whole->to_decimal());
  }
}

TEST_CASE("a share of an amount is rounded once, half away from zero") {
  CHECK(share_of(Amount{1}, of("0.5")).pence == 1);
  CHECK(share_of(Amount{-1}, of("0.5")).pence == -1);
  CHECK(share_of(Amount{101}, of("0.499999")).pence == 50);
  CHECK(share_of(Amount{100}, third()).pence == 33);
  CHECK(share_of(Amount{std::numeric_limits<std::int64_t>::max()}, of("1")).pence ==
        std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("random decimals: sums and products agree with the decimal’s own, where those are exact") {
  test::Random random(71);
  for (int round = 0; round < 20'000; ++round) {
    const Decimal left = Decimal::from_millionths(random.between(-2'000'000'000'000, 2'000'000'000'000));
    const Decimal right = Decimal::from_millionths(random.between(-2'000'000, 2'000'000));
    const Fraction sum = Fraction::from(left) + Fraction::from(right);
    const Fraction product = Fraction::from(left) * Fraction::from(right);
    const bool same = sum.to_decimal() == left.plus(right) && product.to_decimal() == left.times(right) &&
                      (Fraction::from(left) < Fraction::from(right)) == (left < right) &&
                      (right == Decimal{} || (product / Fraction::from(right)).to_decimal() == left);
    if (!same) FAIL_CHECK("seed 71, round ", round, ": ", left.to_string(), " and ", right.to_string());
  }
}

}  // namespace
}  // namespace offerscope
