#include "not_json.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "json_prefix.hpp"
#include "names.hpp"

namespace offerscope {
namespace {

using Last = JsonPrefix::Last;

constexpr std::array<std::string_view, 7> kTypographicMarks = {"“", "”", "„", "‟", "‘", "’", "‚"};
constexpr std::size_t kMostWordCharacters = 40;

std::optional<std::size_t> typographic_mark_at_end(std::string_view text) {
  for (const std::string_view mark : kTypographicMarks) {
    if (text.ends_with(mark)) return text.size() - mark.size();
  }
  return std::nullopt;
}

/// Where a typographic mark stands in place of a straight one, or none: at the place itself, or before it
/// as the end of a text that therefore went on.
std::optional<std::size_t> typographic_mark(std::string_view text, std::size_t offset) {
  for (const std::string_view mark : kTypographicMarks) {
    if (text.substr(offset).starts_with(mark)) return offset;
  }
  std::string_view before = text.substr(0, offset);
  // The text went on to the mark that should have begun the next one, or to the end of its line. What
  // should have followed it, a colon, a comma, brackets, is then a part of it.
  const bool to_next = before.ends_with('"');
  if (to_next) before.remove_suffix(1);
  const std::string_view own = before.substr(0, before.find_last_not_of(" \t\r\n,:]}") + 1);
  if (to_next && before.find_first_of(",:", own.size()) == std::string_view::npos) return std::nullopt;
  return typographic_mark_at_end(own);
}

/// What people write without quotation marks: a word, a number, a date.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || c == '+' || c == '/' || c == '%';
}

std::size_t word_begin(std::string_view text, std::size_t offset) {
  while (offset > 0 && is_of_word(text[offset - 1])) --offset;
  return offset;
}

std::string_view word_at(std::string_view text, std::size_t offset) {
  constexpr std::string_view pound = "£";
  std::size_t end = offset;
  if (text.substr(offset).starts_with(pound)) end += pound.size();
  const std::size_t first = end;
  while (end < text.size() && is_of_word(text[end])) ++end;
  const bool has_sign = text.substr(first, end - first).find_first_not_of("_-.+/%") != text.npos;
  return has_sign ? text.substr(offset, end - offset) : std::string_view{};
}

bool is_json_word(std::string_view word) {
  return word == "true" || word == "false" || word == "null" || word.find_first_not_of("0123456789.-") == word.npos;
}

std::string name_of_bracket(char bracket) {
  const bool curly = bracket == '{' || bracket == '}';
  return std::string(curly ? "curly" : "square") + " bracket (" + bracket + ')';
}

char closing(char bracket) { return bracket == '{' ? '}' : ']'; }

class Mistake {
 public:
  Mistake(std::string_view text, std::size_t offset) : text_(text), offset_(offset), rest_(text.substr(offset)) {}

  JsonMistake find() {
    if (rest_.starts_with("//") || rest_.starts_with("/*")) {
      return here(
          "Here stands a comment, and JSON has none after // or between /* and */. Delete it, or write it as an "
          "entry of its own in the curly brackets around it: \"//\": \"your comment\".");
    }
    if (rest_.starts_with('\'')) {
      return here("Here stands a single quotation mark ('); write a double one (\") before and after each text.");
    }
    before_ = prefix_of(text_.substr(0, offset_));
    if (closes() && before_.last == Last::comma) return last_comma();
    if (const auto mark = typographic_mark(text_, offset_)) {
      return {*mark,
              "Here stands a typographic quotation mark (such as “ or ”), as word processors write it; write the "
              "straight one (\") before and after each text."};
    }
    if (before_.open_text) return in_text(*before_.open_text);
    if (rest_.empty()) return at_end();
    if (is_word_begun()) {
      offset_ = word_begin(text_, offset_);
      rest_ = text_.substr(offset_);
      before_ = prefix_of(text_.substr(0, offset_));
    }
    switch (before_.last) {
      case Last::value: return after_value();
      case Last::key: return after_key();
      case Last::colon: return before_value();
      default: return before_.in_object() ? before_key() : before_value();
    }
  }

 private:
  JsonMistake here(std::string message) const { return {offset_, std::move(message)}; }

  bool closes() const { return rest_.starts_with('}') || rest_.starts_with(']'); }

  /// Whether the parser stopped within a word, as in "nuLL" or 2026-04-01.
  bool is_word_begun() const {
    const std::size_t begin = word_begin(text_, offset_);
    return begin < offset_ && !word_at(text_, begin).empty() &&
           (is_of_word(rest_.front()) || !is_json_word(text_.substr(begin, offset_ - begin)));
  }

