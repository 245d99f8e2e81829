#include "views.hpp"

#include <array>

namespace offerscope {
namespace {

struct ViewWord {
  View view;
  std::string_view name;
  std::string_view words;
};

constexpr std::array<ViewWord, 8> kViews = {{
    {View::compare, "compare", "Compare"},
    {View::income, "income", "Income"},
    {View::services, "services", "Services"},
    {View::uplift, "uplift", "Uplift risk"},
    {View::workload, "workload", "Workload"},
    {View::terms, "terms", "Terms"},
    {View::decision, "decision", "Decision"},
    {View::sources, "sources", "Sources"},
}};

}  // namespace

std::string_view name_of(View view) { return kViews[static_cast<std::size_t>(view)].name; }
std::string_view words_of(View view) { return kViews[static_cast<std::size_t>(view)].words; }

std::optional<View> view_named(std::string_view name) {
  for (const ViewWord& word : kViews) {
    if (word.name == name) return word.view;
  }
  return std::nullopt;
}

std::string_view name_of(InputKind kind) {
  switch (kind) {
    case InputKind::list: return "list";
    case InputKind::volume: return "volume";
    case InputKind::assumption: return "assumption";
    case InputKind::cost: return "cost";
    case InputKind::work: return "work";
    case InputKind::decision: return "decision";
  }
  return "";
}

std::string_view name_of(InputUnit unit) {
  switch (unit) {
    case InputUnit::patients: return "patients";
    case InputUnit::ratio: return "ratio";
    case InputUnit::count: return "count";
    case InputUnit::percent: return "percent";
    case InputUnit::number: return "number";
    case InputUnit::pounds: return "pounds";
    case InputUnit::months: return "months";
    case InputUnit::year: return "year";
    case InputUnit::yes_no: return "yes-no";
    case InputUnit::choice: return "choice";
  }
  return "";
}

}  // namespace offerscope
