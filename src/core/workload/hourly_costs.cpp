#include "hourly_costs.hpp"

#include <algorithm>

#include "../catalogue.hpp"
#include "../figures.hpp"
#include "../fraction.hpp"
#include "../uplift/cost_fields.hpp"
#include "../uplift/expected_growth.hpp"
#include "../words.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kStart = "work.";
constexpr std::string_view kEnd = "-hour";
constexpr Setting kHour = {InputKind::work, InputUnit::pounds, 0, 1'000 * Decimal::kScale, std::nullopt, false};

std::string name_of_field(const RoleFacts& role) { return std::string(kStart) + std::string(role.name) + std::string(kEnd); }

/// The years whose growth lies between the published figures' year and `year`, in their order.
std::vector<FinancialYear> years_between(FinancialYear year) {
  const auto [first, last] = std::minmax(year, kPublishedYear);
  std::vector<FinancialYear> years;
  for (int start = first.start + 1; start <= last.start; ++start) years.push_back({start});
  return years;
}

/// What a published figure is multiplied by, or divided by for an earlier year; or why it cannot be brought there.
struct PayGrowth {
  std::vector<Decimal> factors;
  bool earlier = false;
  std::string problem;
};

PayGrowth pay_growth(const Catalogue& catalogue, const CostModel& model, FinancialYear year) {
  PayGrowth growth;
  growth.earlier = year < kPublishedYear;
  const IndexTable* pay = catalogue.find_index(kPayTable);
  for (const FinancialYear between : years_between(year)) {
    if (pay == nullptr) {
      growth.problem = "the table of pay awards could not be loaded";
      return growth;
    }
    const auto factor = expected_factor(model, *pay, between);
    if (!factor) {
      growth.problem = "the record of the " + pay->short_title + " begins in " + pay->first_growth().in_words();
      return growth;
    }
    growth.factors.push_back(*factor);
    for (const CostStep& step : model.steps) {
      if (step.year != between) continue;
      // A step is at most 50%: this always fits.
      growth.factors.push_back(decimal_factor(step.percent).value_or(Decimal::one()));
    }
  }
  return growth;
}

std::string pounds_text(Decimal pounds) { return money_text(Rate{pounds}); }

HourlyCost published_in(const RoleFacts& role, const PayGrowth& growth, FinancialYear year) {
  if (!role.pounds_an_hour) return {};
  const Decimal published = Decimal::from_millionths(*role.pounds_an_hour);
  const std::string of = pounds_text(published) + " of " + kPublishedYear.in_words();
  const std::string refused = of + " is not brought to " + year.in_words() + ": ";
  if (!growth.problem.empty()) return {std::nullopt, refused + growth.problem + ". Enter your own figure."};
  HourlyCost cost{published, of};
  if (growth.factors.empty()) return cost;
  Fraction pounds = Fraction::from(published);
  for (const Decimal factor : growth.factors) {
    pounds = growth.earlier ? pounds / Fraction::from(factor) : pounds * Fraction::from(factor);
    cost.sum += (growth.earlier ? " ÷ " : " × ") + number_text(factor);
  }
  const auto amount = pounds.to_amount();
  if (!amount) return {std::nullopt, refused + "that is too far ahead to be worked exactly. Enter your own figure."};
  cost.pounds = Decimal::from_millionths(amount->pence * (Decimal::kScale / 100));
  cost.sum += " = " + pounds_text(*cost.pounds) + " in " + year.in_words();
  return cost;
}

std::optional<Decimal> own_figure(const Scenario& scenario, const RoleFacts& role) {
  return value_of(scenario, name_of_field(role), kHour);
}

/// "248.56", "248.56 to 257.26", "enter number": what counts in these years.
std::string placeholder_of(const RoleFacts& role, const std::vector<HourlyCost>& of_years) {
  std::vector<Decimal> known;
  for (const HourlyCost& cost : of_years) {
    if (cost.pounds) known.push_back(*cost.pounds);
  }
  if (of_years.empty() && role.pounds_an_hour) known.push_back(Decimal::from_millionths(*role.pounds_an_hour));
  if (known.empty()) return "enter number";
  const auto [least, most] = std::minmax_element(known.begin(), known.end());
  const auto number = [](Decimal pounds) { return pounds_text(pounds).substr(std::string_view("£").size()); };
  return *least == *most ? number(*least) : number(*least) + " to " + number(*most);
}

std::string hint_of(const Scenario& scenario, const RoleFacts& role, const std::vector<HourlyCost>& of_years) {
  std::string hint(role.reason);
  if (!role.pounds_an_hour) return hint;
  if (own_figure(scenario, role)) return hint + " Your own figure stands as it is, in the prices of each offer’s year.";
  for (const HourlyCost& cost : of_years) hint += ' ' + cost.sum + (cost.sum.ends_with('.') ? "" : ".");
  return hint;
}

}  // namespace

HourlyCosts hourly_costs(const Catalogue& catalogue, const Scenario& scenario, FinancialYear year) {
  const PayGrowth growth = pay_growth(catalogue, cost_model_of(scenario), year);
  HourlyCosts hours;
  for (const Role role : kRoles) {
    const RoleFacts& facts = facts_of(role);
    HourlyCost& cost = hours[static_cast<std::size_t>(role)];
    if (const auto own = own_figure(scenario, facts)) {
      cost = {own, pounds_text(*own) + ", your own figure, in " + year.in_words() + " prices"};
    } else {
      cost = published_in(facts, growth, year);
    }
  }
  return hours;
}

std::optional<Setting> find_hour_setting(std::string_view name) {
  const bool known = std::any_of(kRoles.begin(), kRoles.end(), [&](Role role) { return name_of_field(facts_of(role)) == name; });
  return known ? std::optional(kHour) : std::nullopt;
}

std::vector<InputField> hour_fields(const Catalogue& catalogue, const Scenario& scenario,
                                    const std::vector<FinancialYear>& years) {
  std::vector<HourlyCosts> of_years;
  for (const FinancialYear year : years) {
    // What the user entered is told by the field itself.
    of_years.emplace_back();
    const PayGrowth growth = pay_growth(catalogue, cost_model_of(scenario), year);
    for (const Role role : kRoles) of_years.back()[static_cast<std::size_t>(role)] = published_in(facts_of(role), growth, year);
  }
  std::vector<InputField> fields;
  for (const Role role : kRoles) {
    const RoleFacts& facts = facts_of(role);
    std::vector<HourlyCost> of_role;
    for (const HourlyCosts& hours : of_years) of_role.push_back(hours[static_cast<std::size_t>(role)]);
    fields.push_back(field_of(scenario, name_of_field(facts), kHour, with_capital(std::string(facts.title)) + ", £ an hour",
                              hint_of(scenario, facts, of_role)));
    fields.back().placeholder = placeholder_of(facts, of_role);
  }
  return fields;
}

std::vector<SourceNote> pay_sources(const Catalogue& catalogue, const std::vector<FinancialYear>& years) {
  std::vector<SourceNote> sources;
  const IndexTable* pay = catalogue.find_index(kPayTable);
  if (pay == nullptr) return sources;
  for (const Document& document : pay->documents) {
    const bool used = std::any_of(pay->years.begin(), pay->years.end(), [&](const IndexYear& recorded) {
      return recorded.document == document.id && std::any_of(years.begin(), years.end(), [&](FinancialYear year) {
        return std::min(year, kPublishedYear) < recorded.year && recorded.year <= std::max(year, kPublishedYear);
      });
    });
    if (used) sources.push_back(source_note(document));
  }
  return sources;
}

}  // namespace offerscope
