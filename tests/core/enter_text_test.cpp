// What is still to be entered, within a sentence.
#include <doctest/doctest.h>

#include "core/common_words.hpp"
#include "core/figures.hpp"

namespace offerscope {
namespace {

TEST_CASE("a label's capital is dropped where its first word is a common one") {
  CHECK(enter_text("Care home beds") == "enter care home beds");
  CHECK(enter_text("Shared-care patients a year") == "enter shared-care patients");
  CHECK(enter_text("Excisions, other practices’ patients") == "enter excisions, other practices’ patients");
  CHECK(enter_text("A1c tests") == "enter A1c tests");
  CHECK(enter_text("") == "enter ");
}

TEST_CASE("names and abbreviations keep theirs") {
  for (const std::string label : {"Herts beds", "Warwick House patients", "ADHD shared-care patients", "FeNO tests",
                                  "GLP-1 injections", "X-rays", "MEN", "Éclair tests", "£ spent"}) {
    CHECK(enter_text(label) == "enter " + label);
  }
}

TEST_CASE("common words are in small letters and found") {
  CHECK(is_common_word("a"));
  CHECK(is_common_word("patients"));
  CHECK(is_common_word("your"));
  CHECK(!is_common_word("Patients"));
  CHECK(!is_common_word("herts"));
  CHECK(!is_common_word(""));
}

}  // namespace
}  // namespace offerscope
