#include "meant.hpp"

#include <array>
#include <optional>
#include <vector>

#include "calendar.hpp"
#include "decimal.hpp"
#include "names.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kLongestDate = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// The runs of digits and of letters in a date, in small letters.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  if (text.size() > kLongestDate) return parts;
  const std::string lower = lower_case(text);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const bool kind = is_digit(lower[i]);
    if (!kind && !is_letter(lower[i])) continue;
    const bool goes_on = i > 0 && !parts.empty() && (kind ? is_digit(lower[i - 1]) : is_letter(lower[i - 1]));
    if (!goes_on) parts.emplace_back();
    parts.back() += lower[i];
  }
  std::erase_if(parts, [](const std::string& part) {
    return part == "st" || part == "nd" || part == "rd" || part == "th" || part == "of";
  });
  return parts;
}

std::optional<int> number_of(const std::string& part) {
  if (!is_digit(part.front()) || part.size() > 4) return std::nullopt;
  int number = 0;
  for (const char digit : part) number = number * 10 + (digit - '0');
  return number;
}

/// A year of four figures; of two, one of this century.
std::optional<int> year_of(const std::string& part) {
  const auto number = number_of(part);
  if (!number || (part.size() != 4 && part.size() != 2)) return std::nullopt;
  return part.size() == 2 ? 2000 + *number : *number;
}

/// 4 for "april", "apr" and "04".
std::optional<int> month_of(const std::string& part) {
  if (const auto number = number_of(part)) return *number >= 1 && *number <= 12 ? number : std::nullopt;
  if (part.size() < 3) return std::nullopt;
  for (int month = 1; month <= 12; ++month) {
    const std::string in_words = Month{2000, month}.in_words();
    const std::string name = lower_case(std::string_view(in_words).substr(0, in_words.find(' ')));
    if (name.starts_with(part) || (part == "sept" && month == 9)) return month;
  }
  return std::nullopt;
}

std::string month_text(const std::string& year, const std::string& month) {
  const auto y = year_of(year);
  const auto m = month_of(month);
  if (!y || !m || year.size() != 4) return "";
  const std::string text = Month{*y, *m}.to_string();
  return Month::parse(text) ? text : "";
}

std::string date_text(const std::string& year, const std::string& month, const std::string& day) {
  const auto y = year_of(year);
  const auto m = month_of(month);
  const auto d = number_of(day);
  if (!y || !m || !d || *d < 1 || *d > 31) return "";
  const std::string text = Date{*y, *m, *d}.to_string();
  return Date::parse(text) ? text : "";
}

}  // namespace

std::string meant_name(std::string_view text) {
  const std::string lower = lower_case(text);
  std::string name;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const bool begins_word = i > 0 && lower[i] != text[i] && is_letter(text[i - 1]);  // as in "HomeBeds"
    const bool of_name = is_letter(lower[i]) || is_digit(lower[i]);
    if ((begins_word || !of_name) && !name.empty() && name.back() != '-') name += '-';
    if (of_name) name += lower[i];
  }
  if (name.ends_with('-')) name.pop_back();
  return is_name(name) ? name : "";
}

std::string meant_date(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.size() != 3) return "";
  if (parts[0].size() == 4) return date_text(parts[0], parts[1], parts[2]);
  if (is_letter(parts[0].front())) return date_text(parts[2], parts[0], parts[1]);
  return date_text(parts[2], parts[1], parts[0]);  // as it is written here: the day first
}

std::string meant_month(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.size() == 2) {
    return parts[0].size() == 4 && is_digit(parts[0].front()) ? month_text(parts[0], parts[1])
                                                              : month_text(parts[1], parts[0]);
  }
  const std::string date = Date::parse(text) ? std::string(text) : meant_date(text);
  return date.substr(0, date.rfind('-'));
}

std::string meant_financial_year(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.size() != 2) return "";
  const auto first = year_of(parts[0]);
  const auto second = year_of(parts[1]);
  if (!first || !second || *second != *first + 1) return "";
  const std::string year = FinancialYear{*first}.to_string();
  return FinancialYear::parse(year) ? year : "";
}

std::string write_instead(const std::string& meant) { return meant.empty() ? "" : " Write \"" + meant + "\"."; }

std::string decimal_remedy(const JsonValue& value) {
  if (value.kind == JsonValue::Kind::number) return Decimal::parse(value.text) ? text_remedy(value) : "";
  if (value.kind != JsonValue::Kind::string || value.text.size() > kLongestDate) return "";
  std::string number(value.text);
  std::string left_out;
  for (const std::string_view sign : {"£", "%", ",", " "}) {
    bool stands = false;
    for (std::size_t at = number.find(sign); at != number.npos; at = number.find(sign)) {
      number.erase(at, sign.size());
      stands = true;
    }
    if (!stands) continue;
    const std::string_view said = sign == "," ? "comma" : sign == " " ? "space" : sign;
    left_out += (left_out.empty() ? "the " : " and the ") + std::string(said);
  }
  if (left_out.empty() || !Decimal::parse(number)) return "";
  return " Leave out " + left_out + ": \"" + number + "\".";
}

std::string text_remedy(const JsonValue& value) {
  if (value.kind != JsonValue::Kind::number || value.text.size() > kLongestDate) return "";
  return " Put quotation marks around it: \"" + std::string(value.text) + "\".";
}

std::string boolean_remedy(const JsonValue& value) {
  if (value.kind != JsonValue::Kind::string) return "";
  const std::string word = lower_case(value.text);
  if (word == "true" || word == "yes") return " Write true, without quotation marks.";
  if (word == "false" || word == "no") return " Write false, without quotation marks.";
  return "";
}

}  // namespace offerscope
