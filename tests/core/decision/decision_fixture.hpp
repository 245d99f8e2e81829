// A practice of 10,000 patients with two own offers, for the tests of the decision: what Anytown pays in
// 2026/27 in three lines, and the older ECG scheme that the practice is in.
//
//   Anytown 2026/27   ECG         10,000 weighted patients × £0.96 = £9,600.00, guaranteed
//                     Wound care  100 dressings × £5.00            =   £500.00, conditional
//                     Spirometry  20 tests × £50.00                = £1,000.00, conditional    £11,100.00
//   Older ECG         ECG         10,000 weighted patients × £0.90 = £9,000.00, guaranteed
//
//   The work, at £30.00 an hour of a practice nurse:
//                     ECG         200 × 10 minutes, £5.00          = £1,000.00
//                     Wound care  100 × 12 minutes, £6.00          =   £600.00
//                     Spirometry  20 × 20 minutes, £10.00          =   £200.00, and £150.00 once  £1,950.00
#pragma once

#include "core/workload/work_fields.hpp"
#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope::test {

inline constexpr std::string_view kNew = "anytown-ecg-2026-27";
inline constexpr std::string_view kOld = "anytown-older-ecg";

/// What a test changes of the new offer's file.
struct NewOffer {
  std::string terms;      // terms beside the one on the rise, each ending with a comma
  std::string relations;  // without brackets
  std::string pounds = "0.96";
};

inline std::string term_text(std::string_view kind, std::string_view answer, std::string_view text) {
  return R"({ "term": ")" + std::string(kind) + "\", " + std::string(answer) + R"("text": ")" + std::string(text) +
         R"(", "source": { "document": "letter" } },)";
}

inline constexpr std::string_view kSupersedesOld =
    R"({ "relation": "supersedes", "offer": "anytown-older-ecg", "text": "It takes its place.", "source": { "document": "letter" } })";

/// Lines that are paid by what the practice counts.
inline std::string counted_line(std::string_view id, std::string_view title, std::string_view service, std::string_view label,
                                std::string_view pounds) {
  const std::string name(id);
  return R"(, { "id": ")" + name + R"(", "title": ")" + std::string(title) + R"(", "services": [")" + std::string(service) +
         R"("], "certainty": "conditional", "certaintyReason": "Paid on a claim.", "quantity": { "basis": "item", "volume": "decide-)" +
         name + R"(", "label": ")" + std::string(label) + R"(" }, "rate": { "pounds": ")" + std::string(pounds) +
         R"(", "priceYear": "2026-27", "uplifted": false }, "source": { "document": "letter" } })";
}

inline std::string service_text(std::string_view service) {
  return R"(, { "service": ")" + std::string(service) +
         R"(", "state": "paid-separately", "requirement": "Done in the practice", "source": { "document": "letter" } })";
}

inline std::string new_offer(const NewOffer& with) {
  std::string text = replaced(small_offer(), R"("pounds": "0.96")", R"("pounds": ")" + with.pounds + '"');
  text = replaced(text, "}\n  ],\n  \"services\": [", '}' + counted_line("dressings", "Wound care", "wound-care", "Dressings a year", "5.00") +
                                    counted_line("spirometry", "Spirometry", "spirometry", "Spirometry tests a year", "50.00") +
                                    "\n  ],\n  \"services\": [");
  text = replaced(text, "}\n  ],\n  \"terms\": [", '}' + service_text("wound-care") + service_text("spirometry") + "\n  ],\n  \"terms\": [" + with.terms);
  return replaced(text, R"("relations": [])", R"("relations": [)" + with.relations + ']');
}

inline std::string old_offer() {
  std::string text = replaced(small_offer(), "anytown-ecg-2026-27", kOld);
  text = replaced(text, "Anytown ECG scheme", "Anytown older ECG scheme");
  text = replaced(text, R"("shortTitle": "Anytown ECG")", R"("shortTitle": "Older ECG")");
  text = replaced(text, R"("from": "2026-04-01", "to": "2027-03-31")", R"("from": "2025-04-01", "to": "2026-03-31")");
  text = replaced(text, R"("from": "2026-04", "to": "2027-03")", R"("from": "2025-04", "to": "2026-03")");
  text = replaced(text, R"("2026-27", "uplifted")", R"("2025-26", "uplifted")");
  return replaced(text, R"("pounds": "0.96")", R"("pounds": "0.90")");
}

inline void enter_fields(Session& session, const std::vector<std::pair<std::string, std::string>>& entries) {
  for (const auto& [name, text] : entries) {
    CAPTURE(name);
    REQUIRE(session.enter(name, text) == "");
  }
}

/// The new offer chosen, the older one in the list and not chosen.
inline Session decide_session(const NewOffer& with = {}) {
  Session session = bundled_session();
  session.set_today({2026, 1, 20});
  for (const std::string& text : {old_offer(), new_offer(with)}) {
    const Faults faults = session.add_offer("own.json", text, true);
    REQUIRE_MESSAGE(faults.empty(), report_of(faults));
  }
  choose_only(session, {std::string(kNew)});
  enter_fields(session, {{"registered", "10000"}, {"weighted", "10000"}, {"decide-dressings", "100"}, {"decide-spirometry", "20"}});
  return session;
}

inline void enter_work(Session& session) {
  enter_fields(session, {{"work.nurse-hour", "30"}, {"work.ecg.volume", "200"}, {"work.ecg.nurse", "10"},
                         {"work.wound-care.nurse", "12"}, {"work.spirometry.nurse", "20"}, {"work.spirometry.setup", "150"}});
}

inline const DecisionColumn& decision_of(const Session& session) { return column_of(session, kNew).decision; }

inline const DecisionOption& option_of(const Session& session, DecisionOption::Kind kind) {
  for (const DecisionOption& option : decision_of(session).options) {
    if (option.kind == kind) return option;
  }
  FAIL("no such option");
  return decision_of(session).options.front();
}

/// All changes in one line: income, cost, margin; guaranteed, conditional, at risk; income after it.
inline std::string changes_of(const DecisionOption& option) {
  return option.income_change.text + " | " + option.cost_change.text + " | " + option.margin_change.text + " | " +
         option.certainty_change[0].text + " | " + option.certainty_change[1].text + " | " + option.certainty_change[2].text +
         " | " + option.income.text;
}

inline const InputField& decision_field(const Session& session, std::string_view name) {
  for (const InputField& field : decision_of(session).fields) {
    if (field.name == name) return field;
  }
  FAIL("no field ", std::string(name));
  return decision_of(session).fields.front();
}

inline std::string joined(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& part : texts) text += (text.empty() ? "" : "\n") + part;
  return text;
}

}  // namespace offerscope::test
