// parse_json against JSONTestSuite, and against what the suite's npm edition cannot hold: bytes that
// are not UTF-8, NUL bytes, a million brackets.
//
// Two rules of ours go beyond JSON: brackets stand at most 32 deep, and a key may not stand twice in
// an object. Both are faults of their own ("too-deep", "duplicate-key") and not "not-json".
#include <doctest/doctest.h>

#include <map>

#include "core/json_document.hpp"
#include "support/files.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using test::places_of;
using test::report_of;

Faults parsed(std::string_view text) {
  JsonDocument document;
  return parse_json(text, document);
}

std::vector<test::Path> suite(std::string_view prefix) {
  std::vector<test::Path> files;
  for (const test::Path& path : test::files_in(OFFERSCOPE_JSON_SUITE, ".json")) {
    if (path.filename().string().starts_with(prefix)) files.push_back(path);
  }
  return files;
}

constexpr std::string_view kTooDeep =
    "Brackets stand more than 32 deep here; no offer needs that. Check that each bracket is closed.";
constexpr std::string_view kTooLarge =
    "The file is larger than 1 MB, which no offer needs. Check that it is the right file.";
constexpr std::string_view kEmpty = "The file is empty. Check that it was saved.";
constexpr std::string_view kXml = "This is an XML file, not an offer file. Download the offer file itself.";
constexpr std::string_view kNotUtf8 =
    "The file is not UTF-8 text: here stands a byte that is no character, as a £ or a curly quotation mark "
    "saved by an older editor. Save it as UTF-8.";
constexpr std::string_view kNul =
    "The file holds a NUL byte, so it is no text file. Save it as UTF-8 text.";

TEST_CASE("JSONTestSuite: what must be accepted is JSON") {
  const auto files = suite("y_");
  CHECK(files.size() == 95);
  for (const test::Path& path : files) {
    const std::string name = path.filename().string();
    CAPTURE(name);
    const std::string places = places_of(parsed(test::read_bytes(path)));
    // JSON leaves it open what a doubled key means; here it is a fault, with a code of its own.
    if (name == "y_object_duplicated_key.json" || name == "y_object_duplicated_key_and_value.json") {
      CHECK(places == "1:10 duplicate-key /a");
    } else {
      CHECK(places == "");
    }
  }
}

TEST_CASE("JSONTestSuite: what must be refused is refused, with one fault") {
  const auto files = suite("n_");
  CHECK(files.size() == 188);
  for (const test::Path& path : files) {
    CAPTURE(path.filename().string());
    const std::string text = test::read_bytes(path);
    const Faults faults = parsed(text);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].line >= 1);
    CHECK(faults[0].column >= 1);
    const std::map<std::string, std::string_view> sentences = {
        {"too-deep", kTooDeep}, {"nul-byte", kNul}, {"empty-file", kEmpty}};
    const auto sentence = sentences.find(faults[0].code);
    if (sentence != sentences.end()) {
      CHECK(faults[0].message == sentence->second);
    } else {
      CHECK(faults[0].code == "not-json");
      // The sentences of the mistakes themselves are in not_json_test.cpp.
      CHECK((faults[0].message == kXml) == text.starts_with('<'));
      CHECK(faults[0].message.ends_with('.'));
    }
  }
}

