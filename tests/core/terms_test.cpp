// The questions on the terms: what each offer answers, who bears what the words leave open, and the order by
// which the most dangerous answers come first.
#include "core/terms.hpp"

#include <doctest/doctest.h>

#include "core/words.hpp"
#include "support/comparisons.hpp"

namespace offerscope {
namespace {

using test::replaced;
using test::small_offer;

/// The small offer with these terms instead of its own.
std::string with_terms(const std::string& terms) {
  const std::string text = small_offer();
  const auto begin = text.find("\"terms\": [");
  const auto end = text.find("\"relations\"");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return text.substr(0, begin) + "\"terms\": [" + terms + "],\n  " + text.substr(end);
}

/// A term of the kind, with more keys as `more` writes them: R"("risk": "shared")".
std::string term(std::string_view kind, std::string_view more = "") {
  std::string text = "{ \"term\": \"" + std::string(kind) + "\", ";
  if (!more.empty()) text += std::string(more) + ", ";
  return text + R"("text": "The answer.", "source": { "document": "letter", "words": "the words" } })";
}

std::vector<TermRow> rows_of(const std::string& text) {
  Session session = test::bundled_session();
  const Faults faults = session.add_offer("own.json", text, true);
  REQUIRE_MESSAGE(faults.empty(), test::report_of(faults));
  return compare(session.catalogue(), test::scenario_of({"anytown-ecg-2026-27"}, "10000", "10000")).terms;
}

std::vector<TermRow> rows_of_bundled(std::vector<std::string> offers) {
  return compare(test::bundled_catalogue(), test::scenario_of(std::move(offers), "10000", "10000")).terms;
}

/// "uplift practice, cap silent": the rows in their order, each with its cells.
std::string order_of(const std::vector<TermRow>& rows) {
  std::string text;
  for (const TermRow& row : rows) {
    text += (text.empty() ? "" : ", ") + row.name;
    for (const TermCell& cell : row.cells) {
      text += ' ';
      text += !cell.says ? "silent" : cell.risk ? name_of(*cell.risk) : "said";
    }
  }
  return text;
}

const TermCell& cell_of(const std::vector<TermRow>& rows, std::string_view name, std::size_t offer = 0) {
  for (const TermRow& row : rows) {
    if (row.name == name) return row.cells.at(offer);
  }
  FAIL("no question ", std::string(name));
  return rows.front().cells.front();
}

TEST_CASE("every question of an LMC is asked, with why it matters; without an offer none is") {
  const std::vector<TermRow> rows = rows_of(with_terms(""));
  CHECK(rows.size() == term_words().size());
  for (const TermRow& row : rows) {
    CAPTURE(row.name);
    CHECK(row.question.ends_with('?'));
    CHECK(row.why.ends_with('.'));
    CHECK(row.cells.size() == 1);
  }
  CHECK(rows_of_bundled({}).empty());
}

// Silence is grave (3) on seven questions and less so (1) on the others; the small offer's payments say when
// they pay, which nobody judges (1). Within a rank the fixed order stays.
TEST_CASE("where the offer does not say, the questions on which silence is grave come first") {
  CHECK(order_of(rows_of(with_terms(""))) ==
        "workload silent, uplift silent, scope-change silent, cap silent, refusal silent, notice silent, "
        "stopping silent, bundling silent, payment-timing said, clawback silent, audit silent, data silent");
  CHECK(cell_of(rows_of(with_terms("")), "notice").risk_text == "The offer does not say");
  CHECK(cell_of(rows_of(with_terms("")), "notice").lines.empty());
}

TEST_CASE("what the practice bears is worse than silence; then a shared risk, no judgement, the commissioner’s") {
  const std::string terms = term("data", R"("risk": "practice")") + ',' + term("workload", R"("risk": "shared")") +
                            ',' + term("cap", R"("risk": "commissioner")") + ',' + term("notice");
  const std::vector<TermRow> rows = rows_of(with_terms(terms));
  CHECK(order_of(rows) ==
        "data practice, "
        "uplift silent, scope-change silent, refusal silent, stopping silent, "
        "workload shared, "
        "bundling silent, payment-timing said, notice said, clawback silent, audit silent, "
        "cap commissioner");
  CHECK(cell_of(rows, "data").risk_text == "Risk with the practice");
  CHECK(cell_of(rows, "workload").risk_text == "Risk shared");
  CHECK(cell_of(rows, "cap").risk_text == "Risk with the commissioner");
  CHECK(cell_of(rows, "notice").risk_text == "");
}

TEST_CASE("an answer has the file’s words and their source") {
  const std::vector<TermRow> rows = rows_of(with_terms(term("audit", R"("risk": "shared")")));
  const TermCell& cell = cell_of(rows, "audit");
  REQUIRE(cell.lines.size() == 1);
  CHECK(cell.offer == "anytown-ecg-2026-27");
  CHECK(cell.lines[0].text == "The answer.");
  CHECK(cell.lines[0].source.words == "the words");
  CHECK(cell.lines[0].source.title == "Letter to practices: ECG scheme 2026/27");
  CHECK(!cell.lines[0].relation);
}

TEST_CASE("the promise judges an uplift term that the file does not judge") {
  const auto risk_text = [](std::string_view more) {
    return cell_of(rows_of(with_terms(term("uplift", more))), "uplift").risk_text;
  };
  for (const std::string_view promise : {"none", "review", "applied", "discretion"}) {
    CAPTURE(promise);
    CHECK(risk_text("\"promise\": \"" + std::string(promise) + '"') == "Risk with the practice");
  }
  CHECK(risk_text(R"("promise": "pass-through")") == "Risk with the commissioner");
  CHECK(risk_text(R"("promise": "fixed", "percent": "2")") == "");
  CHECK(risk_text(R"("promise": "index", "link": { "index": "cpi" })") == "");
  CHECK(risk_text(R"("promise": "review", "risk": "shared")") == "Risk shared");
}

TEST_CASE("of several terms on one question the most dangerous counts, and all are shown") {
  const std::string terms = term("cap", R"("risk": "commissioner")") + ',' + term("cap", R"("risk": "practice")") +
                            ',' + term("cap");
  const std::vector<TermRow> rows = rows_of(with_terms(terms));
  CHECK(rows.front().name == "cap");
  CHECK(rows.front().cells[0].risk_text == "Risk with the practice");
  CHECK(rows.front().cells[0].lines.size() == 3);
  // No judgement is worse than that the commissioner bears it.
  const std::string milder = term("cap", R"("risk": "commissioner")") + ',' + term("cap");
  CHECK(cell_of(rows_of(with_terms(milder)), "cap").risk_text == "");
}

TEST_CASE("where no term answers, the rules of the payments do, and say so") {
  const auto answers = [](const std::string& text, std::string_view question) {
    const std::vector<TermRow> rows = rows_of(text);
    std::string texts;
    for (const TermLine& line : cell_of(rows, question).lines) texts += line.text;
    return texts;
  };
  const std::string silent = with_terms("");
  CHECK(answers(silent, "payment-timing") ==
        "By its payments: in 12 equal payments, April 2026 to March 2027.");
  CHECK(cell_of(rows_of(silent), "payment-timing").lines[0].source.title == "");
  CHECK(answers(silent, "cap") == "");
  CHECK(answers(silent, "clawback") == "");
  CHECK(answers(with_terms(term("payment-timing")), "payment-timing") == "The answer.");

  const std::string_view schedule =
      R"("schedule": [{ "percent": "100", "pays": "monthly", "from": "2026-04", "to": "2027-03" }])";
  const std::string unknown_month =
      replaced(silent, schedule, R"("schedule": [{ "percent": "100", "pays": "once", "month": "not-published" }])");
  CHECK(answers(unknown_month, "payment-timing") == "");

  const std::string settled = replaced(replaced(silent, "\"certainty\": \"guaranteed\"", "\"certainty\": \"at-risk\""),
      schedule,
      R"("schedule": [{ "percent": "80", "pays": "monthly", "from": "2026-04", "to": "2027-03" },
        { "percent": "20", "pays": "once", "month": "2027-06", "balance": true }],
        "reconciliation": { "shortfall": "recovered", "from": "2027-07", "to": "2027-09" })");
  CHECK(answers(settled, "payment-timing") ==
        "By its payments: 80% in 12 equal payments, April 2026 to March 2027; the balance once, in June 2027.");
  CHECK(answers(settled, "clawback") ==
        "By its payments: what was not earned is taken back, July 2027 to September 2027.");
  CHECK(answers(replaced(settled, R"("recovered", "from": "2027-07", "to": "2027-09")", R"("not-published")"),
                "clawback") == "");

