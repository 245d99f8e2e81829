// What is written is read again by another library, nlohmann/json.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/json_writer.hpp"

namespace offerscope {
namespace {

std::string read_again(const Json& json) { return nlohmann::ordered_json::parse(json.text()).dump(); }

TEST_CASE("objects and lists are written in order, nested, and empty ones too") {
  Json inner;
  inner["b"] = nullptr;
  inner["a"] = std::vector<std::string>{"x", "y"};
  Json json;
  json["texts"] = Json::array();
  json["inner"] = inner;
  json["nothing"] = Json();
  json["pair"] = {{"first", 1}, {"second", true}};
  CHECK(json.text() == R"({"texts":[],"inner":{"b":null,"a":["x","y"]},"nothing":{},"pair":{"first":1,"second":true}})");
  CHECK(read_again(json) == json.text());
  Json list = Json::array();
  list.push_back(Json::array());
  list.push_back(Json());
  list.push_back(-7);
  CHECK(list.text() == "[[],{},-7]");
}

TEST_CASE("a text comes back as it was") {
  for (const std::string& text : {std::string(), std::string("£2.87 a year"), std::string("a\"b\\c/d"),
                                  std::string("line\nbreak\ttab\rreturn\b\f"), std::string("nought \0 inside", 15),
                                  std::string("\x01\x1f\x7f"), std::string("𝟚 – “quoted”"), std::string("</script>")}) {
    CAPTURE(text);
    CHECK(nlohmann::json::parse(Json(text).text()).get<std::string>() == text);
    Json json;
    json[text] = text;
    CHECK(nlohmann::json::parse(json.text()).at(text).get<std::string>() == text);
  }
}

TEST_CASE("bytes that are no UTF-8 are written as U+FFFD each, and the rest stays") {
  CHECK(Json("a\xff" "b\xc3").text() == "\"a\ufffdb\ufffd\"");
  CHECK(Json("\xed\xa0\x80").text() == "\"\ufffd\ufffd\ufffd\"");
}

TEST_CASE("numbers") {
  CHECK(Json(0).text() == "0");
  CHECK(Json(std::size_t{18'446'744'073'709'551'615u}).text() == "18446744073709551615");
  CHECK(Json(std::int64_t{-9'223'372'036'854'775'807}).text() == "-9223372036854775807");
  CHECK(Json(12.5).text() == "12.5");
  CHECK(Json(-0.1).text() == "-0.1");
  CHECK(Json(1.0 / 3.0).text() == "0.333333");
  CHECK(Json(3.0F).text() == "3");
  CHECK(Json::number("10240.5").text() == "10240.5");
}

TEST_CASE("why a figure is missing is said once, by the first") {
  Json json;
  json["income"] = nullptr;
  json.say_missing("not-entered");
  json["cost"] = nullptr;
  json.say_missing("not-published");
  CHECK(json.text() == R"({"income":null,"missing":"not-entered","cost":null})");
}

TEST_CASE("only null is null") {
  CHECK(Json(nullptr).is_null());
  CHECK_FALSE(Json("null").is_null());
  CHECK_FALSE(Json().is_null());
  CHECK_FALSE(Json(0).is_null());
}

}  // namespace
}  // namespace offerscope
