// The index tables: how their files are read, what growth they tell, and that the published ones say what
// was released.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "cli/bundled_offers.hpp"
#include "core/uplift/index_table.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

/// A file with these records, in their own lines.
std::string table_with(const std::string& records, std::string_view kind = "level") {
  return R"({
"format": 2, "id": "wages", "title": "Wages", "shortTitle": "Wages", "kind": ")" +
         std::string(kind) + R"(", "unit": "index", "movesWith": "pay",
"documents": [{ "id": "release", "title": "Release", "publisher": "ONS", "date": "2026-03-25", "verification": "primary" }],
"records": [
)" + records + "\n]}";
}

std::string report(const std::string& text) {
  IndexTable table;
  return test::report_of(read_index_table(text, table));
}

IndexTable read(const std::string& text) {
  IndexTable table;
  CHECK(test::report_of(read_index_table(text, table)) == "");
  return table;
}

IndexTable bundled_table(std::string_view id) {
  for (const BundledFile& file : bundled_indices()) {
    if (file.name == std::string(id) + ".json") return read(std::string(file.text));
  }
  FAIL("no table ", std::string(id));
  return {};
}

const std::string kRecord = R"({ "document": "release", "from": "2023-24", "values": ["100", "103", "105.06"] })";

TEST_CASE("a table of levels: each rise is a value over the one before") {
  const IndexTable table =
      read(table_with(kRecord + R"(,
{ "document": "release", "from": "2026-27", "values": ["110.313"], "lastYearMonths": 11 },
{ "document": "release", "from": "2027-28", "values": ["110.313", "99.2817"], "forecast": true })"));
  CHECK(table.id == "wages");
  CHECK(table.title == "Wages");
  CHECK(table.short_title == "Wages");
  CHECK(table.unit == "index");
  CHECK(table.note == "");
  CHECK(table.kind == IndexTable::Kind::level);
  CHECK(table.moves_with == MovesWith::pay);
  CHECK(table.documents.size() == 1);
  REQUIRE(table.years.size() == 6);
  CHECK(table.first_growth() == FinancialYear{2024});
  CHECK(table.last_growth() == FinancialYear{2028});
  CHECK(table.last_recorded() == FinancialYear{2026});
  CHECK(!table.growth({2022}));
  CHECK(!table.growth({2023}));
  CHECK(!table.growth({2029}));
  CHECK(table.growth({2024}).value() == doctest::Approx(1.03));
  CHECK(table.growth({2025}).value() == doctest::Approx(1.02));
  CHECK(table.growth({2026}).value() == doctest::Approx(1.05));
  CHECK(table.growth({2027}).value() == 1.0);
  CHECK(table.growth({2028}).value() == doctest::Approx(0.9));
  CHECK(table.years[3].months == 11);
  CHECK(table.years[2].months == 12);
  CHECK(!table.years[3].forecast);
  CHECK(table.years[4].forecast);
  CHECK(table.years[5].year == FinancialYear{2028});
  CHECK(table.years[5].document == "release");
}

TEST_CASE("a table of rises tells one for its first year, and cuts") {
  const IndexTable table = read(table_with(
      R"({ "document": "release", "from": "2023-24", "values": ["2.5", "0", "-99.5"] })", "rise"));
  CHECK(table.kind == IndexTable::Kind::rise);
  CHECK(table.first_growth() == FinancialYear{2023});
  CHECK(table.last_growth() == FinancialYear{2025});
  CHECK(table.last_recorded() == FinancialYear{2025});
  CHECK(!table.growth({2022}));
  CHECK(table.growth({2023}).value() == doctest::Approx(1.025));
  CHECK(table.growth({2024}).value() == 1.0);
  CHECK(table.growth({2025}).value() == doctest::Approx(0.005));
  CHECK(!table.growth({2026}));
}

TEST_CASE("one year is enough for rises, two for levels") {
  CHECK(report(table_with(R"({ "document": "release", "from": "2023-24", "values": ["1"] })", "rise")) == "");
  CHECK(report(table_with(R"({ "document": "release", "from": "2023-24", "values": ["1"] })")) ==
        "4:12 too-few /records\n  `records` must have at least two years that are no forecast: a level tells of a "
        "rise by the one before.\n");
  CHECK(report(table_with(R"({ "document": "release", "from": "2023-24", "values": ["1"], "forecast": true })",
                          "rise")) ==
        "4:12 too-few /records\n  `records` must have at least one year that is no forecast.\n");
  CHECK(report(table_with("")) ==
        "4:12 too-few /records\n  `records` must have at least two years that are no forecast: a level tells of a "
        "rise by the one before.\n");
  CHECK(report(table_with(R"({ "document": "release", "from": "2023-24", "values": [] })")) ==
        "5:55 too-few /records/0/values\n  `values` must have at least one entry; add what is missing.\n");
}

TEST_CASE("records follow each other") {
  CHECK(report(table_with(kRecord + ",\n" + kRecord)) ==
        "6:34 wrong-order /records/1/from\n  `from` must be \"2026-27\", the year after the record before; found "
        "\"2023-24\".\n");
  CHECK(report(table_with(kRecord + R"(,
{ "document": "release", "from": "2027-28", "values": ["1"] })")) ==
        "6:34 wrong-order /records/1/from\n  `from` must be \"2026-27\", the year after the record before; found "
        "\"2027-28\".\n");
  CHECK(report(table_with(kRecord + R"(,
{ "document": "release", "from": "2026-27", "values": ["1"], "forecast": true },
{ "document": "release", "from": "2027-28", "values": ["1"] })")) ==
        "7:34 wrong-order /records/2/from\n  After a forecast only forecasts may stand; move the record or add "
        "\"forecast\": true.\n");
  CHECK(report(table_with(kRecord + R"(,
{ "document": "release", "from": "2026-27", "values": ["1"], "lastYearMonths": 3 },
{ "document": "release", "from": "2027-28", "values": ["1"] })")) ==
        "7:34 wrong-order /records/2/from\n  After a record with `lastYearMonths` only forecasts may stand; give "
        "that year all its months.\n");
}

TEST_CASE("after a record that cannot be read, the next is not told to be out of order") {
  CHECK(report(table_with(R"({ "document": "release", "from": "2023", "values": ["1", "2"] },
{ "document": "release", "from": "2031-32", "values": ["1"] })")) ==
        "5:34 bad-value /records/0/from\n  `from` must be a financial year such as \"2026-27\"; found the text "
        "\"2023\".\n");
  CHECK(report(table_with(R"({ "document": "release", "from": "2023-24" },
{ "document": "release", "from": "2031-32", "values": ["1"] })")) ==
        "5:1 missing-key /records/0\n  `values` is missing; add it as a list in square brackets.\n");
}

TEST_CASE("values, months and documents are read strictly") {
  const auto values = [](std::string_view list, std::string_view kind) {
    return report(table_with(R"({ "document": "release", "from": "2023-24", "values": [)" + std::string(list) + "] }",
                             kind));
  };
  const std::string wanted = "A value must be a decimal text with at most six places, such as \"102.5\"; found ";
  CHECK(values(R"(1, "2")", "level") ==
        "5:56 wrong-type /records/0/values/0\n  " + wanted + "the number 1. Put quotation marks around it: \"1\".\n");
  CHECK(values(R"("1", "x")", "level") ==
        "5:61 bad-value /records/0/values/1\n  " + wanted + "the text \"x\".\n");
  CHECK(values(R"("1", "0")", "level") ==
        "5:61 bad-value /records/0/values/1\n  A level must be above zero; found 0.\n");
  CHECK(values(R"("-100")", "rise") ==
        "5:56 bad-value /records/0/values/0\n  A rise must be above -100; found -100.\n");
  CHECK(values(R"("-100")", "steps") ==
        "2:78 unknown-word /kind\n  `kind` must be one of \"level\" or \"rise\"; found the text \"steps\".\n");
  for (const std::string_view months : {"0", "12", "1.0", "-1"}) {
    CAPTURE(months);
    CHECK(report(table_with(test::replaced(kRecord, " }", ", \"lastYearMonths\": " + std::string(months) + " }"))) ==
          "5:99 bad-value /records/0/lastYearMonths\n  `lastYearMonths` must be a whole number from 1 to 11, without "
          "quotation marks; found the number " + std::string(months) + ".\n");
  }
  CHECK(report(table_with(test::replaced(kRecord, " }", R"(, "lastYearMonths": "11" })"))) ==
        "5:99 wrong-type /records/0/lastYearMonths\n  `lastYearMonths` must be a whole number from 1 to 11, without "
        "quotation marks; found the text \"11\".\n");
  CHECK(report(table_with(kRecord + R"(,
{ "document": "release", "from": "2026-27", "values": ["1"], "forecast": true, "lastYearMonths": 3 })")) ==
        "6:98 misplaced-key /records/1/lastYearMonths\n  `lastYearMonths` does not go with \"forecast\": true; "
        "delete it.\n");
  CHECK(report(table_with(test::replaced(kRecord, "release", "releese"))) ==
        "5:15 unknown-document /records/0/document\n  No entry of `documents` has the id \"releese\". Did you mean "
        "\"release\"?\n");
  CHECK(report(table_with(test::replaced(kRecord, "release", "x"))) ==
        "5:15 unknown-document /records/0/document\n  No entry of `documents` has the id \"x\".\n");
}

TEST_CASE("the head of a table") {
  const std::string good = table_with(kRecord);
  const std::string document = good.substr(good.find("{ \"id\""), good.find("}]") + 1 - good.find("{ \"id\""));
  CHECK(report(test::replaced(good, document, document + ", " + document)) ==
        "3:133 duplicate-id /documents/1/id\n  Two entries of `documents` have the id \"release\"; give each its "
        "own.\n");
  CHECK(report(test::replaced(good, "\"pay\"", "\"wages\"")) ==
        "2:117 unknown-word /movesWith\n  `movesWith` must be one of \"prices\" or \"pay\"; found the text \"wages\".\n");
  CHECK(report(test::replaced(good, "\"unit\"", "\"units\"")) ==
        "2:87 unknown-key /units\n  `units` is not a key of this format; did you mean `unit`?\n");
  CHECK(report(test::replaced(good, "\"shortTitle\": \"Wages\"", "\"shortTitle\": \"" + std::string(25, 'w') + '"')) ==
        "2:61 bad-text /shortTitle\n  `shortTitle` has 25 characters; at most 24 are read, so shorten it.\n");
  CHECK(report(test::replaced(good, "\"format\": 2", "\"format\": 3")) ==
        "2:11 newer-format /format\n  This file is of format 3; this Offerscope reads formats 1 and 2. Open it in a "
        "newer Offerscope.\n");
  CHECK(report(test::replaced(good, "\"records\"", "\"record\"")) ==
        "4:1 unknown-key /record\n  `record` is not a key of this format; did you mean `records`?\n");
  CHECK(report("") == "1:1 empty-file (file)\n  The file is empty. Check that it was saved.\n");
  CHECK(report("[]") == "1:1 wrong-type (file)\n  This must be an object in curly brackets; found a list.\n");
}

TEST_CASE("the command carries the tables of offers/indices, and each is good") {
  const auto files = test::files_in(test::source_folder() / "offers/indices", ".json");
  REQUIRE(files.size() == bundled_indices().size());
  std::set<std::string> ids;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const BundledFile& file = bundled_indices()[i];
    CAPTURE(file.name);
    CHECK(file.name == files[i].filename().string());
    CHECK(file.text == test::read_bytes(files[i]));
    const IndexTable table = read(std::string(file.text));
    CHECK(table.id + ".json" == file.name);
    ids.insert(table.id);
    CHECK(!table.note.empty());
    std::set<std::string> used;
    for (const IndexYear& year : table.years) used.insert(year.document);
    CHECK(used.size() == table.documents.size());
    for (const Document& document : table.documents) CHECK(!document.address.empty());
    for (FinancialYear year = table.first_growth(); year <= table.last_growth(); ++year.start) {
      CAPTURE(year.to_string());
      const double growth = table.growth(year).value();
      CHECK(growth > 0.99);
      CHECK(growth < 1.15);
    }
  }
  CHECK(ids == std::set<std::string>{"cpi", "cpih", "gdp-deflator", "global-sum", "pay-award", "rpi"});
}

TEST_CASE("the published tables span the years that were released") {
  struct Row {
    std::string_view id;
    int first, recorded, last;
  };
  for (const Row& row : {Row{"cpi", 1989, 2025, 2025}, {"cpih", 2001, 2024, 2024}, {"rpi", 1988, 2025, 2025},
                         {"gdp-deflator", 2001, 2024, 2030}, {"global-sum", 2015, 2026, 2026},
                         {"pay-award", 2016, 2026, 2026}}) {
    CAPTURE(row.id);
    const IndexTable table = bundled_table(row.id);
    CHECK(table.first_growth() == FinancialYear{row.first});
    CHECK(table.last_recorded() == FinancialYear{row.recorded});
    CHECK(table.last_growth() == FinancialYear{row.last});
  }
  CHECK(bundled_table("cpi").years.back().months == 11);
}

/// Tenths by month, the first January first: tests/cases/indices/….
std::map<int, std::vector<int>> months_of(const std::string& file) {
  std::map<int, std::vector<int>> years;
  for (const std::string& line : test::lines_of(test::read_bytes(test::source_folder() / "tests/cases/indices" / file))) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    int year = 0;
    words >> year;
    for (std::string word; words >> word;) {
      word.erase(word.find('.'), 1);
      years[year].push_back(std::stoi(word));
    }
  }
  return years;
}

TEST_CASE("the values of CPI and RPI are the means of the months that the ONS released") {
  for (const std::string id : {"cpi", "rpi"}) {
    const IndexTable table = bundled_table(id);
    const auto months = months_of(id + "-months.txt");
    for (const IndexYear& entry : table.years) {
      CAPTURE(id);
      CAPTURE(entry.year.to_string());
      const int start = entry.year.start;
      std::int64_t sum = 0;
      int count = 0;
      for (std::size_t i = 3; i < months.at(start).size(); ++i, ++count) sum += months.at(start)[i];
      if (months.contains(start + 1)) {
        const auto& next = months.at(start + 1);
        for (std::size_t i = 0; i < 3 && i < next.size(); ++i, ++count) sum += next[i];
      }
      CHECK(count == entry.months);
      // Tenths to ten-thousandths, halves up.
      const std::int64_t mean = (2 * sum * 1000 + count) / (2 * count);
      CHECK(entry.value.millionths() == mean * 100);
    }
  }
}

TEST_CASE("a price frozen since 2019/20 is worth 77.7% by CPI in 2025/26; the global sum rose by 37.2%") {
  struct Row {
    std::string_view id;
    int from;
    double left;  // percent, to a tenth
  };
  for (const Row& row : {Row{"cpi", 2016, 72.7}, {"cpi", 2018, 76.4}, {"cpi", 2019, 77.7}, {"cpi", 2020, 78.2},
                         {"cpi", 2021, 81.3}, {"cpi", 2022, 89.5}, {"cpi", 2023, 94.5}, {"cpi", 2024, 96.8},
                         {"global-sum", 2019, 72.9}}) {
    CAPTURE(row.id);
    CAPTURE(row.from);
    const IndexTable table = bundled_table(row.id);
    double price = 1.0;
    for (int year = row.from + 1; year <= 2025; ++year) price *= table.growth({year}).value();
    CHECK(std::round(1000.0 / price) / 10.0 == doctest::Approx(row.left));
  }
}

TEST_CASE("the published rises of single years") {
  struct Row {
    std::string_view id;
    int year;
    double percent;  // to a tenth
  };
  for (const Row& row : {Row{"cpi", 2010, 3.5}, {"cpi", 2015, 0.1}, {"cpi", 2022, 10.0}, {"cpi", 2025, 3.3},
                         {"gdp-deflator", 2020, 5.2}, {"gdp-deflator", 2021, 0.2}, {"gdp-deflator", 2022, 7.0},
                         {"gdp-deflator", 2025, 3.2}, {"gdp-deflator", 2026, 2.0}, {"gdp-deflator", 2030, 2.0},
                         {"pay-award", 2018, 2.0}, {"pay-award", 2022, 4.5}, {"pay-award", 2024, 6.0},
                         {"pay-award", 2026, 3.5}, {"global-sum", 2021, 3.6}, {"global-sum", 2022, 3.0}}) {
    CAPTURE(row.id);
    CAPTURE(row.year);
    const double growth = bundled_table(row.id).growth({row.year}).value();
    CHECK(std::round((growth - 1.0) * 1000.0) / 10.0 == doctest::Approx(row.percent));
  }
}

}  // namespace
}  // namespace offerscope
