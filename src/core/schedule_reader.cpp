#include "schedule_reader.hpp"

#include <algorithm>

#include "document_reader.hpp"
#include "number_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;
using Pays = SchedulePart::Pays;

constexpr int kMostMonthsOfPayment = 12;
constexpr int kMostMonthsOfRecovery = 36;

void read_span(ObjectReader& reader, SchedulePart& part) {
  const auto from = reader.month("from");
  const auto to = reader.month("to");
  part.from = from.value_or(Month{});
  part.to = to.value_or(Month{});
  if (from && to) check_span(reader, *from, *to, kMostMonthsOfPayment);
  part.back_paid_in = reader.month("backPaidIn", Need::optional);
  if (from && part.back_paid_in && *part.back_paid_in < *from) {
    reader.fault("backPaidIn", "wrong-order",
                 "`backPaidIn` must not be before `from`, because nothing fell due earlier; found " +
                     part.back_paid_in->to_string() + " and " + from->to_string() + '.');
  }
}

/// What a part has only with, or only without, a reconciliation.
void read_settlement(ObjectReader& reader, bool reconciled, SchedulePart& part) {
  part.balance = reader.boolean("balance", Need::optional).value_or(false);
  if (part.balance && !reconciled) {
    reader.misplaced({"balance"}, "a payment that has no `reconciliation`");
  }
  if (reconciled) {
    reader.misplaced({"paid"}, "`reconciliation`");
  } else {
    part.paid = reader.name("paid", Need::optional);
  }
}

SchedulePart read_schedule_part(const JsonValue& value, const std::string& pointer, bool reconciled,
                                Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  SchedulePart part;
  part.percent = read_part(reader);
  const auto pays = reader.word("pays", pays_words());
  part.pays = pays.value_or(Pays::monthly);
  if (!pays) {
    for (const std::string_view key : {"from", "to", "backPaidIn", "month"}) (void)reader.raw(key);
  } else if (part.pays == Pays::once) {
    part.month = read_month_if_published(reader, "month");
    reader.misplaced({"from", "to", "backPaidIn"}, "\"pays\": \"once\"");
  } else {
    read_span(reader, part);
    reader.misplaced({"month"}, part.pays == Pays::monthly ? "\"pays\": \"monthly\"" : "\"pays\": \"quarterly\"");
  }
  part.certainty = reader.word("certainty", certainty_words(), Need::optional);
  part.certainty_reason =
      reader.text("certaintyReason", part.certainty ? Need::required : Need::optional);
  read_settlement(reader, reconciled, part);
  part.note = reader.text("note", Need::optional);
  reader.finish();
  return part;
}

}  // namespace

std::vector<SchedulePart> read_schedule(ObjectReader& payment, Faults& faults) {
  const bool reconciled = payment.has("reconciliation");
  std::vector<SchedulePart> schedule;
  bool balanced = false;
  payment.list(
      "schedule",
      [&](const JsonValue& item, const std::string& place) {
        schedule.push_back(read_schedule_part(item, place, reconciled, faults));
        if (schedule.back().balance && balanced) {
          add_fault(faults, *item.find("balance"), place + "/balance", "two-balances",
                    "Only one part of a schedule settles the account; keep `balance` in one of them.");
        }
        balanced = balanced || schedule.back().balance;
      },
      Need::optional);
  check_whole(payment, "schedule", schedule);
  const bool instalments = std::any_of(schedule.begin(), schedule.end(),
                                       [](const SchedulePart& part) { return !part.balance; });
  if (!schedule.empty() && !instalments) {
    payment.fault("schedule", "no-instalment",
                  "A schedule with a `reconciliation` needs a part without `balance`, which is paid before "
                  "the account is settled; add it.");
  }
  return schedule;
}

std::optional<Reconciliation> read_reconciliation_if_any(ObjectReader& payment, Faults& faults) {
  const JsonValue* value = payment.object("reconciliation", Need::optional);
  if (value == nullptr) return std::nullopt;
  if (!payment.has("schedule")) {
    payment.missing("schedule",
                    "`schedule` is missing; add the instalments that the `reconciliation` settles.");
  }
  ObjectReader reader(*value, payment.pointer_to("reconciliation"), faults);
  Reconciliation reconciliation;
  const auto shortfall = reader.word("shortfall", shortfall_words());
  reconciliation.shortfall = shortfall.value_or(Reconciliation::Shortfall::not_published);
  if (shortfall == Reconciliation::Shortfall::kept) {
    reader.misplaced({"from", "to"}, "\"shortfall\": \"kept\", where nothing is taken back");
  } else {
    reconciliation.from = reader.month("from", Need::optional);
    reconciliation.to = reader.month("to", Need::optional);
    const bool both = has_both(reader, "from", "to");
    if (both && reconciliation.from && reconciliation.to) {
      check_span(reader, *reconciliation.from, *reconciliation.to, kMostMonthsOfRecovery);
    }
  }
  reconciliation.note = reader.text("note", Need::optional);
  reconciliation.source = read_citation_if_any(reader, faults);
  reader.finish();
  return reconciliation;
}

}  // namespace offerscope
