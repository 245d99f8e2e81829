// The first stage of a payment: how many are paid for.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "measure.hpp"

namespace offerscope {

/// What earlier payments of an offer leave for later ones.
struct Ledger {
  std::map<std::string, Fraction, std::less<>> cap_used;    // by the cap's id
  std::map<std::string, Amount, std::less<>> unearned;      // by the payment's id: F − E
  std::map<std::string, Needed, std::less<>> awaited;       // payments that wait for a number, or are too large
};

/// What the practice has, and how much of it is paid for.
struct CountedQuantity {
  Fraction counted;                // behind the basis; of quarters their mean
  std::vector<Fraction> quarters;  // four, where they are counted; else none
  std::vector<Fraction> factors;   // one for each of the rule's
  Fraction with_factors;
  std::optional<Fraction> floor;
  std::optional<Fraction> cap_left;  // what earlier payments leave of the cap
  Fraction paid;
};

/// The quantity that is paid for, or the first field, in the order of the stages, that is needed
/// for it.
struct QuantityResult {
  std::optional<CountedQuantity> quantity;
  Needed needed;         // where there is none
  bool published = true; // false: the basis is not published, or an earlier payment is not known
};

QuantityResult count(const QuantityRule& rule, const Givens& givens, const Ledger& ledger);

/// The name of the field for one quarter, 0 for April to June.
std::string quarter_name(const std::string& volume, std::size_t quarter);

}  // namespace offerscope
