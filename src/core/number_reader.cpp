#include "number_reader.hpp"

#include <set>

#include "meant.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

std::string key_text(std::string_view key) { return '`' + std::string(key) + '`'; }

}  // namespace

std::optional<Decimal> read_from_zero(ObjectReader& reader, std::string_view key, std::string_view example,
                                      Need need) {
  const auto value = reader.decimal(key, example, need);
  if (!value || value->millionths() >= 0) return value;
  reader.fault(key, "bad-value", key_text(key) + " must not be below zero; found " + value->to_string() + '.');
  return std::nullopt;
}

std::optional<Decimal> read_above_zero(ObjectReader& reader, std::string_view key,
                                       std::string_view example, Need need) {
  const auto value = reader.decimal(key, example, need);
  if (!value || value->millionths() > 0) return value;
  reader.fault(key, "bad-value", key_text(key) + " must be above zero; found " + value->to_string() + '.');
  return std::nullopt;
}

Percent read_part(ObjectReader& reader) {
  const auto value = reader.decimal("percent", "35");
  if (!value) return {};
  const Percent percent{*value};
  if (percent.value.millionths() > 0 && percent <= Percent::whole()) return percent;
  reader.fault("percent", "bad-value",
               "`percent` must be above 0 and at most 100; found " + value->to_string() + '.');
  return {};
}

std::optional<Percent> read_percent(ObjectReader& reader, std::string_view key) {
  const auto value = reader.decimal(key, "50");
  if (!value) return std::nullopt;
  if (value->millionths() >= 0 && Percent{*value} <= Percent::whole()) return Percent{*value};
  reader.fault(key, "bad-value",
               key_text(key) + " must be a percentage from 0 to 100; found " + value->to_string() + '.');
  return std::nullopt;
}

std::optional<int> read_count(ObjectReader& reader, std::string_view key, int least, int most) {
  const JsonValue* value = reader.raw(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind == JsonValue::Kind::number) {
    for (int count = least; count <= most; ++count) {
      if (value->text == std::to_string(count)) return count;
    }
  }
  reader.fault(key, value->kind == JsonValue::Kind::number ? "bad-value" : "wrong-type",
               key_text(key) + " must be a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most) + ", without quotation marks; found " + describe(*value) + '.');
  return std::nullopt;
}

std::optional<Month> read_month_if_published(ObjectReader& reader, std::string_view key) {
  const JsonValue* month = reader.raw(key);
  const bool unpublished = month != nullptr && month->kind == JsonValue::Kind::string &&
                           month->text == "not-published";
  return unpublished ? std::nullopt : reader.month(key);
}

bool has_both(ObjectReader& reader, std::string_view from, std::string_view to) {
  if (reader.has(from) == reader.has(to)) return reader.has(from);
  const std::string_view absent = reader.has(from) ? to : from;
  const std::string_view present = reader.has(from) ? from : to;
  reader.missing(absent, key_text(absent) + " is missing; add it as a month such as \"2026-04\", or delete " +
                             key_text(present) + '.');
  return false;
}

void check_span(ObjectReader& reader, Month from, Month to, int most_months) {
  if (to < from) {
    reader.fault("to", "wrong-order",
                 "`to` must not be before `from`; found " + from.to_string() + " to " + to.to_string() + '.');
  } else if (from.next(most_months) <= to) {
    const std::string most = most_months == 12 ? "twelve" : std::to_string(most_months);
    reader.fault("to", "too-long-span",
                 "`from` and `to` must span at most " + most + " months; found " + from.to_string() +
                     " to " + to.to_string() + '.');
  }
}

std::vector<std::string> read_ids(ObjectReader& reader, std::string_view key, std::string_view what,
                                  Faults& faults) {
  std::vector<std::string> ids;
  std::set<std::string_view> named;
  reader.list(
      key,
      [&](const JsonValue& item, const std::string& place) {
        const bool is_id = item.kind == JsonValue::Kind::string && is_name(item.text);
        ids.emplace_back(is_id ? item.text : "");
        const bool is_text = item.kind == JsonValue::Kind::string;
        if (!is_id) {
          add_fault(faults, item, place, is_text ? "bad-name" : "wrong-type",
                    "An entry of " + key_text(key) + " must be the id of " + std::string(what) +
                        (is_text ? ", in lower-case letters, digits and single hyphens; found "
                                 : ", in quotation marks; found ") +
                        describe(item) + '.' + write_instead(is_text ? meant_name(item.text) : ""));
        } else if (!named.insert(item.text).second) {
          add_fault(faults, item, place, "duplicate-id",
                    key_text(key) + " names \"" + std::string(item.text) + "\" twice; keep one.");
        }
      },
      Need::optional);
  return ids;
}

void check_least_entries(ObjectReader& reader, std::string_view key, std::size_t least) {
  const JsonValue* value = reader.raw(key);
  if (value == nullptr || value->kind != JsonValue::Kind::array || value->items.size() >= least) return;
  const std::string_view wanted = least == 1 ? "one entry" : "two entries";
  reader.fault(key, "too-few", key_text(key) + " must have at least " + std::string(wanted) + "; add what is missing.");
}

}  // namespace offerscope
