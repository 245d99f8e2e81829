#include "object_reader.hpp"

#include <algorithm>

#include "characters.hpp"
#include "meant.hpp"

namespace offerscope {
namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

/// `rate`: a key in a fault's sentence.
std::string key_text(std::string_view key) { return '`' + std::string(key) + '`'; }

constexpr std::size_t kMostWholeDigits = 13;

std::string_view form_of(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::array: return "a list in square brackets";
    case JsonValue::Kind::object: return "an object in curly brackets";
    case JsonValue::Kind::boolean: return "true or false";
    default: return "a text in quotation marks";
  }
}

}  // namespace

void add_fault(Faults& faults, const JsonValue& value, std::string pointer, std::string code,
               std::string message) {
  faults.push_back(
      {std::move(code), value.line, value.column, std::move(pointer), std::move(message)});
}

std::string text_problem(std::string_view text, std::size_t most_characters) {
  if (is_blank_text(text)) return "is blank; write it or delete the key";
  if (text.size() > most_characters && character_count(text) > most_characters) {
    return "has " + std::to_string(character_count(text)) + " characters; at most " +
           std::to_string(most_characters) + " are read, so shorten it";
  }
  if (has_control_character(text)) {
    return "holds a line break or another control character; delete it";
  }
  return "";
}

ObjectReader::ObjectReader(const JsonValue& value, std::string pointer, Faults& faults)
    : object_(value), pointer_(std::move(pointer)), faults_(faults) {
  usable_ = value.kind == JsonValue::Kind::object;
  asked_.reserve(16);
  if (!usable_) {
    add_fault(faults_, value, pointer_, "wrong-type",
              "This must be an object in curly brackets; found " + describe(value) + '.');
  }
}

void ObjectReader::fault(std::string_view key, std::string code, std::string message) {
  const JsonValue* value = object_.find(key);
  add_fault(faults_, value ? *value : object_, value ? pointer_to(key) : pointer_, std::move(code),
            std::move(message));
}

const JsonValue* ObjectReader::raw(std::string_view key) {
  asked_.push_back(key);
  return usable_ ? object_.find(key) : nullptr;
}

bool ObjectReader::left_out(std::string_view key, Need need) {
  if (need == Need::required || object_.find(key) != nullptr) return false;
  asked_.push_back(key);
  return true;
}

const JsonValue* ObjectReader::take(std::string_view key, JsonValue::Kind kind,
                                    std::string_view wanted, Need need, Remedy remedy) {
  const JsonValue* value = raw(key);
  if (!usable_) return nullptr;
  if (value == nullptr) {
    if (need == Need::required) {
      missing(key, key_text(key) + " is missing; add it as " + std::string(wanted) + '.');
    }
    return nullptr;
  }
  if (value->kind != kind) {
    fault(key, "wrong-type",
          key_text(key) + " must be " + std::string(wanted) + "; found " + describe(*value) + '.' + remedy(*value));
    return nullptr;
  }
  return value;
}

std::string ObjectReader::text(std::string_view key, Need need, std::size_t most_characters) {
  const JsonValue* value =
      take(key, JsonValue::Kind::string, form_of(JsonValue::Kind::string), need, text_remedy);
  if (value == nullptr) return "";
  if (const std::string problem = text_problem(value->text, most_characters); !problem.empty()) {
    fault(key, "bad-text", key_text(key) + ' ' + problem + '.');
    return "";
  }
  return std::string(value->text);
}

std::string ObjectReader::name(std::string_view key, Need need) {
  const std::string_view wanted =
      "a name of at most 64 lower-case letters, digits and single hyphens, such as "
      "\"care-home-beds\"";
  const JsonValue* value = take(key, JsonValue::Kind::string, wanted, need, text_remedy);
  if (value == nullptr) return "";
  if (!is_name(value->text)) {
    fault(key, "bad-name",
          key_text(key) + " must be " + std::string(wanted) + "; found " + describe(*value) + '.' +
              write_instead(meant_name(value->text)));
    return "";
  }
  return std::string(value->text);
}

