#include "quantity_reader.hpp"

#include "measure_reader.hpp"
#include "number_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

/// The names of a volume's quarters are longer than its own by "-q1".
constexpr std::size_t kMostQuarteredCharacters = kMostNameCharacters - 3;

void read_volume(ObjectReader& reader, QuantityRule& rule) {
  rule.volume = read_volume_name(reader);
  rule.label = reader.text("label", Need::required, kMostLabelCharacters);
  static const std::vector<std::string> whose = {"other-practices"};
  rule.other_practices_patients = reader.one_of("whose", whose, Need::optional).has_value();
  rule.counted = reader.word("counted", counted_words(), Need::optional).value_or(Counted::year);
  if (rule.counted == Counted::quarters && rule.volume.size() > kMostQuarteredCharacters) {
    reader.fault("volume", "bad-name",
                 "The name of a volume that is counted in quarters must have at most " +
                     std::to_string(kMostQuarteredCharacters) + " characters, because \"-q1\" to \"-q4\" is "
                     "added to it; shorten it.");
  }
}

/// The keys that only some bases have.
void read_keys_of(Basis basis, ObjectReader& reader, QuantityRule& rule) {
  const std::string with = "\"basis\": \"" + std::string(name_of(basis)) + '"';
  const bool counted_by_practice = basis == Basis::eligible_patient || basis == Basis::item ||
                                   basis == Basis::bed || basis == Basis::hour;
  if (counted_by_practice) {
    read_volume(reader, rule);
  } else {
    reader.misplaced({"volume", "label", "whose", "counted"}, with);
  }
  if (basis == Basis::registered_patient) {
    rule.census = reader.date("census", Need::optional);
  } else {
    reader.misplaced({"census"}, with);
  }
  if (basis == Basis::point) {
    rule.points = read_from_zero(reader, "points", "635").value_or(Decimal{});
  } else {
    reader.misplaced({"points"}, with);
  }
  if (basis == Basis::unearned_pound) {
    rule.payment = reader.name("payment");
  } else {
    reader.misplaced({"payment"}, with);
  }
}

TitledMeasure read_factor(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  TitledMeasure factor;
  factor.title = reader.text("title");
  factor.measure = read_measure(reader);
  reader.finish();
  return factor;
}

}  // namespace

QuantityRule read_quantity(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  QuantityRule rule;
  const auto basis = reader.word("basis", basis_words());
  if (basis) {
    rule.basis = *basis;
    read_keys_of(*basis, reader, rule);
  } else {  // which of these belong is not known
    for (const std::string_view key :
         {"volume", "label", "whose", "counted", "census", "points", "payment"}) {
      (void)reader.raw(key);
    }
  }
  reader.list(
      "factors",
      [&](const JsonValue& item, const std::string& place) {
        rule.factors.push_back(read_factor(item, place, faults));
      },
      Need::optional);
  if (const JsonValue* floor = reader.object("floor", Need::optional)) {
    rule.floor = read_whole_measure(*floor, reader.pointer_to("floor"), faults);
  }
  rule.cap = reader.name("cap", Need::optional);
  reader.finish();
  return rule;
}

}  // namespace offerscope
