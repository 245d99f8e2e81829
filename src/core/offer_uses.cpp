#include "offer_uses.hpp"

#include <functional>

namespace offerscope {
namespace {

using Fit = AssumptionUse::Fit;

std::string step(const std::string& pointer, std::string_view list, std::size_t index) {
  return pointer + '/' + std::string(list) + '/' + std::to_string(index);
}

/// Calls `see(measure, pointer)` for each measure of the offer.
void for_each_measure(const Offer& offer,
                      const std::function<void(const Measure&, const std::string&)>& see) {
  for (std::size_t i = 0; i < offer.caps.size(); ++i) see(offer.caps[i].most, step("", "caps", i));
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const Payment& payment = offer.payments[i];
    const std::string pointer = step("", "payments", i);
    const auto& factors = payment.quantity.factors;
    for (std::size_t k = 0; k < factors.size(); ++k) {
      see(factors[k].measure, step(pointer + "/quantity", "factors", k));
    }
    if (payment.quantity.floor) see(*payment.quantity.floor, pointer + "/quantity/floor");
    if (payment.rate.bands && payment.rate.bands->by) {
      see(*payment.rate.bands->by, pointer + "/rate/bands/by");
    }
    for (std::size_t k = 0; k < payment.limits.size(); ++k) {
      see(payment.limits[k].pounds, step(pointer, "limits", k));
    }
  }
}

void add_achievement(const std::optional<Achievement>& achievement, const std::string& owner,
                     std::vector<AssumptionUse>& uses) {
  if (!achievement) return;
  const std::string pointer = owner + "/achievement";
  if (achievement->rule == Achievement::Rule::best_of) {
    for (std::size_t i = 0; i < achievement->of.size(); ++i) {
      uses.push_back({step(pointer, "of", i) + "/assumption", achievement->of[i].assumption, Fit::achievement});
    }
  } else {
    uses.push_back({pointer + "/assumption", achievement->assumption, Fit::achievement});
  }
  if (achievement->relief) {
    uses.push_back({pointer + "/relief/assumption", achievement->relief->assumption, Fit::yes_no});
  }
}

void add_gates(const std::vector<std::string>& gates, const std::string& owner,
               std::vector<AssumptionUse>& uses) {
  for (std::size_t i = 0; i < gates.size(); ++i) {
    uses.push_back({step(owner, "gates", i), gates[i], Fit::yes_no});
  }
}

}  // namespace

std::vector<AssumptionUse> assumption_uses(const Offer& offer) {
  std::vector<AssumptionUse> uses;
  for_each_measure(offer, [&](const Measure& measure, const std::string& pointer) {
    if (measure.from != Measure::From::assumption) return;
    uses.push_back({pointer + "/assumption", measure.name, Fit::measure});
  });
  add_gates(offer.gates, "", uses);
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const Payment& payment = offer.payments[i];
    const std::string pointer = step("", "payments", i);
    for (std::size_t k = 0; k < payment.pots.size(); ++k) {
      add_achievement(payment.pots[k].achievement, step(pointer, "pots", k), uses);
      add_gates(payment.pots[k].gates, step(pointer, "pots", k), uses);
    }
    add_achievement(payment.achievement, pointer, uses);
    add_gates(payment.gates, pointer, uses);
    for (std::size_t k = 0; k < payment.schedule.size(); ++k) {
      if (payment.schedule[k].paid.empty()) continue;
      uses.push_back({step(pointer, "schedule", k) + "/paid", payment.schedule[k].paid, Fit::share});
    }
  }
  return uses;
}

std::vector<VolumeUse> volume_uses(const Offer& offer) {
  std::vector<VolumeUse> uses;
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const QuantityRule& quantity = offer.payments[i].quantity;
    if (quantity.volume.empty()) continue;
    uses.push_back({step("", "payments", i) + "/quantity/volume", quantity.volume, quantity.basis,
                    quantity.counted == Counted::quarters});
  }
  for_each_measure(offer, [&](const Measure& measure, const std::string& pointer) {
    if (measure.from != Measure::From::volume || measure.name.empty()) return;
    uses.push_back({pointer + "/volume", measure.name, std::nullopt, false});
  });
  return uses;
}

}  // namespace offerscope
