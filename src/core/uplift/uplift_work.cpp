#include "uplift_work.hpp"

#include <algorithm>
#include <set>

#include "../figures.hpp"
#include "../relations.hpp"
#include "../words.hpp"
#include "closed_forms.hpp"
#include "cost_fields.hpp"
#include "demand.hpp"
#include "expected_growth.hpp"
#include "futures.hpp"
#include "replay.hpp"
#include "simulation.hpp"
#include "uplift_lost.hpp"
#include "uplift_record.hpp"
#include "uplift_together.hpp"
#include "uplift_words.hpp"

namespace offerscope {
namespace {

bool is_recorded(const IndexTable& table, FinancialYear year) {
  return table.first_growth() <= year && year <= table.last_recorded();
}

/// The parts as a name in the memory.
std::string key_of(const std::vector<DemandPart>& parts) {
  std::string key;
  for (const DemandPart& part : parts) {
    key += (part.by_list ? " list " : " done ") + number_text(part.percent) + '@' + number_text(part.growth);
  }
  return key;
}

const Term* uplift_term(const Offer& offer) {
  const auto term = std::find_if(offer.terms.begin(), offer.terms.end(),
                                 [](const Term& candidate) { return candidate.uplift.has_value(); });
  return term == offer.terms.end() ? nullptr : &*term;
}

/// Of a rise worked out from two prices the millionths tell nothing.
Decimal in_hundredths(Decimal percent) {
  constexpr std::int64_t kStep = Decimal::kScale / 100;
  const std::int64_t half = percent.millionths() < 0 ? -kStep / 2 : kStep / 2;
  return Decimal::from_millionths((percent.millionths() + half) / kStep * kStep);
}

/// What the words leave when the offer ends, where that is in a later year that is looked at, and what is supposed
/// of the years after it; else "".
std::string term_text(const Offer& offer, FinancialYear start, const UpliftColumn& column) {
  const FinancialYear last = FinancialYear::of(offer.to);
  const auto& values = column.guaranteed.values;
  const int years = static_cast<int>(values.size()) - 1;
  const int ahead = last.start - start.start;
  if (ahead > years) return "";
  std::string text = "The offer runs to " + offer.to.in_words();
  if (last != offer.financial_year() && ahead > 0) {
    text += ": by then £1 of its price in " + start.in_words() + " buys " + values[static_cast<std::size_t>(ahead)].text +
            " by the words";
  }
  if (ahead == years) return text + '.';
  return text + "; for the years after it the same " + (column.says ? "words are" : "silence is") + " supposed to go on.";
}

/// Why the offers cannot all be had for years on end, as sentences.
std::vector<std::string> reasons_against_sum(const Catalogue& catalogue, const ChosenOffers& chosen) {
  std::vector<std::string> sentences = exclusions_among(catalogue, chosen);
  for (const CatalogueEntry* entry : chosen) {
    for (const Relation& relation : entry->offer.relations) {
      if (relation.kind != RelationKind::supersedes || !is_chosen(chosen, relation.offer)) continue;
      sentences.push_back(other_name(catalogue, relation) + " is replaced by " + entry->offer.short_title + ": choose one of them.");
    }
  }
  return sentences;
}

/// Whether the paths of prices and pay are those of the other: they go by this alone.
bool has_same_growth(const CostModel& a, const CostModel& b) {
  return a.years == b.years && a.paths == b.paths && a.seed == b.seed && a.central_prices == b.central_prices &&
         a.central_pay == b.central_pay && a.persistence_prices == b.persistence_prices &&
         a.persistence_pay == b.persistence_pay && a.volatility_prices == b.volatility_prices &&
         a.volatility_pay == b.volatility_pay && a.correlation == b.correlation;
}

class UpliftWorker {
 public:
  UpliftWorker(const Catalogue& catalogue, const Scenario& scenario, UpliftMemory* memory)
      : catalogue_(catalogue),
        model_(cost_model_of(scenario)),
        prices_(catalogue.find_index(model_.cost_index)),
        pay_(catalogue.find_index(kPayTable)),
        memory_(memory) {
    if (memory_ == nullptr || !is_ready() || (memory_->model == model_ && !memory_->growth.prices.empty())) return;
    if (memory_->growth.prices.empty() || !has_same_growth(memory_->model, model_)) {
      memory_->growth = simulate_growth(model_);
    }
    memory_->model = model_;
    memory_->offers.clear();
  }

  bool is_ready() const { return prices_ != nullptr && pay_ != nullptr; }
  const CostModel& model() const { return model_; }
  const IndexTable& prices() const { return *prices_; }
  const IndexTable& pay() const { return *pay_; }

