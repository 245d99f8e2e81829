// Which payments and services of an offer belong together, so that nothing counts twice, and what the work
// of such a group costs.
#pragma once

#include <optional>
#include <vector>

#include "../offer.hpp"
#include "service_work.hpp"

namespace offerscope {

/// A service in a group.
struct GroupService {
  const ServiceWork* work = nullptr;
  std::optional<std::size_t> counted_by;  // gives the volume where the user gave none
};

/// A connected part of what pays and what is done.
struct WorkGroup {
  std::vector<std::size_t> payments;  // indices, rising; none: nothing in the file pays
  std::vector<GroupService> services; // at least one, as each payment names
  bool is_unpaid = false;             // the offer requires it without pay
};

/// The services that an offer asks for: those that its payments name, then those that it holds as paid, in
/// the bundle or required without pay. Each once.
std::vector<std::string_view> services_asked_for(const Offer& offer);

/// The one payment of the offer that pays for this service alone by what the practice counts: its index.
std::optional<std::size_t> payment_that_counts(const Offer& offer, std::string_view service);

/// Those with payments in the payments' order, then services that nothing pays. `services` holds all that
/// the offer asks for and must outlive the answer.
std::vector<WorkGroup> groups_of(const Offer& offer, const std::vector<ServiceWork>& services);

/// A payment at one level of activity.
struct Paid {
  std::optional<Amount> amount;
  std::optional<Fraction> counted;  // behind the basis
};

/// A level of activity, as one offer sees it.
struct Activity {
  std::vector<Paid> payments;                     // one for each of the offer's
  Fraction level = Fraction::from_integer(1);     // what the user's own volumes are times
};

/// The number of a year. None: not entered.
std::optional<Fraction> volume_of(const GroupService& service, const Activity& activity);

/// One product of a group's cost: so many at so much.
struct CostTerm {
  const ServiceWork* work = nullptr;  // null: consumables as the offer states them
  Fraction count;
  Fraction each;
  Fraction stated;  // of it, consumables as the offer states them, beside a service’s work
};

/// The products that make the cost of a year. None: something of it is not entered.
std::optional<std::vector<CostTerm>> cost_terms(const Offer& offer, const WorkGroup& group, const Activity& activity);

Fraction sum_of(const std::vector<CostTerm>& terms);

/// What the group's services cost once.
Fraction setup_of(const WorkGroup& group);

/// What of a payment's consumables, in pounds for each that it counts, the practice buys: all that the offer
/// states, unless the user gave consumables for one of its services.
Fraction stated_consumables(const Payment& payment, const WorkGroup& group);

/// The consumables of a year in pounds, as far as they and their numbers are known, minutes or none.
Fraction known_consumables(const Offer& offer, const WorkGroup& group, const Activity& activity);

/// Whether a payment's quantity is what the practice does, so that its income grows with the work.
bool counts_work(Basis basis);

}  // namespace offerscope
