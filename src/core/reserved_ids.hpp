// Ids that no offer may have: the names of inputs that belong to no offer begin with one of them and a point
// ("costs.years"), as the name of an assumption begins with its offer's id.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace offerscope {

inline constexpr std::array<std::string_view, 4> kReservedOfferIds = {"costs", "work", "today", "take"};

inline bool is_reserved_offer_id(std::string_view id) {
  return std::find(kReservedOfferIds.begin(), kReservedOfferIds.end(), id) != kReservedOfferIds.end();
}

}  // namespace offerscope
