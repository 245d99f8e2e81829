// Low and high activity: all volumes that the practice counts, times a percentage, and the income worked again.
#pragma once

#include "../relations.hpp"
#include "work_line.hpp"

namespace offerscope {

/// A level of activity: the scenario with its volumes so often, and what the user's own volumes are times.
struct Level {
  Scenario scenario;
  Fraction times;
};

/// Numbers that the chosen offers have entered in pounds are no activity and stay.
Level level_of(const ChosenOffers& chosen, const Scenario& filled, Decimal percent);

/// What each payment of the offer comes to at that level.
Activity activity_at(const Level& level, const Offer& offer, const Bearings& bearings);

/// The lines that count, at that level: their income, their cost, and what is left after overheads and set-up. `name` and `title` stay empty.
ActivityLevel figures_at(const Activity& activity, const Offer& offer, const std::vector<WorkedLine>& lines,
                         const Overheads& overheads);

}  // namespace offerscope
