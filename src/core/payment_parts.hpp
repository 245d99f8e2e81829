// The parts of a payment beside its price, each in words, so that two years of one scheme can be compared.
#pragma once

#include <string>
#include <vector>

#include "offer.hpp"

namespace offerscope {

/// A payment and the offer that its assumptions and caps stand in.
struct Side {
  const Offer& offer;
  const Payment& payment;
};

using Texts = std::vector<std::string>;

std::string counted_words_of(const Side& side);
std::string points_text(const Side& side);
std::string unearned_text(const Side& side);
Texts factor_texts(const Side& side);
std::string floor_text(const Side& side);
std::string cap_text(const Side& side);
std::string bands_text(const Side& side);
Texts limit_texts(const Side& side);
Texts consumable_texts(const Side& side);
std::string shares_text(const Side& side);
std::string paid_text(const Side& side);
std::string schedule_text(const Side& side);
std::string variations_text(const Side& side);
std::string settlement_text(const Side& side);
std::string part_year_text(const Side& side);
std::string payee_text(const Side& side);

/// "50% at 30%, 100% at 50%"; with `labels`, of what, too.
std::string achievement_text(const Achievement& rule, const Offer& offer, bool labels);
/// "none", or the texts in one.
std::string or_none(const Texts& texts);
/// The labels of an offer's assumptions: "“Bid approved”; “Report sent”", or "none".
std::string labels_text(const Offer& offer, const std::vector<std::string>& ids);

}  // namespace offerscope
