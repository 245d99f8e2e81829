#include "payment_reader.hpp"

#include <set>

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr std::size_t kMostWordsCharacters = 300;
constexpr std::size_t kMostLabelCharacters = 60;

/// A percentage above 0 and at most 100.
Percent read_percent(ObjectReader& reader) {
  const auto value = reader.decimal("percent", "35");
  if (!value) return {};
  const Percent percent{*value};
  if (percent.value.millionths() <= 0 || percent > Percent::whole()) {
    reader.fault("percent", "bad-value",
                 "`percent` must be above 0 and at most 100; found " + value->to_string() + '.');
  }
  return percent;
}

/// The percentages of the list at `key` must add up to 100.
template <class Part>
void check_whole(ObjectReader& reader, std::string_view key, const std::vector<Part>& parts) {
  Decimal total;
  for (const Part& part : parts) {
    if (part.percent == Percent{}) return;  // unreadable, and a fault already
    total = total.plus(part.percent.value).value_or(total);
  }
  if (!parts.empty() && Percent{total} != Percent::whole()) {
    reader.fault(key, "sum-not-100",
                 "The percentages in `" + std::string(key) + "` must add up to 100; they add up to " +
                     total.to_string() + '.');
  }
}

QuantityRule read_quantity(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  QuantityRule rule;
  const auto basis = reader.word("basis", basis_words());
  rule.basis = basis.value_or(Basis::weighted_patient);
  const bool counted_by_practice = basis == Basis::eligible_patient || basis == Basis::item ||
                                   basis == Basis::bed;
  if (counted_by_practice) {
    rule.volume = reader.name("volume");
    rule.label = reader.text("label", Need::required, kMostLabelCharacters);
    static const std::vector<std::string> whose = {"other-practices"};
    rule.other_practices_patients = reader.one_of("whose", whose, Need::optional).has_value();
  }
  if (basis == Basis::registered_patient) rule.census = reader.date("census", Need::optional);
  if (basis) reader.finish();
  return rule;
}

void check_published(ObjectReader& reader, const Payment& payment) {
  if (payment.quantity.basis != Basis::not_published || !payment.rate.rate) return;
  reader.fault("quantity", "basis-not-published",
               "A payment with a price needs a `basis` that the price is multiplied by.");
}

RateRule read_rate(const JsonValue& value, const std::string& pointer, Faults& faults) {
  RateRule rule;
  if (value.kind != JsonValue::Kind::object) {
    add_fault(faults, value, pointer, "wrong-type",
              "`rate` must be an object such as { \"pounds\": \"2.87\", \"priceYear\": \"2026-27\", "
              "\"uplifted\": false }; found " +
                  describe(value) + '.');
    return rule;
  }
  ObjectReader reader(value, pointer, faults);
  if (reader.has("missing")) {
    static const std::vector<std::string> reasons = {"not-published"};
    (void)reader.one_of("missing", reasons);
    reader.finish();
    return rule;
  }
  const auto pounds = reader.decimal("pounds", "2.87");
  if (pounds && pounds->millionths() < 0) {
    reader.fault("pounds", "bad-value", "`pounds` must not be below zero; found " + pounds->to_string() + '.');
  }
  rule.rate = Rate{pounds.value_or(Decimal{})};
  rule.price_year = reader.financial_year("priceYear");
  rule.uplifted = reader.boolean("uplifted").value_or(false);
  reader.finish();
  return rule;
}

Pot read_pot(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Pot pot;
  pot.id = reader.name("id");
  pot.title = reader.text("title");
  pot.percent = read_percent(reader);
  reader.finish();
  return pot;
}

