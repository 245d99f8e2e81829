// The payments of an offer as its file says them, in the order of their stages: facts and words,
// nothing computed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar.hpp"
#include "document.hpp"
#include "money.hpp"

namespace offerscope {

/// How sure a payment is.
enum class Certainty { guaranteed, conditional, at_risk };

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

/// The pot's own achievement, or that of the payment for a pot that has none.
inline const std::optional<Achievement>& achievement_of(const Payment& payment, const Pot& pot) {
  return pot.achievement ? pot.achievement : payment.achievement;
}

}  // namespace offerscope
