#include "core/meant.hpp"

#include <doctest/doctest.h>

namespace offerscope {
namespace {

JsonValue value_of(JsonValue::Kind kind, std::string_view text) {
  JsonValue value;
  value.kind = kind;
  value.text = text;
  return value;
}
JsonValue text(std::string_view text) { return value_of(JsonValue::Kind::string, text); }
JsonValue number(std::string_view text) { return value_of(JsonValue::Kind::number, text); }

TEST_CASE("a name is made small, with hyphens between its words") {
  CHECK(meant_name("Letter") == "letter");
  CHECK(meant_name("Anytown ECG 2026/27") == "anytown-ecg-2026-27");
  CHECK(meant_name("care_home--beds ") == "care-home-beds");
  CHECK(meant_name("CareHomeBeds") == "care-home-beds");
  CHECK(meant_name("GLP1 doses") == "glp1-doses");
  CHECK(meant_name("") == "");
  CHECK(meant_name("£ !") == "");
  CHECK(meant_name(std::string(65, 'A')) == "");
}

TEST_CASE("a date is read as it is written in Britain, the day first") {
  for (const char* written : {"1 April 2026", "1st April 2026", "1st of April, 2026", "01/04/2026", "1.4.2026", "1-4-26",
                              "2026/04/01", "2026-4-1", "April 1, 2026", "1 Apr 2026", "1 APRIL 2026"}) {
    CAPTURE(written);
    CHECK(meant_date(written) == "2026-04-01");
  }
  CHECK(meant_date("30 Sept 2026") == "2026-09-30");
  for (const char* no_date : {"", "April 2026", "2026-07", "31 February 2026", "13/13/2026", "1 Ap 2026", "1 4 2026 5",
                              "04/13/2026", "1/4/1066", "next April", "1/4/12026"}) {
    CAPTURE(no_date);
    CHECK(meant_date(no_date) == "");
  }
  CHECK(meant_date(std::string(100'000, '1')) == "");
}

TEST_CASE("a month and a financial year in other forms") {
  for (const char* written : {"April 2026", "Apr 2026", "04/2026", "2026/04", "2026 April", "1 April 2026", "2026-04-01"}) {
    CAPTURE(written);
    CHECK(meant_month(written) == "2026-04");
  }
  for (const char* no_month : {"", "2026", "April", "04/26", "13/2026", "0/2026"}) {
    CAPTURE(no_month);
    CHECK(meant_month(no_month) == "");
  }
  for (const char* written : {"2026/27", "2026/2027", "2026-2027", "26/27", "2026 to 27 "}) {
    CAPTURE(written);
    CHECK(meant_financial_year(written) == (std::string_view(written) == "2026 to 27 " ? "" : "2026-27"));
  }
  CHECK(meant_financial_year("2026-28") == "");
  CHECK(meant_financial_year("2026") == "");
}

TEST_CASE("what to leave out of a number, or to put around it") {
  CHECK(decimal_remedy(text("£1.25")) == " Leave out the £: \"1.25\".");
  CHECK(decimal_remedy(text("70%")) == " Leave out the %: \"70\".");
  CHECK(decimal_remedy(text("£1,000,000.00")) == " Leave out the £ and the comma: \"1000000.00\".");
  CHECK(decimal_remedy(text("2.5 %")) == " Leave out the % and the space: \"2.5\".");
  CHECK(decimal_remedy(number("0.96")) == " Put quotation marks around it: \"0.96\".");
  CHECK(decimal_remedy(number("1e5")) == "");
  CHECK(decimal_remedy(text("a hundred")) == "");
  CHECK(decimal_remedy(text("£")) == "");
  CHECK(decimal_remedy(text("0.9600001")) == "");
  CHECK(text_remedy(number("2026")) == " Put quotation marks around it: \"2026\".");
  CHECK(text_remedy(text("2026")) == "");
}

TEST_CASE("true and false stand without quotation marks") {
  CHECK(boolean_remedy(text("true")) == " Write true, without quotation marks.");
  CHECK(boolean_remedy(text("Yes")) == " Write true, without quotation marks.");
  CHECK(boolean_remedy(text("no")) == " Write false, without quotation marks.");
  CHECK(boolean_remedy(text("FALSE")) == " Write false, without quotation marks.");
  CHECK(boolean_remedy(text("perhaps")) == "");
  CHECK(boolean_remedy(number("1")) == "");
}

TEST_CASE("the end of a fault's message") {
  CHECK(write_instead("letter") == " Write \"letter\".");
  CHECK(write_instead("") == "");
}

}  // namespace
}  // namespace offerscope
