// A payment worked through all its stages. No words: see payment_words.hpp for those.
#pragma once

#include <string>
#include <vector>

#include "quantity.hpp"
#include "receipts.hpp"
#include "value.hpp"

namespace offerscope {

struct WorkedPot {
  Amount full;
  Amount earned;
  Fraction share;       // what the achievement pays of it, 0 to 1
  bool gates_met = true;
};

/// A payment for one practice, every stage kept.
///
/// Where the price was changed afterwards, `value`, `full`, `earned` and `pots` are those of the last
/// price. `receipts` are laid out from the first: its schedule with its `instalments`, `earned`,
/// `taken_back` and `kept`, then a part for each of `variations`. Each of these is the difference
/// between the receipts that one price and the price before it come to, so that all parts add up to
/// what the last price alone would bring in. `ended` is taken away from the receipts after that.
struct WorkedPayment {
  enum class State { known, not_published, not_entered, too_large };
  State state = State::not_published;
  Needed needed;  // of not_entered: the field to fill in

  // From here on only where the state is known, except the quantity, which may be known before.
  std::optional<CountedQuantity> quantity;
  Value value;
  Percent practice_share = Percent::whole();
  bool open = true;  // the gates of payment and offer are met, and what the offer requires is chosen
  Amount full;
  Amount earned;
  std::vector<WorkedPot> pots;  // at least one
  Receipts receipts;
  std::vector<Amount> variations;  // the difference that each makes
  Amount ended;                    // what a successor's start takes away
  Amount amount;                   // what arrives in all
};

/// What a payment is worked out for, beyond its offer and the practice.
struct Circumstances {
  bool requirements_met = true;           // every offer that this one requires is chosen
  std::optional<Month> successor_start;   // of a chosen offer that this one bridges to
  std::optional<Fraction> paid_quantity;  // in place of the one that is counted: for cliffs
};

WorkedPayment work_out(const Payment& payment, const Givens& givens, const Ledger& ledger,
                       const Circumstances& circumstances);

/// Notes in the ledger what later payments of the offer need to know.
void record(const Payment& payment, const WorkedPayment& worked, Ledger& ledger);

/// The share of a PCN's money that reaches the practice.
Percent practice_share(const Payment& payment, const Givens& givens);
/// The name of that assumption among the inputs.
std::string practice_share_name(const Offer& offer);
inline constexpr Percent kDefaultPracticeShare = Percent::whole();
inline constexpr std::string_view kPracticeShareId = "practice-share";

/// The ids of the gates that are not met, of the offer, then of the payment.
std::vector<std::string> closed_gates(const Payment& payment, const Givens& givens);

}  // namespace offerscope
