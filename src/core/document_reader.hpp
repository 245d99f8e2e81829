// Reads the documents of a file, and the citations that name them.
#pragma once

#include <optional>
#include <string>

#include "fault.hpp"
#include "json_document.hpp"
#include "object_reader.hpp"
#include "offer.hpp"

namespace offerscope {

Document read_document(const JsonValue& value, const std::string& pointer, Faults& faults);

/// Reads the `source` of the object that `reader` reads.
Citation read_citation(ObjectReader& reader, Faults& faults);

/// The same where `source` may be left out.
std::optional<Citation> read_citation_if_any(ObjectReader& reader, Faults& faults);

}  // namespace offerscope
