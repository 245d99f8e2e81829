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
const std::string kEnds =
    "The file ends too early: a closing bracket or quotation mark is missing. Compare it with your original, or "
    "download it again.";
const std::string kGeneral =
    "The file is not valid JSON at this place. Look just before it for a missing or extra comma, quotation mark or "
    "bracket.";

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
  CHECK(is_told("[\"“x”\" ", "1]", 11, kGeneral));
  CHECK(is_told("[\"“x”\"", "y]", 10, kGeneral));
  CHECK(is_told("[\"“x”\"", "", 10, kEnds));
}

TEST_CASE("comments, single marks and commas too many have their own sentence") {
  CHECK(is_told("[1 ", "// x", 3, kComment));
  CHECK(is_told("", "/* x */ {}", 0, kComment));
  CHECK(is_told("[1, ", "// x\n]", 4, kComment));
  CHECK(is_told("[1 ", "/ 2]", 3, kGeneral));
  CHECK(is_told("[", "'x']", 1, kSingle));
  CHECK(is_told("[1, ", "]", 2, kComma));
  CHECK(is_told("{\"a\": 1,\n\n", "}", 7, kComma));
  CHECK(is_told("[1,", ",]", 3, kGeneral));
  CHECK(is_told("[]", "]", 2, kGeneral));
  CHECK(is_told("", "]", 0, kGeneral));
  CHECK(is_told("[1, ", "", 4, kEnds));
  CHECK(is_told("", "", 0, kEnds));
  CHECK(json_mistake("[1", 99).offset == 2);
}

}  // namespace
}  // namespace offerscope
