// Texts in offer files: what characters they may hold, how long they are, and how a fault quotes them.
#include <doctest/doctest.h>

#include "core/characters.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

/// A text for every place in the format where a text stands.
TEST_CASE("control and bidirectional characters are refused wherever a text stands") {
  const std::string_view places[] = {"Anytown ECG scheme", "NHS Anytown ICB", "ECGs done and read",
                                     "A. Officer", "Letter to practices", "Paid on the list",
                                     "£0.96 per weighted", "12-lead ECG in the", "Reviewed each year",
                                     "we will review", "The notice period"};
  const std::string_view characters[] = {"\\u0000", "\\u0001", "\\u0007", "\\b",     "\\t",     "\\n",
                                         "\\r",     "\\u001b", "\\u007f", "\\u0085", "\\u009f", "\\u200e",
                                         "\\u200f", "\\u202a", "\\u202e", "\\u2066", "\\u2069", "\\u061c",
                                         "\\u2028", "\\u2029"};
  for (const std::string_view place : places) {
    for (const std::string_view character : characters) {
      CAPTURE(place);
      CAPTURE(character);
      const std::string text =
          test::replaced(test::small_offer(), place, std::string(character) + std::string(place));
      const Faults faults = test::faults_of(text);
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].code == "bad-text");
      CHECK(faults[0].message.ends_with(" holds a line break or another control character; delete it."));
    }
  }
}

TEST_CASE("letters of all languages, and signs, are not control characters") {
  for (const std::string_view word : {"Ynys Môn", "Łódź", "Ελλάδα", "Москва", "العربية", "日本語", "😀",
                                      "naïve", "£ – ≥ × ÷ “ ” ‘ ’ …", "\\u00a0"}) {
    CAPTURE(word);
    const std::string text = test::replaced(test::small_offer(), "done and read", word);
    CHECK(test::report_of(test::faults_of(text)) == "");
  }
}

TEST_CASE("the limit of a text is in characters, whatever their bytes") {
  const auto words_of_length = [](int count) {
    std::string pounds;
    for (int i = 0; i < count; ++i) pounds += "£";
    return test::report_of(
        test::faults_of(test::replaced(test::small_offer(), "we will review the price each year", pounds)));
  };
  CHECK(words_of_length(300) == "");
  CHECK(words_of_length(301) ==
        "49:50 bad-text /terms/0/source/words\n"
        "  `words` has 301 characters; at most 300 are read, so shorten it.\n");
  std::string title;
  for (int i = 0; i < 24; ++i) title += "é";
  CHECK(test::report_of(test::faults_of(test::replaced(test::small_offer(), "\"Anytown ECG\"", '"' + title + '"'))) == "");
  CHECK(test::places_of(test::faults_of(
            test::replaced(test::small_offer(), "\"Anytown ECG\"", '"' + title + "é\""))) == "5:17 bad-text /shortTitle");
}

TEST_CASE("what a file holds is quoted without control characters") {
  for (const std::string_view hostile : {"\\u001b[2J", "\\u0007", "\\u009b2J", "\\u202e", "\\r\\n"}) {
    const std::string bad(hostile);
    for (const std::string& text :
         {test::replaced(test::small_offer(), "\"reviewDue\"", '"' + bad + "x\": 1, \"reviewDue\""),
          test::replaced(test::small_offer(), "\"proposed\"", '"' + bad + "x\""),
          test::replaced(test::small_offer(), "\"service\": \"ecg\"", "\"service\": \"" + bad + "x\""),
          test::replaced(test::small_offer(), "\"services\": [\"ecg\"]", "\"services\": [\"" + bad + "x\"]"),
          test::replaced(test::small_offer(), "\"id\": \"anytown", "\"id\": \"" + bad + "anytown"),
          test::replaced(test::small_offer(), "\"0.96\"", '"' + bad + "0.96\""),
          test::replaced(test::small_offer(), "\"status\": \"proposed\"",
                         '"' + bad + "x\": 1, \"" + bad + "x\": 1, \"status\": \"proposed\"")}) {
      CAPTURE(hostile);
      const Faults faults = test::faults_of(text);
      REQUIRE(!faults.empty());
      for (const Fault& fault : faults) {
        CAPTURE(fault.code);
        CHECK(!has_control_character(to_string(fault)));
      }
    }
  }
}

}  // namespace
}  // namespace offerscope
