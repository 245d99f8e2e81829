#include "json_document.hpp"

#include <algorithm>
#include <memory>
#include <rapidjson/reader.h>
#include <unordered_set>

#include "characters.hpp"
#include "not_json.hpp"
#include "other_file.hpp"

namespace offerscope {
namespace {

struct Position {
  int line = 1;
  int column = 1;
};

/// Turns growing offsets into lines and columns without going back to the beginning each time.
class PositionFinder {
 public:
  explicit PositionFinder(std::string_view text) : text_(text), line_end_(text.find('\n')) {}
  Position at(std::size_t offset) {
    if (offset < line_start_) *this = PositionFinder(text_);
    while (line_end_ < offset) {
      ++line_;
      line_start_ = line_end_ + 1;
      line_end_ = text_.find('\n', line_start_);
    }
    return {line_, static_cast<int>(offset - line_start_) + 1};
  }

 private:
  std::string_view text_;
  int line_ = 1;
  std::size_t line_start_ = 0;
  std::size_t line_end_;  // npos in the last line
};

/// Receives the parser's events and builds the tree. The names and signatures of the public members
/// are those that RapidJSON asks for.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, rapidjson::InsituStringStream& stream, JsonDocument& document,
              Faults& faults)
      : text_(text),
        has_unicode_escapes_(text.find("\\u") != text.npos),
        stream_(stream),
        finder_(text),
        document_(document),
        faults_(faults) {
    levels_.reserve(static_cast<std::size_t>(kMostNesting));
  }

  bool Null() { return add(JsonValue::Kind::null, {}, consumed() - 4); }
  bool Bool(bool value) {
    JsonValue& added = place(JsonValue::Kind::boolean, consumed() - (value ? 4 : 5));
    added.boolean = value;
    return true;
  }
  bool RawNumber(const char* characters, std::size_t length, bool) {
    return add(JsonValue::Kind::number, {characters, length}, offset_of(characters));
  }
  bool String(const char* characters, std::size_t length, bool) {
    const std::string_view read(characters, length);
    return is_text(read) && add(JsonValue::Kind::string, read, opening_mark_of(read));
  }

  bool StartObject() { return open(JsonValue::Kind::object); }
  bool Key(const char* characters, std::size_t length, bool) {
    const std::string_view key(characters, length);
    if (!is_text(key)) return false;
    const Position position = finder_.at(opening_mark_of(key));
    Level& level = levels_.back();
    if (is_doubled(level, key)) {
      faults_.push_back({"duplicate-key", position.line, position.column,
                         pointer() + pointer_step(shortened(key)),
                         "The key \"" + shortened(key) +
                             "\" stands twice in this object; keep one of them and delete the other."});
    }
    level.key = key;
    level.key_position = position;
    return true;
  }
  bool EndObject(std::size_t) { return close(); }
  bool StartArray() { return open(JsonValue::Kind::array); }
  bool EndArray(std::size_t) { return close(); }

  // Numbers come as texts.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

  /// Takes why the parser stopped. Where this class stopped it, its fault is there already.
  void stopped(rapidjson::ParseErrorCode code, std::size_t offset) {
    if (code == rapidjson::kParseErrorTermination) return;
    JsonMistake mistake = json_mistake(text_, offset);
    if (code == rapidjson::kParseErrorNumberTooBig) {
      mistake = {offset, "This number is too large to be read; write it with fewer digits."};
    }
    stop("not-json", finder_.at(mistake.offset), std::move(mistake.message));
  }

 private:
  /// An object or a list that is still open. Its children wait in `members_` or `items_`, from `first`.
  struct Level {
    JsonValue value;
    std::size_t first = 0;
    std::unique_ptr<std::unordered_set<std::string_view>> keys;  // only of an object with many members
    std::string_view key;
    Position key_position;
  };

  bool is_list(const Level& level) const { return level.value.kind == JsonValue::Kind::array; }

  /// Whether the object has the key already. Few keys are looked through; many, as a hostile file may
  /// have, are found by their hash.
  bool is_doubled(Level& level, std::string_view key) const {
    constexpr std::size_t few = 24;
    const auto begin = members_.begin() + static_cast<std::ptrdiff_t>(level.first);
    if (members_.size() - level.first < few) {
      return std::any_of(begin, members_.end(), [&](const JsonMember& member) { return member.key == key; });
    }
    if (!level.keys) {
      level.keys = std::make_unique<std::unordered_set<std::string_view>>();
      std::for_each(begin, members_.end(), [&](const JsonMember& member) { level.keys->insert(member.key); });
    }
    return !level.keys->insert(key).second;
  }

