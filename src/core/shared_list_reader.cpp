#include "shared_list_reader.hpp"

#include <functional>
#include <set>
#include <string>

#include "document_reader.hpp"
#include "file_format.hpp"
#include "json_document.hpp"
#include "measure_reader.hpp"
#include "number_reader.hpp"
#include "object_reader.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

/// Reads the head of a file and, where it can be read on, the rest by `read`.
Faults read_file(std::string_view text, const std::function<void(ObjectReader&, Faults&)>& read) {
  JsonDocument document;
  Faults faults = parse_json(text, document);
  if (is_readable(faults)) {
    ObjectReader reader(document.root, "", faults);
    if (read_format(reader, faults)) {
      (void)reader.raw("$schema");
      read(reader, faults);
      reader.finish();
    }
  }
  faults.finish();
  return faults;
}

Service read_service(const JsonValue& value, const std::string& pointer, std::set<std::string>& ids,
                     Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Service service;
  service.id = reader.name("id");
  service.title = reader.text("title", Need::required, 80);
  service.group = reader.text("group", Need::required, 80);
  reader.finish();
  if (!service.id.empty() && !ids.insert(service.id).second) {
    reader.fault("id", "duplicate-id",
                 "Two services have the id \"" + service.id + "\"; give each its own.");
  }
  return service;
}

/// The ids that a file has given so far.
struct KnownIds {
  std::set<std::string> documents;
  std::vector<std::string> document_list;
  std::set<std::string> volumes;
};

void read_suggestion_document(const JsonValue& value, const std::string& pointer, KnownIds& known,
                              Suggestions& suggestions, Faults& faults) {
  suggestions.documents.push_back(read_document(value, pointer, faults));
  const std::string& id = suggestions.documents.back().id;
  known.document_list.push_back(id);
  if (!id.empty() && !known.documents.insert(id).second) {
    const JsonValue* place = value.find("id");
    add_fault(faults, place ? *place : value, pointer + "/id", "duplicate-id",
              "Two entries of `documents` have the id \"" + id + "\"; give each its own.");
  }
}

Suggestion read_suggestion(const JsonValue& value, const std::string& pointer, KnownIds& known,
                           Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Suggestion suggestion;
  suggestion.volume = read_volume_name(reader);
  suggestion.per_thousand = read_from_zero(reader, "perThousand", "5.25").value_or(Decimal{});
  static const std::vector<std::string> lists = {"registered-patient", "weighted-patient"};
  suggestion.of_weighted_list = reader.one_of("list", lists) == 1;
  suggestion.note = reader.text("note", Need::optional);
  suggestion.source = read_citation(reader, faults);
  reader.finish();
  if (!suggestion.volume.empty() && !known.volumes.insert(suggestion.volume).second) {
    reader.fault("volume", "duplicate-id",
                 "Two suggestions are for the volume \"" + suggestion.volume + "\"; keep one.");
  }
  const std::string& document = suggestion.source.document;
  if (document.empty() || known.documents.contains(document)) return suggestion;
  const std::string near = nearest(document, known.document_list);
  const JsonValue* source = value.find("source");
  add_fault(faults, *source->find("document"), pointer + "/source/document", "unknown-document",
            "No entry of `documents` has the id \"" + document + "\"." +
                (near.empty() ? "" : " Did you mean \"" + near + "\"?"));
  return suggestion;
}

}  // namespace

Faults read_services(std::string_view text, std::vector<Service>& services) {
  services.clear();
  return read_file(text, [&](ObjectReader& file, Faults& faults) {
    std::set<std::string> ids;
    file.list("services", [&](const JsonValue& item, const std::string& pointer) {
      services.push_back(read_service(item, pointer, ids, faults));
    });
  });
}

Faults read_suggestions(std::string_view text, Suggestions& suggestions) {
  suggestions = {};
  return read_file(text, [&](ObjectReader& file, Faults& faults) {
    KnownIds known;
    file.list("documents", [&](const JsonValue& item, const std::string& pointer) {
      read_suggestion_document(item, pointer, known, suggestions, faults);
    });
    file.list("suggestions", [&](const JsonValue& item, const std::string& pointer) {
      suggestions.suggestions.push_back(read_suggestion(item, pointer, known, faults));
    });
  });
}

}  // namespace offerscope
