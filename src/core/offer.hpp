// An offer as its file says it: facts and words, nothing computed. The format that people write
// is documented in offers/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
  hour,
  point,
  unearned_pound,
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

/// A number other than the quantity itself: where it comes from, × times ÷ over.
struct Measure {
  enum class From { number, registered_list, weighted_list, volume, assumption };
  From from = From::number;
  Decimal number;      // of From::number
  std::string name;    // the volume's or the assumption's
  std::string label;   // of a volume: what the input is called
  Decimal times = Decimal::one();
  Decimal over = Decimal::one();
};

struct TitledMeasure {
  std::string title;
  Measure measure;
};

/// At most so many of a quantity are paid in the year, over all payments that name it.
struct Cap {
  std::string id;
  std::string title;
  Measure most;
  Citation source;
};

enum class Counted { year, year_before, quarters };

struct QuantityRule {
  Basis basis = Basis::weighted_patient;
  std::string volume;  // the input's name, for bases that the practice counts
  std::string label;   // what the input is called
  bool other_practices_patients = false;
  Counted counted = Counted::year;
  std::optional<Date> census;
  Decimal points;       // of Basis::point
  std::string payment;  // of Basis::unearned_pound: an earlier payment's id
  std::vector<TitledMeasure> factors;
  std::optional<Measure> floor;
  std::string cap;  // a Cap's id, or empty
};

/// A price for a part of the quantity (own_units) or, once reached, for all of it (all_units).
struct Bands {
  enum class Prices { own_units, all_units };
  struct Step {
    Decimal from;
    Rate rate;
  };
  Prices prices = Prices::own_units;
  std::optional<Measure> by;  // all_units only; none: the quantity
  std::vector<Step> steps;    // rising, the first from 0
};

/// A price that was agreed afterwards for the whole period.
struct Variation {
  Rate rate;
  Date agreed;
  std::optional<Month> month;  // in which the difference is settled; none: not published
  Citation source;
  std::string note;
};

/// A published price or bands of prices, or neither.
struct RateRule {
  std::optional<Rate> rate;
  std::optional<Bands> bands;
  Decimal per = Decimal::one();  // 1000 for a price per 1,000
  std::optional<FinancialYear> price_year;
  bool uplifted = false;  // the commissioner's uplift for that year is already in it
  std::vector<Variation> variations;

  bool is_published() const { return rate || bands; }
};

/// A change of the value in pounds, before it is rounded.
struct Limit {
  enum class Kind { at_most, at_least, less };
  Kind kind = Kind::at_most;
  std::string title;
  Measure pounds;
};

/// What the practice must buy out of the price.
struct Consumable {
  std::string title;
  Decimal units;  // for each unit of the quantity
  Rate rate;      // for each of them
  std::optional<Citation> source;
};

/// How much is earned at what achievement.
struct Achievement {
  enum class Rule { step, linear, best_of };
  struct Step {
    Decimal at;
    Percent pays;
  };
  /// For an event that the practice could not help: at least this is paid where it is accepted.
  struct Relief {
    std::string assumption;  // yes-no
    Percent pays;
  };
  Rule rule = Rule::step;
  std::string assumption;  // of step and linear: percent or number
  std::vector<Step> steps;
  Decimal lower;
  Decimal upper;
  std::optional<Decimal> nothing_under;
  std::vector<Achievement> of;  // of best_of
  std::optional<Relief> relief;
};

struct Pot {
  std::string id;
  std::string title;
  Percent percent;
  std::optional<Achievement> achievement;
  std::vector<std::string> gates;
};

/// One part of a payment's schedule.
struct SchedulePart {
  enum class Pays { monthly, quarterly, once };
  Percent percent;
  Pays pays = Pays::monthly;
  Month from;                         // monthly, quarterly
  Month to;                           // monthly, quarterly
  std::optional<Month> month;         // once; none: the month is not published
  std::optional<Month> back_paid_in;  // what fell due earlier arrives in it
  std::string paid;                   // an assumption: how much of the part is paid in the end
  bool balance = false;               // settles the account of a reconciliation
  std::optional<Certainty> certainty; // where it differs from the payment's
  std::string certainty_reason;
  std::string note;
};

/// What happens when instalments were more than what was earned.
struct Reconciliation {
  enum class Shortfall { recovered, kept, not_published };
  Shortfall shortfall = Shortfall::recovered;
  std::optional<Month> from;  // with `to`: taken back in equal parts; none: not published
  std::optional<Month> to;
  std::string note;
  std::optional<Citation> source;
};

/// What an offer says on those who join during the year.
enum class PartYear { full_price, by_month, not_published };

/// One line that pays.
struct Payment {
  std::string id;
  std::string title;
  std::vector<std::string> services;
  Certainty certainty = Certainty::conditional;
  std::string certainty_reason;
  QuantityRule quantity;
  RateRule rate;
  std::vector<Limit> limits;
  std::vector<Consumable> consumables;
  Payee payee = Payee::practice;
  std::vector<Pot> pots;
  std::optional<Achievement> achievement;
  std::vector<std::string> gates;
  std::vector<SchedulePart> schedule;  // empty: not published
  std::optional<Reconciliation> reconciliation;
  std::optional<PartYear> part_year;
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