  void fill(const Offer& offer, const Income& income, std::vector<DemandPart> demand, UpliftColumn& column) {
    CostModel model = model_;
    model.demand = std::move(demand);
    // Where nothing grows by the parts, nothing does.
    if (model.demand.empty()) model.demand_growth = {};
    if (memory_ == nullptr) {
      const WorkedUplift worked = work(offer, model);
      column = worked.column;
      fill_lost(worked.short_of, {}, income, column);
      return;
    }
    const std::string key = offer.id + key_of(model.demand);
    auto worked = memory_->offers.find(key);
    if (worked == memory_->offers.end()) worked = memory_->offers.emplace(key, work(offer, model)).first;
    used_.insert(key);
    column = worked->second.column;
    fill_lost(worked->second.short_of, worked->second.mean_short_of, income, column);
    if (worked->second.short_of && income.year.amount && income.year.amount->pence > 0) {
      shares_.push_back({&worked->second, offer.short_title, *income.year.amount});
    }
  }

  /// The futures of an offer that is chosen no more take room.
  void forget_others() {
    if (memory_ != nullptr) std::erase_if(memory_->offers, [&](const auto& offer) { return !used_.contains(offer.first); });
  }

  /// Of those that were filled, what can be taken together.
  const std::vector<UpliftShare>& shares() const { return shares_; }

 private:
  WorkedUplift work(const Offer& offer, const CostModel& model) const {
    WorkedUplift worked;
    UpliftColumn& column = worked.column;
    const Term* term = uplift_term(offer);
    const UpliftRule rule = term != nullptr ? *term->uplift : UpliftRule{};
    const IndexTable* linked = rule.link ? catalogue_.find_index(rule.link->index) : nullptr;
    column.says = term != nullptr;
    column.promise_text = term != nullptr ? promise_text(rule, linked) : "The offer does not say whether the price rises.";
    if (term != nullptr) column.source = source_note(offer, term->source);
    for (const UpliftRule::Given& given : rule.given) {
      column.given.push_back(given.rise.year.in_words() + ": " + number_text(in_hundredths(given.rise.percent)) + "% was given");
    }
    if (!is_ready()) return worked;
    const FinancialYear start = std::max(offer.price_year(), prices_->last_recorded());
    for (int year = 0; year <= model.years; ++year) column.year_labels.push_back(start.next(year).in_words());
    fill_already(offer, rule, linked, start, column);
    column.demand_text = demand_text(model.demand, model_.demand_growth);
    fill_expected(offer, rule, linked, model, start, worked);
    fill_record(replay(rule, linked, model, *prices_, *pay_, start), rule, model.years, column);
    if (memory_ == nullptr) return worked;
    FutureTerms terms = future_terms(rule, linked, model, start, prices_->moves_with);
    if (worked.short_of && rule.link && (rule.link->at_least || rule.link->at_most)) {
      worked.mean_short_of = mean_short_of(terms, demand_levels(model, model.years), memory_->growth);
    }
    worked.futures = futures(std::move(terms), column.year_labels);
    column.futures = worked.futures->shown;
    name_years(*column.futures, column.year_labels);
    return worked;
  }

  /// Those of an offer with the same terms, where one was worked before: many offers promise alike.
  std::shared_ptr<const WorkedFutures> futures(FutureTerms terms, const std::vector<std::string>& year_labels) const {
    for (const auto& [name, other] : memory_->offers) {
      if (other.futures && other.futures->terms == terms) return other.futures;
    }
    auto worked = std::make_shared<WorkedFutures>(WorkedFutures{std::move(terms), {}, {}});
    FutureValues values = simulate_values(worked->terms, memory_->growth);
    for (const std::vector<double>& of_year : values) worked->values.emplace_back(of_year.begin(), of_year.end());
    worked->shown = futures_of(sorted_futures(std::move(values)), year_labels);
    return worked;
  }

  /// The factor of a recorded year: what was given, else what the words make of the record. Those that name no year
  /// bind from the offer's second year on. None: the table does not tell.
  std::optional<double> rise_in(const Offer& offer, const UpliftRule& rule, const IndexTable* linked, FinancialYear year) const {
    for (const UpliftRule::Given& given : rule.given) {
      if (given.rise.year == year) return rise_factor(given.rise.percent);
    }
    if (rule.promise != UpliftPromise::schedule && year <= offer.financial_year()) return 1.0;
    if (rule.promise == UpliftPromise::pass_through) return prices_->growth(year);
    if (!follows_table(rule.promise)) return stated_rise(rule, year);
    const auto growth = linked != nullptr && rule.link ? linked->growth(year.next(-rule.link->years_late)) : std::nullopt;
    return growth ? std::optional(LinkTerms(*rule.link).rise(*growth)) : std::nullopt;
  }

