#include "work_groups.hpp"

#include <algorithm>

namespace offerscope {
namespace {

template <class Names>
bool holds_name(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool holds(const WorkGroup& group, std::string_view service) {
  return std::any_of(group.services.begin(), group.services.end(),
                     [&](const GroupService& known) { return known.work->id == service; });
}

bool shares_a_service(const WorkGroup& group, const Payment& payment) {
  return std::any_of(payment.services.begin(), payment.services.end(),
                     [&](const std::string& service) { return holds(group, service); });
}

/// Moves what `from` has to the end of `to`.
void join(WorkGroup& to, WorkGroup& from) {
  to.payments.insert(to.payments.end(), from.payments.begin(), from.payments.end());
  to.services.insert(to.services.end(), from.services.begin(), from.services.end());
  from = {};
}

}  // namespace

bool counts_work(Basis basis) {
  switch (basis) {
    case Basis::eligible_patient:
    case Basis::item:
    case Basis::bed:
    case Basis::hour: return true;
    case Basis::weighted_patient:
    case Basis::registered_patient:
    case Basis::point:
    case Basis::unearned_pound:
    case Basis::block:
    case Basis::not_published: break;
  }
  return false;
}

std::optional<std::size_t> payment_that_counts(const Offer& offer, std::string_view service) {
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const Payment& payment = offer.payments[i];
    const bool alone = payment.services.size() == 1 && payment.services.front() == service;
    if (!alone || !counts_work(payment.quantity.basis)) continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

std::vector<std::string_view> services_asked_for(const Offer& offer) {
  std::vector<std::string_view> services;
  const auto add = [&](const std::string& service) {
    if (!holds_name(services, service)) services.push_back(service);
  };
  for (const Payment& payment : offer.payments) {
    for (const std::string& service : payment.services) add(service);
  }
  for (const OfferService& service : offer.services) {
    const bool asked = service.state == ServiceState::paid_separately || service.state == ServiceState::in_bundle ||
                       service.state == ServiceState::required_without_pay;
    if (asked) add(service.service);
  }
  return services;
}

std::vector<WorkGroup> groups_of(const Offer& offer, const std::vector<ServiceWork>& services) {
  std::vector<WorkGroup> groups;
  for (std::size_t i = 0; i < offer.payments.size(); ++i) {
    const Payment& payment = offer.payments[i];
    const auto shares = [&](const WorkGroup& group) { return shares_a_service(group, payment); };
    auto first = std::find_if(groups.begin(), groups.end(), shares);
    if (first == groups.end()) first = groups.insert(groups.end(), WorkGroup{});
    for (auto other = first + 1; other < groups.end(); ++other) {
      if (shares(*other)) join(*first, *other);
    }
    first->payments.push_back(i);
    for (const std::string& service : payment.services) {
      if (holds(*first, service)) continue;
      first->services.push_back({&work_of(services, service), payment_that_counts(offer, service)});
    }
  }
  std::erase_if(groups, [](const WorkGroup& group) { return group.payments.empty(); });
  for (WorkGroup& group : groups) std::sort(group.payments.begin(), group.payments.end());
  for (const std::string_view service : services_asked_for(offer)) {
    if (std::any_of(groups.begin(), groups.end(), [&](const WorkGroup& group) { return holds(group, service); })) continue;
    const bool unpaid = std::any_of(offer.services.begin(), offer.services.end(), [&](const OfferService& known) {
      return known.service == service && known.state == ServiceState::required_without_pay;
    });
    groups.push_back({{}, {{&work_of(services, service), std::nullopt}}, unpaid});
  }
  return groups;
}

std::optional<Fraction> volume_of(const GroupService& service, const Activity& activity) {
  if (service.work->entry.volume) return Fraction::from(*service.work->entry.volume) * activity.level;
  return service.counted_by ? activity.payments[*service.counted_by].counted : std::nullopt;
}

Fraction stated_consumables(const Payment& payment, const WorkGroup& group) {
  const bool given = std::any_of(group.services.begin(), group.services.end(), [&](const GroupService& service) {
    return service.work->entry.consumables && holds_name(payment.services, service.work->id);
  });
  Fraction pounds;
  if (given) return pounds;
  for (const Consumable& consumable : payment.consumables) {
    pounds = pounds + Fraction::from(consumable.units) * Fraction::from(consumable.rate.pounds);
  }
  return pounds;
}

std::optional<std::vector<CostTerm>> cost_terms(const Offer& offer, const WorkGroup& group, const Activity& activity) {
  std::vector<CostTerm> terms;
  for (const GroupService& service : group.services) {
    const auto volume = volume_of(service, activity);
    if (!service.work->is_known() || !volume) return std::nullopt;
    terms.push_back({service.work, *volume, service.work->each, {}});
  }
  for (const std::size_t index : group.payments) {
    const Fraction stated = stated_consumables(offer.payments[index], group);
    if (stated.is_zero()) continue;
    const auto& counted = activity.payments[index].counted;
    if (!counted) return std::nullopt;
    // What goes with each that the service counts belongs to its cost of one.
    const auto own = std::find_if(group.services.begin(), group.services.end(), [&](const GroupService& service) {
      return service.counted_by == index && !service.work->entry.volume;
    });
    if (own == group.services.end()) {
      terms.push_back({nullptr, *counted, stated, {}});
    } else {
      CostTerm& term = terms[static_cast<std::size_t>(own - group.services.begin())];
      term.each = term.each + stated;
      term.stated = term.stated + stated;
    }
  }
  return terms;
}

Fraction known_consumables(const Offer& offer, const WorkGroup& group, const Activity& activity) {
  Fraction pounds;
  for (const GroupService& service : group.services) {
    const auto& each = service.work->entry.consumables;
    const auto volume = volume_of(service, activity);
    if (each && volume) pounds = pounds + *volume * Fraction::from(*each);
  }
  for (const std::size_t index : group.payments) {
    const auto& counted = activity.payments[index].counted;
    if (counted) pounds = pounds + *counted * stated_consumables(offer.payments[index], group);
  }
  return pounds;
}

Fraction sum_of(const std::vector<CostTerm>& terms) {
  Fraction pounds;
  for (const CostTerm& term : terms) pounds = pounds + term.count * term.each;
  return pounds;
}

Fraction setup_of(const WorkGroup& group) {
  Fraction pounds;
  for (const GroupService& service : group.services) pounds = pounds + Fraction::from(service.work->entry.setup);
  return pounds;
}

}  // namespace offerscope
