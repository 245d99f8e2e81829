#include "offer_uses.hpp"

#include "measures.hpp"
#include "offer_places.hpp"

namespace offerscope {
namespace {

using Fit = AssumptionUse::Fit;
using Part = MeasurePlace::Part;

/// Where the measure stands in the file: "/payments/0/quantity/factors/1".
std::string pointer_of(const Offer& offer, const MeasurePlace& place) {
  if (place.part == Part::cap) return entry_pointer("caps", place.index);
  const std::string payment =
      entry_pointer("payments", static_cast<std::size_t>(place.payment - offer.payments.data()));
  switch (place.part) {
    case Part::factor: return payment + "/quantity" + entry_pointer("factors", place.index);
    case Part::floor: return payment + "/quantity/floor";
    case Part::bands: return payment + "/rate/bands/by";
    case Part::limit: return payment + entry_pointer("limits", place.index);
    case Part::cap: break;
  }
  return payment;
}

void add_achievement(const std::optional<Achievement>& achievement, const std::string& owner,
                     std::vector<AssumptionUse>& uses) {
  if (!achievement) return;
  const std::string pointer = owner + "/achievement";
  if (achievement->rule == Achievement::Rule::best_of) {
    for (std::size_t i = 0; i < achievement->of.size(); ++i) {
      uses.push_back({pointer + entry_pointer("of", i) + "/assumption", achievement->of[i].assumption,
                      Fit::achievement});
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
    uses.push_back({owner + entry_pointer("gates", i), gates[i], Fit::yes_no});
  }
}

}  // namespace

std::vector<AssumptionUse> assumption_uses(const Offer& offer) {
  std::vector<AssumptionUse> uses;
  for_each_measure(offer, [&](const Measure& measure, const MeasurePlace& place) {
    if (measure.from != Measure::From::assumption) return;
    uses.push_back({pointer_of(offer, place) + "/assumption", measure.name, Fit::measure});
  });
  add_gates(offer.gates, "", uses);
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const Payment& payment = offer.payments[i];
    const std::string pointer = entry_pointer("payments", i);
    for (std::size_t k = 0; k < payment.pots.size(); ++k) {
      const std::string pot = pointer + entry_pointer("pots", k);
      add_achievement(payment.pots[k].achievement, pot, uses);
      add_gates(payment.pots[k].gates, pot, uses);
    }
    add_achievement(payment.achievement, pointer, uses);
    add_gates(payment.gates, pointer, uses);
    for (std::size_t k = 0; k < payment.schedule.size(); ++k) {
      if (payment.schedule[k].paid.empty()) continue;
      uses.push_back({pointer + entry_pointer("schedule", k) + "/paid", payment.schedule[k].paid,
                      Fit::share});
    }
  }
  return uses;
}

std::vector<VolumeUse> volume_uses(const Offer& offer) {
  std::vector<VolumeUse> uses;
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const Payment& payment = offer.payments[i];
    const QuantityRule& quantity = payment.quantity;
    if (quantity.volume.empty()) continue;
    uses.push_back({entry_pointer("payments", i) + "/quantity/volume", &payment, quantity.volume,
                    quantity.basis, quantity.counted == Counted::quarters, false});
  }
  for_each_measure(offer, [&](const Measure& measure, const MeasurePlace& place) {
    if (measure.from != Measure::From::volume || measure.name.empty()) return;
    uses.push_back({pointer_of(offer, place) + "/volume", place.payment, measure.name, std::nullopt,
                    false, place.is_in_pounds()});
  });
  return uses;
}

}  // namespace offerscope
