// An offer as its file says it: facts and words, nothing computed. The format that people write
// is documented in offers/README.md.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar.hpp"
#include "money.hpp"

namespace offerscope {

/// Why a figure is not there. Never shown as zero.
enum class Missing { not_entered, not_published, not_applicable };

/// How sure a payment is.
enum class Certainty { guaranteed, conditional, at_risk };

/// How well a published fact is checked.
enum class Verification { primary, press, one_person, derived };

enum class OfferStatus { proposed, in_force, interim, ended, withdrawn, reported };

/// What a rate is multiplied by.
/// `not_published` only where the price is not published either.
enum class Basis {
  weighted_patient,
  registered_patient,
  eligible_patient,
  item,
  bed,
  block,
  not_published
};

enum class Payee { practice, pcn };

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

enum class UpliftPromise { none, review, applied };

enum class RelationKind { requires_offer, supersedes, bridges_to, excludes };

/// A document that facts were read in.
struct Document {
  std::string id;
  std::string title;
  std::string publisher;
  std::string date;     // as precise as it is known: "2026", "2026-02" or "2026-02-04"
  std::string address;  // https, or empty
  Verification verification = Verification::primary;
  std::string note;
};

/// Where one fact was read.
struct Citation {
  std::string document;  // a Document's id
  std::string words;     // the words themselves, or empty
  std::string place;     // page, slide, question, or empty
};

struct QuantityRule {
  Basis basis = Basis::weighted_patient;
  std::string volume;  // the input's name, for bases that the practice counts
  std::string label;   // what the input is called
  bool other_practices_patients = false;
  std::optional<Date> census;
};

/// A published price, or none.
struct RateRule {
  std::optional<Rate> rate;  // none: not published
  std::optional<FinancialYear> price_year;
  bool uplifted = false;  // the commissioner's uplift for that year is already in it
};

struct Pot {
  std::string id;
  std::string title;
  Percent percent;
};

/// One part of a payment's schedule.
struct SchedulePart {
  enum class Pays { monthly, quarterly, once };
  Percent percent;
  Pays pays = Pays::monthly;
  Month from;                         // monthly, quarterly
  Month to;                           // monthly, quarterly
  std::optional<Month> month;         // once; none: the month is not published
  std::optional<Certainty> certainty; // where it differs from the payment's
  std::string certainty_reason;
  std::string note;
};

/// One line that pays.
struct Payment {
  std::string id;
  std::string title;
  std::vector<std::string> services;
  Certainty certainty = Certainty::conditional;
  std::string certainty_reason;
  QuantityRule quantity;
  RateRule rate;
  Payee payee = Payee::practice;
  std::vector<Pot> pots;
  std::vector<SchedulePart> schedule;  // empty: not published
  std::string note;
  Citation source;
};

struct OfferService {
  std::string service;
  ServiceState state = ServiceState::in_bundle;
  std::string requirement;
  Citation source;
};

struct Term {
  TermKind kind = TermKind::workload;
  std::optional<UpliftPromise> promise;  // of an uplift term
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
  std::string summary;
  OfferStatus status = OfferStatus::proposed;
  Date from;
  Date to;
  std::optional<Deadline> deadline;
  Authorship written;
  std::optional<Authorship> checked;
  std::optional<Date> review_due;
  std::vector<Document> documents;
  std::vector<Payment> payments;
  std::vector<OfferService> services;
  bool services_known_in_full = true;
  std::vector<Term> terms;
  std::vector<Relation> relations;
  std::vector<std::string> gaps;

  FinancialYear financial_year() const { return FinancialYear::of(from); }
  const Document* find_document(const std::string& document_id) const;
};

/// A kind of work from the shared list offers/services.json.
struct Service {
  std::string id;
  std::string title;
  std::string group;
};

}  // namespace offerscope