SchedulePart read_schedule_part(const JsonValue& value, const std::string& pointer, Faults& faults) {
  using Pays = SchedulePart::Pays;
  static const std::vector<std::string> names = {"monthly", "quarterly", "once"};
  ObjectReader reader(value, pointer, faults);
  SchedulePart part;
  part.percent = read_percent(reader);
  const auto pays = reader.one_of("pays", names);
  part.pays = pays ? static_cast<Pays>(*pays) : Pays::monthly;
  if (pays && part.pays == Pays::once) {
    const JsonValue* month = reader.raw("month");
    const bool unpublished = month != nullptr && month->kind == JsonValue::Kind::string &&
                             month->text == "not-published";
    if (!unpublished) part.month = reader.month("month");
  } else if (pays) {
    const auto from = reader.month("from");
    const auto to = reader.month("to");
    part.from = from.value_or(Month{});
    part.to = to.value_or(Month{});
    if (from && to && *to < *from) {
      reader.fault("to", "bad-value",
                   "`to` must not be before `from`; found " + from->to_string() + " to " +
                       to->to_string() + '.');
    } else if (from && to && from->next(12) <= *to) {
      reader.fault("to", "bad-value",
                   "`from` and `to` must span at most twelve months; found " + from->to_string() +
                       " to " + to->to_string() + '.');
    }
  }
  part.certainty = reader.word("certainty", certainty_words(), Need::optional);
  part.certainty_reason =
      reader.text("certaintyReason", part.certainty ? Need::required : Need::optional);
  part.note = reader.text("note", Need::optional);
  if (pays) reader.finish();
  return part;
}

}  // namespace

Citation read_citation(ObjectReader& reader, Faults& faults) {
  const JsonValue* value = reader.object("source");
  if (value == nullptr) return {};
  ObjectReader source(*value, reader.pointer_to("source"), faults);
  Citation citation;
  citation.document = source.name("document");
  citation.words = source.text("words", Need::optional, kMostWordsCharacters);
  citation.place = source.text("place", Need::optional);
  source.finish();
  return citation;
}

Payment read_payment(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Payment payment;
  if (!reader.usable()) return payment;
  payment.id = reader.name("id");
  payment.title = reader.text("title");
  reader.list("services", [&](const JsonValue& item, const std::string& place) {
    const bool is_text = item.kind == JsonValue::Kind::string;
    payment.services.push_back(is_text ? item.text : "");
    if (!is_text) {
      add_fault(faults, item, place, "wrong-type",
                "A service must be an id from services.json, such as \"ecg\"; found " +
                    describe(item) + '.');
    }
  });
  payment.certainty = reader.word("certainty", certainty_words()).value_or(Certainty::conditional);
  payment.certainty_reason = reader.text("certaintyReason");
  if (const JsonValue* quantity = reader.object("quantity")) {
    payment.quantity = read_quantity(*quantity, reader.pointer_to("quantity"), faults);
  }
  if (const JsonValue* rate = reader.raw("rate")) {
    payment.rate = read_rate(*rate, reader.pointer_to("rate"), faults);
  } else {
    (void)reader.object("rate");
  }
  check_published(reader, payment);
  payment.payee = reader.word("payee", payee_words(), Need::optional).value_or(Payee::practice);
  std::set<std::string> pot_ids;
  reader.list(
      "pots",
      [&](const JsonValue& item, const std::string& place) {
        payment.pots.push_back(read_pot(item, place, faults));
        if (const std::string& id = payment.pots.back().id; !id.empty() && !pot_ids.insert(id).second) {
          add_fault(faults, item, place, "duplicate-id",
                    "Two pots have the id \"" + id + "\"; give each its own.");
        }
      },
      Need::optional);
  check_whole(reader, "pots", payment.pots);
  reader.list(
      "schedule",
      [&](const JsonValue& item, const std::string& place) {
        payment.schedule.push_back(read_schedule_part(item, place, faults));
      },
      Need::optional);
  check_whole(reader, "schedule", payment.schedule);
  payment.note = reader.text("note", Need::optional);
  payment.source = read_citation(reader, faults);
  reader.finish();
  return payment;
}

}  // namespace offerscope
