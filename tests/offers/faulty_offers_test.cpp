// The files of tests/cases/faulty, each with one mistake (or several at once), and what the reader
// must say about them.
#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "core/characters.hpp"
#include "core/object_reader.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("the small file in the guide has no faults") {
  CHECK(test::report_of(test::faults_of(test::small_offer())) == "");
}

TEST_CASE("each mistake is told with its place, its code and its remedy") {
  const auto files = test::files_in(test::source_folder() / "tests/cases/faulty", ".json");
  CHECK(files.size() >= 240);
  for (const test::Path& path : files) {
    const std::string name = path.stem().string();
    CAPTURE(name);
    const std::string expected = test::read_bytes(test::Path(path).replace_extension(".faults"));
    REQUIRE_MESSAGE(!expected.empty(), "no .faults file");
    CHECK(test::report_of(test::faults_of(test::read_bytes(path))) == expected);
  }
}

TEST_CASE("a faulty file is not added, and what was there before stays") {
  Session session = test::bundled_session();
  const std::string before = to_json(session.comparison());
  for (const test::Path& path : test::files_in(test::source_folder() / "tests/cases/faulty", ".json")) {
    CAPTURE(path.filename().string());
    CHECK(!session.add_offer(path.filename().string(), test::read_bytes(path), true).empty());
  }
  CHECK(to_json(session.comparison()) == before);
}

TEST_CASE("a fault in one line of a report") {
  CHECK(to_string(Fault{"wrong-type", 12, 5, "/payments/0/rate", "It is wrong."}) ==
        "line 12, column 5, /payments/0/rate: It is wrong.");
  CHECK(to_string(Fault{"empty-file", 1, 1, "", "It is empty."}) == "line 1, column 1: It is empty.");
  CHECK(pointer_step("a/b~c") == "/a~1b~0c");
}

TEST_CASE("names are lower-case letters, digits and single hyphens") {
  for (const std::string_view name : {"a", "ecg", "care-home-beds", "2026", "a-1-b", "glp1"}) {
    CAPTURE(name);
    CHECK(is_name(name));
  }
  CHECK(is_name(std::string(64, 'a')));
  for (const std::string_view name :
       {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "é", "a/b", "..", "a\n", "__proto__"}) {
    CAPTURE(name);
    CHECK(!is_name(name));
  }
  CHECK(!is_name(std::string(65, 'a')));
  CHECK(!is_name(std::string_view("a\0b", 3)));
}

