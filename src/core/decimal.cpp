#include "decimal.hpp"

#include "wide.hpp"

namespace offerscope {
namespace {

std::optional<Decimal> from_wide(Wide millionths) {
  const auto narrowed = narrow(millionths);
  if (!narrowed) return std::nullopt;
  return Decimal::from_millionths(*narrowed);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Decimal> Decimal::from_integer(std::int64_t value) {
  return from_wide(Wide{value} * kScale);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);

  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view places =
      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (whole.empty()) return std::nullopt;
  if (point != std::string_view::npos && places.empty()) return std::nullopt;
  if (places.size() > static_cast<std::size_t>(kPlaces)) return std::nullopt;

  constexpr Wide limit = Wide{std::numeric_limits<std::int64_t>::max()};
  Wide millionths = 0;
  for (const char c : whole) {
    if (!is_digit(c)) return std::nullopt;
    millionths = millionths * 10 + (c - '0');
    if (millionths > limit) return std::nullopt;
  }
  for (std::size_t place = 0; place < static_cast<std::size_t>(kPlaces); ++place) {
    const char c = place < places.size() ? places[place] : '0';
    if (!is_digit(c)) return std::nullopt;
    millionths = millionths * 10 + (c - '0');
  }
  return from_wide(negative ? -millionths : millionths);
}

std::string Decimal::to_string(int least_places) const {
  const bool negative = millionths_ < 0;
  const Wide magnitude = negative ? -Wide{millionths_} : Wide{millionths_};
  std::string text = std::to_string(static_cast<std::uint64_t>(magnitude / kScale));
  std::string places = std::to_string(static_cast<std::uint64_t>(magnitude % kScale));
  places.insert(0, static_cast<std::size_t>(kPlaces) - places.size(), '0');
  while (!places.empty() && places.back() == '0' &&
         places.size() > static_cast<std::size_t>(least_places)) {
    places.pop_back();
  }
  if (!places.empty()) text += '.' + places;
  return negative ? '-' + text : text;
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
  return from_wide(Wide{millionths_} + other.millionths_);
}

std::optional<Decimal> Decimal::minus(Decimal other) const {
  return from_wide(Wide{millionths_} - other.millionths_);
}

std::optional<Decimal> Decimal::times(Decimal other) const {
  return from_wide(divide_half_away(Wide{millionths_} * other.millionths_, kScale));
}

std::optional<Decimal> Decimal::divided_by(Decimal divisor) const {
  if (divisor.millionths_ == 0) return std::nullopt;
  const Wide numerator = Wide{millionths_} * kScale;
  if (divisor.millionths_ < 0) return from_wide(divide_half_away(-numerator, -Wide{divisor.millionths_}));
  return from_wide(divide_half_away(numerator, divisor.millionths_));
}

}  // namespace offerscope
