// Reads what a term "uplift" of an offer file says on a rise of the price.
#pragma once

#include "../fault.hpp"
#include "../object_reader.hpp"
#include "uplift_rule.hpp"

namespace offerscope {

/// Reads the keys of a rise of the term that `reader` reads. `text` and `source` are the caller's.
UpliftRule read_uplift(ObjectReader& reader, Faults& faults);

/// Reports the keys of a rise in a term that is of the kind `term`.
void misplace_uplift(ObjectReader& reader, std::string_view term);

/// Counts the keys of a rise as asked for, where it is not known whether they belong there.
void pass_uplift(ObjectReader& reader);

}  // namespace offerscope
