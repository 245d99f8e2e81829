#include "json_document.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "characters.hpp"

namespace offerscope {
namespace {

/// Reads the text byte by byte and leaves behind how far the parser has come.
class CountingIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator() = default;
  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    *furthest_ = at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_ = nullptr;
  const char** furthest_ = nullptr;
};

struct Position {
  int line = 1;
  int column = 1;
};

/// Turns growing offsets into lines and columns without going back to the beginning each time.
class PositionFinder {
 public:
  explicit PositionFinder(std::string_view text) : text_(text) {}
  Position at(std::size_t offset) {
    if (offset < offset_) *this = PositionFinder(text_);
    for (; offset_ < offset; ++offset_) {
      if (text_[offset_] == '\n') {
        ++position_.line;
        position_.column = 1;
      } else {
        ++position_.column;
      }
    }
    return position_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_;
};

bool is_number_byte(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

/// Receives the parser's events and builds the tree. The names and signatures are those that
/// nlohmann's SAX interface asks for.
class TreeBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  TreeBuilder(std::string_view text, const char* const* furthest, JsonValue& root, Faults& faults)
      : text_(text), furthest_(furthest), finder_(text), root_(root), faults_(faults) {}

  bool null() { return add(JsonValue::Kind::null, {}, consumed() - 4); }
  bool boolean(bool value) {
    JsonValue& added = place(JsonValue::Kind::boolean, consumed() - (value ? 4 : 5));
    added.boolean = value;
    return true;
  }
  bool number_integer(number_integer_t) { return add_number(); }
  bool number_unsigned(number_unsigned_t) { return add_number(); }
  bool number_float(number_float_t, const string_t&) { return add_number(); }
  bool string(string_t& value) {
    return add(JsonValue::Kind::string, std::move(value), string_start());
  }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
  bool key(string_t& value) {
    const Position position = finder_.at(string_start());
    Level& level = levels_.back();
    if (is_doubled(level, value)) {
      faults_.push_back({"duplicate-key", position.line, position.column, pointer() + pointer_step(shortened(value)),
                         "The key \"" + shortened(value) +
                             "\" stands twice in this object; keep one of them and delete the other."});
    }
    level.key = std::move(value);
    level.key_position = position;
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
    std::size_t offset = std::min(position == 0 ? 0 : position - 1, text_.size());
    std::string message;
    if (error.id == 406) {
      while (offset > 0 && is_number_byte(text_[offset - 1])) --offset;
      message = "This number is too large to be read; write it with fewer digits.";
    } else if (position > text_.size()) {
      message =
          "The file ends too early: a closing bracket or quotation mark is missing. Compare it with "
          "your original, or download it again.";
    } else {
      message =
          "The file is not valid JSON at this place. Look just before it for a missing or extra "
          "comma, quotation mark or bracket.";
    }
    const Position place = finder_.at(offset);
    faults_.push_back_last({"not-json", place.line, place.column, pointer(), message});
    return false;
  }

 private:
  struct Level {
    JsonValue* value = nullptr;
    std::unordered_set<std::string> keys;  // only of an object with many members
    std::string key;
    Position key_position;
  };

  /// Whether the object has the key already. Few keys are looked through; many, as a hostile file may
  /// have, are found by their hash.
  static bool is_doubled(Level& level, const std::string& key) {
    constexpr std::size_t few = 24;
    const std::vector<JsonMember>& members = level.value->members;
    if (members.size() < few) return level.value->find(key) != nullptr;
    if (level.keys.empty()) {
      for (const JsonMember& member : members) level.keys.insert(member.key);
    }
    return !level.keys.insert(key).second;
  }

  std::size_t consumed() const { return static_cast<std::size_t>(*furthest_ - text_.data()); }

  /// Where the string that was just read begins: back from its closing mark to the mark that no
  /// backslash escapes.
  std::size_t string_start() const {
    std::size_t at = consumed() - 1;
    while (at > 0) {
      --at;
      if (text_[at] != '"') continue;
      std::size_t backslashes = 0;
      while (backslashes < at && text_[at - 1 - backslashes] == '\\') ++backslashes;
      if (backslashes % 2 == 0) break;
    }
    return at;
  }

  bool add_number() {
    // The parser has read one byte past the number, unless the file ends with it.
    std::size_t end = consumed();
    if (!is_number_byte(text_[end - 1])) --end;
    std::size_t start = end;
    while (start > 0 && is_number_byte(text_[start - 1])) --start;
    return add(JsonValue::Kind::number, std::string(text_.substr(start, end - start)), start);
  }

  bool add(JsonValue::Kind kind, std::string text, std::size_t start) {
    place(kind, start).text = std::move(text);
    return true;
  }

  JsonValue& place(JsonValue::Kind kind, std::size_t start) {
    const Position position = finder_.at(start);
    JsonValue* added = &root_;
    if (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.value->kind == JsonValue::Kind::array) {
        added = &level.value->items.emplace_back();
      } else {
        JsonMember& member = level.value->members.emplace_back();
        member.key = level.key;
        member.line = level.key_position.line;
        member.column = level.key_position.column;
        added = &member.value;
      }
    }
    added->kind = kind;
    added->line = position.line;
    added->column = position.column;
    return *added;
  }

