#include "payment_reader.hpp"

#include <set>

#include "achievement_reader.hpp"
#include "document_reader.hpp"
#include "measure_reader.hpp"
#include "number_reader.hpp"
#include "object_reader.hpp"
#include "quantity_reader.hpp"
#include "rate_reader.hpp"
#include "schedule_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr std::string_view kAssumption = "an assumption of this offer";

void check_published(ObjectReader& reader, const Payment& payment) {
  if (payment.quantity.basis != Basis::not_published || !payment.rate.is_published()) return;
  reader.fault("quantity", "basis-not-published",
               "A payment with a price needs a `basis` that the price is multiplied by.");
}

std::vector<std::string> read_services(ObjectReader& payment, Faults& faults) {
  std::vector<std::string> services;
  payment.list("services", [&](const JsonValue& item, const std::string& place) {
    const bool is_text = item.kind == JsonValue::Kind::string;
    services.emplace_back(is_text ? item.text : "");
    if (services.back().empty()) {
      add_fault(faults, item, place, is_text ? "bad-name" : "wrong-type",
                "A service must be an id from services.json, such as \"ecg\"; found " +
                    describe(item) + '.');
    }
  });
  return services;
}

Limit read_limit(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Limit limit;
  limit.kind = reader.word("limit", limit_words()).value_or(Limit::Kind::at_most);
  limit.title = reader.text("title");
  limit.pounds = read_measure(reader);
  reader.finish();
  return limit;
}

Consumable read_consumable(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Consumable consumable;
  consumable.title = reader.text("title");
  consumable.units = read_from_zero(reader, "units", "18").value_or(Decimal{});
  consumable.rate = Rate{read_from_zero(reader, "pounds", "2.80").value_or(Decimal{})};
  consumable.source = read_citation_if_any(reader, faults);
  reader.finish();
  return consumable;
}

Pot read_pot(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Pot pot;
  pot.id = reader.name("id");
  pot.title = reader.text("title");
  pot.percent = read_part(reader);
  pot.achievement = read_achievement_if_any(reader, faults);
  pot.gates = read_ids(reader, "gates", kAssumption, faults);
  reader.finish();
  return pot;
}

std::vector<Pot> read_pots(ObjectReader& payment, Faults& faults) {
  std::vector<Pot> pots;
  std::set<std::string> ids;
  payment.list(
      "pots",
      [&](const JsonValue& item, const std::string& place) {
        pots.push_back(read_pot(item, place, faults));
        if (const std::string& id = pots.back().id; !id.empty() && !ids.insert(id).second) {
          add_fault(faults, item, place, "duplicate-id",
                    "Two pots have the id \"" + id + "\"; give each its own.");
        }
      },
      Need::optional);
  check_whole(payment, "pots", pots);
  return pots;
}

}  // namespace

Payment read_payment(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Payment payment;
  if (!reader.usable()) return payment;
  payment.id = reader.name("id");
  payment.title = reader.text("title");
  payment.services = read_services(reader, faults);
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
  reader.list(
      "limits",
      [&](const JsonValue& item, const std::string& place) {
        payment.limits.push_back(read_limit(item, place, faults));
      },
      Need::optional);
  reader.list(
      "consumables",
      [&](const JsonValue& item, const std::string& place) {
        payment.consumables.push_back(read_consumable(item, place, faults));
      },
      Need::optional);
  payment.payee = reader.word("payee", payee_words(), Need::optional).value_or(Payee::practice);
  payment.pots = read_pots(reader, faults);
  payment.achievement = read_achievement_if_any(reader, faults);
  payment.gates = read_ids(reader, "gates", kAssumption, faults);
  payment.schedule = read_schedule(reader, faults);
  payment.reconciliation = read_reconciliation_if_any(reader, faults);
  payment.part_year = reader.word("partYear", part_year_words(), Need::optional);
  payment.note = reader.text("note", Need::optional);
  payment.source = read_citation(reader, faults);
  reader.finish();
  return payment;
}

}  // namespace offerscope
