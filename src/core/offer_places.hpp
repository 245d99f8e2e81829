// Faults of an offer that was read, at the places in its file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fault.hpp"
#include "json_document.hpp"

namespace offerscope {

class OfferPlaces {
 public:
  OfferPlaces(const JsonValue& root, Faults& faults) : root_(root), faults_(faults) {}

  /// The value at a pointer such as "/payments/3/source/document"; as far as it leads.
  const JsonValue& at(std::string_view pointer) const;

  /// Whether an optional list of the file could be read: it is a list, or it is not there under any
  /// name that may have been meant.
  bool is_list_or_absent(std::string_view key) const;
  bool is_list(std::string_view key) const;

  void fault(const std::string& pointer, std::string code, std::string message);

  /// " Did you mean \"ecg\"?", or "".
  std::string suggestion(std::string_view text, std::span<const std::string> known) const;

 private:
  const JsonValue& root_;
  Faults& faults_;
};

/// "/payments/3": an entry of one of the file's lists.
std::string entry_pointer(std::string_view list, std::size_t index);

}  // namespace offerscope
