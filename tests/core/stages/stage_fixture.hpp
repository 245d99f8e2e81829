// One payment of one offer, and a practice, for the tests of single stages.
#pragma once

#include <string>
#include <vector>

#include "core/stages/pipeline.hpp"
#include "support/numbers.hpp"

namespace offerscope::test {

inline Measure number_measure(std::string_view number) {
  Measure measure;
  measure.number = decimal(number);
  return measure;
}

inline Measure measure_of(Measure::From from, std::string name = "", std::string label = "") {
  Measure measure;
  measure.from = from;
  measure.name = std::move(name);
  measure.label = std::move(label);
  return measure;
}

/// An offer of 2026/27 with one payment, at first £2.00 an item, of which the practice has ten.
struct StageFixture {
  Offer offer;
  Payment payment;
  Scenario scenario;
  Ledger ledger;
  Circumstances circumstances;

  StageFixture() {
    offer.id = "offer";
    offer.from = {2026, 4, 1};
    offer.to = {2027, 3, 31};
    payment.id = "line";
    payment.quantity.basis = Basis::item;
    payment.quantity.volume = "tests";
    payment.quantity.label = "Tests a year";
    payment.rate.rate = rate("2.00");
    scenario.practice = {.example = false, .registered = quantity("9800"),
                         .weighted = quantity("10240"), .ratio = std::nullopt};
    scenario.volumes["tests"] = quantity("10");
  }

  void assume(std::string id, AssumptionUnit unit, std::string_view value) {
    offer.assumptions.push_back({std::move(id), "", unit, decimal(value), "", std::nullopt});
  }

  WorkedPayment work() const {
    return work_out(payment, Givens(offer, scenario), ledger, circumstances);
  }

  /// The amount, or why there is none.
  std::string amount() const {
    const WorkedPayment worked = work();
    switch (worked.state) {
      case WorkedPayment::State::known: return worked.amount.to_decimal();
      case WorkedPayment::State::not_published: return "not published";
      case WorkedPayment::State::not_entered: return "enter " + worked.needed.input;
      case WorkedPayment::State::too_large: return "too large";
    }
    return "";
  }
};

}  // namespace offerscope::test
