// CSV of each view, byte for byte, and texts that a spreadsheet could take for a formula.
#include <doctest/doctest.h>

#include "core/csv.hpp"
#include "core/views.hpp"
#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

constexpr std::array kViews = {View::compare,  View::income, View::services, View::uplift,
                               View::workload, View::terms,  View::decision, View::sources};

TableCell text(std::string words) { return {std::move(words), false}; }
TableCell number(std::string digits) { return {std::move(digits), true}; }

TEST_CASE("a table as bytes: byte order mark, CR LF, quotes doubled, numbers as they are") {
  const Table table{{"Offer", "Income a year (£)"},
                    {{text("NENC"), number("29388.80")},
                     {text("Kent, interim"), number("-0.05")},
                     {text("The \"single\" offer"), text("not published")},
                     {text("two\r\nlines"), text("")},
                     {text(" a space before"), text("one; two")}}};
  CHECK(csv_of(table) ==
        "\xEF\xBB\xBF"
        "Offer,Income a year (£)\r\n"
        "NENC,29388.80\r\n"
        "\"Kent, interim\",-0.05\r\n"
        "\"The \"\"single\"\" offer\",not published\r\n"
        "\"two\r\nlines\",\r\n"
        "\" a space before\",\"one; two\"\r\n");
}

TEST_CASE("a text never begins a formula, a number below zero stays a number") {
  for (const char* hostile :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\ttab", "\rreturn", " =1", "\"=1\"", "'=1", " \" =1",
        "\u00A0=1", "\u3000-1", "\uFEFF=1", "\u200B@x", "“=1", "＝1", "＋1", "－1", "＠x", "﹦1", "﹢1", "﹣1", "﹫x",
        "=cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!D2", "=HYPERLINK(\"https://example.org\")"}) {
    CAPTURE(hostile);
    CHECK(safe_text(hostile) == std::string("'") + hostile);
  }
  for (const char* harmless : {"", "NENC Medicines", "£29,388.80", "−£0.05", "1 = 1", "ADHD - shared care", "a@b.example",
                               "“quoted”", "'80s", "enter care home beds", "é=1"}) {
    CAPTURE(harmless);
    CHECK(safe_text(harmless) == harmless);
  }
  CHECK(csv_of({{"=a"}, {{number("-5")}, {text("-5")}}}) == "\xEF\xBB\xBF'=a\r\n-5\r\n'-5\r\n");
  CHECK(csv_of({{"a"}, {{text("=HYPERLINK(\"x\",\"y\")")}}}) ==
        "\xEF\xBB\xBF"
        "a\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
}

TEST_CASE("a file's name holds the view and the day, and nothing else") {
  CHECK(export_name("income", Date{2026, 2, 6}, "csv") == "offerscope-income-2026-02-06.csv");
  CHECK(export_name("compare", std::nullopt, "csv") == "offerscope-compare.csv");
  CHECK(export_name("../a b\\c:d\"e\n<é>", std::nullopt, "xlsx") == "offerscope-abcde.xlsx");
}

/// The row that begins with these texts.
const std::vector<TableCell>& row_of(const Table& table, const std::vector<std::string>& beginning) {
  for (const auto& row : table.rows) {
    bool same = true;
    for (std::size_t i = 0; i < beginning.size(); ++i) same = same && row[i].text == beginning[i];
    if (same) return row;
  }
  FAIL("there is no such row");
  return table.rows.front();
}

const TableCell& cell_of(const Table& table, const std::vector<TableCell>& row, const std::string& title) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.head[i] == title) return row[i];
  }
  FAIL("there is no column ", title);
  return row.front();
}

TEST_CASE("every view of every offer: as many cells as the head has, no number with a sign of money") {
  Session session = test::bundled_session();
  std::size_t cells = 0;
  for (const Choice& choice : std::vector<Choice>(session.comparison().choices)) {
    test::choose_only(session, {choice.id});
    for (const View view : kViews) {
      const Table table = table_of(session.comparison(), view);
      CAPTURE(choice.id);
      CAPTURE(name_of(view));
      if (view != View::income && view != View::services) CHECK(!table.rows.empty());
      for (const auto& row : table.rows) {
        REQUIRE(row.size() == table.head.size());
        for (const TableCell& cell : row) {
          ++cells;
          if (cell.number) CHECK(Decimal::parse(cell.text).has_value());
        }
      }
    }
  }
  CHECK(cells > 20'000);
}

TEST_CASE("amounts are numbers, what is missing is a text") {
  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-routine-2025-26", "gm-les-2026-27"});
  REQUIRE(session.enter("registered", "9800") == "");
  REQUIRE(session.enter("weighted", "10240") == "");
  REQUIRE(session.enter("care-home-beds", "40") == "");

  const Table compare = table_of(session.comparison(), View::compare);
  REQUIRE(compare.rows.size() == 2);
  const TableCell& income = cell_of(compare, compare.rows[0], "Income a year (£)");
  CHECK(income.number);
  CHECK(income.text == "143724.80");  // as `compare` shows it: £143,724.80
  CHECK(cell_of(compare, compare.rows[0], "Weighted list").text == "10240");
  const TableCell& unpublished = cell_of(compare, compare.rows[1], "Income a year (£)");
  CHECK(!unpublished.number);
  CHECK(unpublished.text == "not published");

  const Table lines = table_of(session.comparison(), View::income);
  const auto& waiting = row_of(lines, {"LSC routine", "Spirometry"});
  CHECK(cell_of(lines, waiting, "Price (£)").text == "56.88");
  CHECK(cell_of(lines, waiting, "Price (£)").number);
  CHECK(!cell_of(lines, waiting, "Amount a year (£)").number);
  CHECK(cell_of(lines, waiting, "Amount a year (£)").text.starts_with("enter "));
  CHECK(cell_of(lines, waiting, "April (£)").text == "not entered");
}

TEST_CASE("the payments' column adds up to the income of the year; pots stand in a column of their own") {
  Session session = test::bundled_session();
  test::choose_only(session, {"lsc-ltc-2025-26"});
  REQUIRE(session.enter("weighted", "10240") == "");
  const Table lines = table_of(session.comparison(), View::income);
  std::int64_t payments = 0;
  std::int64_t parts = 0;
  const auto millionths = [](const TableCell& cell) {
    return cell.number ? Decimal::parse(cell.text)->millionths() : 0;
  };
  for (const auto& row : lines.rows) {
    payments += millionths(cell_of(lines, row, "Amount a year (£)"));
    parts += millionths(cell_of(lines, row, "Part’s amount (£)"));
  }
  CHECK(payments == 86'016'000'000);  // 10,240 × £8.40
  CHECK(parts == 86'016'000'000);
}

TEST_CASE("an own offer's texts reach the file, and none as a formula") {
  Session session = test::bundled_session();
  const std::string title = "\"shortTitle\": \"";
  const std::string offer = test::replaced(test::small_offer(), title, title + "=1+");
  REQUIRE(test::report_of(session.add_offer("own.json", offer, true)) == "");
  for (const View view : kViews) {
    const std::string csv = csv_of(table_of(session.comparison(), view));
    CAPTURE(name_of(view));
    CHECK(csv.find("'=1+") != std::string::npos);
    CHECK(csv.find("\n=") == std::string::npos);
    CHECK(csv.find(",=") == std::string::npos);
  }
}

}  // namespace
}  // namespace offerscope