  std::size_t consumed() const { return stream_.Tell(); }

  /// Texts and numbers are read in place.
  std::size_t offset_of(const char* characters) const {
    return static_cast<std::size_t>(characters - stream_.head_);
  }
  std::size_t opening_mark_of(std::string_view read) const { return offset_of(read.data()) - 1; }

  /// Half of a pair of escapes for one character is none; RapidJSON lets the second half pass.
  bool is_text(std::string_view read) {
    if (!has_unicode_escapes_ || !first_invalid_utf8(read)) return true;
    stop("not-json", finder_.at(opening_mark_of(read)),
         "This text holds an escape (\\u…) that is no character; write the character itself.");
    return false;
  }

  bool add(JsonValue::Kind kind, std::string_view text, std::size_t start) {
    place(kind, start).text = text;
    return true;
  }

  JsonValue make(JsonValue::Kind kind, std::size_t start) {
    const Position position = finder_.at(start);
    JsonValue value;
    value.kind = kind;
    value.line = position.line;
    value.column = position.column;
    return value;
  }

  JsonValue& place(JsonValue::Kind kind, std::size_t start) { return keep(make(kind, start)); }

  /// Gives the value its place among the children of what is open.
  JsonValue& keep(const JsonValue& value) {
    if (levels_.empty()) return document_.root = value;
    const Level& level = levels_.back();
    if (is_list(level)) return items_.emplace_back(value);
    return members_
        .emplace_back(JsonMember{level.key, value, level.key_position.line, level.key_position.column})
        .value;
  }

  bool open(JsonValue::Kind kind) {
    const JsonValue value = make(kind, consumed() - 1);
    if (levels_.size() >= static_cast<std::size_t>(kMostNesting)) {
      stop("too-deep", {value.line, value.column},
           "Brackets stand more than " + std::to_string(kMostNesting) +
               " deep here; no offer needs that. Check that each bracket is closed.");
      return false;
    }
    const std::size_t first = kind == JsonValue::Kind::array ? items_.size() : members_.size();
    levels_.push_back({value, first, {}, {}, {}});
    return true;
  }

  bool close() {
    JsonValue value = levels_.back().value;
    const std::size_t first = levels_.back().first;
    if (is_list(levels_.back())) {
      value.items = take(items_, first, document_.items);
    } else {
      value.members = take(members_, first, document_.members);
    }
    levels_.pop_back();
    keep(value);
    return true;
  }

  template <class Child>
  static Children<Child> take(std::vector<Child>& waiting, std::size_t first, ChildStore<Child>& store) {
    const Children<Child> children = store.keep(waiting.data() + first, waiting.size() - first);
    waiting.resize(first);
    return children;
  }

  void stop(std::string code, Position position, std::string message) {
    faults_.push_back_last({std::move(code), position.line, position.column, pointer(), std::move(message)});
  }

  /// The place that the parser is in.
  std::string pointer() const {
    std::string text;
    for (std::size_t i = 0; i + 1 < levels_.size(); ++i) text += step(i);
    return text;
  }
  /// From an open value to the one that is open in it.
  std::string step(std::size_t level) const {
    if (!is_list(levels_[level])) return pointer_step(shortened(levels_[level].key));
    std::size_t end = items_.size();
    for (std::size_t inner = level + 1; inner < levels_.size(); ++inner) {
      if (is_list(levels_[inner])) {
        end = levels_[inner].first;
        break;
      }
    }
    return pointer_step(std::to_string(end - levels_[level].first));
  }

  std::string_view text_;
  bool has_unicode_escapes_;
  rapidjson::InsituStringStream& stream_;
  PositionFinder finder_;
  JsonDocument& document_;
  Faults& faults_;
  std::vector<Level> levels_;
  std::vector<JsonMember> members_;
  std::vector<JsonValue> items_;
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

Faults parse_json(std::string_view text, JsonDocument& document) {
  if (text.size() > kMostFileBytes) {
    return {whole_file("too-large",
                       "The file is larger than 1 MB, which no offer needs. Check that it is the "
                       "right file.")};
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return {whole_file("empty-file", "The file is empty. Check that it was saved.")};
  }
  if (auto other = other_file(text)) return {std::move(*other)};
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
  // The parser writes each text without its escapes where it stood, so it gets its own copy.
  document.characters = text;
  document.characters.replace(0, begin, begin, ' ');
  rapidjson::InsituStringStream stream(document.characters.data());
  TreeBuilder builder(text, stream, document, faults);
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = rapidjson::Reader().Parse<flags>(stream, builder);
  if (result.IsError()) builder.stopped(result.Code(), result.Offset());
  return faults;
}

}  // namespace offerscope
