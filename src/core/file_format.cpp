#include "file_format.hpp"

#include <algorithm>
#include <string>

#include "characters.hpp"

namespace offerscope {

bool read_format(ObjectReader& reader, Faults& faults) {
  const JsonValue* format = reader.raw("format");
  if (!reader.usable()) return false;
  const std::string known = std::to_string(kOfferFormat);
  if (format == nullptr) {
    reader.missing("format",
                   "`format` is missing; add it as \"format\": " + known + ". Is this an offer file?");
    return true;
  }
  static_assert(kOfferFormat == 2, "name all formats that are read");
  const bool readable = format->text == "1" || format->text == known;
  if (format->kind == JsonValue::Kind::number && readable) return true;
  const bool whole_number =
      format->kind == JsonValue::Kind::number && !format->text.empty() &&
      format->text.find_first_not_of("0123456789") == std::string::npos && format->text != "0";
  if (whole_number) {
    add_fault(faults, *format, "/format", "newer-format",
              "This file is of format " + shortened(format->text) + "; this Offerscope reads formats 1 and " +
                  known + ". Open it in a newer Offerscope.");
    return false;
  }
  add_fault(faults, *format, "/format", "bad-value",
            "`format` must be the number " + known + ", without quotation marks; found " + describe(*format) + '.');
  return true;
}

bool is_readable(const Faults& faults) {
  return std::all_of(faults.begin(), faults.end(),
                     [](const Fault& fault) { return fault.code == "duplicate-key"; });
}

}  // namespace offerscope
