#include "json_prefix.hpp"

#include <algorithm>

namespace offerscope {
namespace {

using Last = JsonPrefix::Last;

/// Where the text that begins at `begin` ends, behind its closing mark; npos where it does not.
std::size_t text_end(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return text.npos;
}

void close(JsonPrefix& prefix) {
  if (!prefix.open.empty()) prefix.open.pop_back();
  prefix.last = Last::value;
  prefix.last_is_text = false;
}

void end_text(JsonPrefix& prefix) {
  const bool key = prefix.in_object() && (prefix.last == Last::opening || prefix.last == Last::comma);
  prefix.last = key ? Last::key : Last::value;
  prefix.last_is_text = true;
}

}  // namespace

JsonPrefix prefix_of(std::string_view text) {
  JsonPrefix prefix;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \t\r\n", at)) != text.npos) {
    std::size_t end = at + 1;
    switch (text[at]) {
      case '{':
      case '[':
        prefix.open.push_back({text[at], at});
        prefix.last = Last::opening;
        break;
      case '}':
      case ']': close(prefix); break;
      case ',': prefix.last = Last::comma; break;
      case ':': prefix.last = Last::colon; break;
      case '"':
        end = text_end(text, at);
        if (end == text.npos) {
          prefix.open_text = at;
          return prefix;
        }
        end_text(prefix);
        break;
      default:
        end = std::min(text.find_first_of(" \t\r\n{}[],:\"", at), text.size());
        prefix.last = Last::value;
        prefix.last_is_text = false;
    }
    at = end;
    prefix.last_end = end;
  }
  return prefix;
}

}  // namespace offerscope
