// The named windows of the record, worked by hand from offers/indices/cpi.json.
#include "core/uplift/named_windows.hpp"

#include <doctest/doctest.h>

#include "core/session.hpp"
#include "core/csv.hpp"
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

TEST_CASE("over five years: two stand by themselves, and the price shock is the latest window") {
  const Session session = session_over("5");
  REQUIRE(uplift_of(session).named.size() == 2);
  // 82.2667 ÷ 85.35 = 0.9639, ÷ 87.275 = 0.9426, ÷ 90.3333 = 0.9107, ÷ 94.225 = 0.8731, ÷ 96.7 = 0.8507.
  CHECK(texts(uplift_of(session).named[0]) == "Financial crisis of 2008: 2007/08 to 2012/13: 100.0p 96.4p 94.3p 91.1p 87.3p 85.1p");
  // 98.9417 ÷ 99.9833 = 0.9896, ÷ 100.0917 = 0.9885, ÷ 101.1917 = 0.9778, ÷ 104.05 = 0.9509, ÷ 106.4 = 0.9299.
  CHECK(texts(uplift_of(session).named[1]) ==
        "Low inflation of the mid 2010s: 2013/14 to 2018/19: 100.0p 99.0p 98.9p 97.8p 95.1p 93.0p");
  CHECK(uplift_of(session).replays[0].title == "As from 2020/21 to 2025/26, price shock of the early 2020s");
}

TEST_CASE("over three years the low inflation is the best window: one row with both words") {
  const Session session = session_over("3");
  REQUIRE(uplift_of(session).named.size() == 2);
  CHECK(texts(uplift_of(session).named[0]) == "Financial crisis of 2008: 2007/08 to 2010/11: 100.0p 96.4p 94.3p 91.1p");
  // 108.925 ÷ 113.25 = 0.9618, ÷ 124.6083 = 0.8741, ÷ 131.675 = 0.8272.
  CHECK(texts(uplift_of(session).named[1]) == "Price shock of the early 2020s: 2020/21 to 2023/24: 100.0p 96.2p 87.4p 82.7p");
  CHECK(uplift_of(session).replays[0].title == "As from 2022/23 to 2025/26");
  CHECK(texts(uplift_of(session).replays[2]) == "Best, low inflation of the mid 2010s: 2013/14 to 2016/17: 100.0p 99.0p 98.9p 97.8p");
}

TEST_CASE("over ten years the record does not reach from the price shock") {
  const Session session = session_over("10");
  REQUIRE(uplift_of(session).named.size() == 2);
  // 82.2667 ÷ 104.05 = 0.7906; 98.9417 ÷ 131.675 = 0.7514.
  CHECK(uplift_of(session).named[0].title == "Financial crisis of 2008: 2007/08 to 2017/18");
  CHECK(uplift_of(session).named[0].values.back().text == "79.1p");
  CHECK(uplift_of(session).named[1].title == "Low inflation of the mid 2010s: 2013/14 to 2023/24");
  CHECK(uplift_of(session).named[1].values.back().text == "75.1p");
}

TEST_CASE("where pay is a part of the cost, only what its record holds is shown") {
  Session session = session_over("5");
  REQUIRE(session.enter("costs.staff-share", "70") == "");
  // Pay awards are known from 2016/17: windows begin in 2015/16 to 2020/21.
  CHECK(uplift_of(session).named.empty());
  CHECK(uplift_of(session).replays[0].title.find("price shock of the early 2020s") != std::string::npos);
}

TEST_CASE("the table of the view has a place for each") {
  const Session session = session_over("5");
  const std::string csv = csv_of(table_of(session.comparison(), View::uplift));
  CHECK(csv.find("\"Record, named window 3: what £1 buys (£)\"") != std::string::npos);
  CHECK(csv.find("Financial crisis of 2008: 2007/08 to 2012/13,") != std::string::npos);
}

}  // namespace
}  // namespace offerscope
