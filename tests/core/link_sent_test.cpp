// Links as mail programs, chats and social networks leave them.
#include <doctest/doctest.h>

#include "core/link.hpp"

namespace offerscope {
namespace {

TEST_CASE("a link that was changed on its way is read as it was given out") {
  for (const std::string_view fragment : {
           "v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end",
           "#v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end",
           " #v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end \r\n",
           "v=1&registered=9850&offers=nenc-medicines-2026-27%2Clsc-ltc-2025-26&end",
           "v%3D1%26registered%3D9850%26offers%3Dnenc-medicines-2026-27%2Clsc-ltc-2025-26%26end",
           "v%3d1%26registered%3d9850%26offers%3dnenc-medicines-2026-27%2clsc-ltc-2025-26%26end",
           "v=1&amp;registered=9850&amp;offers=nenc-medicines-2026-27,lsc-ltc-2025-26&amp;end",
           "v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end.",
           "v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end)",
           "v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end%20",
           "v=1&registered=9850&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end>, he wrote",
       }) {
    CAPTURE(fragment);
    const OpenedLink link = decode_link(fragment);
    REQUIRE(link.scenario);
    CHECK(link.problems.empty());
    REQUIRE(link.scenario->practice.registered);
    CHECK(link.scenario->practice.registered->count == Decimal::from_millionths(9'850'000'000));
    CHECK(link.scenario->offers == std::vector<std::string>{"nenc-medicines-2026-27", "lsc-ltc-2025-26"});
  }
}

TEST_CASE("a part that was put behind the end is left out, and said") {
  struct Row {
    std::string_view fragment, sentence;
  };
  for (const Row& row : {Row{"v=1&registered=9850&end&fbclid=abc", "Behind the link’s end stands “fbclid=abc”, which was left out."},
                         Row{"v=1&registered=9850&end&registered=7", "Behind the link’s end stands “registered=7”, which was left out."}}) {
    CAPTURE(row.fragment);
    const OpenedLink link = decode_link(row.fragment);
    REQUIRE(link.scenario);
    REQUIRE(link.scenario->practice.registered);
    CHECK(link.scenario->practice.registered->count == Decimal::from_millionths(9'850'000'000));
    CHECK(link.problems == std::vector<std::string>{std::string(row.sentence)});
  }
}

TEST_CASE("a name that only begins like the end is none") {
  for (const std::string_view fragment : {"v=1&ending", "v=1&end-of-year=5", "v=1&end=1", "v=1&end5"}) {
    CAPTURE(fragment);
    CHECK_FALSE(decode_link(fragment).scenario);
  }
}

}  // namespace
}  // namespace offerscope
