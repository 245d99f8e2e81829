// What a line's price buys of the work: where it breaks even, and the minutes that it pays for.
#pragma once

#include "work_line.hpp"

namespace offerscope {

/// "Covers its cost from 12 items a year on.", "Loses £14.30 on each.", "After overheads the price pays for 118
/// a year; 95 are expected." "" where prices are in bands, capped or several: the next one's price is then not
/// known.
std::string break_even_text(const Offer& offer, const OfferColumn& column, const WorkedLine& worked,
                            const LineGivens& givens);

/// "£3.20 pays for 3.8 practice nurse minutes or 0.8 GP minutes each." Where it is paid by the list: of a
/// registered patient a year. After overheads. "" where it is not known.
std::string pays_for_text(const Offer& offer, const OfferColumn& column, const WorkedLine& worked,
                          const LineGivens& givens);

}  // namespace offerscope
