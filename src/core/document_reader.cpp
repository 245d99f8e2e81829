#include "document_reader.hpp"

#include <algorithm>

#include "meant.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr std::size_t kMostWordsCharacters = 300;

std::string date_remedy(const JsonValue& value) {
  if (value.kind == JsonValue::Kind::number) return Month::parse(std::string(value.text) + "-01") ? text_remedy(value) : "";
  const std::string date = meant_date(value.text);
  return write_instead(date.empty() ? meant_month(value.text) : date);
}

std::string read_document_date(ObjectReader& reader) {
  const JsonValue* value = reader.raw("date");
  if (!reader.usable()) return "";
  const bool is_text = value != nullptr && value->kind == JsonValue::Kind::string;
  if (is_text && (Date::parse(value->text) || Month::parse(value->text) ||
                  Month::parse(std::string(value->text) + "-01"))) {
    return std::string(value->text);
  }
  const std::string wanted = "a date, a month or a year such as \"2026-02-04\", \"2026-02\" or \"2026\"";
  if (value == nullptr) {
    reader.missing("date", "`date` is missing; add it as " + wanted + '.');
    return "";
  }
  if (is_text) {
    const std::string text(value->text);
    for (const std::string& problem : {Date::problem(text), Month::problem(text), Month::problem(text + "-01")}) {
      if (reader.impossible("date", *value, problem)) return "";
    }
  }
  reader.fault("date", "bad-value", "`date` must be " + wanted + "; found " + describe(*value) + '.' + date_remedy(*value));
  return "";
}

/// What no address has as it is.
bool is_forbidden_in_address(char c) {
  switch (c) {
    case ' ': case '"': case '<': case '>': case '\\': case '^': case '`': case '{': case '|': case '}': return true;
    default: return false;
  }
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
         std::none_of(rest.begin(), rest.end(), is_forbidden_in_address);
}

Citation read_citation_at(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader source(value, pointer, faults);
  Citation citation;
  citation.document = source.name("document");
  citation.words = source.text("words", Need::optional, kMostWordsCharacters);
  citation.place = source.text("place", Need::optional);
  source.finish();
  return citation;
}

}  // namespace

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

Citation read_citation(ObjectReader& reader, Faults& faults) {
  const JsonValue* value = reader.object("source");
  if (value == nullptr) return {};
  return read_citation_at(*value, reader.pointer_to("source"), faults);
}

std::optional<Citation> read_citation_if_any(ObjectReader& reader, Faults& faults) {
  const JsonValue* value = reader.object("source", Need::optional);
  if (value == nullptr) return std::nullopt;
  return read_citation_at(*value, reader.pointer_to("source"), faults);
}

}  // namespace offerscope
