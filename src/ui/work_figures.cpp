#include "work_figures.hpp"

#include <algorithm>

namespace offerscope::ui {
namespace {

std::string income_input(const OfferColumn& offer) {
  return offer.income.leaves_out.empty() ? "" : offer.income.leaves_out.front().input;
}

/// The field to begin with: how many a year where nobody said it, else the first that says what one takes.
std::string first_field(const WorkService& service) {
  if (service.fields.empty()) return "";
  const bool counts = service.volume_text.starts_with("enter");
  const bool has_more = service.fields.size() > 1;
  return service.fields[counts || !has_more ? 0 : 1].name;
}

/// The field whose name ends so, where nothing stands in it and nothing is supposed.
std::string waiting_field(const std::vector<InputField>& fields, std::string_view end) {
  for (const InputField& field : fields) {
    // With a warning it holds more than can be.
    const bool waits = field.text.empty() ? field.placeholder.starts_with("enter") : !field.warning.empty();
    if (waits && field.name.ends_with(end)) return field.name;
  }
  return "";
}

/// The field of the first work that nobody has entered, or "".
std::string input_of_work(const Comparison& comparison, const OfferColumn& offer) {
  for (const WorkLine& line : offer.work.lines) {
    if (const std::string input = input_of(comparison, line); !line.cost.amount && !input.empty()) return input;
  }
  return "";
}

}  // namespace

std::string_view name_of(DecisionOption::Kind kind) {
  switch (kind) {
    case DecisionOption::Kind::accept: return "accept";
    case DecisionOption::Kind::decline: return "decline";
    case DecisionOption::Kind::part: return "part";
  }
  return "";
}

bool knows_work(const OfferColumn& offer) {
  return std::any_of(offer.work.lines.begin(), offer.work.lines.end(),
                     [](const WorkLine& line) { return line.cost.amount.has_value(); });
}

std::string input_of(const Comparison& comparison, const WorkLine& line) {
  const WorkService* wanted = nullptr;
  for (const WorkService& service : comparison.workload.services) {
    const auto& served = line.services;
    if (std::find(served.begin(), served.end(), service.id) == served.end()) continue;
    // Where some of its services are known, another is what it waits for.
    if (wanted == nullptr || (wanted->entered && !service.entered)) wanted = &service;
  }
  return wanted == nullptr ? "" : first_field(*wanted);
}

std::string input_of_margin(const Comparison& comparison, const OfferColumn& offer) {
  for (const WorkLine& line : offer.work.lines) {
    if (line.cost.amount && !line.income.amount) return income_input(offer);
  }
  return input_of_work(comparison, offer);
}

std::string input_of(const Comparison& comparison, const OfferColumn& offer, const DecisionOption& option,
                     const Figure& missing) {
  const Baseline& today = comparison.baseline;
  const bool after = &missing == &option.income;
  const bool of_cost =
      &missing == &option.cost_change || (&missing == &option.margin_change && option.income_change.amount);
  if (after && !today.income.amount) return waiting_field(today.fields, ".income");
  // By declining nothing is done, so its cost waits for what is handed back alone.
  if (of_cost && option.kind != DecisionOption::Kind::decline) {
    if (std::string work = input_of_work(comparison, offer); !work.empty()) return work;
  }
  if (std::string waiting = waiting_field(offer.decision.fields, of_cost ? ".cost" : ".income"); !waiting.empty()) {
    return waiting;
  }
  return of_cost ? "" : income_input(offer);
}

}  // namespace offerscope::ui
