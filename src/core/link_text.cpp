#include "link_text.hpp"

#include <algorithm>

namespace offerscope {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == ',';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// Whether the character can belong to a part's name, or stand behind it.
bool continues_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '=' || c == '&';
}

std::string with_all_replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (auto at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    result += text.substr(0, at);
    result += to;
    text.remove_prefix(at + from.size());
  }
  result += text;
  return result;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_plain(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4];
    encoded += digits[byte & 15];
  }
  return encoded;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return decoded;
}

std::string as_given_out(std::string_view fragment) {
  constexpr std::string_view kBlanks = " \t\r\n";
  fragment.remove_prefix(std::min(fragment.find_first_not_of(kBlanks), fragment.size()));
  if (fragment.starts_with('#')) fragment.remove_prefix(1);
  std::string link(fragment);
  if (link.starts_with("v%3D") || link.starts_with("v%3d")) link = percent_decoded(link).value_or(link);
  link = with_all_replaced(link, "&amp;", "&");
  const std::string end = '&' + std::string(kLinkEnd);
  for (auto at = link.find(end); at != std::string::npos; at = link.find(end, at + 1)) {
    const std::size_t behind = at + end.size();
    if (behind == link.size() || continues_name(link[behind])) continue;
    link.resize(behind);
    break;
  }
  link.resize(link.find_last_not_of(kBlanks) + 1);
  return link;
}

std::string json_on_one_line(std::string_view json) {
  std::string line;
  line.reserve(json.size());
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') in_text = !in_text;
    if (!in_text && (c == ' ' || c == '\t' || c == '\r' || c == '\n')) continue;
    line += c;
    if (in_text && c == '\\' && i + 1 < json.size()) line += json[++i];
  }
  return line;
}

}  // namespace offerscope
