#include "assumption_reader.hpp"

#include <cstdint>

#include "document_reader.hpp"
#include "measure_reader.hpp"
#include "object_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

/// The field for the practice's share of a PCN's money has this name after the offer's.
constexpr std::string_view kPracticeShare = "practice-share";

std::int64_t most_of(AssumptionUnit unit) {
  switch (unit) {
    case AssumptionUnit::percent: return 100;
    case AssumptionUnit::number: return 2'000'000;
    case AssumptionUnit::pounds: return 1'000'000'000;
    case AssumptionUnit::months: return 12;
    case AssumptionUnit::yes_no: return 1;
  }
  return 0;
}

Decimal read_default(ObjectReader& reader, AssumptionUnit unit) {
  if (unit == AssumptionUnit::yes_no) {
    static const std::vector<std::string> answers = {"yes", "no"};
    return reader.one_of("default", answers) == 0 ? Decimal::one() : Decimal{};
  }
  const auto value = reader.decimal("default", unit == AssumptionUnit::months ? "12" : "60");
  if (!value) return {};
  const Decimal most = Decimal::from_integer(most_of(unit)).value_or(Decimal{});
  if (value->millionths() >= 0 && *value <= most) return *value;
  reader.fault("default", "bad-value",
               "`default` must be from 0 to " + number_text(most) + " where the unit is \"" +
                   std::string(name_of(unit)) + "\"; found " + value->to_string() + '.');
  return {};
}

}  // namespace

Assumption read_assumption(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Assumption assumption;
  assumption.id = reader.name("id");
  if (assumption.id == kPracticeShare) {
    reader.fault("id", "reserved-name",
                 "An assumption must not be called \"practice-share\", which is the name of the share of a "
                 "PCN’s money; give it another id.");
  }
  assumption.label = reader.text("label", Need::required, kMostLabelCharacters);
  const auto unit = reader.word("unit", assumption_unit_words());
  assumption.unit = unit.value_or(AssumptionUnit::percent);
  if (unit) {
    assumption.fallback = read_default(reader, *unit);
  } else {
    (void)reader.raw("default");
  }
  assumption.reason = reader.text("reason");
  assumption.source = read_citation_if_any(reader, faults);
  reader.finish();
  return assumption;
}

Cap read_cap(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Cap cap;
  cap.id = reader.name("id");
  cap.title = reader.text("title");
  cap.most = read_measure(reader);
  cap.source = read_citation(reader, faults);
  reader.finish();
  return cap;
}

}  // namespace offerscope
