// What stands behind a figure of the workload or of the decision.
#pragma once

#include "explanation.hpp"

namespace offerscope::ui {

/// Of the figures "work.…" of an offer.
std::optional<Explanation> explanation_of_work(const OfferColumn& offer, std::string_view name);
/// Of the figures "decision.…".
std::optional<Explanation> explanation_of_decision(const OfferColumn& offer, std::string_view name);

}  // namespace offerscope::ui
