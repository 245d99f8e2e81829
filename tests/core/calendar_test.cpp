#include "core/calendar.hpp"

#include <doctest/doctest.h>

namespace offerscope {
namespace {

TEST_CASE("a date is a day that exists, from 1900 to 2199") {
  for (const std::string_view text : {"2026-04-01", "2024-02-29", "2000-02-29", "1900-01-01",
                                      "2199-12-31", "2026-01-31", "2026-04-30"}) {
    CAPTURE(text);
    const auto date = Date::parse(text);
    REQUIRE(date.has_value());
    CHECK(date->to_string() == text);
  }
  for (const std::string_view text :
       {"", "2026", "2026-04", "2026-4-1", "26-04-01", "2026/04/01", "01-04-2026", "2026-02-29",
        "1900-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-04-00", "1899-12-31",
        "2200-01-01", "2026-04-1a", " 2026-04-01", "2026-04-01 ", "2026-04-01T00:00", "-026-04-01",
        "２０２６-04-01", "today"}) {
    CAPTURE(text);
    CHECK(!Date::parse(text));
  }
}

TEST_CASE("a month is a year and a month") {
  CHECK(Month::parse("2026-04") == Month{2026, 4});
  CHECK(Month::parse("1900-01") == Month{1900, 1});
  for (const std::string_view text : {"", "2026", "2026-4", "2026-00", "2026-13", "1899-12", "2200-01",
                                      "2026-04-01", "2026/04", "202604", "April 2026", "2026-0x"}) {
    CAPTURE(text);
    CHECK(!Month::parse(text));
  }
}

TEST_CASE("dates and months in words") {
  CHECK(Date{2026, 2, 6}.in_words() == "6 February 2026");
  CHECK(Date{2026, 12, 31}.in_words() == "31 December 2026");
  CHECK(Month{2026, 2}.in_words() == "February 2026");
  CHECK(Month{2026, 2}.to_string() == "2026-02");
  CHECK(short_month_name(4) == "Apr");
  CHECK(short_month_name(1) == "Jan");
  CHECK(short_month_name(12) == "Dec");
  CHECK(short_month_name(9) == "Sep");
}

TEST_CASE("months follow one another over the year's end, forwards and back") {
  CHECK(Month{2025, 12}.next() == Month{2026, 1});
  CHECK(Month{2026, 1}.next(0) == Month{2026, 1});
  CHECK(Month{2025, 4}.next(11) == Month{2026, 3});
  CHECK(Month{2025, 4}.next(12) == Month{2026, 4});
  CHECK(Month{2026, 1}.next(-1) == Month{2025, 12});
  CHECK(Month{2026, 3}.next(-27) == Month{2023, 12});
}

TEST_CASE("a financial year runs from April to March") {
  CHECK(FinancialYear::of({2026, 4, 1}) == FinancialYear{2026});
  CHECK(FinancialYear::of({2026, 3, 31}) == FinancialYear{2025});
  CHECK(FinancialYear::of({2026, 12, 31}) == FinancialYear{2026});
  CHECK(FinancialYear::of({2026, 1, 1}) == FinancialYear{2025});

  const auto months = FinancialYear{2025}.months();
  CHECK(months.front() == Month{2025, 4});
  CHECK(months[8] == Month{2025, 12});
  CHECK(months[9] == Month{2026, 1});
  CHECK(months.back() == Month{2026, 3});
  for (std::size_t i = 0; i < months.size(); ++i) {
    CHECK(FinancialYear{2025}.index_of(months[i]) == i);
  }
  CHECK(!FinancialYear{2025}.index_of({2025, 3}));
  CHECK(!FinancialYear{2025}.index_of({2026, 4}));
  CHECK(!FinancialYear{2025}.index_of({2027, 4}));
}

TEST_CASE("a financial year is written as two years that follow each other") {
  CHECK(FinancialYear::parse("2026-27") == FinancialYear{2026});
  CHECK(FinancialYear::parse("1999-00") == FinancialYear{1999});
  CHECK(FinancialYear{2026}.to_string() == "2026-27");
  CHECK(FinancialYear{1999}.to_string() == "1999-00");
  CHECK(FinancialYear{2026}.in_words() == "2026/27");
  for (const std::string_view text : {"", "2026", "2026/27", "2026-28", "2026-26", "2026-2027", "26-27",
                                      "2026-7", "2200-01", "1899-00", "2026-27 "}) {
    CAPTURE(text);
    CHECK(!FinancialYear::parse(text));
  }
}

TEST_CASE("what is written like a date, a month or a financial year and is none: why") {
  const std::string years = "only the years 1900 to 2199 are read";
  const std::string no_month = ": after the year stands the month, 01 to 12";
  CHECK(Date::problem("2026-02-30") == "30 February 2026 does not exist: the month has 28 days");
  CHECK(Date::problem("2024-02-30") == "30 February 2024 does not exist: the month has 29 days");
  CHECK(Date::problem("2026-04-31") == "31 April 2026 does not exist: the month has 30 days");
  CHECK(Date::problem("2026-12-00") == "0 December 2026 does not exist: the month has 31 days");
  CHECK(Date::problem("2026-13-01") == "there is no month 13" + no_month);
  CHECK(Date::problem("2026-00-31") == "there is no month 00" + no_month);
  CHECK(Date::problem("1899-12-31") == years);
  CHECK(Month::problem("2026-13") == "there is no month 13" + no_month);
  CHECK(Month::problem("2026-00") == "there is no month 00" + no_month);
  CHECK(Month::problem("2200-01") == years);
  CHECK(FinancialYear::problem("2026-28") == "the year after 2026 is 2027: write 2026-27, or correct the first year");
  CHECK(FinancialYear::problem("1999-99") == "the year after 1999 is 2000: write 1999-00, or correct the first year");
  CHECK(FinancialYear::problem("2200-01") == years);
  for (const std::string_view text : {"", "2026", "2026-4-1", "2026/04/01", "01-04-2026", "2026-04-1a", "2026-0x-01",
                                      "today", "2026-04", "2026-0x", "2026-27", "2026-2x", "202x-27", "2026/27",
                                      "2026-04-30"}) {
    CAPTURE(text);
    CHECK(Date::problem(text) == "");
    if (text != "2026-27") CHECK(Month::problem(text) == "");
    if (text != "2026-04") CHECK(FinancialYear::problem(text) == "");
  }
}

TEST_CASE("dates are ordered") {
  CHECK(Date{2026, 2, 6} < Date{2026, 2, 7});
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK(Month{2025, 12} < Month{2026, 1});
}

}  // namespace
}  // namespace offerscope
