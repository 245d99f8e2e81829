// The columns of the sheet Income.
#pragma once

#include <array>
#include <string_view>

namespace offerscope {

enum Column : std::size_t {
  kOffer, kPayment, kPart, kBasis, kCounted, kPaid, kPrice, kWeight, kValue, kFull, kShare, kEarned, kAmount,
  kGuaranteed, kConditional, kAtRisk, kHowSure, kLive, kWords
};
inline constexpr std::array<std::string_view, 19> kTitles = {
    "Offer",          "Payment",     "Part",          "Basis",          "Counted",         "Paid for",   "Price (£)",
    "Part’s share (%)", "Value before rounding (£)", "In full (£)", "Share earned", "Earned (£)", "Amount a year (£)",
    "Guaranteed (£)", "Conditional (£)", "At risk (£)", "How sure", "Live or fixed", "The sum when this file was made"};
inline constexpr std::string_view kSheetName = "Income";

}  // namespace offerscope
