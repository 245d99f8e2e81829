#include "core/entry.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/numbers.hpp"

namespace offerscope {
namespace {

/// What came of an entry: the number, or the sentence.
std::string outcome(const Result<Quantity>& result) {
  return result ? result->count.to_string() : result.message();
}
std::string outcome(const Result<Decimal>& result) {
  return result ? result->to_string() : result.message();
}

struct Row {
  std::string typed;
  std::string_view outcome;
};

TEST_CASE("a registered list is a whole number of patients, however it is typed") {
  for (const Row& row : {
           Row{"10387", "10387"},
           {"10,387", "10387"},
           {"10 387", "10387"},
           {"  10387\t", "10387"},
           {"1", "1"},
           {"2000000", "2000000"},
           {"2,000,000", "2000000"},
           {"2 000 000", "2000000"},
           {"10387.0", "10387"},
           {"000010387", "10387"},
           {std::string(5'000, '0') + "7", "7"},
           // No-break spaces, as word processors and web pages put them.
           {"10\u00a0387", "10387"},
           {"2\u202f000\u202f000", "2000000"},
           {"10\u2009387", "10387"},
           {"\u00a010387\u2007", "10387"},
           {"10\u00a0387.0", "10387"},
           {"", "A registered list is missing; write it like 10387."},
           {" \u00a0", "A registered list is missing; write it like 10387."},
           // Too small, too large.
           {"0", "A registered list is at least 1; write it like 10387."},
           {"0.0", "A registered list is at least 1; write it like 10387."},
           {"2000001", "A registered list is at most 2,000,000; write it like 10387."},
           {"99999999999", "A registered list is at most 2,000,000; write it like 10387."},
           {"99999999999999999999", "A registered list is at most 2,000,000; write it like 10387."},
           {std::string(100'000, '9'), "A registered list is at most 2,000,000; write it like 10387."},
           {"-1", "A registered list cannot be below zero; write it like 10387."},
           {"-", "A registered list cannot be below zero; write it like 10387."},
           {"−10387", "A registered list cannot be below zero; write it like 10387."},
           {"-10,387", "A registered list cannot be below zero; write it like 10387."},
           // Not a whole number.
           {"10387.5", "A registered list is a whole number; write it like 10387."},
           {"10387.0000001", "A registered list has at most six decimal places; write it like 10387."},
           // Pounds.
           {"£10387", "A registered list is not in pounds; write it like 10387."},
           {"10387£", "A registered list is not in pounds; write it like 10387."},
           {"£", "A registered list is not in pounds; write it like 10387."},
           // Letters and other signs.
           {"ten thousand", "A registered list is written in digits only; write it like 10387."},
           {"10k", "A registered list is written in digits only; write it like 10387."},
           {"1e4", "A registered list is written in digits only; write it like 10387."},
           {"0x10", "A registered list is written in digits only; write it like 10387."},
           {"+10387", "A registered list is written in digits only; write it like 10387."},
           {"10387 patients", "A registered list is written in digits only; write it like 10387."},
           {"10'387", "A registered list is written in digits only; write it like 10387."},
           {"10_387", "A registered list is written in digits only; write it like 10387."},
           {"NaN", "A registered list is written in digits only; write it like 10387."},
           {"infinity", "A registered list is written in digits only; write it like 10387."},
           {"=10387", "A registered list is written in digits only; write it like 10387."},
           {"<script>", "A registered list is written in digits only; write it like 10387."},
           {"１０３８７", "A registered list is written in digits only; write it like 10387."},
           {"١٠٣٨٧", "A registered list is written in digits only; write it like 10387."},
           {"10😀", "A registered list is written in digits only; write it like 10387."},
           {"1\n0", "A registered list is written in digits only; write it like 10387."},
           {std::string("1\0" "0", 3), "A registered list is written in digits only; write it like 10387."},
           {"\xFF\xFE", "A registered list is written in digits only; write it like 10387."},
           {"\u202E10387", "A registered list is written in digits only; write it like 10387."},
           {std::string(100'000, 'x'), "A registered list is written in digits only; write it like 10387."},
           // Commas and spaces.
           {"1,0387", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"1038,7", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"10,387,", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {",10387", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {",", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"10,,387", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"10  387", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"1,2 3,456", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"1 234,567", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"10\u00a0\u00a0387", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"1,234 567", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"10387, 9800", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           {"10.387,0", "A registered list has commas or spaces in unexpected places; write it like 10387."},
           // Points.
           {"10.387.0", "A registered list has one decimal point at most; write it like 10387."},
           {"10.387.000", "A registered list has one decimal point at most; write it like 10387."},
           {"..", "A registered list has one decimal point at most; write it like 10387."},
           {".5", "A registered list is a whole number; write it like 10387."},
           {".", "A registered list is one number; write it like 10387."},
       }) {
    CAPTURE(row.typed.substr(0, 60));
    CHECK(outcome(read_registered_list(row.typed)) == row.outcome);
  }
}

TEST_CASE("a weighted list may have places") {
  for (const Row& row : {
           Row{"10387", "10387"},
           {"10,240.55", "10240.55"},
           {"10 240.123456", "10240.123456"},
           {"1", "1"},
           {"0.999999", "A weighted list is at least 1; write it like 10387."},
           {"2000000.000001", "A weighted list is at most 2,000,000; write it like 10387."},
           {"10240.1234567", "A weighted list has at most six decimal places; write it like 10387."},
           {"-5", "A weighted list cannot be below zero; write it like 10387."},
           {"£9", "A weighted list is not in pounds; write it like 10387."},
           {"many", "A weighted list is written in digits only; write it like 10387."},
       }) {
    CAPTURE(row.typed);
    CHECK(outcome(read_weighted_list(row.typed)) == row.outcome);
  }
}

TEST_CASE("a ratio lies between 0.1 and 10") {
  for (const Row& row : {
           Row{"1.04", "1.04"},
           {"1", "1"},
           {"0.1", "0.1"},
           {"10", "10"},
           {" 0.98 ", "0.98"},
           {".98", "0.98"},
           {"-.98", "A ratio of weighted to registered patients cannot be below zero; write it like 1.04."},
           {".05", "A ratio of weighted to registered patients is at least 0.1; write it like 1.04."},
           {"1.0.4", "A ratio of weighted to registered patients has one decimal point at most; write it like 1.04."},
           {"0.099999", "A ratio of weighted to registered patients is at least 0.1; write it like 1.04."},
           {"0", "A ratio of weighted to registered patients is at least 0.1; write it like 1.04."},
           {"10.000001", "A ratio of weighted to registered patients is at most 10; write it like 1.04."},
           {"104", "A ratio of weighted to registered patients is at most 10; write it like 1.04."},
           {"1,04",
            "A ratio of weighted to registered patients has commas or spaces in unexpected places; write it like 1.04."},
           {"104%", "A ratio of weighted to registered patients is written in digits only; write it like 1.04."},
           {"-1", "A ratio of weighted to registered patients cannot be below zero; write it like 1.04."},
           {"1:1", "A ratio of weighted to registered patients is written in digits only; write it like 1.04."},
       }) {
    CAPTURE(row.typed);
    CHECK(outcome(read_ratio(row.typed)) == row.outcome);
  }
}

TEST_CASE("a volume may be zero, and zero is a number that was entered") {
  for (const Row& row : {
           Row{"0", "0"},
           {"40", "40"},
           {"33.25", "33.25"},
           {".25", "0.25"},
           {"1\u00a0200", "1200"},
           {"", "This number is missing; write it like 40."},
           {"1,200", "1200"},
           {"2000000", "2000000"},
           {"2000001", "This number is at most 2,000,000; write it like 40."},
           {"-1", "This number cannot be below zero; write it like 40."},
           {"-0", "This number cannot be below zero; write it like 40."},
           {"£40", "This number is not in pounds; write it like 40."},
           {"forty", "This number is written in digits only; write it like 40."},
           {"40%", "This number is written in digits only; write it like 40."},
           {"1/2", "This number is written in digits only; write it like 40."},
           {"0.0000001", "This number has at most six decimal places; write it like 40."},
       }) {
    CAPTURE(row.typed);
    CHECK(outcome(read_volume(row.typed)) == row.outcome);
  }
}

TEST_CASE("a share is in percent, with or without its sign") {
  for (const Row& row : {
           Row{"60", "60"},
           {"60%", "60"},
           {"60 %", "60"},
           {"60\u00a0%", "60"},
           {".5%", "0.5"},
           {"%", "This share is missing; write it like 60."},
           {"", "This share is missing; write it like 60."},
           {" 0 ", "0"},
           {"100", "100"},
           {"33.333333%", "33.333333"},
           {"100.000001", "This share is at most 100; write it like 60."},
           {"101%", "This share is at most 100; write it like 60."},
           {"-5%", "This share cannot be below zero; write it like 60."},
           {"60%%", "This share is written in digits only; write it like 60."},
           {"%60", "This share is written in digits only; write it like 60."},
           {"half", "This share is written in digits only; write it like 60."},
           {"£60", "This share is not in pounds; write it like 60."},
       }) {
    CAPTURE(row.typed);
    CHECK(outcome(read_assumption(InputUnit::percent, row.typed)) == row.outcome);
  }
}

TEST_CASE("an empty field is not an entry") {
  CHECK(is_blank(""));
  CHECK(is_blank("   "));
  CHECK(is_blank(" \t "));
  CHECK(is_blank("\u00a0 \u202f"));
  CHECK(!is_blank("0"));
  CHECK(!is_blank(" - "));
}

TEST_CASE("no entry, however hostile, gives a number that is out of range") {
  const std::string_view hostile[] = {"1e999", "9e9", "2000000.0000009", "0x7fffffffffffffff",
                                      "18446744073709551617", "9223372036854775808", "1.7976931348623157"};
  for (const std::string_view text : hostile) {
    CAPTURE(text);
    const auto list = read_registered_list(text);
    CHECK(!list);
    const auto volume = read_volume(text);
    if (volume) CHECK(volume->count <= *Decimal::from_integer(kMostPatients));
  }
}

TEST_CASE("a ratio outside 0.78 to 1.28 is unusual") {
  CHECK(is_unusual_ratio(test::decimal("0.779999")));
  CHECK(!is_unusual_ratio(test::decimal("0.78")));
  CHECK(!is_unusual_ratio(test::decimal("1")));
  CHECK(!is_unusual_ratio(test::decimal("1.28")));
  CHECK(is_unusual_ratio(test::decimal("1.280001")));
}

}  // namespace
}  // namespace offerscope
