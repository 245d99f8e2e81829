#include "uplift_lost.hpp"

#include "../figures.hpp"
#include "../words.hpp"
#include "uplift_words.hpp"

namespace offerscope {
namespace {

constexpr double kMostPoundsLost = 9e16;  // about what whole pence in 64 bits hold

bool is_gain(Amount lost) { return lost.pence < 0; }

/// So many years of an income, where whole pence can hold it.
std::optional<Amount> whole_pounds(double years, Amount income) {
  const double pounds = years * static_cast<double>(income.pence) / 100.0;
  if (!(pounds <= kMostPoundsLost && pounds >= -kMostPoundsLost)) return std::nullopt;
  return Amount{static_cast<std::int64_t>(pounds < 0 ? pounds - 0.5 : pounds + 0.5) * 100};
}

/// ", the sum of what it is short of in each year from 2027/28 to 2031/32; leaves out 1 line whose number is not entered".
std::string sum_words(std::string_view what, const UpliftColumn& column, const Income& income) {
  const std::vector<std::string>& years = column.year_labels;
  std::string text = ", the sum of what it is " + std::string(what) + " in " + (years.size() > 2 ? "each year from " + years[1] + " to " : "") + years.back();
  const std::string& left_out = income.leaves_out_text;
  if (!left_out.empty()) text += "; l" + left_out.substr(1, left_out.size() - 2);  // without capital and full stop
  return text;
}

/// What is lost, or gained where it is under zero: its size in whole pounds, since an estimate is not known
/// to the penny.
Figure lost_figure(Amount lost) {
  Figure figure = known(lost);
  const std::string text = money_text(is_gain(lost) ? Amount{-lost.pence} : lost);
  figure.text = text.substr(0, text.size() - 3);
  return figure;
}

}  // namespace

void fill_lost(std::optional<double> short_of, std::optional<double> mean, const Income& income, UpliftColumn& column) {
  column.lost_title = "Lost beside standing still";
  if (!short_of || !income.year.amount) {
    column.lost = short_of ? income.year : missing(Missing::not_applicable);
    return;
  }
  const auto known_lost = whole_pounds(*short_of, *income.year.amount);
  if (!known_lost) {
    column.lost = too_large();
    return;
  }
  const Amount lost = *known_lost;
  column.lost = lost_figure(lost);
  column.lost_text = income.year.text + " a year × ";
  if (is_gain(lost)) {
    column.lost_title = "Gained beside standing still";
    column.lost_text += thousandths_text(-*short_of) + sum_words("ahead of its cost", column, income);
  } else {
    column.lost_text += thousandths_text(*short_of) + sum_words("short of", column, income);
  }
  const auto on_average = mean ? whole_pounds(*mean, *income.year.amount) : std::nullopt;
  if (!on_average) return;
  column.lost_text += "; the words have a bound, and on average over the futures " + lost_figure(*on_average).text +
                      (is_gain(*on_average) ? " is gained" : " is lost");
}

void total_lost(const std::vector<OfferColumn>& columns, const std::string& years,
                const std::vector<std::string>& against, UpliftRisk& risk) {
  std::vector<Amount> known_losses;
  std::size_t left_out = 0;
  std::size_t in_part = 0;
  for (const OfferColumn& column : columns) {
    const Figure& lost = column.uplift.lost;
    if (lost.amount) known_losses.push_back(*lost.amount);
    left_out += lost.amount ? 0 : 1;
    in_part += lost.amount && !column.income.leaves_out.empty() ? 1 : 0;
  }
  risk.lost_title = "Lost in all";
  risk.lost = sum_of_known(known_losses, missing(Missing::not_entered));
  if (!risk.lost.amount) return;
  if (!against.empty()) {
    risk.lost = missing(Missing::not_applicable, "no sum");
    risk.lost_text = risk.lost.text + '.';
    for (const std::string& sentence : against) risk.lost_text += ' ' + sentence;
    return;
  }
  if (is_gain(*risk.lost.amount)) risk.lost_title = "Gained in all";
  risk.lost = lost_figure(*risk.lost.amount);
  risk.lost_text = risk.lost.text + " over " + years + " for " +
                   counted(known_losses.size(), "offer", "offers") + " at the growth that is expected";
  if (left_out > 0) risk.lost_text += "; " + counted(left_out, "offer has", "offers have") + " no known income";
  if (in_part > 0) risk.lost_text += "; lines of " + counted(in_part, "offer are", "offers are") + " left out";
  risk.lost_text += '.';
}

}  // namespace offerscope
