#include "uplift_reader.hpp"

#include <string>

#include "../document_reader.hpp"
#include "../number_reader.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr int kMostYearsLate = 5;

/// The value if it is from `least` to `most`: what lies outside is a slip of the pen, and over ten years grows past all sense.
std::optional<Decimal> within(ObjectReader& reader, std::string_view key, std::optional<Decimal> value, int least, int most) {
  if (!value || (value->millionths() >= least * Decimal::kScale && value->millionths() <= most * Decimal::kScale)) return value;
  reader.fault(key, "bad-value",
               '`' + std::string(key) + "` must be from " + std::to_string(least) + " to " + std::to_string(most) +
                   "; found " + value->to_string() + '.');
  return std::nullopt;
}

/// A rise of a year in percent: below zero it is a cut.
std::optional<Decimal> read_rise(ObjectReader& reader) {
  return within(reader, "percent", reader.decimal("percent", "2.5"), -50, 100);
}

/// Points that are added to a table's rise, or a bound of the rise.
std::optional<Decimal> read_points(ObjectReader& reader, std::string_view key, std::string_view example) {
  return within(reader, key, reader.decimal(key, example, Need::optional), -50, 50);
}

/// `year` and `percent` of an entry. `last` is the year of the entry before, and becomes this one's.
YearlyRise read_yearly_rise(ObjectReader& reader, std::optional<FinancialYear>& last) {
  const auto year = reader.financial_year("year");
  if (year && last && *year <= *last) {
    reader.fault("year", "not-rising",
                 "The years must rise, and none may stand twice; found " + year->to_string() + " after " +
                     last->to_string() + '.');
  }
  if (year) last = year;
  return {year.value_or(FinancialYear{}), read_rise(reader).value_or(Decimal{})};
}

void read_rises(ObjectReader& reader, UpliftRule& rule, Faults& faults) {
  std::optional<FinancialYear> last;
  reader.list("rises", [&](const JsonValue& item, const std::string& pointer) {
    ObjectReader entry(item, pointer, faults);
    rule.rises.push_back(read_yearly_rise(entry, last));
    entry.finish();
  });
  check_least_entries(reader, "rises", 1);
}

void read_given(ObjectReader& reader, UpliftRule& rule, Faults& faults) {
  std::optional<FinancialYear> last;
  reader.list(
      "given",
      [&](const JsonValue& item, const std::string& pointer) {
        ObjectReader entry(item, pointer, faults);
        const YearlyRise rise = read_yearly_rise(entry, last);
        rule.given.push_back({rise, read_citation(entry, faults)});
        entry.finish();
      },
      Need::optional);
  check_least_entries(reader, "given", 1);
}

void read_link(ObjectReader& term, UpliftRule& rule, Faults& faults) {
  const JsonValue* value = term.object("link");
  if (value == nullptr) return;
  ObjectReader reader(*value, term.pointer_to("link"), faults);
  IndexLink link;
  link.index = reader.name("index");
  const auto share = within(reader, "share", read_above_zero(reader, "share", "80", Need::optional), 0, 200);
  if (share) link.share = {*share};
  link.plus = read_points(reader, "plus", "-1").value_or(Decimal{});
  link.at_least = read_points(reader, "atLeast", "0");
  link.at_most = read_points(reader, "atMost", "5");
  if (link.at_least && link.at_most && *link.at_most < *link.at_least) {
    reader.fault("atMost", "wrong-order",
                 "`atMost` must not be below `atLeast`; found " + link.at_most->to_string() + " and " +
                     link.at_least->to_string() + '.');
  }
  link.years_late = read_count(reader, "yearsLate", 0, kMostYearsLate).value_or(0);
  reader.finish();
  rule.link = std::move(link);
}

}  // namespace

UpliftRule read_uplift(ObjectReader& reader, Faults& faults) {
  UpliftRule rule;
  const auto promise = reader.word("promise", uplift_promise_words());
  if (!promise) {
    pass_uplift(reader);
    return rule;
  }
  rule.promise = *promise;
  const bool matched = rule.promise == UpliftPromise::matched;
  const bool linked = matched || rule.promise == UpliftPromise::index;
  const std::string with = "\"promise\": \"" + std::string(name_of(rule.promise)) + '"';
  if (rule.promise == UpliftPromise::fixed) {
    rule.percent = read_rise(reader).value_or(Decimal{});
  } else {
    reader.misplaced({"percent"}, with);
  }
  if (rule.promise == UpliftPromise::schedule) {
    read_rises(reader, rule, faults);
  } else {
    reader.misplaced({"rises"}, with);
  }
  if (linked) {
    read_link(reader, rule, faults);
  } else {
    reader.misplaced({"link"}, with);
  }
  if (matched) {
    rule.contract = reader.text("contract");
  } else {
    reader.misplaced({"contract"}, with);
  }
  read_given(reader, rule, faults);
  return rule;
}

void misplace_uplift(ObjectReader& reader, std::string_view term) {
  reader.misplaced({"promise", "percent", "rises", "link", "contract", "given"},
                   "\"term\": \"" + std::string(term) + '"');
}

void pass_uplift(ObjectReader& reader) {
  for (const std::string_view key : {"promise", "percent", "rises", "link", "contract", "given"}) {
    (void)reader.raw(key);
  }
}

}  // namespace offerscope
