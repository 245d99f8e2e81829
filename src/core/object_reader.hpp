// Reads the members of one JSON object, collecting every fault instead of stopping at the first.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar.hpp"
#include "decimal.hpp"
#include "fault.hpp"
#include "json_document.hpp"
#include "names.hpp"
#include "words.hpp"

namespace offerscope {

inline constexpr std::size_t kMostTextCharacters = 600;
inline constexpr std::size_t kMostEntries = 400;
/// In any object: a text or a list of texts for whoever edits the file, read by nobody.
inline constexpr std::string_view kCommentKey = "//";

/// A getter whose key is not there, or holds something else, gives an empty value. A key that is
/// required and missing, a value of a wrong form, and (in `finish`) a key that nobody asked for are
/// faults.
class ObjectReader {
 public:
  enum class Need { required, optional };

  /// `value` should be an object; where it is not, that is one fault and all keys are skipped.
  ObjectReader(const JsonValue& value, std::string pointer, Faults& faults);
  /// Required keys that are missing are reported here at the latest, whether `finish` was called or not.
  ~ObjectReader() { report_missing(); }
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  bool usable() const { return usable_; }
  bool has(std::string_view key) const { return object_.find(key) != nullptr; }
  const std::string& pointer() const { return pointer_; }
  std::string pointer_to(std::string_view key) const { return pointer_ + '/' + std::string(key); }

  /// Text without control characters, at most `most_characters`, not blank.
  std::string text(std::string_view key, Need need = Need::required,
                   std::size_t most_characters = kMostTextCharacters);
  /// A name as `is_name` wants it.
  std::string name(std::string_view key, Need need = Need::required);
  std::optional<bool> boolean(std::string_view key, Need need = Need::required);
  std::optional<Decimal> decimal(std::string_view key, std::string_view example,
                                 Need need = Need::required);
  std::optional<Date> date(std::string_view key, Need need = Need::required);
  std::optional<Month> month(std::string_view key, Need need = Need::required);
  std::optional<FinancialYear> financial_year(std::string_view key, Need need = Need::required);

  /// One of an enumeration's words, by its name in files.
  template <class Value>
  std::optional<Value> word(std::string_view key, std::span<const Word<Value>> words,
                            Need need = Need::required) {
    if (left_out(key, need)) return std::nullopt;
    // The good case first: most words are right, and need no list of names for a fault's sentence.
    const JsonValue* there = object_.find(key);
    if (there != nullptr && there->kind == JsonValue::Kind::string) {
      for (const auto& word : words) {
        if (word.name != there->text) continue;
        asked_.push_back(key);
        return word.value;
      }
    }
    std::vector<std::string> names;
    for (const auto& word : words) names.emplace_back(word.name);
    const auto index = one_of(key, names, need);
    if (!index) return std::nullopt;
    return words[*index].value;
  }

  /// The index of the name that stands at `key`.
  std::optional<std::size_t> one_of(std::string_view key, std::span<const std::string> names,
                                    Need need = Need::required);

  /// Calls `read(item, pointer)` for each item of a list.
  void list(std::string_view key,
            const std::function<void(const JsonValue&, const std::string&)>& read,
            Need need = Need::required);

  /// The object at `key`, to be read by another reader; null where it is not there.
  const JsonValue* object(std::string_view key, Need need = Need::required);

  /// The value at `key` as it stands, counted as asked for.
  const JsonValue* raw(std::string_view key);

  /// Takes note that a required key is missing. It is reported unless `finish` finds the key misspelt:
  /// then that is the one fault.
  void missing(std::string_view key, std::string message) { missing_one_of({key}, std::move(message)); }
  /// The same where one of several keys is wanted.
  void missing_one_of(std::initializer_list<std::string_view> keys, std::string message);

  /// Reports the keys among `keys` that stand there although they do not go with `with`:
  /// "`volume` does not go with "basis": "block"; delete it." Where `with` is a key, as "`pounds`", either
  /// of the two may be the wrong one.
  void misplaced(std::initializer_list<std::string_view> keys, std::string_view with);

  /// Reports keys that nobody asked for, each with the nearest known one, keys that are missing, and a
  /// comment that is no text.
  void finish();

  /// Adds the fault of a date, month or year that is well written and does not exist, which `problem`
  /// says; none, and false, where that is "".
  bool impossible(std::string_view key, const JsonValue& value, const std::string& problem);

  /// Adds a fault at `key`, or at the object where the key is not there.
  void fault(std::string_view key, std::string code, std::string message);

 private:
  /// Whether an optional key is not there, and so nothing of it needs to be made; it is counted as asked for.
  bool left_out(std::string_view key, Need need);
  /// What to write in place of a value that is wrong, for the end of its fault's message, or "".
  using Remedy = std::string (*)(const JsonValue&);
  static std::string no_remedy(const JsonValue&) { return ""; }

  /// The value at `key` if it is of `kind`; else, where needed or of another kind, a fault.
  const JsonValue* take(std::string_view key, JsonValue::Kind kind, std::string_view wanted, Need need,
                        Remedy remedy = no_remedy);
  /// A text that `Value::parse` reads.
  template <class Value>
  std::optional<Value> parsed(std::string_view key, std::string_view wanted, Need need, Remedy remedy);
  void report_missing();
  /// Where it is a missing key misspelt, that one is not reported too.
  void report_unknown(const JsonMember& member);
  void check_comment();

  struct MissingKey {
    std::vector<std::string> keys;  // any of them would do
    std::string message;
  };

  const JsonValue& object_;
  std::string pointer_;
  Faults& faults_;
  bool usable_ = false;
  std::vector<std::string_view> asked_;  // keys are literals
  std::vector<MissingKey> missing_;
};

/// Adds a fault at `value`.
void add_fault(Faults& faults, const JsonValue& value, std::string pointer, std::string code,
               std::string message);

/// A text's fault as a phrase ("is blank", …), or "" where it may be shown.
std::string text_problem(std::string_view text, std::size_t most_characters);

}  // namespace offerscope
