#include "measure_reader.hpp"

#include <string_view>

#include "number_reader.hpp"
#include "scenario.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr std::string_view kKinds[] = {"number", "list", "volume", "assumption"};

/// The key that says where the number comes from, "" where there is none. Of several the first counts
/// and each of the others is a fault.
std::string_view kind_of(ObjectReader& reader) {
  std::string_view kind;
  for (const std::string_view key : kKinds) {
    if (reader.raw(key) == nullptr) continue;
    if (kind.empty()) {
      kind = key;
    } else {
      reader.misplaced({key}, '`' + std::string(kind) + '`');
    }
  }
  if (kind.empty() && reader.usable()) {
    reader.missing_one_of(
        {"number", "list", "volume", "assumption"},
        "A measure needs `number`, `list`, `volume` or `assumption`, which says where the "
        "number comes from; add one of them.");
  }
  return kind;
}

}  // namespace

std::string read_volume_name(ObjectReader& reader) {
  const std::string name = reader.name("volume");
  if (name != kRegisteredName && name != kWeightedName && name != kRatioName) return name;
  reader.fault("volume", "reserved-name",
               "The volume must not be called \"" + name +
                   "\", which is the name of a list; give it another name.");
  return "";
}

Measure read_measure(ObjectReader& reader) {
  Measure measure;
  const std::string_view kind = kind_of(reader);
  if (kind == "number") {
    measure.number = read_from_zero(reader, "number", "200").value_or(Decimal{});
  } else if (kind == "list") {
    static const std::vector<std::string> lists = {"registered-patient", "weighted-patient"};
    const bool weighted = reader.one_of("list", lists) == 1;
    measure.from = weighted ? Measure::From::weighted_list : Measure::From::registered_list;
  } else if (kind == "volume") {
    measure.from = Measure::From::volume;
    measure.name = read_volume_name(reader);
    measure.label = reader.text("label", Need::required, kMostLabelCharacters);
  } else if (kind == "assumption") {
    measure.from = Measure::From::assumption;
    measure.name = reader.name("assumption");
  }
  if (kind == "volume" || kind.empty()) {
    (void)reader.raw("label");
  } else {
    reader.misplaced({"label"}, "a measure that is not a `volume`");
  }
  measure.times = read_from_zero(reader, "times", "12.5", Need::optional).value_or(Decimal::one());
  measure.over = read_above_zero(reader, "over", "1000", Need::optional).value_or(Decimal::one());
  return measure;
}

Measure read_whole_measure(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Measure measure = read_measure(reader);
  reader.finish();
  return measure;
}

}  // namespace offerscope