TEST_CASE("JSONTestSuite: a decision for each text that JSON leaves open") {
  struct Decision {
    std::string_view code;  // "" for accepted
    std::string_view reason;
  };
  constexpr std::string_view range = "a double cannot hold it, and no offer needs it";
  constexpr std::string_view kept = "numbers keep their own text, so nothing is lost";
  constexpr std::string_view lone = "half a surrogate pair is no character";
  constexpr std::string_view replaced =
      "the npm edition holds U+FFFD in place of the bad bytes, which is a character; the bytes "
      "themselves are refused below";
  constexpr std::string_view wide = "UTF-16 is told by its NUL bytes";
  const std::map<std::string, Decision> decisions = {
      {"i_number_double_huge_neg_exp.json", {"", kept}},
      {"i_number_huge_exp.json", {"not-json", range}},
      {"i_number_neg_int_huge_exp.json", {"not-json", range}},
      {"i_number_pos_double_huge_exp.json", {"not-json", range}},
      {"i_number_real_neg_overflow.json", {"not-json", range}},
      {"i_number_real_pos_overflow.json", {"not-json", range}},
      {"i_number_real_underflow.json", {"", kept}},
      {"i_number_too_big_neg_int.json", {"", kept}},
      {"i_number_too_big_pos_int.json", {"", kept}},
      {"i_number_very_big_negative_int.json", {"", kept}},
      {"i_object_key_lone_2nd_surrogate.json", {"not-json", lone}},
      {"i_string_1st_surrogate_but_2nd_missing.json", {"not-json", lone}},
      {"i_string_1st_valid_surrogate_2nd_invalid.json", {"not-json", lone}},
      {"i_string_UTF-16LE_with_BOM.json", {"nul-byte", wide}},
      {"i_string_UTF-8_invalid_sequence.json", {"", replaced}},
      {"i_string_UTF8_surrogate_U+D800.json", {"", replaced}},
      {"i_string_incomplete_surrogate_and_escape_valid.json", {"not-json", lone}},
      {"i_string_incomplete_surrogate_pair.json", {"not-json", lone}},
      {"i_string_incomplete_surrogates_escape_valid.json", {"not-json", lone}},
      {"i_string_invalid_lonely_surrogate.json", {"not-json", lone}},
      {"i_string_invalid_surrogate.json", {"not-json", lone}},
      {"i_string_invalid_utf-8.json", {"", replaced}},
      {"i_string_inverted_surrogates_U+1D11E.json", {"not-json", lone}},
      {"i_string_iso_latin_1.json", {"", replaced}},
      {"i_string_lone_second_surrogate.json", {"not-json", lone}},
      {"i_string_lone_utf8_continuation_byte.json", {"", replaced}},
      {"i_string_not_in_unicode_range.json", {"", replaced}},
      {"i_string_overlong_sequence_2_bytes.json", {"", replaced}},
      {"i_string_overlong_sequence_6_bytes.json", {"", replaced}},
      {"i_string_overlong_sequence_6_bytes_null.json", {"", replaced}},
      {"i_string_truncated-utf-8.json", {"", replaced}},
      {"i_string_utf16BE_no_BOM.json", {"nul-byte", wide}},
      {"i_string_utf16LE_no_BOM.json", {"nul-byte", wide}},
      {"i_structure_500_nested_arrays.json", {"too-deep", "no offer is 33 brackets deep"}},
      {"i_structure_UTF-8_BOM_empty_object.json", {"", "Windows editors write the mark; it is skipped"}},
  };
  const auto files = suite("i_");
  CHECK(files.size() == decisions.size());
  for (const test::Path& path : files) {
    const std::string name = path.filename().string();
    CAPTURE(name);
    const auto decision = decisions.find(name);
    REQUIRE_MESSAGE(decision != decisions.end(), "no decision is written down");
    CAPTURE(decision->second.reason);
    const Faults faults = parsed(test::read_bytes(path));
    CHECK((faults.empty() ? "" : faults[0].code) == decision->second.code);
  }
}

TEST_CASE("no text of JSONTestSuite is an offer") {
  for (const test::Path& path : test::files_in(OFFERSCOPE_JSON_SUITE, ".json")) {
    CAPTURE(path.filename().string());
    const Faults faults = test::faults_of(test::read_bytes(path));
    REQUIRE(!faults.empty());
    for (const Fault& fault : faults) {
      CHECK(fault.line >= 1);
      CHECK(!fault.message.empty());
    }
  }
}

TEST_CASE("bytes that are not UTF-8 are refused") {
  for (const std::string_view bytes :
       {"\xFF", "\xFE", "\x80", "\xBF", "\xA3", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE2\x80", "\xE0\x80\xAF",
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80",
        "\xFC\x84\x80\x80\x80\x80", "\xC3\x28", "\xE2\x28\xA1"}) {
    CAPTURE(bytes.size());
    const std::string byte(bytes);
    const std::string sentence = "  " + std::string(kNotUtf8) + '\n';
    CHECK(report_of(parsed("[\"" + byte + "\"]")) == "1:3 not-utf8 (file)\n" + sentence);
    CHECK(report_of(parsed("{\n\"" + byte + "\": 1}")) == "2:2 not-utf8 (file)\n" + sentence);
    CHECK(report_of(parsed(byte)) == "1:1 not-utf8 (file)\n" + sentence);
    CHECK(report_of(parsed("[" + byte + "]")) == "1:2 not-utf8 (file)\n" + sentence);
    // Behind the end of the JSON, too.
    CHECK(report_of(parsed("[]\n\n" + byte)) == "3:1 not-utf8 (file)\n" + sentence);
  }
}

