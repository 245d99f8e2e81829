#include "offer_reader.hpp"

#include "assumption_reader.hpp"
#include "characters.hpp"
#include "document_reader.hpp"
#include "not_an_offer.hpp"
#include "number_reader.hpp"
#include "object_reader.hpp"
#include "offer_checks.hpp"
#include "payment_reader.hpp"
#include "reserved_ids.hpp"
#include "uplift/uplift_reader.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr std::size_t kMostShortTitleCharacters = 24;

OfferService read_offer_service(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  OfferService service;
  service.service = reader.name("service");
  // "not in the offer" and "not published" are said by leaving the service out.
  const auto states = service_state_words().first(5);
  static_assert(static_cast<int>(ServiceState::not_in_offer) == 5);
  service.state = reader.word("state", states).value_or(ServiceState::in_bundle);
  service.requirement = reader.text("requirement");
  service.source = read_citation(reader, faults);
  reader.finish();
  return service;
}

/// A yes or no that only a term of the kind `owner` has; where `kind` is not known it is not judged.
std::optional<bool> read_answer(ObjectReader& reader, std::string_view key, TermKind owner,
                                std::optional<TermKind> kind) {
  if (kind == owner) return reader.boolean(key, Need::optional);
  if (kind) {
    reader.misplaced({key}, "\"term\": \"" + std::string(name_of(*kind)) + '"');
  } else {
    (void)reader.raw(key);
  }
  return std::nullopt;
}

Term read_term(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Term term;
  const auto kind = reader.word("term", term_words());
  term.kind = kind.value_or(TermKind::workload);
  if (kind == TermKind::uplift) {
    term.uplift = read_uplift(reader, faults);
  } else if (kind) {
    misplace_uplift(reader, name_of(*kind));
  } else {
    pass_uplift(reader);
  }
  term.risk = reader.word("risk", term_risk_words(), Need::optional);
  term.lines_alone = read_answer(reader, "linesAlone", TermKind::bundling, kind);
  term.hands_back = read_answer(reader, "handsBack", TermKind::refusal, kind);
  term.sign_up = read_answer(reader, "signUp", TermKind::refusal, kind);
  term.text = reader.text("text");
  term.source = read_citation(reader, faults);
  reader.finish();
  return term;
}

Relation read_relation(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Relation relation;
  relation.kind = reader.word("relation", relation_words()).value_or(RelationKind::supersedes);
  relation.offer = reader.name("offer", Need::optional);
  relation.other = reader.text("other", Need::optional);
  const std::string wanted =
      "A relation names either `offer`, the id of an offer file, or `other`, a name; give one of them.";
  if (reader.has("offer") && reader.has("other")) {
    reader.fault("offer", "misplaced-key", wanted);
  } else if (reader.usable() && !reader.has("offer") && !reader.has("other")) {
    reader.missing_one_of({"offer", "other"}, wanted);
  }
  relation.text = reader.text("text");
  relation.source = read_citation(reader, faults);
  reader.finish();
  return relation;
}

std::optional<Authorship> read_authorship(ObjectReader& offer, std::string_view key, Need need,
                                          Faults& faults) {
  const JsonValue* value = offer.object(key, need);
  if (value == nullptr) return std::nullopt;
  ObjectReader reader(*value, offer.pointer_to(key), faults);
  Authorship authorship;
  authorship.by = reader.text("by");
  authorship.on = reader.date("on").value_or(Date{});
  reader.finish();
  return authorship;
}

void read_period(ObjectReader& offer_reader, Offer& offer, Faults& faults) {
  const JsonValue* value = offer_reader.object("period");
  if (value == nullptr) return;
  ObjectReader reader(*value, offer_reader.pointer_to("period"), faults);
  const auto from = reader.date("from");
  const auto to = reader.date("to");
  if (from && to && *to < *from) {
    reader.fault("to", "wrong-order",
                 "`to` must not be before `from`; found " + from->to_string() + " to " +
                     to->to_string() + '.');
  }
  offer.from = from.value_or(Date{});
  offer.to = to.value_or(Date{});
  reader.finish();
}

void read_deadline(ObjectReader& offer_reader, Offer& offer, Faults& faults) {
  const JsonValue* value = offer_reader.object("deadline", Need::optional);
  if (value == nullptr) return;
  ObjectReader reader(*value, offer_reader.pointer_to("deadline"), faults);
  offer.deadline.emplace();
  offer.deadline->date = reader.date("date").value_or(Date{});
  offer.deadline->source = read_citation(reader, faults);
  reader.finish();
}

