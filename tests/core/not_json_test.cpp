#include "core/not_json.hpp"

#include <doctest/doctest.h>

namespace offerscope {
namespace {

const std::string kTypographic =
    "Here stands a typographic quotation mark (such as “ or ”), as word processors write it; write the straight one "
    "(\") before and after each text.";
const std::string kComment =
    "Here stands a comment, and JSON has none after // or between /* and */. Delete it, or write it as an entry of its "
    "own in the curly brackets around it: \"//\": \"your comment\".";
const std::string kSingle =
    "Here stands a single quotation mark ('); write a double one (\") before and after each text.";
const std::string kComma =
    "A comma stands here although nothing comes after it before the closing bracket; delete the comma.";
const std::string kEarly =
    "The file ends too early: a closing bracket or quotation mark is missing. Compare it with your original, or "
    "download it again.";
const std::string kMissingComma = "A comma is missing here, between this entry and the next; put one (,).";
const std::string kMissingColon = "A colon is missing here, between the key and what it holds; put one (:).";
const std::string kBackslash =
    "Here stands a backslash (\\), with which JSON begins a sign such as \\n. Write it twice (\\\\), or write a slash "
    "(/).";
const std::string kLineEnds =
    "The line ends inside a text. Write the whole text in one line, or put the quotation mark (\") that ends it, if "
    "that is missing.";
const std::string kInnerMark =
    "The text ends at this quotation mark, but words follow it. Write a quotation mark inside a text as \\\".";
const std::string kGeneral =
    "The file is not valid JSON at this place. Look just before it for a missing or extra comma, quotation mark or "
    "bracket.";

std::string unclosed(const std::string& bracket, int line, const std::string& closing) {
  return "The file ends, and the " + bracket + " of line " + std::to_string(line) + " is not closed. Put " + closing +
         " where what it holds ends; or, if the file was cut off, download it again.";
}
std::string unmarked(const std::string& word) {
  return "Here stands " + word +
         " without quotation marks; write a double one (\") before and after each key, text and number.";
}

/// Whether a text that stops being JSON between `good` and `rest` is told with `message` at its byte `place`.
bool is_told(std::string_view good, std::string_view rest, std::size_t place, const std::string& message) {
  const JsonMistake mistake = json_mistake(std::string(good) + std::string(rest), good.size());
  CAPTURE(good);
  CHECK(mistake.message == message);
  CHECK(mistake.offset == place);
  return mistake.message == message && mistake.offset == place;
}

TEST_CASE("a typographic mark is found where it stands: at the place, and as the end that a text missed") {
  CHECK(is_told("{\"a\": ", "“x\"}", 6, kTypographic));
  CHECK(is_told("{", "“a”: 1}", 1, kTypographic));
  CHECK(is_told("[", "‘x’]", 1, kTypographic));
  CHECK(is_told("[", "„x“]", 1, kTypographic));
  CHECK(is_told("{\"a”: \"", "x\"}", 3, kTypographic));
  CHECK(is_told("{\"a\": \"x”, \"", "b\": 1}", 8, kTypographic));
  CHECK(is_told("{\"a\": \"x”", "\n}", 8, kTypographic));
  CHECK(is_told("{\"a\": \"x”,\r\n", "\"b\": 1}", 8, kTypographic));
  CHECK(is_told("[[\"x”]]", "", 4, kTypographic));
}

TEST_CASE("typographic marks inside a text are none of the matter") {
  CHECK(is_told("[\"“x”\" ", "1]", 10, kMissingComma));
  CHECK(is_told("[\"“x”\"", "y]", 9, kInnerMark));
  CHECK(is_told("[\"“x”\"", "", 10, unclosed("square bracket ([)", 1, "]")));
}

TEST_CASE("comments, single marks and commas too many have their own sentence") {
  CHECK(is_told("[1 ", "// x", 3, kComment));
  CHECK(is_told("", "/* x */ {}", 0, kComment));
  CHECK(is_told("[1, ", "// x\n]", 4, kComment));
  CHECK(is_told("[1 ", "/ 2]", 3, kGeneral));
  CHECK(is_told("[", "'x']", 1, kSingle));
  CHECK(is_told("[1, ", "]", 2, kComma));
  CHECK(is_told("{\"a\": 1,\n\n", "}", 7, kComma));
  CHECK(is_told("[1,", ",]", 3, "Two commas stand here with nothing between them; delete one."));
  CHECK(is_told("[", ",1]", 1, "A comma stands here although nothing comes before it; delete the comma."));
  CHECK(is_told("", "]", 0, kGeneral));
  CHECK(is_told("", "", 0, kEarly));
  CHECK(json_mistake("[1", 99).offset == 2);
}

TEST_CASE("a comma or a colon that is missing is told where it belongs") {
  CHECK(is_told("{\"a\": 1\n ", "\"b\": 2}", 7, kMissingComma));
  CHECK(is_told("{\"a\": \"x\"\n ", "\"b\": 2}", 9, kMissingComma));
  CHECK(is_told("[{} ", "{}]", 3, kMissingComma));
  CHECK(is_told("[[] ", "[]]", 3, kMissingComma));
  CHECK(is_told("[1 ", "-2]", 2, kMissingComma));
  CHECK(is_told("[true ", "null]", 5, kMissingComma));
  CHECK(is_told("{\"a\" ", "\"x\"}", 4, kMissingColon));
  CHECK(is_told("{\"a\"", "{}}", 4, kMissingColon));
  CHECK(is_told("{\"a\"", "}", 4, "The key before has no value. Put a colon (:) and the value after it."));
  CHECK(is_told("{\"a\":", "}", 5, "After the colon the value is missing; write it, or delete the key."));
  CHECK(is_told("{\"a\": ", ", \"b\": 1}", 6, "After the colon the value is missing; write it, or delete the key."));
}

TEST_CASE("words of other languages and words without marks are told as they stand") {
  CHECK(is_told("{\"a\": ", "False}", 6, "Here stands False, which JSON writes in small letters; write false."));
  CHECK(is_told("{\"a\": ", "TRUE}", 6, "Here stands TRUE, which JSON writes in small letters; write true."));
  CHECK(is_told("{\"a\": t", "RUE}", 6, "Here stands tRUE, which JSON writes in small letters; write true."));
  for (const std::string word : {"None", "NULL", "nil", "undefined"}) {
    CHECK(is_told("{\"a\": ", word + "}", 6,
                  "Here stands " + word + ", which an offer never needs. Delete the key with it, or write its value."));
  }
  CHECK(is_told("{\"a\": ", "proposed, \"b\": 1}", 6, unmarked("proposed")));
  CHECK(is_told("{", "status: 1}", 1, unmarked("status")));
  CHECK(is_told("{\"a\": ", "£1.25}", 6, unmarked("£1.25")));
  CHECK(is_told("{\"a\": 2026", "-04-01}", 6, unmarked("2026-04-01")));
  CHECK(is_told("{\"a\": 70", "%}", 6, unmarked("70%")));
  CHECK(is_told("[n", "ul]", 1, unmarked("nul")));
  CHECK(is_told("[nul", "]", 1, unmarked("nul")));
  CHECK(is_told("[", "-]", 1, kGeneral));
}

TEST_CASE("what a text may not hold is told where it stands") {
  CHECK(is_told("[\"C:", "\\offers\"]", 4, kBackslash));
  CHECK(is_told("[\"C:", "\\users\"]", 4, kBackslash));
  CHECK(is_told("{\"a\": \"one", "\n two\"}", 10, kLineEnds));
  CHECK(is_told("{\"a\": \"one", "\r\n two\"}", 10, kLineEnds));
  CHECK(is_told("[\"one", "\ttwo\"]", 5, "A tab or another control character stands inside a text; write a space."));
  CHECK(is_told("[\"he said \"", "yes\" to it\"]", 10, kInnerMark));
  CHECK(is_told("{\"a \"", "b\" c\": 1}", 4, kInnerMark));
  CHECK(is_told("{\n\"a\": \"cut o", "", 13,
                "The file ends inside a text, which begins in line 2. Put the quotation mark (\") that ends it, and what "
                "is missing after it; or, if the file was cut off, download it again."));
}

TEST_CASE("a bracket that is not closed is told with the line where it was opened") {
  CHECK(is_told("{\n\"a\": [\n1", "", 10, unclosed("square bracket ([)", 2, "]")));
  CHECK(is_told("{\n\"a\": [\n1]", "", 11, unclosed("curly bracket ({)", 1, "}")));
  CHECK(is_told("{\n\"a\": [1, 2", "}", 12,
                "Here stands }, but the square bracket ([) of line 2 is not closed. Put ] before it, or delete it."));
  CHECK(is_told("[{\"a\": 1", "]", 8,
                "Here stands ], but the curly bracket ({) of line 1 is not closed. Put } before it, or delete it."));
  CHECK(is_told("{\"a\": [\n1, \"b\"", ": 2}", 14,
                "Here stands a key with its colon, but the square bracket ([) of line 1 is not closed, and a list has no "
                "keys. Put ] where the list ends, or curly brackets around the key."));
  CHECK(is_told("[{\"a\": 1,\n", "{\"b\": 2}]", 10,
                "Here a key in quotation marks is due. Check that the curly bracket ({) of line 1 is closed with } before "
                "this place."));
  CHECK(is_told("{}", "}", 2,
                "The file goes on here, although what it began with is closed already. Delete what follows, or the "
                "closing bracket before it that is one too many."));
}

}  // namespace
}  // namespace offerscope
