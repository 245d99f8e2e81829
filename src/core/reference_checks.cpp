#include "reference_checks.hpp"

#include <algorithm>
#include <set>

#include "offer_uses.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Fit = AssumptionUse::Fit;

template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const Item& item : items) ids.push_back(item.id);
  return ids;
}

bool all_named(const std::vector<std::string>& ids) {
  return std::none_of(ids.begin(), ids.end(), [](const std::string& id) { return id.empty(); });
}

bool fits(Fit fit, AssumptionUnit unit) {
  switch (fit) {
    case Fit::measure: return unit != AssumptionUnit::yes_no;
    case Fit::achievement: return unit == AssumptionUnit::percent || unit == AssumptionUnit::number;
    case Fit::share: return unit == AssumptionUnit::percent;
    case Fit::yes_no: return unit == AssumptionUnit::yes_no;
  }
  return false;
}

std::string_view needs(Fit fit) {
  switch (fit) {
    case Fit::measure: return "a number is needed here";
    case Fit::achievement: return "an achievement needs \"percent\" or \"number\"";
    case Fit::share: return "`paid` needs \"percent\"";
    case Fit::yes_no: return "a gate or a relief needs \"yes-no\"";
  }
  return "";
}

/// The assumptions that could be read, and the places that use them.
class AssumptionChecker {
 public:
  AssumptionChecker(const Offer& offer, OfferPlaces& places)
      : offer_(offer), places_(places), ids_(ids_of(offer.assumptions)) {}

  void check(bool read_whole) {
    const std::vector<AssumptionUse> uses = assumption_uses(offer_);
    const bool any = !uses.empty() || !ids_.empty();
    if (any && (!places_.is_list_or_absent("assumptions") || !all_named(ids_))) return;  // a fault already
    bool all_known = true;
    std::set<std::string> used;
    for (const AssumptionUse& use : uses) {
      if (use.assumption.empty()) continue;  // a fault already
      used.insert(use.assumption);
      all_known = check_use(use) && all_known;
    }
    if (read_whole && all_known) check_unused(used);
    check_reach();
    check_months();
  }

 private:
  bool check_use(const AssumptionUse& use) {
    const Assumption* assumption = offer_.find_assumption(use.assumption);
    if (assumption == nullptr) {
      places_.fault(use.pointer, "unknown-assumption",
                    "No entry of `assumptions` has the id \"" + use.assumption + "\"." +
                        places_.suggestion(use.assumption, ids_));
      return false;
    }
    if (!fits(use.fit, assumption->unit) && is_unit_readable(*assumption)) {
      places_.fault(use.pointer, "unfit-assumption",
                    "\"" + use.assumption + "\" is an assumption of the unit \"" +
                        std::string(name_of(assumption->unit)) + "\", but " + std::string(needs(use.fit)) +
                        "; name another assumption or change its unit.");
    }
    return true;
  }

  /// A unit that could not be read is a fault already.
  bool is_unit_readable(const Assumption& assumption) const {
    const auto index = static_cast<std::size_t>(&assumption - offer_.assumptions.data());
    return places_.at(entry_pointer("assumptions", index) + "/unit").text == name_of(assumption.unit);
  }

