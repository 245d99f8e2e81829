// JSON text as a tree in which every value knows its line and column, numbers keep their own text,
// and duplicate keys are faults. RapidJSON does the parsing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fault.hpp"

namespace offerscope {

inline constexpr std::size_t kMostFileBytes = 1'048'576;
inline constexpr int kMostNesting = 32;

struct JsonMember;

/// Values or members that stand one after another in a document.
template <class Child>
struct Children {
  const Child* first = nullptr;
  std::size_t count = 0;

  bool empty() const { return count == 0; }
  std::size_t size() const { return count; }
  const Child* begin() const { return first; }
  const Child* end() const { return first + count; }
  const Child& operator[](std::size_t index) const { return first[index]; }
};

struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  bool boolean = false;
  std::string_view text;  // a string's contents, or a number as it stands in the file
  Children<JsonValue> items;     // of a list
  Children<JsonMember> members;  // of an object
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

/// Where the children of a document's values stand: many to a piece of memory, which never moves.
template <class Child>
class ChildStore {
 public:
  Children<Child> keep(const Child* first, std::size_t count) {
    if (pieces_.empty() || pieces_.back().capacity() - pieces_.back().size() < count) {
      pieces_.emplace_back().reserve(std::max(count, kPiece));
    }
    std::vector<Child>& piece = pieces_.back();
    piece.insert(piece.end(), first, first + count);
    return {piece.data() + piece.size() - count, count};
  }

 private:
  static constexpr std::size_t kPiece = 128;
  std::vector<std::vector<Child>> pieces_;
};

/// A tree, and the children and characters that its values, texts and keys are views of; so it stays where
/// it is.
struct JsonDocument {
  JsonDocument() = default;
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;

  JsonValue root;
  ChildStore<JsonValue> items;
  ChildStore<JsonMember> members;
  std::string characters;
};

/// Reads `text` into `document`. Faults: not JSON, not UTF-8, too large, a NUL byte, too deeply nested (one
/// fault, reading stops there), duplicate keys (one fault each, the first value is kept).
Faults parse_json(std::string_view text, JsonDocument& document);

}  // namespace offerscope
