// JSON as it is written: a value is its text, made once and in order.
//
//   Json json;
//   json["title"] = offer.title;
//   json["source"] = said ? source_json(source) : Json(nullptr);
//   json["lines"] = list_json(lines, line_json);
//
// A key is written where it is assigned, so it is assigned once; a value that stands in its object is not
// changed any more. RapidJSON escapes the texts. Bytes that are no UTF-8 are written as U+FFFD.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace offerscope {

class Json {
 public:
  struct Member;

  /// An object, empty as yet.
  Json() = default;
  Json(std::nullptr_t) : kind_(Kind::scalar), text_("null") {}
  template <std::same_as<bool> Bool>
  Json(Bool value) : kind_(Kind::scalar), text_(value ? "true" : "false") {}
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  Json(Integer value) : kind_(Kind::scalar), text_(std::to_string(value)) {}
  /// To six places; of a size that a Decimal holds.
  Json(double value);
  Json(std::string_view text);
  Json(const char* text) : Json(std::string_view(text)) {}
  Json(const std::string& text) : Json(std::string_view(text)) {}
  /// A list of what a Json can be made of.
  template <std::ranges::input_range Values>
    requires(!std::convertible_to<Values, std::string_view>)
  Json(const Values& values) : kind_(Kind::array) {
    for (const auto& value : values) push_back(value);
  }
  Json(std::initializer_list<Member> members);

  static Json array();
  /// A number as it stands: digits that JSON takes.
  static Json number(std::string digits);

  /// Of an array.
  void push_back(const Json& value);

  class Place {
   public:
    void operator=(const Json& value) { object_.put(key_, value); }

   private:
    friend Json;
    Place(Json& object, std::string_view key) : object_(object), key_(key) {}
    Json& object_;
    std::string_view key_;
  };
  /// Of an object.
  Place operator[](std::string_view key) { return {*this, key}; }

  /// Writes the key "missing" where this object does not have it yet.
  void say_missing(std::string_view reason);

  bool is_null() const { return kind_ == Kind::scalar && text_ == "null"; }

  /// The whole text.
  std::string text() const;

 private:
  enum class Kind { object, array, scalar };
  void put(std::string_view key, const Json& value);
  void append(const Json& value);
  void separate();

  Kind kind_ = Kind::object;
  bool says_missing_ = false;
  std::string text_;  // of an object or array: what stands between its brackets
};

struct Json::Member {
  std::string_view key;
  Json value;
};

}  // namespace offerscope
