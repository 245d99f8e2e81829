#include "work_words.hpp"

#include <algorithm>

#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kTooLarge = "too large to compute";

}  // namespace

std::optional<Decimal> to_places(const Fraction& number, int places) {
  std::int64_t parts = 1;
  for (int place = 0; place < places; ++place) parts *= 10;
  const bool negative = number < Fraction{};
  const Fraction size = negative ? Fraction{} - number : number;
  const Fraction half = Fraction::from_integer(1) / Fraction::from_integer(2);
  const auto whole = (size * Fraction::from_integer(parts) + half).floor();
  if (!whole) return std::nullopt;
  const Fraction rounded = Fraction::from_integer(negative ? -*whole : *whole) / Fraction::from_integer(parts);
  return rounded.to_decimal();
}

std::string minutes_text(Decimal minutes, Role role) {
  const std::string_view unit = minutes == Decimal::one() ? " minute" : " minutes";
  return number_text(minutes) + ' ' + std::string(facts_of(role).title) + std::string(unit);
}

std::string fixed_text(const Fraction& number, int places) {
  const auto rounded = to_places(number, places);
  if (!rounded) return "";
  std::string text = number_text(*rounded);
  if (places == 0) return text;
  const std::size_t point = std::min(text.find('.'), text.size());
  if (point == text.size()) text += '.';
  text.resize(point + 1 + static_cast<std::size_t>(places), '0');
  return text;
}

int places_of_hours(const Fraction& hours) {
  return !hours.is_zero() && hours < Fraction::from_integer(100) ? 1 : 0;
}

std::string hours_text(const Fraction& hours) {
  const auto rounded = to_places(hours, places_of_hours(hours));
  if (!rounded) return std::string(kTooLarge);
  return number_text(*rounded) + (*rounded == Decimal::one() ? " hour" : " hours");
}

std::string unit_money_text(const Fraction& pounds, int places) {
  const auto rounded = to_places(pounds, places);
  return rounded ? money_text(Rate{*rounded}) : std::string(kTooLarge);
}

std::string pence_text(const Fraction& pounds) {
  const auto amount = pounds.to_amount();
  return amount && (amount->pence != 0 || pounds.is_zero()) ? money_text(*amount) : unit_money_text(pounds);
}

std::string either(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace offerscope
