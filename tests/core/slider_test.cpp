#include <doctest/doctest.h>

#include "core/slider.hpp"
#include "support/numbers.hpp"

namespace offerscope {
namespace {

using test::decimal;

TEST_CASE("a slider gives the nearest step, and holds at its ends") {
  const Slider slider = {decimal("0"), decimal("20"), decimal("0.1"), decimal("2")};
  CHECK(slider.along() == 0.1);
  CHECK(slider.text_at(0.1) == "2");
  // 0.1234 × 20 = 2.468.
  CHECK(slider.text_at(0.1234) == "2.5");
  CHECK(slider.text_at(-0.5) == "0");
  CHECK(slider.text_at(1.5) == "20");
  CHECK(slider.text_after(1) == "2.1");
  CHECK(slider.text_after(-1) == "1.9");
  CHECK(slider.text_after(-30) == "0");
  CHECK(slider.text_after(500) == "20");
}

TEST_CASE("a value between two steps goes to the nearer one as it is moved") {
  const Slider years = {decimal("1"), decimal("10"), decimal("1"), decimal("5")};
  CHECK(years.text_at(0.0) == "1");
  // 1 + 0.5 × 9 = 5.5: the upper one.
  CHECK(years.text_at(0.5) == "6");
  CHECK(years.text_after(1) == "6");
  const Slider off = {decimal("0"), decimal("20"), decimal("0.1"), decimal("2.04")};
  CHECK(off.text_after(1) == "2.1");
  CHECK(off.text_after(-1) == "1.9");
}

}  // namespace
}  // namespace offerscope
