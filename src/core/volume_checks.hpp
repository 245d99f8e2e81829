// A volume is entered once, so all payments, of all offers, must count the same thing by it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "offer.hpp"
#include "offer_places.hpp"

namespace offerscope {

/// A volume that another offer has entered.
struct CountedVolume {
  std::string volume;
  std::optional<Basis> basis;  // none where it is only in a measure, which may count anything
  bool quarters = false;       // entered for each quarter
  bool pounds = false;         // entered in pounds, else as a number
  std::string offer;           // id
  std::string offer_title;     // short title
};

void check_volumes(const Offer& offer, std::span<const CountedVolume> others, OfferPlaces& places);

}  // namespace offerscope
