// One session with one own offer, for the tests of the workload: an ECG scheme, paid as the test says.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/session.hpp"
#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope::test {

/// The small offer of offers/README.md with another price: `quantity` and `pounds` as the file writes them.
inline std::string offer_priced(std::string_view quantity, std::string_view pounds) {
  const std::string text = replaced(small_offer(), R"({ "basis": "weighted-patient" })", quantity);
  return replaced(text, R"("pounds": "0.96")", R"("pounds": ")" + std::string(pounds) + '"');
}

inline constexpr std::string_view kByItem = R"({ "basis": "item", "volume": "work-ecgs", "label": "ECGs a year" })";

using Entries = std::vector<std::pair<std::string, std::string>>;

inline void enter_all(Session& session, const Entries& entries) {
  for (const auto& [name, text] : entries) {
    CAPTURE(name);
    REQUIRE(session.enter(name, text) == "");
  }
}

/// The published hourly costs of 2024/25 as the user's own figures, so that sums worked by hand have round numbers
/// in every year; hourly_costs_test.cpp is about the published ones.
inline const Entries kOwnHours = {{"work.gp-hour", "239"}, {"work.nurse-hour", "50"}, {"work.pharmacist-hour", "60"}, {"work.hca-hour", "42"}};

/// A practice of 10,000 patients, registered and weighted, with `kOwnHours`, that looks at this offer and at no other.
inline Session work_session(const std::string& offer, const Entries& entries = {}) {
  Session session = bundled_session();
  const Faults faults = session.add_offer("own.json", offer, true);
  REQUIRE_MESSAGE(faults.empty(), report_of(faults));
  choose_only(session, {"anytown-ecg-2026-27"});
  enter_all(session, {{"registered", "10000"}, {"weighted", "10000"}});
  enter_all(session, kOwnHours);
  enter_all(session, entries);
  return session;
}

inline const WorkColumn& work_of(const Session& session) { return session.comparison().offers.at(0).work; }

inline const WorkLine& only_line(const Session& session) {
  REQUIRE(work_of(session).lines.size() == 1);
  return work_of(session).lines.front();
}

inline const WorkService& service_of(const Session& session, std::string_view id) {
  for (const WorkService& service : session.comparison().workload.services) {
    if (service.id == id) return service;
  }
  FAIL("no service ", std::string(id));
  return session.comparison().workload.services.front();
}

/// The field of that name, of the workload.
inline const InputField& work_field(const Session& session, std::string_view name) {
  const Workload& workload = session.comparison().workload;
  for (const InputField& field : workload.fields) {
    if (field.name == name) return field;
  }
  for (const WorkService& service : workload.services) {
    for (const InputField& field : service.fields) {
      if (field.name == name) return field;
    }
  }
  FAIL("no field ", std::string(name));
  return workload.fields.front();
}

}  // namespace offerscope::test
