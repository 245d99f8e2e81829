#include "core/characters.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace offerscope {
namespace {

/// The bytes of a code point, also of one that is no character.
std::string bytes_of(std::uint32_t code) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | (code >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (code >> 18)), tail(12), tail(6), tail(0)};
}

/// The offset as a text, "none" where all is valid.
std::string invalid_at(std::string_view text) {
  const auto offset = first_invalid_utf8(text);
  return offset ? std::to_string(*offset) : "none";
}

TEST_CASE("UTF-8: every code point, with its neighbours") {
  std::size_t valid = 0;
  for (std::uint32_t code = 0; code <= 0x110FFF; ++code) {
    const bool is_character = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const std::string text = 'a' + bytes_of(code) + 'z';
    const bool right = invalid_at(text) == (is_character ? "none" : "1");
    if (!right) FAIL_CHECK("code point ", code);
    valid += is_character ? 1 : 0;
  }
  CHECK(valid == 0x110000 - 0x800);
}

TEST_CASE("UTF-8: the byte sequences at the borders of the table") {
  struct Row {
    std::string_view text;
    std::string_view invalid_at;
  };
  using namespace std::string_view_literals;
  for (const Row& row : {
           Row{"", "none"},
           {"plain", "none"},
           {"\0"sv, "none"},
           {"\x7F", "none"},
           {"\xC2\x80", "none"},
           {"\xDF\xBF", "none"},
           {"\xE0\xA0\x80", "none"},
           {"\xED\x9F\xBF", "none"},
           {"\xEE\x80\x80", "none"},
           {"\xEF\xBF\xBF", "none"},
           {"\xF0\x90\x80\x80", "none"},
           {"\xF4\x8F\xBF\xBF", "none"},
           {"\xEF\xBB\xBF{}", "none"},
           // Bytes that begin nothing.
           {"\x80", "0"},
           {"\xBF", "0"},
           {"\xFE", "0"},
           {"\xFF", "0"},
           {"a\xA3", "1"},
           {"£\xA3", "2"},
           {"\xF5\x80\x80\x80", "0"},
           {"\xF8\x88\x80\x80\x80", "0"},
           {"\xFC\x84\x80\x80\x80\x80", "0"},
           // Longer than need be.
           {"\xC0\x80", "0"},
           {"\xC1\xBF", "0"},
           {"\xE0\x80\x80", "0"},
           {"\xE0\x9F\xBF", "0"},
           {"\xF0\x80\x80\x80", "0"},
           {"\xF0\x8F\xBF\xBF", "0"},
           // Halves of pairs, and what lies above U+10FFFF.
           {"\xED\xA0\x80", "0"},
           {"\xED\xBF\xBF", "0"},
           {"\xED\xA0\xBD\xED\xB8\x80", "0"},
           {"\xF4\x90\x80\x80", "0"},
           // Broken off, at the end and before the next character.
           {"\xC3", "0"},
           {"\xE2\x82", "0"},
           {"\xF0\x9F\x98", "0"},
           {"abc\xE2\x82", "3"},
           {"\xC3(", "0"},
           {"\xE2\x82(", "0"},
           {"\xF0\x9F\x98(", "0"},
           {"\xE2(\xA1", "0"},
           {"\xC3\xC3\xA9", "0"},
           {"\xC3\0"sv, "0"},
           {"\xC3\xA9\xA9", "2"},
       }) {
    CAPTURE(row.text);
    CHECK(invalid_at(row.text) == row.invalid_at);
  }
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(character_count("") == 0);
  CHECK(character_count("abc") == 3);
  CHECK(character_count("£2.87") == 5);
  CHECK(character_count("日本語") == 3);
  CHECK(character_count("😀") == 1);
  CHECK(character_count("e\u0301") == 2);
}

TEST_CASE("a text of spaces alone is blank") {
  for (const std::string_view text : {"", " ", "   ", "\u00a0", " \u00a0 "}) CHECK(is_blank_text(text));
  for (const std::string_view text : {"a", " a ", "\t", "\n", "\u2003", "0", "\xFF", "\xA0"}) {
    CAPTURE(text);
    CHECK(!is_blank_text(text));
  }
}

TEST_CASE("what changes how the text around it is read or drawn is a control character") {
  for (const std::uint32_t code :
       {0x00u, 0x01u, 0x07u, 0x09u, 0x0Au, 0x0Du, 0x1Bu, 0x1Fu, 0x7Fu, 0x80u, 0x85u, 0x9Bu, 0x9Fu, 0x061Cu,
        0x200Bu, 0x200Cu, 0x200Du, 0x200Eu, 0x200Fu, 0x2060u, 0x2064u, 0xFEFFu, 0xE0001u, 0xE0041u, 0xE007Fu, 0x2028u, 0x2029u, 0x202Au, 0x202Bu, 0x202Cu, 0x202Du, 0x202Eu, 0x2066u, 0x2067u,
        0x2068u, 0x2069u}) {
    CAPTURE(code);
    CHECK(has_control_character(bytes_of(code)));
    CHECK(has_control_character("before" + bytes_of(code) + "after"));
    CHECK(shortened('a' + bytes_of(code) + 'z') == "a?z");
  }
  for (const std::uint32_t code : {0x20u, 0x7Eu, 0xA0u, 0xA3u, 0xE9u, 0x061Bu, 0x061Du, 0x0627u, 0x2007u, 0x2009u,
                                   0x200Au, 0x2010u, 0x205Fu, 0x206Au, 0xFEFEu, 0xE0080u, 0x2019u, 0x2027u, 0x202Fu, 0x20ACu, 0x3042u, 0xFFFDu, 0x1F600u}) {
    CAPTURE(code);
    CHECK(!has_control_character(bytes_of(code)));
    CHECK(shortened('a' + bytes_of(code) + 'z') == 'a' + bytes_of(code) + 'z');
  }
  CHECK(!has_control_character(""));
  CHECK(has_control_character("\xFF"));  // no character at all
}

TEST_CASE("a text that is quoted is short, cut between characters, and holds no control characters") {
  const auto times = [](std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
  };
  CHECK(shortened("") == "");
  CHECK(shortened("short") == "short");
  CHECK(shortened(times(40, "a")) == times(40, "a"));
  CHECK(shortened(times(41, "a")) == times(40, "a") + "…");
  CHECK(shortened(times(100'000, "a")) == times(40, "a") + "…");
  CHECK(shortened(times(40, "£")) == times(40, "£"));
  CHECK(shortened(times(41, "😀")) == times(40, "😀") + "…");
  CHECK(shortened("\x1B[2J") == "?[2J");
  CHECK(shortened("one\r\ntwo") == "one??two");
  CHECK(shortened(times(41, "\n")) == times(40, "?") + "…");
  CHECK(shortened("\xFFx\xC3") == "?x?");
  for (const std::string& text : {times(50, "\xE2\x80"), times(50, "\xF0\x9F"), times(50, "\u202e£")}) {
    CHECK(!first_invalid_utf8(shortened(text)));
    CHECK(!has_control_character(shortened(text)));
    CHECK(character_count(shortened(text)) == 41);
  }
}

}  // namespace
}  // namespace offerscope
