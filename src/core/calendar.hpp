// Dates, months and financial years (April to March), without a clock.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace offerscope {

struct Date {
  int year = 0;
  int month = 1;  // 1 to 12
  int day = 1;
  constexpr auto operator<=>(const Date&) const = default;

  /// "2026-02-06", a day that exists, 1900 to 2199.
  static std::optional<Date> parse(std::string_view text);
  /// Why a text that is written like a date is none: "30 February 2026 does not exist: the month has 28
  /// days". "" for a date, and for what is not written like one.
  static std::string problem(std::string_view text);
  std::string to_string() const;  // "2026-02-06"
  std::string in_words() const;   // "6 February 2026"
};

struct Month {
  int year = 0;
  int month = 1;  // 1 to 12
  constexpr auto operator<=>(const Month&) const = default;

  static std::optional<Month> parse(std::string_view text);  // "2026-02"
  /// As of a date: "there is no month 13: after the year stands the month, 01 to 12".
  static std::string problem(std::string_view text);
  std::string to_string() const;
  std::string in_words() const;  // "February 2026"
  Month next(int months = 1) const;
};

/// A financial year, named by the year in which its April lies.
struct FinancialYear {
  int start = 0;
  constexpr auto operator<=>(const FinancialYear&) const = default;

  static FinancialYear of(Date date);
  static std::optional<FinancialYear> parse(std::string_view text);  // "2026-27"
  /// As of a date: "the year after 2026 is 2027: write 2026-27, or correct the first year".
  static std::string problem(std::string_view text);
  std::string to_string() const;                                     // "2026-27"
  std::string in_words() const;                                      // "2026/27"
  constexpr FinancialYear next(int years = 1) const { return {start + years}; }
  std::array<Month, 12> months() const;                              // April to March
  /// 0 for April to 11 for March; none for a month outside the year.
  std::optional<std::size_t> index_of(Month month) const;
};

/// "Apr" for 4.
std::string_view short_month_name(int month);

}  // namespace offerscope
