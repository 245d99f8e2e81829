// The pounds that a price loses beside standing still, of one offer and of all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../comparison.hpp"

namespace offerscope {

/// Fills what is lost. `short_of` is by how much the price is short of its cost, in years of today's income; none where
/// a growth that the words need is not known. `mean` is the same on average over the futures, where it is to be told.
void fill_lost(std::optional<double> short_of, std::optional<double> mean, const Income& income, UpliftColumn& column);

/// The same over all columns whose income is known; no sum where the offers cannot all be had for these years: `against` says why.
void total_lost(const std::vector<OfferColumn>& columns, const std::string& years,
                const std::vector<std::string>& against, UpliftRisk& risk);

}  // namespace offerscope