  const std::string ceiling = replaced(
      silent, schedule,
      std::string(schedule) +
          R"(, "limits": [{ "limit": "at-most", "title": "Yearly ceiling", "number": "5000" }])");
  CHECK(answers(ceiling, "cap") == "By its payments: nothing is paid above the ceiling “Yearly ceiling”.");
}

TEST_CASE("payments that pay in different ways are named") {
  const auto payment = [](std::string_view id, std::string_view title, std::string_view month) {
    return R"({ "id": ")" + std::string(id) + R"(", "title": ")" + std::string(title) +
           R"(", "services": ["ecg"], "certainty": "guaranteed", "certaintyReason": "Paid.",
               "quantity": { "basis": "weighted-patient" },
               "rate": { "pounds": "1.00", "priceYear": "2026-27", "uplifted": false },
               "schedule": [{ "percent": "100", "pays": "once", "month": ")" + std::string(month) +
           R"(" }], "source": { "document": "letter" } }, )";
  };
  std::string more;
  for (const auto& [id, title] : {std::pair{"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}}) {
    more += payment(id, title, "2026-05");
  }
  const std::string text = replaced(with_terms(""), "\"payments\": [", "\"payments\": [" + more);
  const auto rows = rows_of(text);
  const TermCell& cell = cell_of(rows, "payment-timing");
  REQUIRE(cell.lines.size() == 2);
  CHECK(cell.lines[0].text == "By its payments: once, in May 2026 (A, B and 2 other lines).");
  CHECK(cell.lines[1].text == "By its payments: in 12 equal payments, April 2026 to March 2027 (ECG).");
}

// Each row's worst answer, then the sum: uplift 4 + 4 + 4; bundling 4 + 0 + 4 = 8; workload and refusal
// 4 + 1 + 1 in their fixed order; three rows of 3 + 3 + 3 in their fixed order; scope-change 2 + 3 + 3; payment timing
// 1 + 1 + 1; then clawback, audit and data with 0 + 1 + 1.
TEST_CASE("the offers that the page opens with, in order") {
  CHECK(order_of(rows_of_bundled({"nenc-medicines-2026-27", "lsc-routine-2025-26", "nwl-single-offer-2025-26"})) ==
        "uplift practice practice practice, "
        "bundling practice commissioner practice, "
        "workload practice said said, "
        "refusal practice said said, "
        "cap silent silent silent, "
        "notice silent silent silent, "
        "stopping silent silent silent, "
        "scope-change shared silent silent, "
        "payment-timing silent said silent, "
        "clawback commissioner silent silent, "
        "audit commissioner silent said, "
        "data commissioner silent silent");
}

TEST_CASE("of two offers the sum decides between questions that are alike dangerous") {
  // Access 2024/25: workload, timing and stopping borne by the practice, refusal said. QOF 2024/25: uplift
  // borne, timing shared, workload said. So stopping 4 + 3, uplift 3 + 4, timing 4 + 2, workload 4 + 1.
  const std::string order = order_of(rows_of_bundled({"nwl-access-2024-25", "nhse-qof-2024-25"}));
  CHECK(order.starts_with("uplift silent practice, stopping practice silent, payment-timing practice shared, "
                          "workload practice said, "));
}

TEST_CASE("judgements in the published offers are few, and each stands on quoted words") {
  std::size_t judged = 0;
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    CAPTURE(entry.offer.id);
    for (const Term& term : entry.offer.terms) {
      CAPTURE(term.text);
      if (term.risk || term.lines_alone || term.hands_back || term.sign_up) {
        ++judged;
        CHECK(!term.source.words.empty());
      }
    }
  }
  CHECK(judged > 40);
}

TEST_CASE("lines alone and handing back, as the published words say") {
  const auto term_of = [](std::string_view offer, TermKind kind) {
    for (const Term& term : test::bundled_offer(offer).terms) {
      if (term.kind == kind) return term;
    }
    FAIL("no such term in ", std::string(offer));
    return Term{};
  };
  CHECK(term_of("lsc-routine-2025-26", TermKind::bundling).lines_alone == true);
  CHECK(term_of("nenc-medicines-2026-27", TermKind::bundling).lines_alone == false);
  // The offer cannot be taken alone; it has one line only.
  CHECK(!term_of("nenc-adhd-2026-27", TermKind::bundling).lines_alone);
  CHECK(term_of("nenc-medicines-2026-27", TermKind::refusal).hands_back == true);
  CHECK(term_of("nenc-adhd-2026-27", TermKind::refusal).hands_back == true);
  CHECK(!term_of("lsc-routine-2025-26", TermKind::refusal).hands_back);
  CHECK(term_of("nhse-advice-guidance-2026-27", TermKind::refusal).sign_up == false);
  CHECK(!term_of("lsc-routine-2025-26", TermKind::refusal).sign_up);
}

}  // namespace
}  // namespace offerscope