std::optional<bool> ObjectReader::boolean(std::string_view key, Need need) {
  const JsonValue* value =
      take(key, JsonValue::Kind::boolean, form_of(JsonValue::Kind::boolean), need, boolean_remedy);
  if (value == nullptr) return std::nullopt;
  return value->boolean;
}

bool ObjectReader::impossible(std::string_view key, const JsonValue& value, const std::string& problem) {
  if (problem.empty()) return false;
  fault(key, "bad-value", key_text(key) + " is " + quoted(value.text) + ", but " + problem + '.');
  return true;
}

template <class Value>
std::optional<Value> ObjectReader::parsed(std::string_view key, std::string_view wanted, Need need, Remedy remedy) {
  const JsonValue* value = take(key, JsonValue::Kind::string, wanted, need, remedy);
  if (value == nullptr) return std::nullopt;
  const auto read = Value::parse(value->text);
  if (read) return read;
  if constexpr (requires { Value::problem(value->text); }) {
    if (impossible(key, *value, Value::problem(value->text))) return std::nullopt;
  }
  fault(key, "bad-value",
        key_text(key) + " must be " + std::string(wanted) + "; found " + describe(*value) + '.' + remedy(*value));
  return std::nullopt;
}

std::optional<Decimal> ObjectReader::decimal(std::string_view key, std::string_view example, Need need) {
  if (left_out(key, need)) return std::nullopt;
  const JsonValue* value = object_.find(key);
  if (value != nullptr && value->kind == JsonValue::Kind::string) {
    // The good case first: the sentence of a fault takes longer to make than all else here.
    if (const auto read = Decimal::parse(value->text)) {
      asked_.push_back(key);
      return read;
    }
    const bool too_large = value->text.find_first_not_of("0123456789") >= kMostWholeDigits &&
                           value->text.find_first_not_of("0123456789.") == std::string::npos;
    if (too_large) {
      (void)raw(key);
      fault(key, "bad-value",
            key_text(key) + " is too large to be read; write at most twelve digits before the point.");
      return std::nullopt;
    }
  }
  return parsed<Decimal>(key, "a decimal text with at most six places, such as " + quoted(example), need, decimal_remedy);
}

std::optional<Date> ObjectReader::date(std::string_view key, Need need) {
  return parsed<Date>(key, "a date such as \"2026-04-01\"", need,
                      [](const JsonValue& value) { return write_instead(meant_date(value.text)); });
}

std::optional<Month> ObjectReader::month(std::string_view key, Need need) {
  return parsed<Month>(key, "a month such as \"2026-04\"", need,
                       [](const JsonValue& value) { return write_instead(meant_month(value.text)); });
}

std::optional<FinancialYear> ObjectReader::financial_year(std::string_view key, Need need) {
  return parsed<FinancialYear>(key, "a financial year such as \"2026-27\"", need,
                               [](const JsonValue& value) { return write_instead(meant_financial_year(value.text)); });
}

std::optional<std::size_t> ObjectReader::one_of(std::string_view key,
                                                std::span<const std::string> names, Need need) {
  if (left_out(key, need)) return std::nullopt;
  // The good case first: the sentence of a fault takes longer to make than all else here.
  if (const JsonValue* there = object_.find(key); there != nullptr && there->kind == JsonValue::Kind::string) {
    const auto found = std::find(names.begin(), names.end(), there->text);
    if (found != names.end()) {
      asked_.push_back(key);
      return static_cast<std::size_t>(found - names.begin());
    }
  }
  std::vector<std::string> choices;
  for (const std::string& name : names) choices.push_back(quoted(name));
  std::string wanted = "one of ";
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) wanted += i + 1 == choices.size() ? " or " : ", ";
    wanted += choices[i];
  }
  if (choices.size() == 1) wanted = choices.front();
  const JsonValue* value = take(key, JsonValue::Kind::string, wanted, need);
  if (value == nullptr) return std::nullopt;
  std::string message = key_text(key) + " must be " + wanted + "; found " + describe(*value) + '.';
  const std::string near = faults_.full() ? "" : nearest(value->text, names);
  if (!near.empty()) {
    message += " Did you mean " + quoted(near) + '?';
  }
  fault(key, "unknown-word", message);
  return std::nullopt;
}

