// JSON text as a tree in which every value knows its line and column, numbers keep their own text,
// and duplicate keys are faults. RapidJSON does the parsing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fault.hpp"

namespace offerscope {

inline constexpr std::size_t kMostFileBytes = 1'048'576;
inline constexpr int kMostNesting = 32;

struct JsonMember;

struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  bool boolean = false;
  std::string_view text;  // a string's contents, or a number as it stands in the file
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;
  int line = 1;
  int column = 1;

  const JsonValue* find(std::string_view key) const;
};

struct JsonMember {
  std::string_view key;
  JsonValue value;
  int line = 1;  // of the key
  int column = 1;
};

/// "a text", "the number 2.87", "a list": what stands there, for a fault's sentence.
std::string describe(const JsonValue& value);

/// A tree and the characters that its texts and keys are views of; so it stays where it is.
struct JsonDocument {
  JsonDocument() = default;
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;

  JsonValue root;
  std::string characters;
};

/// Reads `text` into `document`. Faults: not JSON, not UTF-8, too large, a NUL byte, too deeply nested (one
/// fault, reading stops there), duplicate keys (one fault each, the first value is kept).
Faults parse_json(std::string_view text, JsonDocument& document);

}  // namespace offerscope
