// The list of services and the published rates of volumes: read as strictly as an offer.
#include <doctest/doctest.h>

#include "core/shared_list_reader.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("the list of services is read as strictly as an offer") {
  const auto report = [](std::string_view text) {
    std::vector<Service> services;
    return test::report_of(read_services(text, services));
  };
  CHECK(report(test::bundled_text("services.json")) == "");
  CHECK(report(R"({"format": 1, "services": [{"id": "ecg", "title": "ECG", "group": "Tests"}]})") == "");
  CHECK(report(R"({"format": 1, "services": [{"id": "ecg", "title": "ECG", "group": "Tests"},
 {"id": "ecg", "title": "ECG", "group": "Tests"}]})") ==
        "2:9 duplicate-id /services/1/id\n  Two services have the id \"ecg\"; give each its own.\n");
  CHECK(report(R"({"format": 1})") ==
        "1:1 missing-key (file)\n  `services` is missing; add it as a list in square brackets.\n");
  CHECK(report(R"({"format": 3, "services": 7})") ==
        "1:12 newer-format /format\n  This file is of format 3; this Offerscope reads formats 1 and 2. Open "
        "it in a newer Offerscope.\n");
  CHECK(report("[]") ==
        "1:1 wrong-type (file)\n  This must be an object in curly brackets; found a list.\n");
  CHECK(report("") == "1:1 empty-file (file)\n  The file is empty. Check that it was saved.\n");
}

/// A file of suggestions with one entry, which is `entry`.

std::string suggestions_with(const std::string& entry) {
  return R"({
"format": 2,
"documents": [{ "id": "survey", "title": "Survey", "publisher": "NHS England", "date": "2025", "verification": "primary" }],
"suggestions": [
)" + entry + "\n]}";
}

const std::string kSuggestion =
    R"({ "volume": "care-home-beds", "perThousand": "5.25", "list": "weighted-patient", "source": { "document": "survey" } })";

TEST_CASE("the published rates of volumes are read as strictly as an offer") {
  const auto report = [](std::string_view text) {
    Suggestions suggestions;
    return test::report_of(read_suggestions(text, suggestions));
  };
  Suggestions suggestions;
  CHECK(read_suggestions(suggestions_with(kSuggestion), suggestions).empty());
  REQUIRE(suggestions.suggestions.size() == 1);
  CHECK(suggestions.documents.size() == 1);
  CHECK(suggestions.suggestions[0].volume == "care-home-beds");
  CHECK(suggestions.suggestions[0].per_thousand == Decimal::parse("5.25"));
  CHECK(suggestions.suggestions[0].of_weighted_list);
  CHECK(suggestions.suggestions[0].source.document == "survey");

  CHECK(report(suggestions_with(kSuggestion + ",\n" + kSuggestion)) ==
        "6:13 duplicate-id /suggestions/1/volume\n"
        "  Two suggestions are for the volume \"care-home-beds\"; keep one.\n");
  CHECK(report(suggestions_with(test::replaced(kSuggestion, "survey", "surveys"))) ==
        "5:106 unknown-document /suggestions/0/source/document\n"
        "  No entry of `documents` has the id \"surveys\". Did you mean \"survey\"?\n");
  CHECK(report(suggestions_with(test::replaced(kSuggestion, "\"5.25\"", "5.25"))) ==
        "5:46 wrong-type /suggestions/0/perThousand\n"
        "  `perThousand` must be a decimal text with at most six places, such as \"5.25\"; found the number 5.25. Put quotation marks around it: \"5.25\".\n");
  CHECK(report(suggestions_with(test::replaced(kSuggestion, "5.25", "-5.25"))) ==
        "5:46 bad-value /suggestions/0/perThousand\n  `perThousand` must not be below zero; found -5.25.\n");
  CHECK(report(suggestions_with(test::replaced(kSuggestion, "weighted-patient", "weighted"))) ==
        "5:62 unknown-word /suggestions/0/list\n"
        "  `list` must be one of \"registered-patient\" or \"weighted-patient\"; found the text \"weighted\".\n");
  CHECK(report(suggestions_with(test::replaced(kSuggestion, "care-home-beds", "registered"))) ==
        "5:13 reserved-name /suggestions/0/volume\n"
        "  The volume must not be called \"registered\", which is the name of a list; give it another name.\n");
  CHECK(report(suggestions_with(test::replaced(kSuggestion, "perThousand", "perthousand"))) ==
        "5:31 unknown-key /suggestions/0/perthousand\n"
        "  `perthousand` is not a key of this format; did you mean `perThousand`?\n");
  CHECK(report(suggestions_with("7")) ==
        "5:1 wrong-type /suggestions/0\n"
        "  This must be an object in curly brackets; found the number 7.\n");
  CHECK(report("") == "1:1 empty-file (file)\n  The file is empty. Check that it was saved.\n");
}

TEST_CASE("published rates that could not be read leave those that are there") {
  Catalogue catalogue;
  CHECK(catalogue.find_suggestion("care-home-beds") == nullptr);
  CHECK(catalogue.load_suggestions(suggestions_with(kSuggestion)).empty());
  CHECK(!catalogue.load_suggestions("{}").empty());
  REQUIRE(catalogue.find_suggestion("care-home-beds") != nullptr);
  CHECK(catalogue.find_suggestion("care-home-beds")->per_thousand == Decimal::parse("5.25"));
  CHECK(catalogue.find_suggestion("hospital-beds") == nullptr);
  CHECK(catalogue.suggestions().documents.size() == 1);
}

TEST_CASE("services that could not be read leave the list as it was") {
  Session session = test::bundled_session();
  const std::size_t count = session.catalogue().services().size();
  REQUIRE(count > 0);
  CHECK(!session.load_services("{\"format\": 1, \"services\": [7]}").empty());
  CHECK(session.catalogue().services().size() == count);
}

}  // namespace
}  // namespace offerscope
