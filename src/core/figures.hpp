// Makes the figures that faces show, and the notes on where they were read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "comparison.hpp"

namespace offerscope {

Figure known(Amount amount);
/// `text` says what to do or why: "enter weighted list". Left empty: the reason's own words.
Figure missing(Missing reason, std::string text = "");
/// A sum or product that leaves the range of pence. Said, never wrapped.
Figure too_large();

/// Adds figures: the sum of the known ones; missing as `otherwise` where none is known.
Figure sum_of_known(const std::vector<Amount>& amounts, const Figure& otherwise);

/// amount ÷ list, or why not. `list_label` is what to enter where the list is missing.
Figure per_patient(const Figure& figure, const std::optional<Quantity>& list,
                   std::string_view list_label);

/// "enter care home beds" for "Care home beds", "enter FeNO tests" for "FeNO tests a year".
std::string enter_text(std::string_view label);

SourceNote source_note(const Offer& offer, const Citation& citation);
SourceNote source_note(const Document& document);

/// "4 February 2026" for "2026-02-04", "February 2026" for "2026-02", "2026" for "2026".
std::string document_date_text(std::string_view date);

/// 0 for the best checked to 3 for the least.
int weakness(Verification verification);

}  // namespace offerscope
