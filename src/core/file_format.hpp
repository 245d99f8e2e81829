// The head of every file: whether it was JSON to its end, and of which format it says it is.
#pragma once

#include "fault.hpp"
#include "object_reader.hpp"

namespace offerscope {

/// The format that offers/README.md documents. Files of an earlier one are read as well: every key of
/// it means the same.
inline constexpr int kOfferFormat = 2;

/// Checks `format`; false where the rest of the file is not to be read.
bool read_format(ObjectReader& reader, Faults& faults);

/// Whether the text was JSON to its end. Doubled keys are faults that do not hinder reading on.
bool is_readable(const Faults& faults);

}  // namespace offerscope