TEST_CASE("a million brackets end in one fault") {
  CHECK(report_of(parsed(std::string(1'000'000, '['))).starts_with("1:33 too-deep /0/0/0"));
  CHECK(parsed(std::string(1'000'000, '['))[0].message == kTooDeep);

  std::string objects;
  for (int i = 0; i < 1'000'000; ++i) objects += "{\"a\":";
  CHECK(report_of(parsed(objects)) == "1:1 too-large (file)\n  " + std::string(kTooLarge) + '\n');
  objects.resize(1'000'000);
  CHECK(report_of(parsed(objects)).starts_with("1:161 too-deep /a/a/a"));

  const std::string both(kMostFileBytes, '[');
  CHECK(parsed(both).size() == 1);
  // As deep as may be, and one deeper.
  CHECK(parsed(std::string(32, '[') + std::string(32, ']')).empty());
  CHECK(places_of(parsed(std::string(33, '[') + std::string(33, ']'))).starts_with("1:33 too-deep"));
}

TEST_CASE("a NUL byte at any place is found, and where it is") {
  const std::string& offer = test::small_offer();
  int line = 1;
  int column = 1;
  for (std::size_t at = 0; at <= offer.size(); ++at) {
    std::string text = offer;
    text.insert(at, 1, '\0');
    const std::string expected = std::to_string(line) + ':' + std::to_string(column) + " nul-byte (file)\n  " +
                                 std::string(kNul) + '\n';
    if (report_of(test::faults_of(text)) != expected) FAIL_CHECK("at byte ", at);
    if (at < offer.size() && offer[at] == '\n') {
      ++line;
      column = 1;
    } else {
      ++column;
    }
  }
  CHECK(places_of(parsed(std::string("{}\0garbage", 10))) == "1:3 nul-byte (file)");
  CHECK(places_of(parsed(std::string(1, '\0'))) == "1:1 nul-byte (file)");
}

TEST_CASE("size: a megabyte is read, a byte more is not") {
  std::string text = "{}";
  text.resize(kMostFileBytes, ' ');
  CHECK(parsed(text).empty());
  text += ' ';
  CHECK(report_of(parsed(text)) == "1:1 too-large (file)\n  " + std::string(kTooLarge) + '\n');

  // A megabyte of the worst kinds ends in a fault or in a value, and soon.
  std::string numbers = "[";
  while (numbers.size() < kMostFileBytes - 4) numbers += "1,";
  CHECK(parsed(numbers + "1]").empty());
  CHECK(parsed('"' + std::string(kMostFileBytes - 2, '\\') + '"').empty());
  CHECK(parsed(std::string(kMostFileBytes, '"')).size() == 1);
  std::string keys = "{";
  while (keys.size() < kMostFileBytes - 16) keys += "\"a\":1,";
  CHECK(parsed(keys + "\"a\":1}").size() == Faults::kMost);
}

TEST_CASE("nothing but blanks is an empty file") {
  for (const std::string_view text : {"", " ", "\n", "\r\n\t  \n"}) {
    CHECK(report_of(parsed(text)) == "1:1 empty-file (file)\n  " + std::string(kEmpty) + '\n');
  }
}

TEST_CASE("a byte order mark is skipped at the beginning, and nowhere else") {
  CHECK(parsed("\xEF\xBB\xBF{}").empty());
  CHECK(test::faults_of("\xEF\xBB\xBF" + test::small_offer()).empty());
  CHECK(parsed("{\xEF\xBB\xBF}").size() == 1);
  CHECK(parsed("\xEF\xBB\xBF\xEF\xBB\xBF{}").size() == 1);
  CHECK(parsed("\xEF\xBB").size() == 1);
  CHECK(parsed("\xEF\xBB\xBF").size() == 1);
}

TEST_CASE("the tree: kinds, texts, and the place of each value") {
  JsonDocument document;
  REQUIRE(parse_json("{\n  \"a\": [1, -2.50e+1, true, null],\n\t\"£\": \"x\\\"y\\u00a3\", \"z\": {}\n}", document).empty());
  REQUIRE(document.root.kind == JsonValue::Kind::object);
  REQUIRE(document.root.members.size() == 3);
  CHECK(document.root.line == 1);
  CHECK(document.root.column == 1);

  const JsonMember& list = document.root.members[0];
  CHECK(list.key == "a");
  CHECK(list.line == 2);
  CHECK(list.column == 3);
  REQUIRE(list.value.items.size() == 4);
  CHECK(list.value.line == 2);
  CHECK(list.value.column == 8);
  CHECK(list.value.items[0].text == "1");
  CHECK(list.value.items[0].column == 9);
  CHECK(list.value.items[1].text == "-2.50e+1");  // its own text, not a double's
  CHECK(list.value.items[1].column == 12);
  CHECK(list.value.items[2].boolean);
  CHECK(list.value.items[2].column == 22);
  CHECK(list.value.items[3].kind == JsonValue::Kind::null);
  CHECK(list.value.items[3].column == 28);

  const JsonMember& text = document.root.members[1];
  CHECK(text.key == "£");
  CHECK(text.line == 3);
  CHECK(text.column == 2);
  CHECK(text.value.text == "x\"y£");
  CHECK(text.value.column == 8);  // columns are in bytes, and the pound sign has two

  CHECK(document.root.members[2].column == 22);
  CHECK(document.root.members[2].value.column == 27);
  CHECK(document.root.find("z") == &document.root.members[2].value);
  CHECK(document.root.find("y") == nullptr);
}