  bool open(JsonValue::Kind kind) {
    JsonValue& added = place(kind, consumed() - 1);
    if (levels_.size() >= static_cast<std::size_t>(kMostNesting)) {
      faults_.push_back_last({"too-deep", added.line, added.column, pointer(),
                         "Brackets stand more than " + std::to_string(kMostNesting) +
                             " deep here; no offer needs that. Check that each bracket is closed."});
      return false;
    }
    levels_.push_back({&added, {}, {}, {}});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  /// The place that the parser is in.
  std::string pointer() const {
    std::string text;
    for (std::size_t i = 0; i + 1 < levels_.size(); ++i) text += step(levels_[i]);
    return text;
  }
  static std::string step(const Level& level) {
    return pointer_step(level.value->kind == JsonValue::Kind::array
                            ? std::to_string(level.value->items.size() - 1)
                            : shortened(level.key));
  }

  std::string_view text_;
  const char* const* furthest_;
  PositionFinder finder_;
  JsonValue& root_;
  Faults& faults_;
  std::vector<Level> levels_;
};

Fault whole_file(std::string code, std::string message) {
  return {std::move(code), 1, 1, "", std::move(message)};
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const JsonMember& member : members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string describe(const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null: return "null";
    case JsonValue::Kind::boolean: return value.boolean ? "true" : "false";
    case JsonValue::Kind::number: return "the number " + shortened(value.text);
    case JsonValue::Kind::string: return "the text \"" + shortened(value.text) + '"';
    case JsonValue::Kind::array: return "a list";
    case JsonValue::Kind::object: return "an object";
  }
  return "";
}

Faults parse_json(std::string_view text, JsonValue& root) {
  if (text.size() > kMostFileBytes) {
    return {whole_file("too-large",
                       "The file is larger than 1 MB, which no offer needs. Check that it is the "
                       "right file.")};
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return {whole_file("empty-file", "The file is empty. Check that it was saved.")};
  }
  Faults faults;
  PositionFinder finder(text);
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    const Position position = finder.at(nul);
    faults.push_back({"nul-byte", position.line, position.column, "",
                      "The file holds a NUL byte, so it is no text file. Save it as UTF-8 text."});
    return faults;
  }
  if (const auto invalid = first_invalid_utf8(text)) {
    const Position position = finder.at(*invalid);
    return {{"not-utf8", position.line, position.column, "",
             "The file is not UTF-8 text: here stands a byte that is no character, as a £ or a curly "
             "quotation mark saved by an older editor. Save it as UTF-8."}};
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::size_t first = text.find_first_not_of(" \t\r\n", begin);
  if (first != std::string_view::npos && text[first] == '<') {
    return {whole_file("not-json",
                       "This is a web page or an XML file, not an offer file. Download the offer file "
                       "itself.")};
  }
  // Values hold pointers into their parents while the tree grows only at its last branch, so a
  // parent never moves while it is open.
  const char* furthest = text.data();
  TreeBuilder builder(text, &furthest, root, faults);
  nlohmann::json::sax_parse(CountingIterator(text.data(), &furthest),
                            CountingIterator(text.data() + text.size(), &furthest), &builder);
  return faults;
}

}  // namespace offerscope
