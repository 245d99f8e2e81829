#include "offer_inputs.hpp"

#include <algorithm>
#include <array>

#include "measures.hpp"
#include "stages/pipeline.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::array<std::string_view, 4> kQuarters = {"April to June", "July to September",
                                                       "October to December", "January to March"};

void add(std::vector<OfferInput>& inputs, OfferInput input) {
  const bool known = std::any_of(inputs.begin(), inputs.end(), [&](const OfferInput& other) {
    return other.name == input.name;
  });
  if (!known) inputs.push_back(std::move(input));
}

void add_quantity(const QuantityRule& rule, std::vector<OfferInput>& inputs) {
  if (rule.volume.empty()) return;
  const std::string whose =
      rule.other_practices_patients ? "Patients registered with other practices only" : "";
  if (rule.counted != Counted::quarters) {
    add(inputs, {rule.volume, InputKind::volume, InputUnit::count, rule.label, whose, {}});
    return;
  }
  for (std::size_t quarter = 0; quarter < kQuarters.size(); ++quarter) {
    const std::string blank = quarter == 0 ? whose : "Left blank: as the quarter before";
    add(inputs, {quarter_name(rule.volume, quarter), InputKind::volume, InputUnit::count,
                 rule.label + ", " + std::string(kQuarters[quarter]), blank, {}});
  }
}

InputUnit unit_of(AssumptionUnit unit) {
  switch (unit) {
    case AssumptionUnit::percent: return InputUnit::percent;
    case AssumptionUnit::number: return InputUnit::number;
    case AssumptionUnit::pounds: return InputUnit::pounds;
    case AssumptionUnit::months: return InputUnit::months;
    case AssumptionUnit::yes_no: break;
  }
  return InputUnit::yes_no;
}

void add_practice_share(const Offer& offer, std::vector<OfferInput>& inputs) {
  const bool shared =
      std::any_of(offer.payments.begin(), offer.payments.end(), [](const Payment& payment) {
        return payment.payee == Payee::pcn && payment.rate.is_published();
      });
  if (!shared) return;
  add(inputs, {practice_share_name(offer), InputKind::assumption, InputUnit::percent,
               "Practice’s share of the PCN’s money, %",
               offer.short_title + " pays the PCN. The share is an assumption: " +
                   number_text(kDefaultPracticeShare.value) + "% unless you change it",
               kDefaultPracticeShare.value});
}

}  // namespace

std::vector<OfferInput> inputs_of(const Offer& offer) {
  std::vector<OfferInput> inputs;
  for (const Payment& payment : offer.payments) {
    add_quantity(payment.quantity, inputs);
    for_each_measure(offer, payment, [&](const Measure& measure, const MeasurePlace& place) {
      if (measure.from != Measure::From::volume) return;
      const InputUnit unit = place.is_in_pounds() ? InputUnit::pounds : InputUnit::count;
      add(inputs, {measure.name, InputKind::volume, unit, measure.label, "", {}});
    });
  }
  add_practice_share(offer, inputs);
  for (const Assumption& assumption : offer.assumptions) {
    add(inputs, {assumption_name(offer, assumption.id), InputKind::assumption,
                 unit_of(assumption.unit), assumption.label,
                 offer.short_title + ": " + assumption.reason, assumption.fallback});
  }
  return inputs;
}

bool uses_list(const Offer& offer, Measure::From list) {
  const Basis basis = list == Measure::From::weighted_list ? Basis::weighted_patient
                                                           : Basis::registered_patient;
  bool used = std::any_of(offer.payments.begin(), offer.payments.end(), [&](const Payment& payment) {
    return payment.quantity.basis == basis;
  });
  for_each_measure(offer, [&](const Measure& measure, const MeasurePlace&) {
    used = used || measure.from == list;
  });
  return used;
}

}  // namespace offerscope
