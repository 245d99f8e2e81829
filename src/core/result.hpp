// A value, or the sentence that says why there is none. The core throws nothing.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace offerscope {

/// One sentence for the user: what is wrong and how to mend it.
struct Problem {
  std::string message;
  bool operator==(const Problem&) const = default;
};

template <class Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : content_(std::move(value)) {}
  Result(Problem problem) : content_(std::move(problem)) {}

  bool ok() const { return std::holds_alternative<Value>(content_); }
  explicit operator bool() const { return ok(); }

  /// The value. Only after `ok()`.
  const Value& value() const { return *std::get_if<Value>(&content_); }
  const Value& operator*() const { return value(); }
  const Value* operator->() const { return std::get_if<Value>(&content_); }

  /// The problem's sentence. Only where not `ok()`.
  const std::string& message() const { return std::get_if<Problem>(&content_)->message; }

 private:
  std::variant<Value, Problem> content_;
};

}  // namespace offerscope
