#include "together.hpp"

#include <algorithm>

#include "figures.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// Offers that belong together, by their places among the chosen ones.
using Group = std::vector<std::size_t>;

std::vector<Group> groups_of(const ChosenOffers& chosen) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Offer& offer = chosen[i]->offer;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
      const Offer& other = chosen[group.front()]->offer;
      return other.commissioner == offer.commissioner &&
             other.financial_year() == offer.financial_year();
    });
    if (same == groups.end()) {
      groups.push_back({i});
    } else {
      same->push_back(i);
    }
  }
  std::erase_if(groups, [](const Group& group) { return group.size() < 2; });
  return groups;
}

class GroupSum {
 public:
  GroupSum(const Catalogue& catalogue, const ChosenOffers& chosen,
           const std::vector<OfferColumn>& columns, const Practice& practice)
      : catalogue_(catalogue), chosen_(chosen), columns_(columns), practice_(practice) {}

  Together add_up(const Group& group) {
    const Offer& first = chosen_[group.front()]->offer;
    Together together;
    together.commissioner = first.commissioner;
    together.year_text = first.financial_year().in_words();
    for (const std::size_t i : group) together.offers.push_back(chosen_[i]->offer.id);
    if (tell_exclusions(group, together)) return together;
    for (const std::size_t i : group) add_offer(group, i, together);
    total(together);
    return together;
  }

 private:
  /// Where two of the group exclude each other there is no sum.
  bool tell_exclusions(const Group& group, Together& together) const {
    ChosenOffers offers;
    for (const std::size_t i : group) offers.push_back(chosen_[i]);
    together.notes = exclusions_among(catalogue_, offers);
    if (together.notes.empty()) return false;
    const Figure none = missing(Missing::not_applicable, "no sum");
    together.year = none;
    together.per_registered_patient = none;
    together.later = none;
    together.months.fill(none);
    return true;
  }

  /// The earliest start of an offer in the group that replaces this one.
  const Offer* successor_of(const Group& group, const Offer& offer) const {
    const Offer* successor = nullptr;
    for (const std::size_t i : group) {
      const Offer& other = chosen_[i]->offer;
      const bool replaces =
          std::any_of(other.relations.begin(), other.relations.end(), [&](const Relation& relation) {
            return relation.kind == RelationKind::supersedes && relation.offer == offer.id;
          });
      if (replaces && (successor == nullptr || other.from < successor->from)) successor = &other;
    }
    return successor;
  }

  void add_offer(const Group& group, std::size_t place, Together& together) {
    const Offer& offer = chosen_[place]->offer;
    const OfferColumn& column = columns_[place];
    const Offer* successor = successor_of(group, offer);
    const std::size_t all = months_.size();
    const std::size_t end =
        successor ? offer.financial_year().index_of(first_month(*successor)).value_or(all) : all;
    if (successor) {
      together.notes.push_back(offer.short_title + " is replaced by " + successor->short_title +
                               ": only what arrives before " + first_month(*successor).in_words() +
                               " is counted.");
    }
    if (successor && !(first_month(offer) < first_month(*successor))) return;
    if (!column.income.year.amount) {
      together.notes.push_back(offer.short_title + " is left out: " + column.income.year.text + '.');
      const bool first = !left_out_;
      left_out_ = true;
      if (first || column.income.year.missing == Missing::not_entered) otherwise_ = column.income.year;
      return;
    }
    Amount counted;
    for (std::size_t month = 0; month < end; ++month) {
      months_[month].push_back(*column.months[month].amount);
      counted = add(counted, *column.months[month].amount).value_or(counted);
    }
    if (!successor) {
      later_.push_back(*column.later.amount);
      counted = *column.income.year.amount;
    }
    years_.push_back(counted);
    together.parts.push_back(offer.short_title + ": " + money_text(counted));
    if (!column.income.leaves_out_text.empty()) {
      together.notes.push_back(offer.short_title + ": " + column.income.leaves_out_text);
    }
  }

  void total(Together& together) const {
    together.year = sum_of_known(years_, otherwise_);
    const Figure none = years_.empty() ? missing(otherwise_.missing) : known({});
    for (std::size_t month = 0; month < months_.size(); ++month) {
      together.months[month] = sum_of_known(months_[month], none);
    }
    together.later = sum_of_known(later_, none);
    together.per_registered_patient =
        per_patient(together.year, practice_.registered, kRegisteredLabel);
  }

  const Catalogue& catalogue_;
  const ChosenOffers& chosen_;
  const std::vector<OfferColumn>& columns_;
  const Practice& practice_;
  std::vector<Amount> years_;
  std::vector<Amount> later_;
  std::array<std::vector<Amount>, 12> months_;
  Figure otherwise_ = missing(Missing::not_published);  // where nothing is known
  bool left_out_ = false;
};

}  // namespace

std::vector<Together> together_of(const Catalogue& catalogue, const ChosenOffers& chosen,
                                  const std::vector<OfferColumn>& columns, const Practice& practice) {
  std::vector<Together> sums;
  for (const Group& group : groups_of(chosen)) {
    sums.push_back(GroupSum(catalogue, chosen, columns, practice).add_up(group));
  }
  return sums;
}

}  // namespace offerscope
