// An offer as its file says it: facts and words, nothing computed. The format that people write
// is documented in offers/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar.hpp"
#include "document.hpp"
#include "money.hpp"
#include "payment.hpp"
#include "uplift/uplift_rule.hpp"

namespace offerscope {

/// Why a figure is not there. Never shown as zero.
enum class Missing { not_entered, not_published, not_applicable };

enum class OfferStatus { proposed, in_force, interim, ended, withdrawn, reported };

/// How an offer holds a service. The last two are never written: a service without an entry is not in
/// the offer or, where the offer's services are known only in part, not published.
enum class ServiceState {
  paid_separately,
  in_bundle,
  required_without_pay,
  under_review,
  notice_served,
  not_in_offer,
  not_published
};

enum class TermKind {
  workload,
  uplift,
  scope_change,
  bundling,
  cap,
  refusal,
  payment_timing,
  notice,
  stopping,
  clawback,
  audit,
  data
};

enum class RelationKind { requires_offer, supersedes, bridges_to, excludes };

/// What an assumption holds, and how it is typed.
enum class AssumptionUnit { percent, number, pounds, months, yes_no };

/// What the figures need and nobody can know yet: a field with a stated default.
struct Assumption {
  std::string id;
  std::string label;
  AssumptionUnit unit = AssumptionUnit::percent;
  Decimal fallback;  // the default; of yes_no 1 for yes, 0 for no
  std::string reason;
  std::optional<Citation> source;
};

struct OfferService {
  std::string service;
  ServiceState state = ServiceState::in_bundle;
  std::string requirement;
  Citation source;
};

/// Who bears what a term leaves open, by its words.
enum class TermRisk { practice, shared, commissioner };

struct Term {
  TermKind kind = TermKind::workload;
  std::optional<TermRisk> risk;        // none: the file does not judge it
  std::optional<bool> lines_alone;     // of a bundling term: whether lines can be taken alone
  std::optional<bool> hands_back;      // of a refusal term: whether refusing hands back what is done today
  std::optional<bool> sign_up;         // of a refusal term: false where the offer holds without a signature
  std::optional<UpliftRule> uplift;  // of an uplift term
  std::string text;
  Citation source;
};

struct Relation {
  RelationKind kind = RelationKind::requires_offer;
  std::string offer;  // an id, or empty
  std::string other;  // the other's name where it has no file
  std::string text;
  Citation source;
};

struct Deadline {
  Date date;
  Citation source;
};

struct Authorship {
  std::string by;
  Date on;
};

struct Offer {
  std::string id;
  std::string title;
  std::string short_title;
  std::string commissioner;
  std::string scheme;  // the same from year to year, or empty
  std::string summary;
  OfferStatus status = OfferStatus::proposed;
  Date from;
  Date to;
  std::optional<Deadline> deadline;
  Authorship written;
  std::optional<Authorship> checked;
  std::optional<Date> review_due;
  std::vector<Document> documents;
  std::vector<Assumption> assumptions;
  std::vector<Cap> caps;
  std::vector<std::string> gates;
  std::vector<Payment> payments;
  std::vector<OfferService> services;
  bool services_known_in_full = true;
  std::vector<Term> terms;
  std::vector<Relation> relations;
  std::vector<std::string> gaps;

  FinancialYear financial_year() const { return FinancialYear::of(from); }
  /// The year whose money its prices are: its own, or a later one that a price names. A price of an earlier
  /// year that is still paid is paid in the offer's own.
  FinancialYear price_year() const;
  const Document* find_document(std::string_view document_id) const;
  const Assumption* find_assumption(std::string_view assumption_id) const;
  const Cap* find_cap(std::string_view cap_id) const;
};

/// A kind of work from the shared list offers/services.json.
struct Service {
  std::string id;
  std::string title;
  std::string group;
};

/// A published rate of how many of a volume a list has.
struct Suggestion {
  std::string volume;
  Decimal per_thousand;
  bool of_weighted_list = false;  // else of the registered list
  std::string note;
  Citation source;
};

/// The published rates of offers/suggestions.json, with their documents.
struct Suggestions {
  std::vector<Document> documents;
  std::vector<Suggestion> suggestions;
};

}  // namespace offerscope