  void check_unused(const std::set<std::string>& used) {
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (used.contains(ids_[i])) continue;
      places_.fault(entry_pointer("assumptions", i) + "/id", "unused-assumption",
                    "Nothing in the file uses the assumption \"" + ids_[i] +
                        "\"; name it where it counts, or delete it.");
    }
  }

  /// An achievement in percent never reaches more than 100.
  void check_reach() {
    for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
      const Payment& payment = offer_.payments[i];
      const std::string pointer = entry_pointer("payments", i);
      for (std::size_t k = 0; k < payment.pots.size(); ++k) {
        check_reach_of(payment.pots[k].achievement, pointer + entry_pointer("pots", k) + "/achievement");
      }
      check_reach_of(payment.achievement, pointer + "/achievement");
    }
  }

  void check_reach_of(const std::optional<Achievement>& achievement, const std::string& pointer) {
    if (!achievement) return;
    if (achievement->rule != Achievement::Rule::best_of) return check_marks(*achievement, pointer);
    for (std::size_t i = 0; i < achievement->of.size(); ++i) {
      check_marks(achievement->of[i], pointer + entry_pointer("of", i));
    }
  }

  void check_marks(const Achievement& rule, const std::string& pointer) {
    const Assumption* assumption = offer_.find_assumption(rule.assumption);
    if (assumption == nullptr || assumption->unit != AssumptionUnit::percent) return;
    for (std::size_t i = 0; i < rule.steps.size(); ++i) {
      check_mark(rule.steps[i].at, rule, pointer + entry_pointer("steps", i) + "/at");
    }
    check_mark(rule.lower, rule, pointer + "/lower");
    check_mark(rule.upper, rule, pointer + "/upper");
    check_mark(rule.nothing_under.value_or(Decimal{}), rule, pointer + "/nothingUnder");
  }

  void check_mark(Decimal mark, const Achievement& rule, const std::string& pointer) {
    if (mark <= Percent::whole().value) return;
    places_.fault(pointer, "out-of-reach",
                  "\"" + rule.assumption + "\" is a percentage, which is never more than 100; correct the figure " +
                      mark.to_string() + '.');
  }

  /// A payment that is cut down by month needs the months.
  void check_months() {
    for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
      const Payment& payment = offer_.payments[i];
      if (payment.part_year != PartYear::by_month || has_months(payment)) continue;
      places_.fault(entry_pointer("payments", i) + "/partYear", "no-months",
                    "\"by-month\" needs an entry of `factors` with an assumption of the unit \"months\" "
                    "over \"12\"; add it to `quantity`.");
    }
  }

  /// Whether a factor counts months, or may be meant to.
  bool has_months(const Payment& payment) const {
    const auto& factors = payment.quantity.factors;
    return std::any_of(factors.begin(), factors.end(), [&](const TitledMeasure& factor) {
      if (factor.measure.from != Measure::From::assumption) return false;
      const Assumption* assumption = offer_.find_assumption(factor.measure.name);
      return assumption == nullptr || assumption->unit == AssumptionUnit::months;
    });
  }

  const Offer& offer_;
  OfferPlaces& places_;
  std::vector<std::string> ids_;
};

void check_caps(const Offer& offer, bool read_whole, OfferPlaces& places) {
  const std::vector<std::string> ids = ids_of(offer.caps);
  const bool has_caps = !ids.empty() || std::any_of(offer.payments.begin(), offer.payments.end(), [](const Payment& payment) {
    return !payment.quantity.cap.empty();
  });
  if (!has_caps || !places.is_list_or_absent("caps") || !all_named(ids)) return;  // a fault already
  std::set<std::string> used;
  bool all_known = true;
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const std::string& cap = offer.payments[i].quantity.cap;
    if (cap.empty()) continue;
    used.insert(cap);
    if (offer.find_cap(cap) != nullptr) continue;
    all_known = false;
    places.fault(entry_pointer("payments", i) + "/quantity/cap", "unknown-cap",
                 "No entry of `caps` has the id \"" + cap + "\"." + places.suggestion(cap, ids));
  }
  if (!read_whole || !all_known) return;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (used.contains(ids[i])) continue;
    places.fault(entry_pointer("caps", i) + "/id", "unused-cap",
                 "No payment names the cap \"" + ids[i] + "\" in its `quantity`; name it there, or delete it.");
  }
}

/// What a payment could have paid and did not is known only after it.
void check_earlier_payments(const Offer& offer, OfferPlaces& places) {
  const std::vector<std::string> ids = ids_of(offer.payments);
  if (!all_named(ids)) return;  // a fault already
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string& wanted = offer.payments[i].quantity.payment;
    if (wanted.empty()) continue;
    const auto found = std::find(ids.begin(), ids.end(), wanted);
    const std::string pointer = entry_pointer("payments", i) + "/quantity/payment";
    if (found == ids.end()) {
      places.fault(pointer, "unknown-payment",
                   "No entry of `payments` has the id \"" + wanted + "\"." + places.suggestion(wanted, ids));
    } else if (static_cast<std::size_t>(found - ids.begin()) >= i) {
      places.fault(pointer, "later-payment",
                   "`payment` must name a payment that stands earlier in the file, and \"" + wanted +
                       "\" does not; move it up.");
    }
  }
}

}  // namespace

void check_references(const Offer& offer, bool read_whole, OfferPlaces& places) {
  AssumptionChecker(offer, places).check(read_whole);
  check_caps(offer, read_whole, places);
  check_earlier_payments(offer, places);
}

}  // namespace offerscope
