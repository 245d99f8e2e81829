// What the payments of one offer pay this practice, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "comparison.hpp"
#include "stages/pipeline.hpp"

namespace offerscope {

/// How the other chosen offers bear on an offer's payments.
struct Bearings {
  std::vector<std::string> needs;  // short titles of offers that are required and not chosen
  std::string successor;           // short title of the first chosen offer that it bridges to
  std::optional<Month> successor_start;
};

/// An offer's payments worked out, in the file's order, and the lines that show them.
struct OfferIncome {
  std::vector<WorkedPayment> worked;
  std::vector<PaymentLine> lines;
  std::vector<Cliff> cliffs;  // over all lines
  std::string supposes_text;
};

OfferIncome work_out(const Offer& offer, const Scenario& scenario, const Bearings& bearings);

}  // namespace offerscope
