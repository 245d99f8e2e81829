// Every document behind the screen, and what each is used for.
#pragma once

#include <vector>

#include "comparison.hpp"

namespace offerscope {

std::vector<SourceLine> source_list(const Catalogue& catalogue,
                                    const std::vector<const CatalogueEntry*>& offers);

}  // namespace offerscope