TEST_CASE("the nearest name is offered, and none where nothing is near") {
  const std::vector<std::string> names = {"spirometry", "ecg", "phlebotomy", "care-home"};
  CHECK(nearest("spirometery", names) == "spirometry");
  CHECK(nearest("egc", names) == "ecg");
  CHECK(nearest("ECG", names) == "ecg");
  CHECK(nearest("Care-Home", names) == "care-home");
  CHECK(nearest("carehome", names) == "care-home");
  CHECK(nearest("moon-landing", names) == "");
  CHECK(nearest(std::string(100'000, 'x'), names) == "");
  CHECK(nearest("ecg", {}) == "");
}

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

TEST_CASE("all faults of a file come at once, in the order of their places") {
  const Faults faults =
      test::faults_of(test::read_bytes(test::source_folder() / "tests/cases/faulty/several-faults-at-once.json"));
  CHECK(faults.size() == 10);
  for (std::size_t i = 1; i < faults.size(); ++i) {
    CHECK(std::pair(faults[i - 1].line, faults[i - 1].column) <= std::pair(faults[i].line, faults[i].column));
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

TEST_CASE("of a file that is wrong everywhere, a hundred faults are told and the others counted") {
  // A megabyte of unknown keys, none twice.
  std::string keys;
  std::size_t count = 0;
  while (keys.size() < kMostFileBytes - test::small_offer().size() - 100) {
    keys += "\"k" + std::to_string(count++) + "\":1,\n";
  }
  const Faults unknown = test::faults_of(test::replaced(test::small_offer(), "\"format\"", keys + "\"format\""));
  REQUIRE(unknown.size() == 101);
  CHECK(test::places_of({unknown[0]}) == "2:3 unknown-key /k0");
  CHECK(test::places_of({unknown[99]}) == "101:1 unknown-key /k99");
  CHECK(test::report_of({unknown[100]}) == "101:1 more-faults (file)\n  The file has " + std::to_string(count - 100) +
                                               " more faults; mend these first and check it again.\n");

  // A megabyte of one key.
  std::string doubled = "{";
  while (doubled.size() < kMostFileBytes - 16) doubled += "\"a\":1,";
  const Faults twice = test::faults_of(doubled + "\"a\":1}");
  REQUIRE(twice.size() == 101);
  CHECK(twice[0].code == "duplicate-key");
  CHECK(twice[100].code == "more-faults");

  // One list after the other, full of nonsense.
  std::string gaps;
  for (int i = 0; i < 101; ++i) gaps += (i == 0 ? "" : ", ") + std::string("7");
  const std::string at_limit = test::replaced(test::small_offer(), "\"The notice period is not published.\"", gaps);
  const Faults hundred_and_one = test::faults_of(at_limit);
  REQUIRE(hundred_and_one.size() == 101);
  CHECK(hundred_and_one.back().message == "The file has 1 more fault; mend these first and check it again.");
  CHECK(test::faults_of(test::replaced(at_limit, "7, ", "")).size() == 100);
  CHECK(test::faults_of(test::replaced(at_limit, "7, ", "")).back().code == "bad-text");
}

TEST_CASE("faults are put in the order of their places, and those of one place stay as they came") {
  Faults faults;
  CHECK(faults.empty());
  for (const auto& [line, column, code] : {std::tuple{3, 1, "c"}, {1, 9, "b"}, {3, 1, "d"}, {1, 2, "a"}, {10, 1, "e"}}) {
    faults.push_back({code, line, column, "", "It is wrong."});
  }
  faults.finish();
  CHECK(test::places_of(faults) == "1:2 a (file)\n1:9 b (file)\n3:1 c (file)\n3:1 d (file)\n10:1 e (file)");
  CHECK(!faults.full());
  for (std::size_t i = faults.size(); i < Faults::kMost + 2; ++i) faults.push_back({"f", 20, 1, "", "It is wrong."});
  CHECK(faults.full());
  CHECK(faults.size() == Faults::kMost);
  faults.finish();
  CHECK(faults.size() == Faults::kMost + 1);
  CHECK(faults.back().message == "The file has 2 more faults; mend these first and check it again.");
}

TEST_CASE("a list of more entries than an offer needs is refused whole") {
  std::string gaps;
  for (int i = 0; i < 401; ++i) gaps += (i == 0 ? "" : ", ") + std::string("\"gap\"");
  const std::string text = test::replaced(test::small_offer(), "\"The notice period is not published.\"", gaps);
  CHECK(test::report_of(test::faults_of(text)) ==
        "53:11 too-many /gaps\n"
        "  `gaps` has 401 entries; at most 400 are read. Split the file into several offers.\n");
}

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
        "  `perThousand` must be a decimal text with at most six places, such as \"5.25\"; found the number 5.25.\n");
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

const std::string& every_key_offer() {
  static const std::string text = test::read_bytes(test::source_folder() / "tests/cases/whole/every-key.json");
  return text;
}

TEST_CASE("the offer that has every key of the format has no faults") {
  CHECK(test::report_of(test::faults_of(every_key_offer())) == "");
}

TEST_CASE("a file of the first format is read as well") {
  CHECK(test::report_of(test::faults_of(test::replaced(test::small_offer(), "\"format\": 2", "\"format\": 1"))) == "");
}

TEST_CASE("every list of every stage is refused whole where it has more than 400 entries") {
  for (const std::string_view list : {"assumptions", "caps", "gates", "factors", "rises", "given", "variations", "limits",
                                      "consumables", "pots", "of", "steps", "schedule", "services", "terms"}) {
    CAPTURE(list);
    const std::string key = '"' + std::string(list) + "\": [";
    const auto at = every_key_offer().find(key);
    REQUIRE(at != std::string::npos);
    std::string many;
    for (int i = 0; i < 401; ++i) many += "7, ";
    std::string text = every_key_offer();
    text.insert(at + key.size(), many);
    const Faults faults = test::faults_of(text);
    CHECK(std::any_of(faults.begin(), faults.end(), [](const Fault& fault) { return fault.code == "too-many"; }));
  }
}

TEST_CASE("every code of a fault stands in the guide, and says whether a schema finds it") {
  const std::string guide = test::read_bytes(test::source_folder() / "offers/README.md");
  const auto begin = guide.find("\n## Faults\n");
  REQUIRE(begin != std::string::npos);
  const std::string table = guide.substr(begin, guide.find("\n## ", begin + 1) - begin);
  for (const test::Path& path : test::files_in(test::source_folder() / "tests/cases/faulty", ".json")) {
    for (const Fault& fault : test::faults_of(test::read_bytes(path))) {
      CAPTURE(fault.code);
      CHECK(table.find('`' + fault.code + '`') != std::string::npos);
    }
  }
}

TEST_CASE("volumes that other offers have entered in another way") {
  const auto report = [](const QuantityRule& theirs, std::string_view quantity) {
    const std::vector<CountedVolume> volumes = {
        {theirs.volume, theirs.basis, theirs.counted == Counted::quarters, false, "anytown-other", "Anytown other"}};
    Offer offer;
    return test::report_of(
        read_offer(test::replaced(test::small_offer(), "{ \"basis\": \"weighted-patient\" }", quantity),
                   {test::bundled_catalogue().services(), volumes, {}}, offer));
  };
  QuantityRule beds;
  beds.basis = Basis::bed;
  beds.volume = "beds";
  QuantityRule quarters = beds;
  quarters.counted = Counted::quarters;
  const std::string_view same = R"({ "basis": "bed", "volume": "beds", "label": "Beds" })";
  CHECK(report(beds, same) == "");
  CHECK(report(beds, R"({ "basis": "item", "volume": "beds", "label": "Beds" })") ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"beds\" counts beds in the offer \"Anytown other\" and items here; give it another name here.\n");
  // What a measure needs may be what another offer counts.
  CHECK(report(beds, R"({ "basis": "weighted-patient", "floor": { "volume": "beds", "label": "Beds" } })") == "");
  CHECK(report(quarters, same) ==
        "30:47 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"beds\" is entered for each quarter in the offer \"Anytown other\" and for the year here; give "
        "it another name here.\n");
  CHECK(report(quarters, R"({ "basis": "item", "volume": "beds-q3", "label": "Beds" })") ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  \"beds-q3\" is the name of a quarter of the volume \"beds\" in the offer \"Anytown other\"; give it another "
        "name here.\n");
  CHECK(report(quarters, R"({ "basis": "item", "volume": "beds-q5", "label": "Beds" })") == "");
  QuantityRule third = beds;
  third.volume = "beds-q3";
  CHECK(report(third, R"({ "basis": "bed", "volume": "beds", "label": "Beds", "counted": "quarters" })") ==
        "30:47 volume-conflict /payments/0/quantity/volume\n"
        "  A quarter of this volume is called \"beds-q3\", and that is a volume in the offer \"Anytown other\"; give it "
        "another name here.\n");
}

TEST_CASE("a volume is a number or pounds, in all measures of the file and of other offers") {
  const auto report = [](std::string_view quantity, std::string_view rest,
                         std::vector<CountedVolume> others = {}) {
    Offer offer;
    std::string text =
        test::replaced(test::small_offer(), "{ \"basis\": \"weighted-patient\" }", quantity);
    text = test::replaced(text, "      \"schedule\"", std::string(rest) + "      \"schedule\"");
    return test::report_of(read_offer(text, {test::bundled_catalogue().services(), others, {}}, offer));
  };
  const std::string_view limit =
      "      \"limits\": [{ \"limit\": \"less\", \"title\": \"L\", \"volume\": \"v\", \"label\": \"V\" }],\n";
  const std::string_view list = R"({ "basis": "weighted-patient" })";
  CHECK(report(list, limit) == "");
  CHECK(report(R"({ "basis": "weighted-patient", "floor": { "volume": "v", "label": "V" } })", limit) ==
        "32:61 volume-conflict /payments/0/limits/0/volume\n"
        "  The volume \"v\" is entered as a number elsewhere in the payment and in pounds here; give it another "
        "name here.\n");
  const CountedVolume number{"v", std::nullopt, false, false, "anytown-other", "Anytown other"};
  CountedVolume pounds = number;
  pounds.pounds = true;
  CHECK(report(list, limit, {pounds}) == "");
  CHECK(report(list, limit, {number}) ==
        "32:61 volume-conflict /payments/0/limits/0/volume\n"
        "  The volume \"v\" is entered as a number in the offer \"Anytown other\" and in pounds here; give it "
        "another name here.\n");
  CHECK(report(R"({ "basis": "item", "volume": "v", "label": "V" })", "", {pounds}) ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"v\" is entered in pounds in the offer \"Anytown other\" and as a number here; give it "
        "another name here.\n");
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