void read_head(ObjectReader& reader, Offer& offer, Faults& faults) {
  offer.id = reader.name("id");
  if (is_reserved_offer_id(offer.id)) {
    reader.fault("id", "reserved-name",
                 "An offer must not be called \"" + offer.id +
                     "\", with which the names of inputs of Offerscope itself begin; give it another id.");
  }
  offer.title = reader.text("title", Need::required, 120);
  offer.short_title = reader.text("shortTitle");
  if (character_count(offer.short_title) > kMostShortTitleCharacters) {
    reader.fault("shortTitle", "bad-text",
                 "`shortTitle` has " + std::to_string(character_count(offer.short_title)) +
                     " characters; a column's head has room for " +
                     std::to_string(kMostShortTitleCharacters) + '.');
  }
  offer.commissioner = reader.text("commissioner", Need::required, 120);
  offer.scheme = reader.name("scheme", Need::optional);
  offer.summary = reader.text("summary");
  offer.status = reader.word("status", status_words()).value_or(OfferStatus::proposed);
  read_period(reader, offer, faults);
  read_deadline(reader, offer, faults);
  if (auto written = read_authorship(reader, "written", Need::required, faults)) {
    offer.written = *written;
  }
  offer.checked = read_authorship(reader, "checked", Need::optional, faults);
  offer.review_due = reader.date("reviewDue", Need::optional);
}

void read_body(ObjectReader& reader, Offer& offer, Faults& faults) {
  reader.list("documents", [&](const JsonValue& item, const std::string& pointer) {
    offer.documents.push_back(read_document(item, pointer, faults));
  });
  reader.list(
      "assumptions",
      [&](const JsonValue& item, const std::string& pointer) {
        offer.assumptions.push_back(read_assumption(item, pointer, faults));
      },
      Need::optional);
  reader.list(
      "caps",
      [&](const JsonValue& item, const std::string& pointer) {
        offer.caps.push_back(read_cap(item, pointer, faults));
      },
      Need::optional);
  offer.gates = read_ids(reader, "gates", "an assumption of this offer", faults);
  reader.list("payments", [&](const JsonValue& item, const std::string& pointer) {
    offer.payments.push_back(read_payment(item, pointer, faults));
  });
  reader.list("services", [&](const JsonValue& item, const std::string& pointer) {
    offer.services.push_back(read_offer_service(item, pointer, faults));
  });
  static const std::vector<std::string> known = {"all", "some"};
  offer.services_known_in_full = reader.one_of("servicesKnown", known, Need::optional) != 1;
  reader.list("terms", [&](const JsonValue& item, const std::string& pointer) {
    offer.terms.push_back(read_term(item, pointer, faults));
  });
  reader.list("relations", [&](const JsonValue& item, const std::string& pointer) {
    offer.relations.push_back(read_relation(item, pointer, faults));
  });
  reader.list("gaps", [&](const JsonValue& item, const std::string& pointer) {
    const bool is_text = item.kind == JsonValue::Kind::string;
    const std::string problem =
        is_text ? text_problem(item.text, kMostTextCharacters) : "must be a sentence in quotation marks";
    if (problem.empty()) {
      offer.gaps.emplace_back(item.text);
    } else {
      add_fault(faults, item, pointer, "bad-text", "This gap " + problem + '.');
    }
  });
}

}  // namespace

Faults read_offer(std::string_view text, const OfferContext& context, Offer& offer) {
  JsonDocument document;
  Faults faults = parse_json(text, document);
  if (!is_readable(faults)) {
    faults.finish();
    return faults;
  }

  offer = Offer{};
  if (const std::string_view what = what_it_is(document.root); !what.empty()) {
    add_fault(faults, document.root, "", "not-an-offer",
              "This is " + std::string(what) + ", and not an offer. There is nothing to mend in it; open an offer file.");
    return faults;
  }
  ObjectReader reader(document.root, "", faults);
  if (read_format(reader, faults)) {
    (void)reader.raw("$schema");
    read_head(reader, offer, faults);
    read_body(reader, offer, faults);
    reader.finish();
    check_offer(offer, document.root, context, faults);
  }
  faults.finish();
  return faults;
}

}  // namespace offerscope
