#include "core/suggestions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/offer_text.hpp"

namespace offerscope {
namespace {

const std::string kQuantityNote = "The number is a suggestion from a published rate, not your own.";
const std::string kBedsNote = "“Beds” is a suggestion from a published rate, not your own number.";

/// The notes on the line of an own offer that say that a number is a suggestion, where the suggested
/// number of care home beds was taken.
std::vector<std::string> suggestion_notes(std::string_view quantity, std::string_view stages = "",
                                          std::string_view caps = "") {
  std::string text = test::replaced(test::small_offer(), "{ \"basis\": \"weighted-patient\" }", quantity);
  text = test::replaced(text, "\"schedule\"", std::string(stages) + "\"schedule\"");
  text = test::replaced(text, "\"payments\"", std::string(caps) + "\"payments\"");
  Session session = test::bundled_session();
  const Faults faults = session.add_offer("own.json", text, true);
  REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  REQUIRE(session.enter("care-home-beds", kSuggested) == "");
  std::vector<std::string> notes = test::column_of(session, "anytown-ecg-2026-27").payments.at(0).notes;
  std::erase_if(notes, [](const std::string& note) { return note.find("suggestion") == std::string::npos; });
  return notes;
}

using Notes = std::vector<std::string>;

TEST_CASE("a line says which of its numbers is a suggestion, wherever it stands") {
  const std::string beds = R"("volume": "care-home-beds", "label": "Beds")";
  const std::string list = R"({ "basis": "weighted-patient")";
  CHECK(suggestion_notes(list + " }").empty());
  CHECK(suggestion_notes(R"({ "basis": "bed", )" + beds + " }") == Notes{kQuantityNote});
  CHECK(suggestion_notes(list + R"(, "factors": [{ "title": "F", )" + beds + " }] }") == Notes{kBedsNote});
  CHECK(suggestion_notes(list + R"(, "floor": { )" + beds + " } }") == Notes{kBedsNote});
  CHECK(suggestion_notes(list + R"(, "cap": "c" })", "",
                         R"("caps": [{ "id": "c", "title": "C", )" + beds +
                             R"(, "source": { "document": "letter" } }], )") == Notes{kBedsNote});
}

TEST_CASE("a suggestion that stands in several places of a line is told once") {
  const std::string beds = R"("volume": "care-home-beds", "label": "Beds")";
  CHECK(suggestion_notes(R"({ "basis": "bed", )" + beds + R"(, "floor": { )" + beds + " } }") ==
        Notes{kQuantityNote});
  CHECK(suggestion_notes(R"({ "basis": "weighted-patient", "floor": { )" + beds +
                         R"( }, "factors": [{ "title": "F", )" + beds + " }] }") == Notes{kBedsNote});
}

TEST_CASE("a limit in pounds and a comparison of bands tell of a suggestion, too") {
  // No published rate suggests pounds; a list of suggestions could.
  Session session = test::bundled_session();
  std::string suggestions(test::bundled_text("suggestions.json"));
  suggestions = test::replaced(suggestions, "\"adhd-shared-care-patients\"", "\"made-up-cost\"");
  REQUIRE(session.load_suggestions(suggestions).empty());
  const std::string text = test::replaced(
      test::small_offer(), "\"schedule\"",
      R"("limits": [{ "limit": "at-most", "title": "L", "volume": "made-up-cost", "label": "Cost, £" }], "schedule")");
  const std::string bands = test::replaced(
      text, "\"pounds\": \"0.96\"",
      R"("bands": { "prices": "all-units", "by": { "volume": "care-home-beds", "label": "Beds" }, "steps": [{ "from": "0", "pounds": "1" }] })");
  const Faults faults = session.add_offer("own.json", bands, true);
  REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  REQUIRE(session.enter("care-home-beds", kSuggested) == "");
  REQUIRE(session.enter("made-up-cost", kSuggested) == "");
  const PaymentLine& line = test::column_of(session, "anytown-ecg-2026-27").payments.at(0);
  const auto has = [&](const std::string& note) {
    return std::find(line.notes.begin(), line.notes.end(), note) != line.notes.end();
  };
  CHECK(has(kBedsNote));
  CHECK(has("“Cost, £” is a suggestion from a published rate, not your own number."));
}

}  // namespace
}  // namespace offerscope