TEST_CASE("numbers keep their text, however many digits they have") {
  for (const std::string text : {"0", "-0", "1e999999999999999999999", "123456789012345678901234567890", "1E+2",
                                 "0.000000000000000000000000000001", "-1.5e-400"}) {
    JsonDocument document;
    const Faults faults = parse_json('[' + text + ", 2]", document);
    CAPTURE(text);
    if (text == "1e999999999999999999999") {
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].message == "This number is too large to be read; write it with fewer digits.");
    } else {
      REQUIRE(faults.empty());
      CHECK(document.root.items[0].text == text);
      CHECK(document.root.items[1].text == "2");
    }
    // At the very end of the file, too.
    if (faults.empty()) {
      REQUIRE(parse_json(text, document).empty());
      CHECK(document.root.text == text);
    }
  }
}

TEST_CASE("where a fault is: line, column and pointer") {
  struct Row {
    std::string_view text;
    std::string_view places;
  };
  for (const Row& row : {
           Row{"{\"a\": 1, \"a\": 2}", "1:10 duplicate-key /a"},
           {"{\"a\": 1,\n \"b\": {\"c\": 1,\n  \"c\": 2}}", "3:3 duplicate-key /b/c"},
           {"[{}, {\"x\": [0, {\"k\": 1, \"k\": 2}]}]", "1:25 duplicate-key /1/x/1/k"},
           {"{\"a\": 1, \"a\": 2, \"a\": 3}", "1:10 duplicate-key /a\n1:18 duplicate-key /a"},
           // The same key, once written with an escape.
           {"{\"ab\": 1, \"\\u0061b\": 2}", "1:11 duplicate-key /ab"},
           {"{\"a/b~c\": {\"d\": 1, \"d\": 2}}", "1:20 duplicate-key /a~1b~0c/d"},
           {"{\"q\\\"\": 1, \"q\\\"\": 2}", "1:12 duplicate-key /q\""},
           {"{\"\\\\\": 1, \"\\\\\": 2}", "1:11 duplicate-key /\\"},
           {"{\"\": 1, \"\": 2}", "1:9 duplicate-key /"},
           {"{\"£\": 1,\r\n  \"£\": 2}", "2:3 duplicate-key /£"},
           {"{\"a\": 1}\n{", "2:1 not-json (file)"},
           {"[1,\r\n2,\r\n}", "2:2 not-json (file)"},
           {"[1,\n2,\n", "3:1 not-json (file)"},
           {"{\"payments\": [{\"id\": }]}", "1:22 not-json /payments/0"},
           {"{\"££££\": }", "1:14 not-json (file)"},
           {"<html>", "1:1 not-json (file)"},
           {"  <html>", "1:1 not-json (file)"},
           {"{'a': 1}", "1:2 not-json (file)"},
           {"[\"a\tb\"]", "1:4 not-json (file)"},
           // A number out of range is shown from its first digit or its sign.
           {"[1, 1e999]", "1:5 not-json (file)"},
           {"{\"a\":\n  -12.5E+400}", "2:3 not-json (file)"},
           {"1e999", "1:1 not-json (file)"},
           {"{\"a\": 1, \"\\u001b[2J\": 1, \"\\u001b[2J\": 2}", "1:26 duplicate-key /?[2J"},
       }) {
    CAPTURE(row.text);
    CHECK(places_of(parsed(row.text)) == row.places);
  }
}

TEST_CASE("the first of two equal keys is kept") {
  JsonDocument document;
  CHECK(parse_json("{\"a\": 1, \"a\": 2}", document).size() == 1);
  REQUIRE(document.root.find("a") != nullptr);
  CHECK(document.root.find("a")->text == "1");
}

TEST_CASE("what stands in a file, in a fault’s sentence") {
  JsonValue value;
  CHECK(describe(value) == "null");
  value.kind = JsonValue::Kind::number;
  value.text = "2.87";
  CHECK(describe(value) == "the number 2.87");
  value.kind = JsonValue::Kind::string;
  const std::string with_control = "\x1B[2J" + std::string(60, 'x');
  value.text = with_control;
  CHECK(describe(value) == "the text \"?[2J" + std::string(36, 'x') + "…\"");
  value.kind = JsonValue::Kind::array;
  CHECK(describe(value) == "a list");
}

}  // namespace
}  // namespace offerscope