void ObjectReader::list(std::string_view key,
                        const std::function<void(const JsonValue&, const std::string&)>& read,
                        Need need) {
  const JsonValue* value =
      take(key, JsonValue::Kind::array, form_of(JsonValue::Kind::array), need);
  if (value == nullptr) return;
  if (value->items.size() > kMostEntries) {
    fault(key, "too-many",
          key_text(key) + " has " + std::to_string(value->items.size()) + " entries; at most " +
              std::to_string(kMostEntries) + " are read. Split the file into several offers.");
    return;
  }
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    read(value->items[i], pointer_to(key) + '/' + std::to_string(i));
  }
}

const JsonValue* ObjectReader::object(std::string_view key, Need need) {
  return take(key, JsonValue::Kind::object, form_of(JsonValue::Kind::object), need);
}

void ObjectReader::missing_one_of(std::initializer_list<std::string_view> keys, std::string message) {
  missing_.push_back({{keys.begin(), keys.end()}, std::move(message)});
}

void ObjectReader::report_missing() {
  for (MissingKey& missing : missing_) fault(missing.keys.front(), "missing-key", std::move(missing.message));
  missing_.clear();
}

void ObjectReader::misplaced(std::initializer_list<std::string_view> keys, std::string_view with) {
  const bool with_a_key = with.starts_with('`') && with.find('`', 1) == with.size() - 1;
  for (const std::string_view key : keys) {
    if (raw(key) == nullptr) continue;
    fault(key, "misplaced-key",
          key_text(key) + " does not go with " + std::string(with) +
              (with_a_key ? "; delete one of them." : "; delete it."));
  }
}

void ObjectReader::check_comment() {
  const JsonValue* comment = object_.find(kCommentKey);
  if (comment == nullptr) return;
  const std::string place = pointer_ + pointer_step(kCommentKey);
  const auto check = [&](const JsonValue& value, const std::string& at, std::string_view wanted) {
    if (value.kind != JsonValue::Kind::string) {
      add_fault(faults_, value, at, "wrong-type",
                "A comment must be " + std::string(wanted) + "; found " + describe(value) + '.');
    } else if (const std::string problem = text_problem(value.text, kMostTextCharacters); !problem.empty()) {
      add_fault(faults_, value, at, "bad-text", "The comment " + problem + '.');
    }
  };
  if (comment->kind != JsonValue::Kind::array) {
    check(*comment, place, "a text or a list of texts");
  } else if (comment->items.size() > kMostEntries) {
    add_fault(faults_, *comment, place, "too-many",
              "The comment has " + std::to_string(comment->items.size()) + " entries; at most " +
                  std::to_string(kMostEntries) + " are read.");
  } else {
    for (std::size_t i = 0; i < comment->items.size(); ++i) {
      check(comment->items[i], place + '/' + std::to_string(i), form_of(JsonValue::Kind::string));
    }
  }
}

void ObjectReader::report_unknown(const JsonMember& member) {
  std::string near;
  if (!faults_.full()) {
    std::vector<std::string> known;  // the missing ones first: of two keys as near, it is that one
    for (const MissingKey& missing : missing_) {
      known.insert(known.end(), missing.keys.begin(), missing.keys.end());
    }
    known.insert(known.end(), asked_.begin(), asked_.end());
    near = nearest(member.key, known);
  }
  std::erase_if(missing_, [&](const MissingKey& missing) {
    return std::find(missing.keys.begin(), missing.keys.end(), near) != missing.keys.end();
  });
  faults_.push_back({"unknown-key", member.line, member.column,
                     pointer_ + pointer_step(shortened(member.key)),
                     key_text(shortened(member.key)) + " is not a key of this format" +
                         (near.empty() ? "; delete it." : "; did you mean " + key_text(near) + '?')});
}

void ObjectReader::finish() {
  if (!usable_) return;
  check_comment();
  for (const JsonMember& member : object_.members) {
    if (member.key == kCommentKey) continue;
    if (std::find(asked_.begin(), asked_.end(), member.key) == asked_.end()) report_unknown(member);
  }
  report_missing();
}

}  // namespace offerscope
