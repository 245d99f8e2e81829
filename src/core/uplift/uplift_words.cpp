#include "uplift_words.hpp"

#include <algorithm>

#include "../words.hpp"

namespace offerscope {
namespace {

/// `tenths` ÷ 10 as it is written: "77.7", "-0.5".
std::string with_tenth(std::int64_t tenths) {
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  std::string text = tenths < 0 ? "-" : "";
  text += std::to_string(size / 10);
  text += '.';
  return text += std::to_string(size % 10);
}

/// Within what a count of thousandths holds; what is no number is 0.
std::int64_t rounded(double value) {
  constexpr double kMost = 9e15;
  if (!(value > -kMost)) return value <= -kMost ? static_cast<std::int64_t>(-kMost) : 0;
  if (value >= kMost) return static_cast<std::int64_t>(kMost);
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

std::string rise_text(const YearlyRise& rise) { return rise.year.in_words() + ": " + number_text(rise.percent) + '%'; }

/// "at least 0% and at most 5% a year", "at most 5% a year", or "".
std::string bounds_text(const IndexLink& link) {
  std::vector<std::string> bounds;
  if (link.at_least) bounds.push_back("at least " + number_text(*link.at_least) + '%');
  if (link.at_most) bounds.push_back("at most " + number_text(*link.at_most) + '%');
  return bounds.empty() ? "" : ", " + listed(bounds) + " a year";
}

std::string points_text(Decimal plus) {
  if (plus == Decimal{}) return "";
  const bool less = plus < Decimal{};
  const Decimal size = less ? Decimal::from_millionths(-plus.millionths()) : plus;
  return std::string(less ? ", less " : ", plus ") + number_text(size) +
         (size == Decimal::one() ? " point" : " points") + " a year";
}

std::string link_text(const IndexLink& link, const std::string& followed) {
  const bool whole = link.share == Percent::whole();
  std::string text = "The price follows " + (whole ? "" : number_text(link.share.value) + "% of ") + followed +
                     points_text(link.plus) + bounds_text(link);
  if (link.years_late > 0) text += ", " + counted(static_cast<std::size_t>(link.years_late), "year", "years") + " late";
  return text + '.';
}

}  // namespace

RealValue real_value_of(double value) {
  constexpr double kMost = 1e9;  // a chart and JSON count ten-thousandths of it
  const double pounds = value > 0.0 ? std::min(value, kMost) : 0.0;
  return {pounds, with_tenth(rounded(pounds * 1000.0)) + 'p'};
}

NamedPath named_path(std::string title, const Path& path) {
  NamedPath result{std::move(title), {}};
  for (const double value : path) result.values.push_back(real_value_of(value));
  return result;
}

std::string years_text(std::size_t years) { return counted(years, "year", "years"); }

std::string tenths_text(double share) { return with_tenth(rounded(share * 1000.0)) + '%'; }

std::string thousandths_text(double share) {
  return number_text(Decimal::from_millionths(rounded(share * 100'000.0) * (Decimal::kScale / 1000))) + '%';
}

std::string promise_text(const UpliftRule& rule, const IndexTable* linked) {
  switch (rule.promise) {
    case UpliftPromise::none: return "No rise is promised.";
    case UpliftPromise::review: return "The price is reviewed; no rise is promised.";
    case UpliftPromise::applied: return "A rise was made for this year; none is promised after it.";
    case UpliftPromise::discretion: return "The commissioner may raise the price, and need not.";
    case UpliftPromise::fixed: return "The price changes by " + number_text(rule.percent) + "% a year.";
    case UpliftPromise::schedule: {
      std::vector<std::string> rises;
      for (const YearlyRise& rise : rule.rises) rises.push_back(rise_text(rise));
      return "Rises are stated for " + listed(rises) + "; none after that.";
    }
    case UpliftPromise::index:
    case UpliftPromise::matched: {
      if (!rule.link) return "";
      const std::string name = linked != nullptr ? "the " + linked->short_title : rule.link->index;
      const bool named = rule.contract.starts_with("the ") || rule.contract.starts_with("The ");
      return link_text(*rule.link, rule.contract.empty() ? name : named ? "the" + rule.contract.substr(3) : "the " + rule.contract);
    }
    case UpliftPromise::pass_through: return "What the work costs is paid.";
  }
  return "";
}

std::string promise_clause(const UpliftRule& rule) {
  switch (rule.promise) {
    case UpliftPromise::none:
    case UpliftPromise::review:
    case UpliftPromise::applied:
    case UpliftPromise::discretion: return "the words guarantee no rise";
    case UpliftPromise::fixed:
      if (rule.percent < Decimal{}) {
        return "by its words the price falls by " +
               number_text(Decimal::from_millionths(-rule.percent.millionths())) + "% a year, whatever costs do";
      }
      return "the words guarantee a stated rise, whatever costs do";
    case UpliftPromise::schedule: return "the words guarantee a stated rise, whatever costs do";
    case UpliftPromise::index:
    case UpliftPromise::matched: return "the price follows what the words name";
    case UpliftPromise::pass_through: return "the words pass the cost on";
  }
  return "";
}

std::string cost_text(const CostModel& model, const IndexTable& prices, const IndexTable& pay) {
  std::string text;
  if (model.staff_share == Decimal{}) {
    text = "Costs rise with the " + prices.short_title;
  } else {
    const Decimal other = Decimal::from_millionths(100 * Decimal::kScale - model.staff_share.millionths());
    text = number_text(model.staff_share) + "% of the cost is staff and rises with the " + pay.short_title;
    for (const CostStep& step : model.steps) {
      text += ", and by " + number_text(step.percent) + "% beside it in " + step.year.in_words();
    }
    if (other > Decimal{}) text += "; the other " + number_text(other) + "% rises with the " + prices.short_title;
  }
  if (model.demand_growth > Decimal{}) {
    text += "; the work for the same list grows by " + number_text(model.demand_growth) +
            "% a year, which a price by list or block does not pay for";
  }
  return text + '.';
}

std::vector<std::string> layer_notes(const CostModel& model, const IndexTable& prices) {
  return {
      "What the words guarantee: the price with every promise kept and nothing given beyond it, ÷ costs. A price that "
      "follows a table does so at the growth that is expected, which nobody guarantees. What is expected is the "
      "record, then the official forecast where the table has one, then " + number_text(model.central_prices) + "% a year for prices and " +
          number_text(model.central_pay) + "% for pay.",
      "What history would have done: the same words in every run of years of the record of the " + prices.short_title +
          " since " + prices.first_growth().next(-1).in_words() + ". No model.",
      "What may come: " + number_text(Decimal::from_millionths(model.paths * Decimal::kScale)) +
          " futures of a small model. A year’s growth of prices and of pay strays from what is expected by chance, and a "
          "part of that lasts into the next year. They begin at " + number_text(model.central_prices) + "% for prices and " +
          number_text(model.central_pay) + "% for pay, and every table of prices moves as one in them, as does every "
          "table of pay. Published forecasts missed 2021/22 to 2024/25; so those years "
          "stand beside them as they were.",
      "The growth of the work is that of each service: its own, where one is entered in Workload, else the one for all "
      "work. Each payment counts by its income, in whole percent, and one for several services for each of them alike.",
      "The rating goes by the median of the record: low under 3% lost, medium under 10%, high from 10%.",
  };
}

std::string_view words_of(UpliftRating rating) {
  switch (rating) {
    case UpliftRating::low: return "Low";
    case UpliftRating::medium: return "Medium";
    case UpliftRating::high: return "High";
    case UpliftRating::not_known: return "Not known";
  }
  return "";
}

std::string_view name_of(UpliftRating rating) {
  switch (rating) {
    case UpliftRating::low: return "low";
    case UpliftRating::medium: return "medium";
    case UpliftRating::high: return "high";
    case UpliftRating::not_known: return "not-known";
  }
  return "";
}

}  // namespace offerscope
