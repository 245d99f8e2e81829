#include "uplift_reader.hpp"

#include <string>

#include "../document_reader.hpp"
#include "../number_reader.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr int kMostYearsLate = 5;

/// A rise in percent: below zero it is a cut, and no price falls by all of itself.
std::optional<Decimal> read_rise(ObjectReader& reader, std::string_view key, std::string_view example,
                                 Need need = Need::required) {
  const auto value = reader.decimal(key, example, need);
  if (!value || value->millionths() > -100 * Decimal::kScale) return value;
  reader.fault(key, "bad-value",
               '`' + std::string(key) + "` must be above -100; found " + value->to_string() + '.');
  return std::nullopt;
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
  return {year.value_or(FinancialYear{}), read_rise(reader, "percent", "2.5").value_or(Decimal{})};
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
  if (const auto share = read_above_zero(reader, "share", "80", Need::optional)) link.share = {*share};
  link.plus = read_rise(reader, "plus", "-1", Need::optional).value_or(Decimal{});
  link.at_least = read_rise(reader, "atLeast", "0", Need::optional);
  link.at_most = read_rise(reader, "atMost", "5", Need::optional);
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
    rule.percent = read_rise(reader, "percent", "2.5").value_or(Decimal{});
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
