// What an offer, or those of its lines that are taken, brings: income, the cost of its work, certainty.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "../comparison.hpp"

namespace offerscope {

struct Gain {
  Figure income;
  Figure cost;           // with set-up and overheads; missing where the work of a service is not known
  std::string cost_sum;  // "£1,487.50 + £200.00 to set up + £30.00 overheads"
  Figure running_cost;   // without set-up; missing as that
  std::array<Figure, 3> certainty;
  std::vector<std::string> services;  // ids
  std::vector<std::string> notes;     // what is left out
};

/// What the lines bring whose payments `is_taken` holds for. Work that nothing pays for is done as soon as
/// any line is taken.
Gain gain_of(const Offer& offer, const OfferColumn& column, const Scenario& scenario,
             const std::function<bool(const PaymentLine&)>& is_taken);

}  // namespace offerscope
