// What tests read of the uplift of a session's first offer.
#pragma once

#include <string>

#include "core/session.hpp"

namespace offerscope::test {

/// "Worst: 1988/89 to 1993/94: 100.0p 94.8p …"
inline std::string texts(const NamedPath& path) {
  std::string text = path.title + ':';
  for (const RealValue& value : path.values) text += ' ' + value.text;
  return text;
}

inline const UpliftColumn& uplift_of(const Session& session) { return session.comparison().offers.at(0).uplift; }

}  // namespace offerscope::test
