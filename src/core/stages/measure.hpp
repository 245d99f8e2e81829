// Where the stages of a payment get their numbers from: lists, volumes and assumptions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "../fraction.hpp"
#include "../offer.hpp"
#include "../scenario.hpp"

namespace offerscope {

/// A number that a stage needs, or the field that must be filled in for it.
struct Needed {
  std::optional<Fraction> value;
  std::string input;  // the field's name: "weighted", "care-home-beds"
  std::string label;  // "Weighted list", "Care home beds"
};

/// What the practice gives, as one offer sees it.
class Givens {
 public:
  /// Both must outlive this. In `scenario` suggestions are numbers already.
  Givens(const Offer& offer, const Scenario& scenario) : offer_(offer), scenario_(scenario) {}

  const Offer& offer() const { return offer_; }
  const Scenario& scenario() const { return scenario_; }

  Needed registered_list() const;
  Needed weighted_list() const;
  Needed volume(const std::string& name, const std::string& label) const;
  /// What the user assumes, or the stated default. A name that the offer does not have is 0.
  Decimal assumption(std::string_view id) const;
  /// The answer to a yes-no assumption.
  bool is_yes(std::string_view id) const;

 private:
  const Offer& offer_;
  const Scenario& scenario_;
};

/// The name of an offer's assumption among the inputs.
std::string assumption_name(const Offer& offer, std::string_view id);

/// How a measure is used: an assumption in percent multiplies as a share (60% as 0.6) and is
/// compared as its number (60).
enum class Use { multiply, compare };

Needed value_of(const Measure& measure, const Givens& givens, Use use);

}  // namespace offerscope
