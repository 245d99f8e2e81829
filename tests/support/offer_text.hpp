// Offer files for tests, made from the small file that offers/README.md prints.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/offer_reader.hpp"
#include "support/bundled.hpp"
#include "support/files.hpp"

namespace offerscope::test {

/// The whole small file of offers/README.md.
inline const std::string& small_offer() {
  static const std::string text = [] {
    const std::string guide = read_bytes(source_folder() / "offers/README.md");
    const std::string_view fence = "```json\n";
    const auto begin = guide.find(fence);
    REQUIRE(begin != std::string::npos);
    const auto end = guide.find("```", begin + fence.size());
    REQUIRE(end != std::string::npos);
    return guide.substr(begin + fence.size(), end - begin - fence.size());
  }();
  return text;
}

/// `text` with `from`, which stands in it, made into `to`, once.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "not in the text: ", std::string(from));
  return text.replace(at, from.size(), to);
}

/// The faults of an offer file, read with the shared list of services.
inline Faults faults_of(std::string_view text) {
  Offer offer;
  return read_offer(text, {bundled_catalogue().services(), {}, {}}, offer);
}

/// One line for each fault: "12:5 wrong-type /payments/0/rate".
inline std::string places_of(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) {
    if (!text.empty()) text += '\n';
    text += std::to_string(fault.line) + ':' + std::to_string(fault.column) + ' ' + fault.code + ' ' +
            (fault.pointer.empty() ? "(file)" : fault.pointer);
  }
  return text;
}

/// As the `.faults` files of tests/cases/faulty hold them.
inline std::string report_of(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) text += places_of({fault}) + "\n  " + fault.message + '\n';
  return text;
}

}  // namespace offerscope::test