  std::string line_of(std::size_t offset) const {
    return "line " + std::to_string(1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }
  /// "the curly bracket ({) of line 12"
  std::string opened(const JsonPrefix::Bracket& bracket) const {
    return "the " + name_of_bracket(bracket.mark) + " of " + line_of(bracket.offset);
  }

  JsonMistake in_text(std::size_t begin) const {
    if (rest_.empty()) {
      return here("The file ends inside a text, which begins in " + line_of(begin) +
                  ". Put the quotation mark (\") that ends it, and what is missing after it; or, if the file was cut "
                  "off, download it again.");
    }
    if (rest_.starts_with('\\')) {
      return here("Here stands a backslash (\\), with which JSON begins a sign such as \\n. Write it twice (\\\\), or "
                  "write a slash (/).");
    }
    if (rest_.starts_with('\n') || rest_.starts_with('\r')) {
      return here("The line ends inside a text. Write the whole text in one line, or put the quotation mark (\") that "
                  "ends it, if that is missing.");
    }
    return here("A tab or another control character stands inside a text; write a space.");
  }

  JsonMistake at_end() const {
    if (before_.open.empty()) {
      return here("The file ends too early: a closing bracket or quotation mark is missing. Compare it with your "
                  "original, or download it again.");
    }
    const JsonPrefix::Bracket& bracket = before_.open.back();
    return here("The file ends, and " + opened(bracket) + " is not closed. Put " + closing(bracket.mark) +
                " where what it holds ends; or, if the file was cut off, download it again.");
  }

  JsonMistake general() const {
    return here("The file is not valid JSON at this place. Look just before it for a missing or extra comma, quotation "
                "mark or bracket.");
  }

  bool begins_value() const {
    const std::string_view word = word_at(text_, offset_);
    return rest_.starts_with('"') || rest_.starts_with('{') || rest_.starts_with('[') ||
           (!word.empty() && is_json_word(word));
  }

  JsonMistake after_value() const {
    if (before_.open.empty()) {
      return here("The file goes on here, although what it began with is closed already. Delete what follows, or the "
                  "closing bracket before it that is one too many.");
    }
    const JsonPrefix::Bracket& bracket = before_.open.back();
    if (closes()) {
      return here("Here stands " + std::string(rest_.substr(0, 1)) + ", but " + opened(bracket) +
                  " is not closed. Put " + closing(bracket.mark) + " before it, or delete it.");
    }
    if (rest_.starts_with(':') && before_.in_list()) {
      return here("Here stands a key with its colon, but " + opened(bracket) +
                  " is not closed, and a list has no keys. Put ] where the list ends, or curly brackets around the key.");
    }
    if (begins_value()) {
      return {before_.last_end, "A comma is missing here, between this entry and the next; put one (,)."};
    }
    if (before_.last_is_text && !word_at(text_, offset_).empty()) return inner_mark();
    return general();
  }

  /// The text before ended earlier than was meant.
  JsonMistake inner_mark() const {
    return {before_.last_end - 1,
            "The text ends at this quotation mark, but words follow it. Write a quotation mark inside a text as \\\"."};
  }

  JsonMistake after_key() const {
    if (!word_at(text_, offset_).empty() && !begins_value()) return inner_mark();
    if (begins_value()) return {before_.last_end, "A colon is missing here, between the key and what it holds; put one (:)."};
    return here("The key before has no value. Put a colon (:) and the value after it.");
  }

  JsonMistake extra_comma() const {
    if (before_.last == Last::comma) return here("Two commas stand here with nothing between them; delete one.");
    return here("A comma stands here although nothing comes before it; delete the comma.");
  }

  JsonMistake before_key() const {
    if (rest_.starts_with(',')) return extra_comma();
    if (!word_at(text_, offset_).empty()) return without_marks();
    if (closes() || rest_.starts_with('{') || rest_.starts_with('[')) {
      return here("Here a key in quotation marks is due. Check that " + opened(before_.open.back()) +
                  " is closed with } before this place.");
    }
    return general();
  }

  JsonMistake before_value() const {
    if (before_.last == Last::colon && (closes() || rest_.starts_with(','))) {
      return here("After the colon the value is missing; write it, or delete the key.");
    }
    if (rest_.starts_with(',')) return extra_comma();
    if (closes() && !before_.open.empty()) {
      return here("Here stands " + std::string(rest_.substr(0, 1)) + ", but " + opened(before_.open.back()) +
                  " is not closed. Put " + closing(before_.open.back().mark) + " before it, or delete it.");
    }
    if (word_at(text_, offset_).empty()) return general();
    const std::string written(word_at(text_, offset_));
    const std::string word = lower_case(written);
    if (word == "true" || word == "false") {
      return here("Here stands " + written + ", which JSON writes in small letters; write " + word + '.');
    }
    if (word == "none" || word == "null" || word == "nil" || word == "undefined") {
      return here("Here stands " + written + ", which an offer never needs. Delete the key with it, or write its value.");
    }
    return without_marks();
  }

  JsonMistake last_comma() const {
    return {before_.last_end - 1,
            "A comma stands here although nothing comes after it before the closing bracket; delete the comma."};
  }

  JsonMistake without_marks() const {
    const std::string_view word = word_at(text_, offset_).substr(0, kMostWordCharacters);
    return here("Here stands " + std::string(word) +
                " without quotation marks; write a double one (\") before and after each key, text and number.");
  }

  std::string_view text_;
  std::size_t offset_;
  std::string_view rest_;
  JsonPrefix before_;
};

}  // namespace

JsonMistake json_mistake(std::string_view text, std::size_t offset) {
  return Mistake(text, std::min(offset, text.size())).find();
}

}  // namespace offerscope
