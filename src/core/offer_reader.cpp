#include "offer_reader.hpp"

#include <algorithm>
#include <set>

#include "characters.hpp"
#include "object_reader.hpp"
#include "offer_checks.hpp"
#include "payment_reader.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr std::size_t kMostShortTitleCharacters = 24;

/// Checks `format`; false where the rest of the file is not to be read.
bool read_format(ObjectReader& reader, Faults& faults) {
  const JsonValue* format = reader.raw("format");
  if (!reader.usable()) return false;
  const std::string known = std::to_string(kOfferFormat);
  if (format == nullptr) {
    reader.fault("format", "missing-key",
                 "`format` is missing; add it as \"format\": " + known + ". Is this an offer file?");
    return true;
  }
  static_assert(kOfferFormat == 2, "name all formats that are read");
  const bool readable = format->text == "1" || format->text == known;
  if (format->kind == JsonValue::Kind::number && readable) return true;
  const bool whole_number =
      format->kind == JsonValue::Kind::number && !format->text.empty() &&
      format->text.find_first_not_of("0123456789") == std::string::npos && format->text != "0";
  if (whole_number) {
    add_fault(faults, *format, "/format", "newer-format",
              "This file is of format " + shortened(format->text) + "; this Offerscope reads formats 1 and " +
                  known + ". Open it in a newer Offerscope.");
    return false;
  }
  add_fault(faults, *format, "/format", "bad-value",
            "`format` must be the number " + known + "; found " + describe(*format) + '.');
  return true;
}

std::string read_document_date(ObjectReader& reader) {
  const JsonValue* value = reader.raw("date");
  if (!reader.usable()) return "";
  const bool is_text = value != nullptr && value->kind == JsonValue::Kind::string;
  if (is_text && Month::parse(value->text)) return value->text;
  if (is_text && Month::parse(value->text + "-01")) return value->text;
  const std::string wanted = "a date, a month or a year such as \"2026-02-04\", \"2026-02\" or \"2026\"";
  if (value == nullptr) {
    reader.fault("date", "missing-key", "`date` is missing; add it as " + wanted + '.');
    return "";
  }
  if (is_text && Date::parse(value->text)) return value->text;
  reader.fault("date", "bad-value", "`date` must be " + wanted + "; found " + describe(*value) + '.');
  return "";
}

/// An https address whose host is plain: nothing before an "@" that looks like another host, no
/// characters that look like others.
bool is_plain_address(std::string_view address) {
  constexpr std::string_view scheme = "https://";
  if (!address.starts_with(scheme)) return false;
  const std::string_view rest = address.substr(scheme.size());
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  const bool plain_host = std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-';
  });
  return plain_host && host.find('.') != std::string_view::npos && !host.starts_with('.') &&
         rest.find_first_of(" \"<>\\^`{|}") == std::string_view::npos;
}

Document read_document(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Document document;
  document.id = reader.name("id");
  document.title = reader.text("title");
  document.publisher = reader.text("publisher");
  document.date = read_document_date(reader);
  document.address = reader.text("address", Need::optional);
  if (!document.address.empty() && !is_plain_address(document.address)) {
    reader.fault("address", "bad-value",
                 "`address` must be like https://www.example.org/page, with no spaces and nothing "
                 "before an @; leave it out where there is none.");
  }
  document.verification =
      reader.word("verification", verification_words()).value_or(Verification::one_person);
  document.note = reader.text("note", Need::optional);
  reader.finish();
  return document;
}

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

Term read_term(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Term term;
  const auto kind = reader.word("term", term_words());
  term.kind = kind.value_or(TermKind::workload);
  if (kind == TermKind::uplift) term.promise = reader.word("promise", uplift_promise_words());
  term.text = reader.text("text");
  term.source = read_citation(reader, faults);
  if (kind) reader.finish();
  return term;
}

Relation read_relation(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Relation relation;
  relation.kind = reader.word("relation", relation_words()).value_or(RelationKind::supersedes);
  relation.offer = reader.name("offer", Need::optional);
  relation.other = reader.text("other", Need::optional);
  if (reader.usable() && reader.has("offer") == reader.has("other")) {
    reader.fault("offer", "bad-value",
                 "A relation names either `offer`, the id of an offer file, or `other`, a name; give one of them.");
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
    reader.fault("to", "bad-value",
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
  offer.title = reader.text("title", Need::required, 120);
  offer.short_title = reader.text("shortTitle");
  if (character_count(offer.short_title) > kMostShortTitleCharacters) {
    reader.fault("shortTitle", "bad-text",
                 "`shortTitle` has " + std::to_string(character_count(offer.short_title)) +
                     " characters; a column's head has room for " +
                     std::to_string(kMostShortTitleCharacters) + '.');
  }
  offer.commissioner = reader.text("commissioner", Need::required, 120);
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
      offer.gaps.push_back(item.text);
    } else {
      add_fault(faults, item, pointer, "bad-text", "This gap " + problem + '.');
    }
  });
}

/// Whether the text was JSON to its end. Doubled keys are faults that do not hinder reading on.
bool is_readable(const Faults& faults) {
  return std::all_of(faults.begin(), faults.end(),
                     [](const Fault& fault) { return fault.code == "duplicate-key"; });
}

}  // namespace

Faults read_offer(std::string_view text, const OfferContext& context, Offer& offer) {
  JsonValue root;
  Faults faults = parse_json(text, root);
  if (!is_readable(faults)) {
    faults.finish();
    return faults;
  }

  offer = Offer{};
  ObjectReader reader(root, "", faults);
  if (read_format(reader, faults)) {
    (void)reader.raw("$schema");
    read_head(reader, offer, faults);
    read_body(reader, offer, faults);
    reader.finish();
    check_offer(offer, root, context, faults);
  }
  faults.finish();
  return faults;
}

Faults read_suggestions(std::string_view text, Suggestions& suggestions) {
  JsonValue root;
  Faults faults = parse_json(text, root);
  suggestions = {};
  faults.finish();
  return faults;
}

Faults read_services(std::string_view text, std::vector<Service>& services) {
  JsonValue root;
  Faults faults = parse_json(text, root);
  if (!is_readable(faults)) {
    faults.finish();
    return faults;
  }

  services.clear();
  ObjectReader reader(root, "", faults);
  if (!read_format(reader, faults)) {
    faults.finish();
    return faults;
  }
  std::set<std::string> ids;
  reader.list("services", [&](const JsonValue& item, const std::string& pointer) {
    ObjectReader entry(item, pointer, faults);
    Service service;
    service.id = entry.name("id");
    service.title = entry.text("title", Need::required, 80);
    service.group = entry.text("group", Need::required, 80);
    entry.finish();
    if (!service.id.empty() && !ids.insert(service.id).second) {
      entry.fault("id", "duplicate-id", "Two services have the id \"" + service.id + "\"; give each its own.");
    }
    services.push_back(std::move(service));
  });
  reader.finish();
  faults.finish();
  return faults;
}

}  // namespace offerscope
