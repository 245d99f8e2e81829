// Reads measures: numbers other than the quantity itself.
#pragma once

#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "object_reader.hpp"
#include "offer.hpp"

namespace offerscope {

/// A field's name has room for so many characters.
inline constexpr std::size_t kMostLabelCharacters = 60;

/// Reads the keys of a measure from an object that may have others too; `finish` is left to the caller.
Measure read_measure(ObjectReader& reader);

/// Reads an object that is a measure and nothing else.
Measure read_whole_measure(const JsonValue& value, const std::string& pointer, Faults& faults);

/// Reads `volume`, which must not be called like a list; "" where it cannot be read.
std::string read_volume_name(ObjectReader& reader);

}  // namespace offerscope
