// What the practice has today, worked out: of the offer that stands for it, or as entered by hand.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../relations.hpp"
#include "decision.hpp"

namespace offerscope {

struct Today {
  const Offer* offer = nullptr;      // that stands for it; null: entered by hand
  Figure income;
  Figure cost;
  std::array<Figure, 3> certainty;   // of an offer; by hand nobody says how sure it is
  std::vector<std::string> services; // ids; by hand none is known
  Baseline shown;
};

/// `scenario` with its suggested numbers filled in.
Today today_of(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario);

}  // namespace offerscope
