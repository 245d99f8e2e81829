#include "decision_fields.hpp"

#include <algorithm>

#include "../catalogue.hpp"

namespace offerscope {
namespace {

constexpr std::int64_t kMostToday = 10'000'000 * Decimal::kScale;
constexpr std::string_view kIncome = "income";
constexpr std::string_view kCost = "cost";
constexpr std::string_view kRefusal = "refusal";

constexpr Setting kPounds{InputKind::decision, InputUnit::pounds, 0, kMostToday, std::nullopt};
constexpr Setting kAnswer{InputKind::decision, InputUnit::yes_no, 0, Decimal::kScale, std::nullopt, true};
constexpr Setting kTaken{InputKind::decision, InputUnit::yes_no, 0, Decimal::kScale, Decimal::kScale, true};

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first) + '.' + std::string(second);
}

}  // namespace

std::string today_income_name() { return joined(kTodayId, kIncome); }
std::string today_cost_name() { return joined(kTodayId, kCost); }
std::string taken_over_income_name(std::string_view offer) { return joined(joined(kTodayId, offer), kIncome); }
std::string taken_over_cost_name(std::string_view offer) { return joined(joined(kTodayId, offer), kCost); }
std::string refusal_name(std::string_view offer) { return joined(joined(kTodayId, offer), kRefusal); }
std::string take_name(std::string_view offer, std::string_view payment) {
  return joined(joined(kTakeId, offer), payment);
}

std::optional<Setting> find_decision_setting(const Catalogue& catalogue, std::string_view name) {
  if (name == today_income_name() || name == today_cost_name()) return kPounds;
  const CatalogueEntry* entry = catalogue.find(offer_of_setting(name));
  if (entry == nullptr) return std::nullopt;
  const std::string_view last = name.substr(name.rfind('.') + 1);
  if (name.starts_with(joined(kTodayId, entry->offer.id) + '.')) {
    if (last == kIncome || last == kCost) return kPounds;
    return last == kRefusal ? std::optional(kAnswer) : std::nullopt;
  }
  const bool pays = std::any_of(entry->offer.payments.begin(), entry->offer.payments.end(),
                                [&](const Payment& payment) { return payment.id == last; });
  const bool take = name.starts_with(joined(kTakeId, entry->offer.id) + '.');
  return take && pays ? std::optional(kTaken) : std::nullopt;
}

}  // namespace offerscope
