#include <doctest/doctest.h>

#include "core/session.hpp"
#include "core/uplift/fan.hpp"
#include "support/bundled.hpp"

namespace offerscope {
namespace {

TEST_CASE("the rises between values: as the values where these go one way, none where they turn") {
  // Steps 2, 2: a straight line.
  CHECK(monotone_rises({1, 3, 5}) == std::vector<double>{2, 2, 2});
  CHECK(monotone_rises({1, 3}) == std::vector<double>{2, 2});
  // Steps 1, 3: in the middle 2 × 3 ÷ 4; at the ends (3 × 1 − 3) ÷ 2 = 0 and (3 × 3 − 1) ÷ 2.
  CHECK(monotone_rises({0, 1, 4}) == std::vector<double>{0, 1.5, 4});
  // Steps 1, −1: it turns. At the ends (3 + 1) ÷ 2 = 2, and the same down.
  CHECK(monotone_rises({0, 1, 0}) == std::vector<double>{2, 0, -2});
  // Steps 1, −9: (3 + 9) ÷ 2 = 6 would leave the values; 3 × 1 is the most.
  CHECK(monotone_rises({0, 1, -8})[0] == 3);
  CHECK(monotone_rises({0, -1, 8})[0] == -3);
  CHECK(monotone_rises({0, 0, 0}) == std::vector<double>{0, 0, 0});
}

TEST_CASE("the levels are quantiles: each fortieth of the futures lies between two of them") {
  SortedFutures futures;
  futures.by_year.assign(3, {});
  for (int value = 1; value <= 400; ++value) {
    futures.by_year[0].push_back(1.0);
    futures.by_year[1].push_back(value / 400.0);
    futures.by_year[2].push_back(value / 200.0);
  }
  const Fan fan = fan_of(futures);
  REQUIRE(fan.years.size() == 3);
  // The order statistic at (level + 1) ÷ 40 × 400.
  CHECK(fan.years[1][0].pounds == 0.025f);
  CHECK(fan.years[1][19].pounds == 0.5f);
  CHECK(fan.years[2][38].pounds == 1.95f);
  CHECK(fan.years[0][38].pounds == 1.0f);
}

/// What lies between two years, so far along.
double between(const FanNode& from, const FanNode& to, double along) {
  const double back = along - 1.0;
  return static_cast<double>(from.pounds) * (1.0 + 2.0 * along) * back * back +
         static_cast<double>(to.pounds) * along * along * (3.0 - 2.0 * along) +
         static_cast<double>(from.rise) * along * back * back + static_cast<double>(to.rise) * along * along * back;
}

TEST_CASE("between the years no level crosses another") {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27"});
  const auto& years = session.comparison().offers.at(0).uplift.futures->fan.years;
  REQUIRE(years.size() == 6);
  CHECK(years[5][1].pounds == doctest::Approx(session.comparison().offers[0].uplift.futures->quantiles[0][5].pounds));
  for (std::size_t year = 1; year < years.size(); ++year) {
    for (std::size_t level = 1; level < Fan::kLevels; ++level) {
      for (int part = 1; part <= 16; ++part) {
        const double along = part / 16.0;
        CHECK(between(years[year - 1][level - 1], years[year][level - 1], along) <=
              between(years[year - 1][level], years[year][level], along) + 1e-6);
      }
    }
  }
}

}  // namespace
}  // namespace offerscope
