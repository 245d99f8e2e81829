// Defects that were found and mended: one case for each, so that none comes back.
#include <doctest/doctest.h>

#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("a link's number of the wrong kind is left out and said") {
  for (const char* link : {"v=1&in.weighted=5&end", "v=1&set.care-home-beds=40&end",
                           "v=1&in.nwl-access-2024-25.practice-share=40&end"}) {
    CAPTURE(link);
    Session session = test::bundled_session();
    CHECK(session.open_link(link).size() == 1);
    CHECK(session.scenario().volumes.empty());
    CHECK(session.scenario().assumptions.empty());
  }
}

TEST_CASE("broken JSON is said, however many doubled keys stand before it") {
  std::string text = "{";
  for (int i = 0; i < 150; ++i) text += "\"a\":1,\n";
  const Faults faults = test::faults_of(text + "\"b\": ]");
  bool said = false;
  for (const Fault& fault : faults) {
    said = said || fault.code == "not-json";
    CHECK(fault.code != "missing-key");
  }
  CHECK(said);
}

TEST_CASE("one unreadable id or list gives one fault") {
  const auto count = [](std::string_view from, std::string_view to) {
    return test::faults_of(test::replaced(test::small_offer(), from, to)).size();
  };
  CHECK(count("\"id\": \"letter\"", "\"id\": \"Letter 1\"") == 1);
  CHECK(count("\"services\": [\"ecg\"]", "\"services\": \"ecg\"") == 1);
  CHECK(count("\"service\": \"ecg\"", "\"service\": \"ECG\"") == 1);
}

TEST_CASE("a web page behind a byte order mark") {
  CHECK(test::faults_of("\xEF\xBB\xBF<html>")[0].message.starts_with("This is a web page"));
}

TEST_CASE("a number that is too large says so") {
  const Faults faults = test::faults_of(test::replaced(test::small_offer(), "\"0.96\"", "\"99999999999999\""));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].message ==
        "`pounds` is too large to be read; write at most twelve digits before the point.");
}

TEST_CASE("a certainty none of whose lines is known is not zero, and one that no line has is") {
  Session session = test::bundled_session();
  (void)session.enter("registered", "9800");
  (void)session.enter("weighted", "10240");
  const auto routine = [&]() -> const OfferColumn& { return session.comparison().offers[1]; };
  CHECK(routine().income.conditional.text == "not entered");
  CHECK(routine().income.at_risk.text == "£0.00");
  (void)session.enter("care-home-beds", "0");
  CHECK(routine().income.conditional.text == "£0.00");
}

TEST_CASE("a part of a payment says what it is a part of") {
  Session session = test::bundled_session();
  (void)session.enter("weighted", "10240");
  const Income& income = session.comparison().offers[2].income;
  CHECK(income.certainty_sums[0].empty());
  REQUIRE(income.certainty_sums[1].size() == 1);
  CHECK(income.certainty_sums[1][0] == "Long-term conditions: 20% × £86,016.00 = £17,203.20");
}

TEST_CASE("a problem in a field silences the warning of the value before") {
  Session session = test::bundled_session();
  (void)session.enter("registered", "10000");
  (void)session.enter("ratio", "0.7");
  CHECK(!session.comparison().inputs[2].warning.empty());
  (void)session.enter("ratio", "105%");
  CHECK(!session.comparison().inputs[2].problem.empty());
  CHECK(session.comparison().inputs[2].warning.empty());
}

}  // namespace
}  // namespace offerscope
