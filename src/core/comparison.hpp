// The one view-model. Every face (canvas, HTML, command, exports) shows this value and computes no
// figure of its own. Texts in it are ready to be shown.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "catalogue.hpp"
#include "entry.hpp"
#include "decision/decision.hpp"
#include "figure.hpp"
#include "input_field.hpp"
#include "scenario.hpp"
#include "uplift/uplift_risk.hpp"
#include "workload/workload.hpp"

namespace offerscope {

struct PotLine {
  std::string id;
  std::string title;
  std::string percent_text;  // "35%"
  Figure amount;             // what it earns
  std::string earned_text;   // "50% of £1,200.00 at 49.2% (target 49.8%)", or "" where it earns all
  std::optional<std::size_t> step;  // which of the line's steps is the pot's, if one is
};

/// An edge at which the price or what is earned jumps: how far the practice is from it, and what
/// crossing it is worth.
struct Cliff {
  enum class Side { above, below };
  Side side = Side::above;
  std::string of;    // whose: "assumption reached", "registered list", or "" for the line's own quantity
  Decimal edge;      // where the jump is
  Decimal distance;  // from the practice's value to the first value on the edge's other side
  Figure worth;      // what would be paid more (above) or less (below) on the other side
  std::string short_text;  // "1 more test (from 20 on) would pay £105.00 more"
  std::string text;        // the same, and ": £500.00 instead of £395.00"
};

/// One payment of one offer for this practice.
struct PaymentLine {
  std::string id;
  std::string title;
  std::vector<std::string> services;  // ids
  Basis basis = Basis::weighted_patient;
  std::string basis_text;  // "weighted patient"
  bool priced = false;     // a price, or bands of prices, is published
  std::optional<Rate> rate;  // none: not published, or bands
  std::string rate_text;  // "£2.87 per weighted patient a year", "not published"
  std::optional<Quantity> quantity;
  std::string quantity_text;  // "10,240", "enter care home beds"
  std::string input;          // the input's name that gives the quantity: "weighted", "care-home-beds"
  Figure amount;
  Figure per_registered_patient;
  Certainty certainty = Certainty::conditional;
  std::string certainty_text;   // "guaranteed", "80% at risk, 20% conditional"
  std::string certainty_reason;
  std::array<bool, 3> has_certainty{};    // whether a part of it is guaranteed, conditional, at risk
  std::array<Amount, 3> by_certainty{};   // of each, where the amount is known
  std::string formula;  // "10,240 weighted patients × £2.87 = £29,388.80 a year"
  std::vector<std::string> steps;  // where more than one stage has a part: the sum, a stage each
  Figure full_amount;              // F: before achievement, gates and settlement
  std::string supposes_text;       // "Supposes 1 assumption at its default: …", or ""
  std::vector<Cliff> cliffs;       // the nearest edge on each side, for each stage that has edges
  std::string next_step;           // of these, the nearest that is not among the offer's: its short text
  Figure after_consumables;        // only where has_consumables
  bool has_consumables = false;
  std::string consumables_text;  // "Test strips: 18 × £2.80 for each patient"
  std::vector<PotLine> pots;
  std::array<Figure, 12> months;  // April to March of the offer's financial year
  Figure later;                   // arrives after that year or in a month that is not published
  std::string arrival;            // "In 11 equal payments, May 2025 to March 2026"
  bool arrival_published = false;
  std::string price_year_text;  // "2026/27 prices", "2025/26 prices, uplift included"
  std::vector<std::string> notes;
  SourceNote source;
};

/// A payment that a total leaves out.
struct LeftOut {
  std::string payment;
  std::string title;
  std::string input;  // what to enter, or empty
  Missing missing = Missing::not_entered;
  std::string text;  // "enter care home beds", "not published", "too large to compute"
};

struct Income {
  Figure year;
  Figure per_weighted_patient;
  Figure per_registered_patient;
  Figure guaranteed;
  Figure conditional;
  Figure at_risk;
  /// How the three above come about, a line for each payment or part of one, in the order
  /// guaranteed, conditional, at risk: "Long-term conditions: 20% × £86,016.00 = £17,203.20".
  std::array<std::vector<std::string>, 3> certainty_sums;
  std::vector<LeftOut> leaves_out;
  std::string leaves_out_text;  // "Leaves out 14 lines whose numbers are not entered.", or ""
  std::string supposes_text;    // "Supposes 14 assumptions at their defaults.", or ""
};

/// What an offer says on a question, or how it bears on another offer.
struct TermLine {
  std::string name;   // the term's or relation's name in files: "uplift", "supersedes"
  std::string title;  // "Is a rise of the price promised?", "Replaces the older services"
  std::string text;
  SourceNote source;      // empty where it follows from the rules of the payments
  bool relation = false;  // how the offer bears on another one
};

/// An offer that must be chosen too, and is not.
struct Need {
  std::string offer;  // id
  std::string short_title;
};

struct OfferColumn {
  std::string id;
  std::string title;
  std::string short_title;
  std::string commissioner;
  std::string summary;
  bool own = false;
  std::string status_text;    // "in force", "ended 31 March 2026"
  std::string period_text;    // "1 April 2026 to 31 March 2027"
  std::string deadline_text;  // "6 February 2026 (passed)", "none given"
  bool deadline_passed = false;
  Verification weakest_verification = Verification::primary;  // among its prices
  std::string verification_text;  // "" or "Price said by one person, not confirmed"
  Income income;
  std::vector<PaymentLine> payments;
  /// Of assumptions that move several lines: over all lines, what is worth most first.
  std::vector<Cliff> cliffs;
  std::array<std::string, 12> month_labels;  // "Apr 2025"
  std::array<Figure, 12> months;
  Figure later;
  std::size_t services_paid = 0;     // separately or in the bundle
  std::size_t services_unpaid = 0;   // required without pay
  std::size_t services_other = 0;    // under review, notice served
  std::string services_text;         // "26 services paid for, 2 required without pay"
  std::vector<TermLine> terms;
  UpliftColumn uplift;
  WorkColumn work;
  DecisionColumn decision;
  std::vector<Need> needs;            // what to add for this offer to pay anything
  std::vector<std::string> warnings;  // "Needs NENC Medicines, which is not among the chosen offers."
  std::vector<std::string> gaps;
};

struct ServiceCell {
  std::string offer;
  ServiceState state = ServiceState::not_in_offer;
  std::string state_text;
  bool priced = false;
  std::string rate_text;                // "£3.08 per weighted patient a year", "not published", or ""
  Figure per_registered_patient;        // of what it pays in all; shown where bases differ
  bool not_comparable = false;          // another cell of the row is priced on another basis
  std::string requirement;
  SourceNote source;
};

struct ServiceRow {
  std::string id;
  std::string title;
  std::string group;
  std::vector<ServiceCell> cells;  // one for each chosen offer, in their order
  bool not_comparable = false;
};

struct SourceLine {
  std::string offer;        // id
  std::string offer_title;  // short title
  SourceNote document;
  std::vector<std::string> used_for;  // "price of ECG", "deadline", …
};

/// An offer that can be chosen.
struct Choice {
  std::string id;
  std::string short_title;
  std::string title;
  std::string commissioner;
  std::string year_text;  // "2026/27"
  bool chosen = false;
  bool own = false;
};

/// Chosen offers of one commissioner and one financial year, added up with nothing counted twice.
struct Together {
  std::string commissioner;
  std::string year_text;  // "2026/27"
  std::vector<std::string> offers;  // ids, all of the group
  Figure year;                      // not applicable where two of them exclude each other
  Figure per_registered_patient;
  std::array<Figure, 12> months;
  Figure later;
  std::vector<std::string> parts;  // the sum, an offer each: "NENC Medicines: £29,388.80"
  std::vector<std::string> notes;  // what is left out or cut, and why
};

/// What one scheme changed between two chosen years.
struct SchemeChange {
  struct Line {
    enum class What { price, condition, service, term };  // condition: what a payment rests on beside its price
    What what = What::price;
    std::string title;   // "ECG", "Is a rise of the price promised?"
    std::string before;  // "£0.96 per weighted patient a year", "not in the offer"
    std::string after;
    std::string text;    // "up 4.2%", "new", "ended", or ""
  };
  std::string scheme;
  std::string before;  // the earlier offer's id
  std::string after;   // the later offer's id
  std::string title;   // "LSC routine 2024/25 → LSC routine 2025/26"
  std::vector<Line> lines;  // empty: nothing in the files differs
};

/// What one offer answers to a question of the Terms view.
struct TermCell {
  std::string offer;
  bool says = false;              // false: the offer does not say
  std::optional<TermRisk> risk;   // by the file's judgement of the words, or by the promise of a rise
  std::string risk_text;          // "Risk with the practice", "The offer does not say", or ""
  std::vector<TermLine> lines;    // the answers, mostly one; by the rules of its payments they say so
};

/// A question with the answer of each chosen offer.
struct TermRow {
  std::string name;       // "uplift"
  std::string question;   // "Is a rise of the price promised?"
  std::string why;        // why it matters, one short sentence
  std::vector<TermCell> cells;
};

struct Comparison {
  View view = View::compare;
  bool example = true;
  std::optional<Quantity> registered;  // the list sizes that the figures use
  std::optional<Quantity> weighted;
  std::string practice_text;  // "Example: a practice of the national mean list, 10,387 patients"
  std::vector<InputField> inputs;  // lists first, then volumes and assumptions of the chosen offers
  std::vector<InputField> cost_inputs;  // the parameters of the uplift risk
  std::vector<Choice> choices;     // all offers, as catalogued
  std::vector<OfferColumn> offers;
  std::vector<Together> together;      // where two or more chosen offers belong together
  std::vector<SchemeChange> changes;   // where two or more chosen offers are of one scheme
  std::vector<ServiceRow> services;
  std::vector<TermRow> terms;          // those where an answer is most dangerous first
  std::vector<SourceLine> sources;
  UpliftRisk uplift;
  Workload workload;
  Baseline baseline;
};

struct UpliftMemory;

/// Computes everything for `scenario`. `today`, where given, tells which deadlines and periods have
/// passed. Offers that the catalogue does not hold are left out. The uplift's futures are worked where a
/// `memory` is given to keep them.
Comparison compare(const Catalogue& catalogue, const Scenario& scenario,
                   std::optional<Date> today = std::nullopt, UpliftMemory* memory = nullptr);

/// The comparison as JSON, the same for the command and the page. Amounts are decimal texts of
/// pounds, or null beside "missing".
std::string to_json(const Comparison& comparison);

}  // namespace offerscope
