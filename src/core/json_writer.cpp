#include "json_writer.hpp"

#include <rapidjson/writer.h>

#include "characters.hpp"
#include "decimal.hpp"

namespace offerscope {
namespace {

/// What RapidJSON writes into.
struct TextStream {
  using Ch = char;
  void Put(char c) { text.push_back(c); }
  void Flush() {}
  std::string& text;
};

void write_text(std::string_view text, std::string& to) {
  TextStream stream{to};
  rapidjson::Writer<TextStream>(stream).String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

std::string with_replacements(std::string_view text) {
  std::string valid;
  while (const auto bad = first_invalid_utf8(text)) {
    valid.append(text.substr(0, *bad)).append("\ufffd");
    text.remove_prefix(*bad + 1);
  }
  return valid.append(text);
}

}  // namespace

Json::Json(double value) : kind_(Kind::scalar) {
  const double scaled = value * static_cast<double>(Decimal::kScale);
  text_ = Decimal::from_millionths(static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5)).to_string();
}

Json::Json(std::string_view text) : kind_(Kind::scalar) {
  text_.reserve(text.size() + 2);
  if (first_invalid_utf8(text)) {
    write_text(with_replacements(text), text_);
  } else {
    write_text(text, text_);
  }
}

Json::Json(std::initializer_list<Member> members) {
  for (const Member& member : members) put(member.key, member.value);
}

Json Json::array() {
  Json json;
  json.kind_ = Kind::array;
  return json;
}

Json Json::number(std::string digits) {
  Json json;
  json.kind_ = Kind::scalar;
  json.text_ = std::move(digits);
  return json;
}

void Json::push_back(const Json& value) {
  separate();
  append(value);
}

void Json::say_missing(std::string_view reason) {
  if (says_missing_) return;
  put("missing", reason);
  says_missing_ = true;
}

std::string Json::text() const {
  Json whole = array();
  whole.append(*this);
  return std::move(whole.text_);
}

void Json::put(std::string_view key, const Json& value) {
  separate();
  write_text(key, text_);
  text_ += ':';
  append(value);
}

void Json::append(const Json& value) {
  if (value.kind_ == Kind::scalar) {
    text_ += value.text_;
    return;
  }
  const bool is_object = value.kind_ == Kind::object;
  text_ += is_object ? '{' : '[';
  text_ += value.text_;
  text_ += is_object ? '}' : ']';
}

void Json::separate() {
  if (!text_.empty()) text_ += ',';
}

}  // namespace offerscope
