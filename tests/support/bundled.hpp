// The offers and the list of services that the command carries, loaded as the faces load them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cli/bundled_offers.hpp"
#include "core/session.hpp"

namespace offerscope::test {

inline std::string_view bundled_text(std::string_view file_name) {
  for (const BundledFile& file : bundled_files()) {
    if (file.name == file_name) return file.text;
  }
  return {};
}

/// A session with all bundled offers, as it is when the page opens.
inline Session bundled_session() {
  Session session;
  REQUIRE(session.load_services(bundled_text("services.json")).empty());
  REQUIRE(session.load_suggestions(bundled_text("suggestions.json")).empty());
  for (const BundledFile& file : bundled_indices()) {
    CAPTURE(file.name);
    REQUIRE(session.load_index(file.text).empty());
  }
  for (const BundledFile& file : bundled_files()) {
    if (file.name == "services.json" || file.name == "suggestions.json") continue;
    CAPTURE(file.name);
    REQUIRE(session.add_offer(file.name, file.text, false).empty());
  }
  return session;
}

inline const Catalogue& bundled_catalogue() {
  static const Session session = bundled_session();
  return session.catalogue();
}

inline const Offer& bundled_offer(std::string_view id) {
  const CatalogueEntry* entry = bundled_catalogue().find(id);
  REQUIRE_MESSAGE(entry != nullptr, "no bundled offer ", std::string(id));
  return entry->offer;
}

/// Chooses these offers and no others.
inline void choose_only(Session& session, const std::vector<std::string>& ids) {
  for (const std::string& id : std::vector<std::string>(session.scenario().offers)) {
    REQUIRE(session.choose(id, false) == "");
  }
  for (const std::string& id : ids) REQUIRE(session.choose(id, true) == "");
}

inline const OfferColumn& column_of(const Session& session, std::string_view id) {
  for (const OfferColumn& column : session.comparison().offers) {
    if (column.id == id) return column;
  }
  FAIL("no column of ", std::string(id));
  return session.comparison().offers.front();
}

inline const PaymentLine& line_of(const OfferColumn& column, std::string_view id) {
  for (const PaymentLine& line : column.payments) {
    if (line.id == id) return line;
  }
  FAIL("no payment ", std::string(id), " in ", column.id);
  return column.payments.front();
}

inline const InputField* field_of(const Session& session, std::string_view name) {
  for (const InputField& field : session.comparison().inputs) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

}  // namespace offerscope::test
