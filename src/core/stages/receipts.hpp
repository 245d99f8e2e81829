// The last stages of a payment: what arrives, part by part and month by month, and how the account
// is settled.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "quantity.hpp"

namespace offerscope {

/// Money that arrives, or (below zero) is taken back.
struct Receipt {
  std::optional<Month> month;  // none: not published
  Amount amount;
  std::size_t part = 0;  // index into MoneyParts
};

/// What belongs together in certainty: a part of the schedule, what is taken back, a price's change.
struct MoneyPart {
  enum class Kind { whole, scheduled, taken_back, varied };
  Kind kind = Kind::whole;
  Certainty certainty = Certainty::conditional;
  Percent percent = Percent::whole();  // of a scheduled part
  Amount amount;                       // the sum of its receipts
};

struct Receipts {
  std::vector<Receipt> receipts;
  std::vector<MoneyPart> parts;
  Amount instalments;  // with a reconciliation: paid before the account is settled
  Amount earned;       // with a reconciliation: what was earned at the price of the instalments
  Amount taken_back;   // not below zero
  Amount kept;         // paid above what was earned, and not taken back

  Amount total() const;
};

/// What one payment's full and earned amounts bring in. The receipts add up to what is earned, apart
/// from shares that are not paid in the end and from overpaid instalments that the practice keeps.
Receipts receipts_of(const Payment& payment, Amount full, Amount earned,
                     const std::vector<Fraction>& quarters, const Givens& givens);

/// Adds a price's change as a part of its own.
void add_variation(const Payment& payment, const Variation& variation, Amount difference,
                   Receipts& receipts);

/// Takes away what would arrive in `start` or later. Gives what was taken away.
Amount end_before(Month start, Receipts& receipts);

/// A payment's amount laid out over the offer's financial year. The months and `later` add up to
/// the amount, to the penny.
struct Arrival {
  std::array<Amount, 12> months{};  // April to March
  Amount later;                     // after the year, or in a month that is not published
};

Arrival arrival_of(const Receipts& receipts, FinancialYear year);

/// The months of the offer's period inside the financial year that the period begins in: how money
/// is shown whose schedule is not published.
std::vector<Month> months_of_period(const Offer& offer);

/// The months in which a part of the schedule falls due; none where the month is not published.
std::vector<Month> months_of(const SchedulePart& part);

}  // namespace offerscope
