#include "entry.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "words.hpp"

namespace offerscope {
namespace {

struct Wanted {
  std::string_view what;     // "A registered list"
  std::string_view example;  // "10387"
  Decimal least;
  Decimal most;
  bool whole = false;
};

Decimal whole_number(std::int64_t value) { return *Decimal::from_integer(value); }

/// The text with no-break spaces, as word processors and web pages put them, as plain ones.
std::string with_plain_spaces(std::string_view text) {
  constexpr std::array<std::string_view, 4> spaces = {"\u00a0", "\u2007", "\u2009", "\u202f"};
  std::string plain;
  while (!text.empty()) {
    const auto space = std::find_if(spaces.begin(), spaces.end(), [&](std::string_view candidate) {
      return text.starts_with(candidate);
    });
    plain += space == spaces.end() ? text.front() : ' ';
    text.remove_prefix(space == spaces.end() ? 1 : space->size());
  }
  return plain;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes commas or single spaces out of "1,234,567" and "1 234 567" where they stand between groups
/// of three digits; gives "" where they do not.
std::string without_grouping(std::string_view text) {
  const auto mark = text.find_first_of(", ");
  if (mark == std::string_view::npos) return std::string(text);
  if (text.find(text[mark] == ',' ? ' ' : ',') != std::string_view::npos) return "";
  const std::string_view whole = text.substr(0, text.find('.'));
  const char separator = text[mark];
  std::string plain;
  std::size_t group = 0;
  bool first_group = true;
  for (const char c : whole) {
    if (c == separator) {
      const bool fits = first_group ? group >= 1 && group <= 3 : group == 3;
      if (!fits) return "";
      first_group = false;
      group = 0;
    } else {
      plain += c;
      ++group;
    }
  }
  if (group != 3) return "";
  return plain + std::string(text.substr(whole.size()));
}

Problem refusal(const Wanted& wanted, std::string_view reason) {
  return {std::string(wanted.what) + ' ' + std::string(reason) + "; write it like " +
          std::string(wanted.example) + '.'};
}

Result<Decimal> read_number(std::string_view text, const Wanted& wanted) {
  const std::string typed = with_plain_spaces(text);
  text = trimmed(typed);
  if (text.empty()) return refusal(wanted, "is missing");
  if (text.find("£") != std::string_view::npos) return refusal(wanted, "is not in pounds");
  if (text.starts_with('-') || text.starts_with("−")) return refusal(wanted, "cannot be below zero");
  for (const char c : text) {
    const bool expected = (c >= '0' && c <= '9') || c == ',' || c == '.' || c == ' ';
    if (!expected) return refusal(wanted, "is written in digits only");
  }
  if (std::count(text.begin(), text.end(), '.') > 1) return refusal(wanted, "has one decimal point at most");
  std::string plain = without_grouping(text);
  if (plain.starts_with('.')) plain.insert(0, 1, '0');
  if (plain.empty()) return refusal(wanted, "has commas or spaces in unexpected places");
  const auto number = Decimal::parse(plain);
  if (!number) {
    const auto point = plain.find('.');
    const std::size_t digits_before_point = point == std::string::npos ? plain.size() : point;
    const bool many_places = point != std::string::npos && plain.size() - point - 1 > Decimal::kPlaces;
    if (digits_before_point > 12) {
      return refusal(wanted, "is at most " + number_text(wanted.most));
    }
    return refusal(wanted, many_places ? "has at most six decimal places" : "is one number");
  }
  if (wanted.whole && !number->is_whole()) return refusal(wanted, "is a whole number");
  if (*number < wanted.least) return refusal(wanted, "is at least " + number_text(wanted.least));
  if (*number > wanted.most) return refusal(wanted, "is at most " + number_text(wanted.most));
  return *number;
}

Result<Quantity> as_quantity(const Result<Decimal>& number) {
  if (!number) return Problem{number.message()};
  return Quantity{*number};
}

/// The largest value of an assumption of that unit.
std::int64_t most_of(InputUnit unit) {
  switch (unit) {
    case InputUnit::percent: return 100;
    case InputUnit::months: return 12;
    case InputUnit::pounds: return kMostPounds;
    case InputUnit::patients:
    case InputUnit::ratio:
    case InputUnit::count:
    case InputUnit::number:
    case InputUnit::year:
    case InputUnit::yes_no:
    case InputUnit::choice: break;
  }
  return kMostPatients;
}

Result<Decimal> read_answer(std::string_view text) {
  std::string answer(text);
  for (char& c : answer) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (answer == "yes" || answer == "y") return Decimal::one();
  if (answer == "no" || answer == "n") return Decimal{};
  return Problem{"This answer is yes or no; write it like yes."};
}

}  // namespace

bool is_blank(std::string_view text) { return trimmed(with_plain_spaces(text)).empty(); }

Result<Quantity> read_registered_list(std::string_view text) {
  return as_quantity(read_number(
      text, {"A registered list", "10387", whole_number(1), whole_number(kMostPatients), true}));
}

Result<Quantity> read_weighted_list(std::string_view text) {
  return as_quantity(read_number(
      text, {"A weighted list", "10387", whole_number(1), whole_number(kMostPatients), false}));
}

Result<Decimal> read_ratio(std::string_view text) {
  return read_number(text, {"A ratio of weighted to registered patients", "1.04",
                            Decimal::from_millionths(Decimal::kScale / 10), whole_number(10), false});
}

Result<Quantity> read_volume(std::string_view text) {
  return as_quantity(
      read_number(text, {"This number", "40", whole_number(0), whole_number(kMostPatients), false}));
}

Result<Quantity> read_pounds(std::string_view text) {
  const std::string typed = with_plain_spaces(text);
  text = trimmed(typed);
  constexpr std::string_view pound = "£";
  if (text.starts_with(pound)) text.remove_prefix(pound.size());
  return as_quantity(
      read_number(text, {"This amount", "12500", whole_number(0), whole_number(kMostPounds), false}));
}

Result<Decimal> read_any_number(std::string_view text) {
  return read_number(text, {"This number", "40", whole_number(0), whole_number(kMostPounds), false});
}

Result<Decimal> read_assumption(InputUnit unit, std::string_view text) {
  const std::string typed = with_plain_spaces(text);
  text = trimmed(typed);
  if (unit == InputUnit::yes_no) return read_answer(text);
  if (unit == InputUnit::pounds) {
    const Result<Quantity> pounds = read_pounds(text);
    if (!pounds) return Problem{pounds.message()};
    return pounds->count;
  }
  if (unit == InputUnit::percent && text.ends_with('%')) text.remove_suffix(1);
  const std::string_view what = unit == InputUnit::percent  ? "This share"
                                : unit == InputUnit::months ? "This number of months"
                                                            : "This number";
  const std::string_view example = unit == InputUnit::percent  ? "60"
                                   : unit == InputUnit::months ? "9"
                                                               : "40";
  return read_number(text, {what, example, whole_number(0), whole_number(most_of(unit)), false});
}

bool is_in_range(InputUnit unit, Decimal value) {
  if (unit == InputUnit::yes_no) return value == Decimal{} || value == Decimal::one();
  return value >= Decimal{} && value <= whole_number(most_of(unit));
}

std::string assumption_text(InputUnit unit, Decimal value) {
  if (unit == InputUnit::yes_no) return value == Decimal{} ? "no" : "yes";
  if (unit == InputUnit::year) return value.to_string();
  return number_text(value);
}

bool is_unusual_ratio(Decimal ratio) {
  return ratio.millionths() < kLeastUsualRatioMillionths ||
         ratio.millionths() > kMostUsualRatioMillionths;
}

}  // namespace offerscope
