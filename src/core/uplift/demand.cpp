#include "demand.hpp"

#include <algorithm>
#include <map>

#include "../words.hpp"
#include "cost_fields.hpp"

namespace offerscope {
namespace {

bool is_by_list(Basis basis) {
  switch (basis) {
    case Basis::weighted_patient:
    case Basis::registered_patient:
    case Basis::point:
    case Basis::block: return true;
    default: return false;
  }
}

/// What counts of the parts so far, by list first, then by growth.
class Weights {
 public:
  explicit Weights(const Scenario& scenario) : scenario_(scenario) {}

  void add(const Payment& payment, bool by_list, double weight) {
    if (payment.services.empty()) weights_[{!by_list, of_all_work()}] += weight;
    for (const std::string& service : payment.services) {
      weights_[{!by_list, demand_growth_of(scenario_, service)}] += weight / static_cast<double>(payment.services.size());
    }
    whole_ += weight;
  }
  bool is_nothing() const { return !(whole_ > 0.0); }
  Decimal of_all_work() const { return demand_growth(scenario_); }

  /// In whole percent that add up to a hundred.
  std::vector<DemandPart> parts() const {
    constexpr double kHalf = 0.5;
    std::vector<DemandPart> parts;
    std::vector<Decimal> shares;
    for (const auto& [kind, weight] : weights_) {
      parts.push_back({{}, !kind.first, kind.second});
      shares.push_back(Decimal::from_millionths(static_cast<std::int64_t>(weight / whole_ * Decimal::kScale + kHalf)));
    }
    const std::vector<Amount> percents = split(Amount{100}, shares);
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i].percent = Decimal::from_millionths(percents[i].pence * Decimal::kScale);
    std::erase_if(parts, [](const DemandPart& part) { return part.percent == Decimal{}; });
    return parts;
  }

 private:
  const Scenario& scenario_;
  std::map<std::pair<bool, Decimal>, double> weights_;  // pence; whole ones where it matters
  double whole_ = 0.0;
};

Weights weights_of(const Offer& offer, const OfferColumn& column, const Scenario& scenario) {
  Weights weights(scenario);
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const PaymentLine& line = column.payments[i];
    if (line.amount.amount) weights.add(offer.payments[i], is_by_list(line.basis), static_cast<double>(line.amount.amount->pence));
  }
  if (!weights.is_nothing()) return weights;
  Weights alike(scenario);
  for (const Payment& payment : offer.payments) {
    const Basis basis = payment.quantity.basis;
    alike.add(payment, is_by_list(basis) || basis == Basis::not_published, 1.0);
  }
  return alike;
}

}  // namespace

Decimal demand_growth(const Scenario& scenario) {
  return *value_of(scenario, kDemandName, find_cost_field(kDemandName)->setting);
}

Decimal demand_growth_of(const Scenario& scenario, std::string_view service) {
  const auto own = scenario.assumptions.find("work." + std::string(service) + ".growth");
  return own != scenario.assumptions.end() ? own->second : demand_growth(scenario);
}

std::vector<DemandPart> demand_parts(const Offer& offer, const OfferColumn& column, const Scenario& scenario) {
  const Weights weights = weights_of(offer, column, scenario);
  const auto whole = Percent::whole().value;
  std::vector<DemandPart> parts =
      weights.is_nothing() ? std::vector<DemandPart>{{whole, true, weights.of_all_work()}} : weights.parts();
  const bool grows = std::any_of(parts.begin(), parts.end(), [](const DemandPart& part) { return part.growth > Decimal{}; });
  if (!grows) parts.clear();
  return parts;
}

std::string demand_text(const std::vector<DemandPart>& parts, Decimal of_all_work) {
  const bool as_all = std::all_of(parts.begin(), parts.end(), [&](const DemandPart& part) { return part.growth == of_all_work; });
  if (as_all) return "";
  std::vector<std::string> texts;
  for (const DemandPart& part : parts) {
    std::string text = parts.size() == 1 ? "All" : number_text(part.percent);
    if (parts.size() > 1) text += '%';
    text += " of the income is by ";
    text += part.by_list ? "list" : "what is done";
    text += " for work that grows by " + number_text(part.growth) + "% a year";
    texts.push_back(std::move(text));
  }
  return listed(texts) + '.';
}

}  // namespace offerscope
