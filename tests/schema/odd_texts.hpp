// Texts at and beside the bounds of what the format takes: numbers, dates, addresses, characters.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/names.hpp"
#include "pool.hpp"

namespace offerscope {

inline std::string utf8(std::uint32_t code) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | (code >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (code >> 18)), tail(12), tail(6), tail(0)};
}

inline bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class OddTexts {
 public:
  OddTexts(const Pool& pool, test::Random& random) : pool_(pool), random_(random) {}

  std::string special() {
    static const std::size_t lengths[] = {
        1, 2, 23, 24, 25, 59, 60, 61, 63, 64, 65, 79, 80, 81, 119, 120, 121, 299, 300, 301, 599,
        600, 601, 2000};
    static const std::string_view letters[] = {"a", "7", "é", "’", "😀", " ", "\xC2\xA0", "a b"};
    static const std::string_view names[] = {
        "a", "a-b", "a--b", "-a", "a-", "A", "a_b", "a b", "0", "ä", "not-published", "registered",
        "weighted", "weighted-ratio", "practice-share", "costs", "ecg", "yes", "no", "true", "null", "all",
        "some"};
    switch (random_.below(12)) {
      case 0: return some_decimal();
      case 1: return some_date();
      case 2: return some_month();
      case 3: return some_financial_year();
      case 4: return some_year();
      case 5: return some_address();
      case 6: {
        std::string text;
        const std::string_view letter = one_of(letters);
        for (std::size_t left = one_of(lengths); left > 0; --left) text += letter;
        return text;
      }
      case 7: return some_character();
      case 8: return std::string(one_of(names));
      case 9: return "";
      case 10: return random_.of(" \t", 1 + random_.below(3));
      default: return pool_.text(random_);
    }
  }

  /// Another text of the same sort: a date for a date, a number for a number, else one with a letter more,
  /// less or other than before.
  std::string similar(std::string text) {
    const bool dashed = text.size() >= 7 && text[4] == '-' && is_digits(std::string_view(text).substr(0, 4));
    if (!random_.chance(3)) {
      if (dashed && text.size() == 10) return some_date();
      if (dashed && text.size() == 7) return random_.chance(2) ? some_month() : some_financial_year();
      if (is_digits(text.substr(0, text.find('.')))) return some_decimal();
      if (text.starts_with("https")) return some_address();
      if (is_name(text) && random_.chance(4)) return name_near_limit(std::move(text));
    }
    const auto starts_character = [&](std::size_t at) {
      return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    };
    std::size_t at = random_.below(text.size() + 1);
    while (!starts_character(at)) --at;
    std::size_t end = std::min(at + 1, text.size());
    while (!starts_character(end)) ++end;
    switch (random_.below(6)) {
      case 0: text.insert(at, some_character()); break;
      case 1: text.replace(at, end - at, some_character()); break;
      case 2: text.erase(at, end - at); break;
      case 3: text.insert(at, random_.of("-+.,_ 0123456789eEazAZ/@:", 1)); break;
      case 4: text.replace(at, end - at, random_.of("-+.,_ 0123456789eEazAZ/@:", 1)); break;
      default: text += text; break;
    }
    return text;
  }

 private:
  template <class Value, std::size_t Count>
  const Value& one_of(const Value (&values)[Count]) {
    return values[random_.below(Count)];
  }

  std::string digits(std::size_t count) { return random_.of("0123456789", count); }

  std::string some_year() {
    static const std::string_view years[] = {
        "1899", "1900", "1904", "1999", "2000", "2024", "2026", "2027", "2100", "2104", "2199",
        "2200", "0000", "9999"};
    return random_.chance(3) ? digits(4) : std::string(one_of(years));
  }
  std::string two_digits(std::int64_t most) {
    const auto number = random_.between(0, most);
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  }
  std::string some_month() { return some_year() + '-' + two_digits(13); }
  std::string some_date() {
    static const std::string_view days[] = {"00", "01", "28", "29", "30", "31", "32"};
    const std::string month = random_.chance(3) ? some_year() + "-02" : some_month();
    return month + '-' + std::string(one_of(days));
  }
  std::string some_financial_year() {
    const std::string year = some_year();
    static const int steps[] = {1, 1, 1, 1, 0, 2, 11, 91};
    const int next = (std::stoi(year) + one_of(steps)) % 100;
    return year + '-' + static_cast<char>('0' + next / 10) + static_cast<char>('0' + next % 10);
  }

  std::string some_decimal() {
    static const std::string_view decimals[] = {
        "0", "-0", "0.0", "-0.000000", "0.000000", "00", "-1", "-0.000001", "0.000001", "1", "+1",
        "1e3", "1E3", "00.5", ".5", "5.", "1.0000001", "1.000000", "0x1", "1,000", "1 000", " 1",
        "1 ", "", "-", "--1", "1.2.3", "½", "١", "１", "Infinity", "NaN", "2", "3", "12", "12.0",
        "12.000001", "13", "60", "99.999999", "100", "100.0", "100.000001", "101", "0100",
        "1999999", "2000000", "2000000.0", "2000000.000001", "2000001", "02000000",
        "999999999.999999", "1000000000", "1000000000.00", "1000000000.000001", "1000000001",
        "1e9", "999999999999", "1000000000000", "9223372036854", "9223372036853.999999",
        "9223372036854.775807", "9223372036854.775808", "-9223372036854.775808",
        "-9223372036854.775809", "9223372036854.77580", "9223372036854.7759", "9223372036854.8",
        "9223372036855", "9999999999999", "10000000000000", "000000000000000000000000001",
        "09223372036854.775807", "99999999999999999999999999999999999999999999"};
    switch (random_.below(6)) {
      case 0: return digits(1 + random_.below(14));
      case 1: return digits(random_.below(14)) + '.' + digits(random_.below(8));
      case 2: return "92233720368" + digits(random_.below(4)) + '.' + digits(random_.below(8));
      case 3: {
        // Near to the largest number in one digit.
        std::string largest = "9223372036854.775807";
        largest[random_.below(largest.size())] = static_cast<char>('0' + random_.below(10));
        return largest;
      }
      default: return std::string(one_of(decimals));
    }
  }

  std::string some_address() {
    static const std::string_view addresses[] = {
        "https://example.org", "https://example.org/", "https://example.org/a?b=c#d",
        "https://example.org?a", "https://example.org#a", "http://example.org/",
        "HTTPS://example.org/", "https:/example.org", "https://", "https://example",
        "https://example/a.b", "https://.org", "https://a.", "https://-.-", "https://a..b",
        "https://EXAMPLE.org/", "https://user@example.org/", "https://example.org@evil.example/",
        "https://example.org/@a", "https://example.org:443/", "https://exa mple.org/",
        "https://example.org/a b", "https://example.org/é", "https://exämple.org/",
        "https://example.org/\"", "https://example.org/<a>", "https://example.org/\\a",
        "https://example.org/^", "https://example.org/`", "https://example.org/{a}",
        "https://example.org/a|b", "https://example.org\\@evil.example", "https://192.0.2.1/",
        "https://[2001:db8::1]/", "https://example.org/%20", "https://example.org/\xC2\xA0",
        " https://example.org/", "javascript:alert(1)", "https://example_a.org/",
        "https://a.b.c.d.e/", "https://example.org./"};
    return std::string(one_of(addresses));
  }

  /// The name, made as long as names may be, or a little shorter or longer.
  std::string name_near_limit(std::string name) {
    const std::size_t length = 60 + random_.below(6);
    if (name.size() < length) name.resize(length, 'x');
    return name;
  }

  /// A character at or beside the bounds of those that a text may not hold.
  std::string some_character() {
    static const std::uint32_t codes[] = {
        0x00, 0x01, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0x61B,
        0x61C, 0x61D, 0x180E, 0x200A, 0x200B, 0x200D, 0x200F, 0x2010, 0x2027, 0x2028, 0x2029,
        0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x2066, 0x2069, 0x206A, 0x3000, 0xD7FF,
        0xE000, 0xFEFE, 0xFEFF, 0xFF00, 0xFFFE, 0xFFFF, 0x1F600, 0xDFFFF, 0xE0000, 0xE0001,
        0xE007F, 0xE0080, 0x10FFFF, 0xE9};
    return utf8(one_of(codes));
  }

  const Pool& pool_;
  test::Random& random_;
};

}  // namespace offerscope