  /// What a price of an earlier year had come to by the start, by the record.
  void fill_already(const Offer& offer, const UpliftRule& rule, const IndexTable* linked, FinancialYear start,
                    UpliftColumn& column) const {
    std::optional<FinancialYear> earliest;
    for (const Payment& payment : offer.payments) {
      const FinancialYear year = payment.rate.price_year.value_or(offer.financial_year());
      if (!earliest || year < *earliest) earliest = year;
    }
    if (!earliest || !(*earliest < start)) return;
    const FinancialYear to = std::min(start, prices_->last_recorded());
    double real = 1.0;
    bool rose = false;
    for (FinancialYear year = earliest->next(); year <= to; year = year.next()) {
      const auto rise = rise_in(offer, rule, linked, year);
      if (!rise || !is_recorded(*prices_, year)) return;
      real *= *rise / *prices_->growth(year);
      rose = rose || *rise != 1.0;
    }
    if (to <= *earliest) return;
    // Those that are dated, and what was given, need no offer's year.
    const bool bound_later = *earliest < offer.financial_year() &&
                             (follows_table(rule.promise) || rule.promise == UpliftPromise::fixed || rule.promise == UpliftPromise::pass_through);
    column.already_text = "Priced in " + earliest->in_words() + (bound_later ? ", before its words bind" : "") + ": by " + to.in_words() + " £1 of it" +
                          (rose ? ", with the rises since," : "") + " bought " + real_value_of(real).text + ", by the " +
                          prices_->short_title + ". What follows begins with £1 of its price in " + start.in_words() + '.';
  }

  void fill_expected(const Offer& offer, const UpliftRule& rule, const IndexTable* linked, const CostModel& model,
                     FinancialYear start, WorkedUplift& worked) const {
    UpliftColumn& column = worked.column;
    const GrowthOf stress = stress_growth(model, start);
    const auto stress_cost = cost_path(model, *prices_, *pay_, start, model.years, stress);
    const auto stress_price =
        stress_cost ? price_path(rule, linked, start, *stress_cost, stress) : std::optional<Path>();
    if (stress_price) column.stress = named_path(stress_title(model.years), real_value(*stress_price, *stress_cost));

    const GrowthOf expected = expected_growth(model);
    const auto cost = cost_path(model, *prices_, *pay_, start, model.years, expected);
    if (!cost) return;
    worked.cost_at_end = cost->back();
    column.stand_still_text = tenths_text(yearly_rise_to(cost->back(), model.years) / 100.0) + " a year";
    const auto price = price_path(rule, linked, start, *cost, expected);
    if (!price) return;
    // A floor or a cap is in it, but the table that such a price follows can rise by less than is expected.
    column.guaranteed = named_path(std::string(follows_table(rule.promise) ? kExpectedTitle : kGuaranteedTitle),
                                   real_value(*price, *cost));
    column.term_text = term_text(offer, start, column);
    CostModel no_growth = model;
    no_growth.demand_growth = Decimal{};
    no_growth.demand.clear();
    if (const auto unit_cost = cost_path(no_growth, *prices_, *pay_, start, model.years, expected)) {
      column.price_levels = *price;
      column.cost_levels = *unit_cost;
    }
    no_growth.staff_share = Percent::whole().value;
    if (const auto staff = cost_path(no_growth, *prices_, *pay_, start, model.years, expected)) column.staff_levels = *staff;
    if (column.price_levels.empty()) return;
    const std::vector<DemandLevel> demand = demand_levels(model, model.years);
    double short_of = 0.0;
    for (std::size_t year = 1; year < cost->size(); ++year) {
      const double needed = column.cost_levels[year] * demand[year - 1].needed();
      short_of += rule.promise == UpliftPromise::pass_through ? 0.0 : needed - (*price)[year];
    }
    worked.short_of = short_of;
  }

  const Catalogue& catalogue_;
  CostModel model_;
  const IndexTable* prices_;
  const IndexTable* pay_;
  UpliftMemory* memory_;
  std::set<std::string, std::less<>> used_;  // names in the memory
  std::vector<UpliftShare> shares_;
};

}  // namespace

UpliftRisk work_out_uplift(const Catalogue& catalogue, const std::vector<const CatalogueEntry*>& chosen,
                           const Scenario& scenario, UpliftMemory* memory, std::vector<OfferColumn>& columns) {
  UpliftWorker worker(catalogue, scenario, memory);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    worker.fill(chosen[i]->offer, columns[i].income, demand_parts(chosen[i]->offer, columns[i], scenario), columns[i].uplift);
  }
  worker.forget_others();
  UpliftRisk risk;
  if (!worker.is_ready()) return risk;
  const std::string years = years_text(static_cast<std::size_t>(worker.model().years));
  risk.title = "What £1 of the price buys over " + years;
  risk.cost_text = cost_text(worker.model(), worker.prices(), worker.pay());
  risk.notes = layer_notes(worker.model(), worker.prices());
  for (const IndexTable* table : {&worker.prices(), &worker.pay()}) {
    if (table == &worker.pay() && worker.model().staff_share == Decimal{}) continue;
    for (const Document& document : table->documents) risk.sources.push_back(source_note(document));
  }
  const std::vector<std::string> against = reasons_against_sum(catalogue, chosen);
  total_lost(columns, years, against, risk);
  if (against.empty() && scenario.view == View::uplift && worker.shares().size() > 1) {
    risk.together = uplift_together(worker.shares());
    const bool all = worker.shares().size() == chosen.size();
    risk.together_title = (all ? "All chosen offers" : std::to_string(worker.shares().size()) + " of the chosen offers") +
                          std::string(" together");
  }
  return risk;
}

}  // namespace offerscope
