#include "explanation_of_work.hpp"

#include <algorithm>

#include "widgets.hpp"
#include "work_figures.hpp"

namespace offerscope::ui {
namespace {

void add(Explanation& explanation, std::string_view name, std::string_view text) {
  if (!text.empty()) explanation.facts.push_back({std::string(name), sentence(text)});
}

Explanation titled(const OfferColumn& offer, std::string title, const Figure& figure) {
  Explanation explanation;
  explanation.title = std::move(title) + ", " + offer.short_title;
  explanation.figure = figure.text;
  return explanation;
}

template <class Known>
auto find_figure(const Known& known, std::string_view name) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.name == name; });
  return found == known.end() ? nullptr : &*found;
}

std::string in_words(std::string_view title) {
  std::string words(title);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

Explanation of_line(const OfferColumn& offer, const WorkLine& line, const NamedFigure<WorkLine>& named) {
  Explanation explanation = titled(offer, line.title + ": " + in_words(named.title), line.*named.figure);
  if (named.figure != &WorkLine::income) add(explanation, "Cost of the work", line.cost_sum);
  if (named.figure != &WorkLine::income && named.figure != &WorkLine::on_top) {
    for (const std::string& sum : line.hour_sums) add(explanation, "An hour costs", sum);
  }
  if (named.figure == &WorkLine::margin) add(explanation, "Left", line.margin_sum);
  add(explanation, "Break-even", line.break_even_text);
  add(explanation, "What it pays for", line.pays_for_text);
  if (named.figure == &WorkLine::cost) return explanation;
  for (const PaymentLine& payment : offer.payments) {
    const auto& paying = line.payments;
    if (std::find(paying.begin(), paying.end(), payment.id) == paying.end()) continue;
    explanation.parts.push_back({payment.title, payment.amount, payment.formula});
    if (paying.size() == 1) explanation.source = &payment.source;
  }
  return explanation;
}

Explanation of_level(const OfferColumn& offer, const ActivityLevel& level, const NamedFigure<ActivityLevel>& named) {
  Explanation explanation =
      titled(offer, std::string(named.title) + " at " + in_words(level.title), level.*named.figure);
  add(explanation, "What it is", "The volumes that the practice counts, times the percentage of this level");
  for (const auto& other : kLevelFigures) {
    if (&other != &named) explanation.parts.push_back({std::string(other.title), level.*other.figure});
  }
  return explanation;
}

Explanation of_all(const OfferColumn& offer, const NamedFigure<WorkColumn>& named) {
  const WorkColumn& work = offer.work;
  Explanation explanation = titled(offer, std::string(named.title), work.*named.figure);
  if (named.figure == &WorkColumn::margin) add(explanation, "Sum", work.margin_sum);
  if (named.figure == &WorkColumn::overheads) add(explanation, "Overheads", work.delivery_text);
  add(explanation, "The total", work.leaves_out_text);
  for (const WorkLine& line : work.lines) {
    if (!line.cost.amount) continue;
    const Figure& part = named.figure == &WorkColumn::margin      ? line.margin
                         : named.figure == &WorkColumn::income    ? line.income
                         : named.figure == &WorkColumn::setup     ? line.setup
                         : named.figure == &WorkColumn::overheads ? line.overheads
                                                                  : line.cost;
    const std::string sum = named.figure == &WorkColumn::margin   ? line.margin_sum
                            : named.figure == &WorkColumn::income ? std::string()
                                                                  : line.cost_sum;
    if (part.amount) explanation.parts.push_back({line.title, part, sum});
  }
  return explanation;
}

}  // namespace

std::optional<Explanation> explanation_of_work(const OfferColumn& offer, std::string_view name) {
  const std::size_t point = name.rfind('.');
  if (point == std::string_view::npos) return std::nullopt;
  const std::string_view owner = name.substr(0, point);
  const std::string_view last = name.substr(point + 1);
  if (owner == "work") {
    const auto* const named = find_figure(kWorkFigures, last);
    return named ? std::optional(of_all(offer, *named)) : std::nullopt;
  }
  for (const WorkLine& line : offer.work.lines) {
    const auto* const named = find_figure(kLineFigures, last);
    if (named && owner == "work.lines." + line.id) return of_line(offer, line, *named);
  }
  for (const ActivityLevel& level : offer.work.levels) {
    const auto* const named = find_figure(kLevelFigures, last);
    if (named && owner == "work.levels." + level.name) return of_level(offer, level, *named);
  }
  return std::nullopt;
}

std::optional<Explanation> explanation_of_decision(const OfferColumn& offer, std::string_view name) {
  for (const DecisionOption& option : offer.decision.options) {
    const std::string start = "decision." + std::string(name_of(option.kind)) + ".";
    if (!name.starts_with(start)) continue;
    const std::string_view last = name.substr(start.size());
    Explanation explanation;
    if (const auto* const named = find_figure(kOptionFigures, last)) {
      explanation = titled(offer, option.title + ": " + in_words(named->title), option.*named->figure);
    } else if (const auto* const certainty = find_figure(kCertaintyChanges, last)) {
      const auto index = static_cast<std::size_t>(certainty - kCertaintyChanges.data());
      explanation = titled(offer, option.title + ": " + in_words(certainty->title), option.certainty_change[index]);
    } else {
      return std::nullopt;
    }
    for (const std::string& sum : option.sums) add(explanation, "How it adds up", sum);
    if (option.kind == DecisionOption::Kind::decline) {
      add(explanation, "On refusing", offer.decision.refusal_text);
      explanation.source = &offer.decision.refusal_source;
    } else if (option.kind == DecisionOption::Kind::part) {
      explanation.source = &offer.decision.part_source;
    }
    return explanation;
  }
  return std::nullopt;
}

}  // namespace offerscope::ui
