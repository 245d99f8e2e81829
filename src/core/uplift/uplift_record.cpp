#include "uplift_record.hpp"

#include "../words.hpp"
#include "named_windows.hpp"
#include "uplift_words.hpp"

namespace offerscope {
namespace {

constexpr double kLowUnder = 0.03;
constexpr double kHighFrom = 0.10;
constexpr std::size_t kFewUnder = 10;  // so few windows tell little

std::string window_text(const ReplayWindow& window) {
  const FinancialYear to = window.from.next(static_cast<int>(window.real.size()) - 1);
  return window.from.in_words() + " to " + to.in_words();
}

/// ", the financial crisis of 2008" where the window has a name, else "".
std::string also_called(std::string_view before, const ReplayWindow& window) {
  const std::string_view name = name_of_window(window.from);
  return name.empty() ? "" : std::string(before) + std::string(name);
}

/// "lost 22.3%", "lost a median of 10.5%", "gained 0.4%", "kept its value".
std::string gain_or_loss(double value, std::string_view measure = "") {
  constexpr double kNothing = 0.0005;  // it would be written as 0.0%
  if (value > 1.0 - kNothing && value < 1.0 + kNothing) return "kept its value";
  const bool gained = value > 1.0;
  return (gained ? "gained " : "lost ") + std::string(measure) + tenths_text(gained ? value - 1.0 : 1.0 - value);
}

}  // namespace

void fill_record(const Replay& replayed, const UpliftRule& rule, int years, UpliftColumn& column) {
  const std::string over = years_text(static_cast<std::size_t>(years));
  const std::string words = with_capital(column.says ? promise_clause(rule) : "the offer does not say whether the price rises");
  if (replayed.windows.empty()) {
    column.rating_text = words_of(column.rating);
    column.summary = words + "; the records that these words need are shorter than " + over + '.';
    return;
  }
  const ReplayWindow& worst = replayed.windows[replayed.worst];
  const ReplayWindow& best = replayed.windows[replayed.best];
  const ReplayWindow& latest = replayed.windows.back();
  column.replays = {named_path("As from " + window_text(latest) + also_called(", ", latest), latest.real),
                    named_path("Worst" + also_called(", ", worst) + ": " + window_text(worst), worst.real),
                    named_path("Best" + also_called(", ", best) + ": " + window_text(best), best.real)};
  for (const ReplayWindow& window : replayed.windows) {
    const bool shown = window.from == latest.from || window.from == worst.from || window.from == best.from;
    const std::string name = with_capital(also_called("", window));
    if (!shown && !name.empty()) column.named.push_back(named_path(name + ": " + window_text(window), window.real));
  }
  const std::string since = replayed.windows.front().from.in_words();
  const std::string windows = counted(replayed.windows.size(), "window", "windows");
  column.replay_text = "In " + windows + " of " + over +
                       " since " + since + " such a price " + gain_or_loss(replayed.median, "a median of ") +
                       "; at worst it " + gain_or_loss(worst.end()) + ", at best it " + gain_or_loss(best.end()) + '.';
  const double loss = 1.0 - replayed.median;
  column.rating = loss >= kHighFrom ? UpliftRating::high : loss >= kLowUnder ? UpliftRating::medium : UpliftRating::low;
  column.rating_text = words_of(column.rating);
  column.summary = words + "; over the record since " + since + " such a price " +
                   gain_or_loss(replayed.median, "a median of ") + " in " + over +
                   ", and at worst it " + gain_or_loss(worst.end());
  if (replayed.windows.size() < kFewUnder) {
    column.summary += ", from only " + windows + (replayed.windows.size() > 1 ? ", which overlap" : "");
  }
  column.summary += '.';
}

}  // namespace offerscope
