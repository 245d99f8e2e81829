// The command's CSV files: the bytes that the page saves.
#include <doctest/doctest.h>

#include "core/csv.hpp"
#include "support/bundled.hpp"
#include "support/command.hpp"

namespace offerscope {
namespace {

using test::run_command;

TEST_CASE("--csv=VIEW prints that view's table") {
  Session session = test::bundled_session();
  session.set_today({2026, 1, 15});
  test::choose_only(session, {"nenc-medicines-2026-27", "lsc-ltc-2025-26"});
  REQUIRE(session.enter("weighted", "10240") == "");
  for (const auto& [view, name] : {std::pair{View::income, "income"}, {View::uplift, "uplift"}, {View::sources, "sources"}}) {
    session.show(view);
    const auto run = run_command({"compare", std::string("--csv=") + name, "--today", "2026-01-15", "--weighted", "10240",
                                  "nenc-medicines-2026-27", "lsc-ltc-2025-26"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(run.out == csv_of(table_of(session.comparison(), view)));
  }
}

TEST_CASE("--csv alone prints the table of what the command shows") {
  for (const auto& [command, beginning] : {std::pair<const char*, const char*>{"compare", "Offer,Title,Commissioner,Status,"},
                                           {"uplift", "Offer,Uplift risk,What the words promise,Year,"},
                                           {"workload", "Offer,Kind of row,Line,Income (£),"},
                                           {"decide", "Offer,Option,Income after it (£),"}}) {
    const auto run = run_command({command, "--csv", "nenc-medicines-2026-27"});
    CAPTURE(command);
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("\xEF\xBB\xBF" + std::string(beginning)));
  }
}

TEST_CASE("a view that is none is refused, and so is --csv where there is no comparison") {
  const auto none = run_command({"compare", "--csv=prices"});
  CHECK(none.status == 2);
  CHECK(none.err ==
        "offerscope: The option --csv takes compare, income, services, uplift, workload, terms, decision or sources; "
        "found \"prices\".\n");
  const auto list = run_command({"list", "--csv"});
  CHECK(list.status == 2);
  CHECK(list.err == "offerscope: \"list\" has no option --csv; see offerscope --help.\n");
}

}  // namespace
}  // namespace offerscope
