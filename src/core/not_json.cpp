#include "not_json.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace offerscope {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::array<std::string_view, 7> kTypographicMarks = {"“", "”", "„", "‟", "‘", "’", "‚"};

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

}  // namespace

JsonMistake json_mistake(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::string_view rest = text.substr(offset);
  if (rest.starts_with("//") || rest.starts_with("/*")) {
    return {offset,
            "Here stands a comment, and JSON has none after // or between /* and */. Delete it, or write it as an "
            "entry of its own in the curly brackets around it: \"//\": \"your comment\"."};
  }
  if (rest.starts_with('\'')) {
    return {offset, "Here stands a single quotation mark ('); write a double one (\") before and after each text."};
  }
  const std::size_t before = offset == 0 ? text.npos : text.find_last_not_of(kSpace, offset - 1);
  const bool closes = rest.starts_with('}') || rest.starts_with(']');
  if (closes && before != text.npos && text[before] == ',') {
    return {before, "A comma stands here although nothing comes after it before the closing bracket; delete the comma."};
  }
  if (const auto mark = typographic_mark(text, offset)) {
    return {*mark,
            "Here stands a typographic quotation mark (such as “ or ”), as word processors write it; write the "
            "straight one (\") before and after each text."};
  }
  if (rest.empty()) {
    return {offset,
            "The file ends too early: a closing bracket or quotation mark is missing. Compare it with your "
            "original, or download it again."};
  }
  return {offset,
          "The file is not valid JSON at this place. Look just before it for a missing or extra comma, quotation "
          "mark or bracket."};
}

}  // namespace offerscope
