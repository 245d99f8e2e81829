#include "rate_reader.hpp"

#include "document_reader.hpp"
#include "measure_reader.hpp"
#include "number_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

Rate read_pounds(ObjectReader& reader, std::string_view example = "2.87") {
  return Rate{read_from_zero(reader, "pounds", example).value_or(Decimal{})};
}

/// Reads the steps of bands: the first from 0, each from more than the one before.
std::vector<Bands::Step> read_band_steps(ObjectReader& bands, Faults& faults) {
  std::vector<Bands::Step> steps;
  std::optional<Decimal> before;
  bands.list("steps", [&](const JsonValue& item, const std::string& place) {
    ObjectReader reader(item, place, faults);
    const auto from = read_from_zero(reader, "from", "20");
    const Rate rate = read_pounds(reader, "7.50");
    reader.finish();
    if (from && steps.empty() && *from != Decimal{}) {
      reader.fault("from", "bad-value",
                   "The first step must be from \"0\", so that every quantity has a price; found " +
                       from->to_string() + '.');
    } else if (from && before && *from <= *before) {
      reader.fault("from", "not-rising",
                   "Each step must be from more than the one before; found " + from->to_string() +
                       " after " + before->to_string() + '.');
    }
    before = from;
    steps.push_back({from.value_or(Decimal{}), rate});
  });
  check_least_entries(bands, "steps", 1);
  return steps;
}

Bands read_bands(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Bands bands;
  const auto prices = reader.word("prices", band_prices_words());
  bands.prices = prices.value_or(Bands::Prices::own_units);
  if (prices == Bands::Prices::own_units) {
    reader.misplaced({"by"}, "\"prices\": \"own-units\"");
  } else if (const JsonValue* by = reader.object("by", Need::optional)) {
    bands.by = read_whole_measure(*by, reader.pointer_to("by"), faults);
  }
  bands.steps = read_band_steps(reader, faults);
  reader.finish();
  return bands;
}

/// Reads the prices that were agreed afterwards, the earliest first.
std::vector<Variation> read_variations(ObjectReader& rate, Faults& faults) {
  std::vector<Variation> variations;
  std::optional<Date> before;
  rate.list(
      "variations",
      [&](const JsonValue& item, const std::string& place) {
        ObjectReader reader(item, place, faults);
        Variation variation;
        variation.rate = read_pounds(reader);
        const auto agreed = reader.date("agreed");
        variation.agreed = agreed.value_or(Date{});
        variation.month = read_month_if_published(reader, "month");
        variation.source = read_citation(reader, faults);
        variation.note = reader.text("note", Need::optional);
        reader.finish();
        if (agreed && before && *agreed < *before) {
          reader.fault("agreed", "wrong-order",
                       "Variations must stand in the order in which they were agreed; found " +
                           agreed->to_string() + " after " + before->to_string() + '.');
        }
        if (agreed) before = agreed;
        variations.push_back(std::move(variation));
      },
      Need::optional);
  return variations;
}

/// A rate is the object with a price, with bands or with the reason why there is none.
void not_an_object(const JsonValue& value, const std::string& pointer, Faults& faults) {
  add_fault(faults, value, pointer, "wrong-type",
            "`rate` must be an object such as { \"pounds\": \"2.87\", \"priceYear\": \"2026-27\", "
            "\"uplifted\": false }; found " +
                describe(value) + '.');
}

}  // namespace

RateRule read_rate(const JsonValue& value, const std::string& pointer, Faults& faults) {
  RateRule rule;
  if (value.kind != JsonValue::Kind::object) {
    not_an_object(value, pointer, faults);
    return rule;
  }
  ObjectReader reader(value, pointer, faults);
  if (reader.has("missing")) {
    static const std::vector<std::string> reasons = {"not-published"};
    (void)reader.one_of("missing", reasons);
    reader.misplaced({"pounds", "bands", "per", "priceYear", "uplifted", "variations"}, "`missing`");
    reader.finish();
    return rule;
  }
  if (reader.has("bands")) {
    if (const JsonValue* bands = reader.object("bands")) {
      rule.bands = read_bands(*bands, reader.pointer_to("bands"), faults);
    }
    reader.misplaced({"pounds", "variations"}, "`bands`");
  } else {
    rule.rate = Rate{};
    if (reader.raw("pounds") != nullptr) {
      rule.rate = read_pounds(reader);
    } else {
      (void)reader.raw("bands");
      (void)reader.raw("missing");
      reader.missing_one_of({"pounds", "bands", "missing"},
                            "`pounds` is missing; add it as a decimal text with at most six places, such as "
                            "\"2.87\".");
    }
    rule.variations = read_variations(reader, faults);
  }
  rule.per = read_above_zero(reader, "per", "1000", Need::optional).value_or(Decimal::one());
  rule.price_year = reader.financial_year("priceYear");
  rule.uplifted = reader.boolean("uplifted").value_or(false);
  reader.finish();
  return rule;
}

}  // namespace offerscope
