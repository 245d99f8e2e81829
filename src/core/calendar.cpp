#include "calendar.hpp"

namespace offerscope {
namespace {

constexpr std::array<std::string_view, 12> kMonthNames = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

std::string_view month_name(int month) { return kMonthNames[static_cast<std::size_t>(month - 1)]; }

/// Exactly `count` digits at `from`.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  if (text.size() < from + count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string padded(int value, int width) {
  std::string text = std::to_string(value);
  if (text.size() < static_cast<std::size_t>(width)) {
    text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
  }
  return text;
}

/// Of a year that is not read.
std::string years_problem(int year) {
  if (year >= kFirstYear && year <= kLastYear) return "";
  return "only the years " + std::to_string(kFirstYear) + " to " + std::to_string(kLastYear) + " are read";
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = Month::parse(text.substr(0, 7));
  const auto day = digits(text, 8, 2);
  if (!month || !day || *day < 1 || *day > days_in(month->year, month->month)) return std::nullopt;
  return Date{month->year, month->month, *day};
}

std::string Date::problem(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return "";
  const auto day = digits(text, 8, 2);
  if (!day) return "";
  const auto month = Month::parse(text.substr(0, 7));
  if (!month) return Month::problem(text.substr(0, 7));
  const int days = days_in(month->year, month->month);
  if (*day >= 1 && *day <= days) return "";
  return Date{month->year, month->month, *day}.in_words() + " does not exist: the month has " +
         std::to_string(days) + " days";
}

std::string Date::to_string() const { return Month{year, month}.to_string() + '-' + padded(day, 2); }

std::string Date::in_words() const {
  return std::to_string(day) + ' ' + Month{year, month}.in_words();
}

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  if (*year < kFirstYear || *year > kLastYear) return std::nullopt;
  return Month{*year, *month};
}

std::string Month::problem(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return "";
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  if (!year || !month) return "";
  if (*month < 1 || *month > 12) {
    return "there is no month " + padded(*month, 2) + ": after the year stands the month, 01 to 12";
  }
  return years_problem(*year);
}

std::string Month::to_string() const { return padded(year, 4) + '-' + padded(month, 2); }

std::string Month::in_words() const {
  return std::string(month_name(month)) + ' ' + std::to_string(year);
}

Month Month::next(int months) const {
  const int count = year * 12 + (month - 1) + months;
  return {count / 12, count % 12 + 1};
}

FinancialYear FinancialYear::of(Date date) {
  return {date.month >= 4 ? date.year : date.year - 1};
}

std::optional<FinancialYear> FinancialYear::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto start = digits(text, 0, 4);
  const auto end = digits(text, 5, 2);
  if (!start || !end || *start < kFirstYear || *start > kLastYear) return std::nullopt;
  if ((*start + 1) % 100 != *end) return std::nullopt;
  return FinancialYear{*start};
}

std::string FinancialYear::problem(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return "";
  const auto start = digits(text, 0, 4);
  if (!start || !digits(text, 5, 2) || parse(text)) return "";
  if (std::string outside = years_problem(*start); !outside.empty()) return outside;
  return "the year after " + std::to_string(*start) + " is " + std::to_string(*start + 1) + ": write " +
         FinancialYear{*start}.to_string() + ", or correct the first year";
}

std::string FinancialYear::to_string() const {
  return padded(start, 4) + '-' + padded((start + 1) % 100, 2);
}

std::string FinancialYear::in_words() const {
  return padded(start, 4) + '/' + padded((start + 1) % 100, 2);
}

std::array<Month, 12> FinancialYear::months() const {
  std::array<Month, 12> months;
  for (std::size_t i = 0; i < months.size(); ++i) {
    months[i] = Month{start, 4}.next(static_cast<int>(i));
  }
  return months;
}

std::optional<std::size_t> FinancialYear::index_of(Month month) const {
  const int index = (month.year - start) * 12 + month.month - 4;
  if (index < 0 || index > 11) return std::nullopt;
  return static_cast<std::size_t>(index);
}

std::string_view short_month_name(int month) { return month_name(month).substr(0, 3); }

}  // namespace offerscope
