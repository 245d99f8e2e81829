// The stress path: the years that published forecasts missed come again.
#include "core/uplift/expected_growth.hpp"

#include <doctest/doctest.h>

#include "core/session.hpp"
#include "support/bundled.hpp"
#include "uplift_texts.hpp"

namespace offerscope {
namespace {

using test::texts;
using test::uplift_of;

Session session_over(const std::string& years) {
  Session session = test::bundled_session();
  test::choose_only(session, {"nenc-medicines-2026-27"});
  REQUIRE(session.enter("costs.years", years) == "");
  return session;
}

TEST_CASE("it is called by its first and last price year, as a window of the record is") {
  CHECK(stress_title(1) == "2020/21 to 2021/22 again");
  CHECK(stress_title(3) == "2020/21 to 2023/24 again");
  CHECK(stress_title(4) == "2020/21 to 2024/25 again");
  CHECK(stress_title(5) == "2020/21 to 2024/25 again, then as expected");
}

TEST_CASE("while it lasts it is the window of the record that begins in the same year") {
  const Session session = session_over("3");
  CHECK(texts(uplift_of(session).named.at(1)) ==
        "Price shock of the early 2020s: 2020/21 to 2023/24: 100.0p 96.2p 87.4p 82.7p");
  CHECK(texts(uplift_of(session).stress) == "2020/21 to 2023/24 again: 100.0p 96.2p 87.4p 82.7p");
}

TEST_CASE("after four years costs rise as expected: 2% a year") {
  const Session session = session_over("6");
  // 108.925 ÷ 134.7833 = 0.8081, ÷ 1.02 = 0.7923, ÷ 1.02 = 0.7768.
  CHECK(texts(uplift_of(session).stress) ==
        "2020/21 to 2024/25 again, then as expected: 100.0p 96.2p 87.4p 82.7p 80.8p 79.2p 77.7p");
}

}  // namespace
}  // namespace offerscope
