#include "core/stages/achievement.hpp"

#include <doctest/doctest.h>

#include "stage_fixture.hpp"

namespace offerscope {
namespace {

using test::decimal;
using test::percent;
using test::StageFixture;

Achievement steps(std::string assumption) {
  Achievement achievement;
  achievement.rule = Achievement::Rule::step;
  achievement.assumption = std::move(assumption);
  achievement.steps = {{decimal("48.5"), percent("50")}, {decimal("49.8"), percent("100")}};
  return achievement;
}

Achievement linear(std::string assumption, std::string_view lower, std::string_view upper) {
  Achievement achievement;
  achievement.rule = Achievement::Rule::linear;
  achievement.assumption = std::move(assumption);
  achievement.lower = decimal(lower);
  achievement.upper = decimal(upper);
  return achievement;
}

/// The share in percent, at that achievement.
std::string share(const Achievement& achievement, std::string_view reached, bool relieved = false) {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, reached);
  fixture.assume("better", AssumptionUnit::percent, "90");
  fixture.assume("accepted", AssumptionUnit::yes_no, relieved ? "1" : "0");
  const Fraction part = earned_share(achievement, Givens(fixture.offer, fixture.scenario));
  return test::text_of((part * Fraction::from_integer(100)).to_decimal());
}

TEST_CASE("a step pays when it is reached, at the edge itself too") {
  for (const auto& [reached, paid] : {std::pair{"0", "0"}, {"48.499999", "0"}, {"48.5", "50"},
                                      {"49.799999", "50"}, {"49.8", "100"}, {"100", "100"}}) {
    CAPTURE(reached);
    CHECK(share(steps("reached"), reached) == paid);
  }
}

TEST_CASE("evenly between two marks, and nothing outside of them") {
  Achievement even = linear("reached", "40", "90");
  for (const auto& [reached, paid] : {std::pair{"0", "0"}, {"40", "0"}, {"41", "2"}, {"65", "50"},
                                      {"90", "100"}, {"100", "100"}, {"56.7", "33.4"}}) {
    CAPTURE(reached);
    CHECK(share(even, reached) == paid);
  }
  even.nothing_under = decimal("65");
  CHECK(share(even, "64.999999") == "0");
  CHECK(share(even, "65") == "50");
}

TEST_CASE("the best of several, and relief") {
  Achievement best;
  best.rule = Achievement::Rule::best_of;
  best.of = {steps("reached"), linear("better", "80", "100")};
  CHECK(share(best, "48.5") == "50");
  CHECK(share(best, "49.8") == "100");
  best.of[1].lower = decimal("0");
  CHECK(share(best, "48.5") == "90");

  Achievement relieved = steps("reached");
  relieved.relief = Achievement::Relief{"accepted", percent("75")};
  CHECK(share(relieved, "48.5") == "50");
  CHECK(share(relieved, "48.5", true) == "75");
  CHECK(share(relieved, "49.8", true) == "100");
}

TEST_CASE("relief is said only where it changes something") {
  StageFixture fixture;
  fixture.assume("reached", AssumptionUnit::percent, "48.5");
  fixture.assume("accepted", AssumptionUnit::yes_no, "1");
  Achievement achievement = steps("reached");
  const Givens givens(fixture.offer, fixture.scenario);
  CHECK(!is_relieved(achievement, givens));
  achievement.relief = Achievement::Relief{"accepted", percent("40")};
  CHECK(!is_relieved(achievement, givens));
  achievement.relief->pays = percent("60");
  CHECK(is_relieved(achievement, givens));
}

}  // namespace
}  // namespace offerscope
