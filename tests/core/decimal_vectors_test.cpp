// Decimal against the General Decimal Arithmetic vectors (speleotrove.com), as Python's test suite
// carries them.
//
// A vector is taken where Decimal and the vector's own context must agree:
// - its operands are finite numbers that Decimal can hold: no NaN, no Infinity, at most six places,
//   within 64-bit millionths;
// - it is an add, subtract, multiply, divide, compare, minus, plus, abs, min or max;
// - the result is exact in the vector's context: no condition but Rounded (trailing zeros dropped) is
//   raised, so that neither precision nor rounding mode nor exponent limits have a part in it;
// - or the result is Inexact, the vector rounds half_up, and its result ends exactly at the sixth
//   place, so that the vector's precision rounds where Decimal rounds (mind that half_up is half
//   away from zero).
// An exact result that Decimal cannot hold (more places, out of range) is taken too: beyond the range
// there must be no value. One with more than six places is left out, since rounding is not the
// vector's business there. A negative zero is a zero.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/decimal.hpp"
#include "support/files.hpp"
#include "support/numbers.hpp"

namespace offerscope {
namespace {

struct Vector {
  std::string id;
  std::string operation;
  std::vector<std::string> operands;
  std::string result;
  std::set<std::string> conditions;
  std::string rounding;
};

/// Words, with their quotation marks taken off; "--" begins a comment.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
    } else if (line.compare(at, 2, "--") == 0) {
      break;
    } else if (line[at] == '\'' || line[at] == '"') {
      const auto end = line.find(line[at], at + 1);
      if (end == std::string::npos) return {};
      words.push_back(line.substr(at + 1, end - at - 1));
      at = end + 1;
    } else {
      const auto end = std::min(line.find_first_of(" \t", at), line.size());
      words.push_back(line.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::vector<Vector> vectors_of(const test::Path& file) {
  std::vector<Vector> vectors;
  std::string rounding;
  for (const std::string& line : test::lines_of(test::read_bytes(file))) {
    const auto words = words_of(line);
    if (words.size() == 2 && lower(words[0]) == "rounding:") rounding = lower(words[1]);
    const auto arrow = std::find(words.begin(), words.end(), "->");
    if (arrow == words.end() || arrow - words.begin() < 3 || arrow + 1 == words.end()) continue;
    Vector vector{words[0], lower(words[1]), {words.begin() + 2, arrow}, arrow[1], {}, rounding};
    for (auto word = arrow + 2; word != words.end(); ++word) vector.conditions.insert(lower(*word));
    vectors.push_back(std::move(vector));
  }
  return vectors;
}

/// A numeral of the vectors: digits × 10^exponent.
struct Numeral {
  bool negative = false;
  std::string digits;  // without leading zeros; "" is zero
  long exponent = 0;
};

std::optional<Numeral> numeral(std::string_view text) {
  Numeral number;
  if (text.starts_with('-') || text.starts_with('+')) {
    number.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  std::string_view mantissa = text;
  if (const auto mark = text.find_first_of("eE"); mark != std::string_view::npos) {
    mantissa = text.substr(0, mark);
    std::string_view exponent = text.substr(mark + 1);
    const bool negative = exponent.starts_with('-');
    if (negative || exponent.starts_with('+')) exponent.remove_prefix(1);
    if (exponent.empty() || exponent.size() > 12) return std::nullopt;
    for (const char c : exponent) {
      if (c < '0' || c > '9') return std::nullopt;
      number.exponent = number.exponent * 10 + (c - '0');
    }
    if (negative) number.exponent = -number.exponent;
  }
  bool point = false;
  bool any = false;
  for (const char c : mantissa) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (point) --number.exponent;
    if (!number.digits.empty() || c != '0') number.digits += c;
  }
  if (!any) return std::nullopt;
  return number;
}

enum class Fit { held, more_places, out_of_range };

/// The text that Decimal::parse reads, where it can hold the number.
Fit plain(Numeral number, std::string& text) {
  while (number.digits.ends_with('0')) {
    number.digits.pop_back();
    ++number.exponent;
  }
  text = "0";
  if (number.digits.empty()) return Fit::held;
  const long last_digit = static_cast<long>(number.digits.size()) + number.exponent;
  if (last_digit > 13) return Fit::out_of_range;
  if (number.exponent < -Decimal::kPlaces) return Fit::more_places;
  if (number.exponent >= 0) {
    text = number.digits + std::string(static_cast<std::size_t>(number.exponent), '0');
  } else {
    const auto places = static_cast<std::size_t>(-number.exponent);
    if (number.digits.size() <= places) number.digits.insert(0, places - number.digits.size() + 1, '0');
    text = number.digits.substr(0, number.digits.size() - places) + '.' +
           number.digits.substr(number.digits.size() - places);
  }
  if (number.negative) text.insert(0, 1, '-');
  return Decimal::parse(text) ? Fit::held : Fit::out_of_range;
}

bool is_exact(const Vector& vector) {
  return vector.conditions.empty() || vector.conditions == std::set<std::string>{"rounded"};
}

/// What Decimal makes of the vector: its text, or "none".
std::optional<std::string> computed(const std::string& operation, const std::vector<Decimal>& operands) {
  const Decimal left = operands[0];
  if (operands.size() == 1) {
    if (operation == "plus") return test::text_of(Decimal{}.plus(left));
    if (operation == "minus") return test::text_of(Decimal{}.minus(left));
    if (operation == "abs") return test::text_of(left < Decimal{} ? Decimal{}.minus(left) : left);
    return std::nullopt;
  }
  if (operands.size() != 2) return std::nullopt;
  const Decimal right = operands[1];
  if (operation == "add") return test::text_of(left.plus(right));
  if (operation == "subtract") return test::text_of(left.minus(right));
  if (operation == "multiply") return test::text_of(left.times(right));
  if (operation == "divide") return test::text_of(left.divided_by(right));
  if (operation == "compare") return left < right ? "-1" : left == right ? "0" : "1";
  if (operation == "min") return test::text_of(std::min(left, right));
  if (operation == "max") return test::text_of(std::max(left, right));
  return std::nullopt;
}

enum class Taken { no, exact, rounded };

/// Whether the vector was taken; a failure is told.
Taken try_vector(const Vector& vector) {
  std::vector<Decimal> operands;
  for (const std::string& text : vector.operands) {
    const auto number = numeral(text);
    std::string decimal;
    if (!number || plain(*number, decimal) != Fit::held) return Taken::no;
    operands.push_back(test::decimal(decimal));
  }
  const bool by_zero = vector.conditions == std::set<std::string>{"division_by_zero"} ||
                       vector.conditions == std::set<std::string>{"division_undefined"};
  std::string expected = "none";
  if (!by_zero) {
    const auto result = numeral(vector.result);
    if (!result) return Taken::no;
    const Fit fit = plain(*result, expected);
    if (fit == Fit::more_places) return Taken::no;
    if (fit == Fit::out_of_range) expected = "none";
    const bool rounds_where_we_do = vector.rounding == "half_up" && fit == Fit::held &&
                                    result->exponent == -Decimal::kPlaces &&
                                    vector.conditions == std::set<std::string>{"inexact", "rounded"};
    if (!is_exact(vector) && !rounds_where_we_do) return Taken::no;
  }
  const auto actual = computed(vector.operation, operands);
  if (!actual) return Taken::no;
  if (*actual != expected) {
    FAIL_CHECK(vector.id, " ", vector.operation, ": expected ", expected, ", got ", *actual);
  }
  return vector.conditions.contains("inexact") ? Taken::rounded : Taken::exact;
}

TEST_CASE("decimals agree with the General Decimal Arithmetic vectors that fit them") {
  const auto files = test::files_in(OFFERSCOPE_DECIMAL_SUITE, ".decTest");
  REQUIRE_MESSAGE(!files.empty(), "no vectors in " OFFERSCOPE_DECIMAL_SUITE);
  std::map<std::string, std::size_t> taken;
  std::size_t seen = 0;
  std::size_t rounded = 0;
  for (const test::Path& file : files) {
    for (const Vector& vector : vectors_of(file)) {
      ++seen;
      const Taken how = try_vector(vector);
      if (how != Taken::no) ++taken[vector.operation];
      if (how == Taken::rounded) ++rounded;
    }
  }
  std::size_t total = 0;
  std::string counts;
  for (const auto& [operation, count] : taken) {
    total += count;
    counts += ' ' + operation + ' ' + std::to_string(count);
  }
  MESSAGE(total, " of ", seen, " vectors fit, ", rounded, " of them rounded:", counts);
  // As of Python 3.11; fewer would mean that the vectors were not read.
  CHECK(taken["add"] >= 1'200);
  CHECK(taken["subtract"] >= 650);
  CHECK(taken["multiply"] >= 500);
  CHECK(taken["divide"] >= 950);
  CHECK(taken["compare"] >= 1'400);
  CHECK(rounded >= 20);
}

}  // namespace
}  // namespace offerscope
