// What a session with the published offers shows, as texts.
#pragma once

#include <string>
#include <string_view>

#include "support/bundled.hpp"

namespace offerscope::test {

/// How many offers are published with the command.
inline std::size_t published() { return bundled_files().size() - 2; }  // two are shared lists

inline std::string text_in(const Session& session, std::string_view name) {
  const InputField* field = field_of(session, name);
  return field ? field->text : "no field";
}

inline std::string year_of(const Session& session, std::string_view offer) {
  return column_of(session, offer).income.year.text;
}

}  // namespace offerscope::test
