#include "cliffs.hpp"

#include <algorithm>

namespace offerscope {
namespace {

/// An edge at which nothing changes leads on to the next one; a file with hundreds of such edges must
/// not cost hundreds of computations.
constexpr std::size_t kMostTried = 16;

/// One number that is compared with edges, and how the line is worked out for another value of it.
struct Compared {
  Edge::Of of = Edge::Of::quantity;
  std::string name;
  Decimal here;
  bool is_quantity = false;
  bool whole_units = true;  // counts of things fall by one; an achievement by the least part
  std::vector<Decimal> edges;
};

class EdgeFinder {
 public:
  EdgeFinder(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
             const Ledger& ledger, const Circumstances& circumstances)
      : payment_(payment), worked_(worked), givens_(givens), ledger_(ledger),
        circumstances_(circumstances) {}

  std::vector<Edge> find() {
    if (payment_.rate.bands && payment_.rate.bands->prices == Bands::Prices::all_units) compare_bands();
    if (payment_.achievement) compare_achievement(*payment_.achievement);
    for (const Pot& pot : payment_.pots) {
      if (pot.achievement) compare_achievement(*pot.achievement);
    }
    for (const Compared& compared : compared_) add_nearest(compared);
    return std::move(edges_);
  }

 private:
  void compare_bands() {
    const Bands& bands = *payment_.rate.bands;
    const auto here = worked_.value.compared.to_decimal();
    // A measure that is scaled has no one number that could be moved to an edge.
    const bool scaled =
        bands.by && (bands.by->times != Decimal::one() || bands.by->over != Decimal::one());
    if (!here || scaled) return;
    Compared compared;
    compared.here = *here;
    if (!bands.by) {
      // Behind factors, a floor or a cap, a unit more of the work is not a unit more of the quantity.
      if (!(worked_.quantity->paid == worked_.quantity->counted)) return;
      compare_quantity(compared);
    }
    if (bands.by) {
      switch (bands.by->from) {
        case Measure::From::number: return;
        case Measure::From::registered_list: compared.of = Edge::Of::registered_list; break;
        case Measure::From::weighted_list: compared.of = Edge::Of::weighted_list; break;
        case Measure::From::volume: compared.of = Edge::Of::volume; break;
        case Measure::From::assumption:
          compared.of = Edge::Of::assumption;
          compared.whole_units = false;
          break;
      }
      compared.name = bands.by->name;
    }
    for (std::size_t i = 1; i < bands.steps.size(); ++i) compared.edges.push_back(bands.steps[i].from);
    compared_.push_back(compared);
  }

  /// The list or the volume moves, and with it what else depends on it.
  void compare_quantity(Compared& compared) const {
    const QuantityRule& rule = payment_.quantity;
    compared.is_quantity = true;
    if (rule.basis == Basis::registered_patient) {
      compared.of = Edge::Of::registered_list;
    } else if (rule.basis == Basis::weighted_patient) {
      compared.of = Edge::Of::weighted_list;
    } else if (!rule.volume.empty() && rule.counted != Counted::quarters) {
      compared.of = Edge::Of::volume;
      compared.name = rule.volume;
    }
  }

  /// Edges of one assumption, from whichever achievements look at it.
  void compare_achievement(const Achievement& achievement) {
    for (const Achievement& one : achievement.of) compare_achievement(one);
    if (achievement.rule == Achievement::Rule::best_of) return;
    std::vector<Decimal> edges;
    for (const Achievement::Step& step : achievement.steps) edges.push_back(step.at);
    if (achievement.nothing_under) edges.push_back(*achievement.nothing_under);
    if (edges.empty() || moves_quantity(achievement.assumption)) return;
    auto same = std::find_if(compared_.begin(), compared_.end(), [&](const Compared& compared) {
      return compared.of == Edge::Of::assumption && compared.name == achievement.assumption;
    });
    if (same == compared_.end()) {
      compared_.push_back({.of = Edge::Of::assumption,
                           .name = achievement.assumption,
                           .here = givens_.assumption(achievement.assumption),
                           .is_quantity = false,
                           .whole_units = false,
                           .edges = {}});
      same = std::prev(compared_.end());
    }
    same->edges.insert(same->edges.end(), edges.begin(), edges.end());
  }

  /// Whether the pounds that an earlier payment left unearned hang on the same assumption: that payment
  /// is not worked out again, so what crossing an edge is worth would be wrong.
  bool moves_quantity(const std::string& assumption) const {
    if (payment_.quantity.basis != Basis::unearned_pound) return false;
    const auto& payments = givens_.offer().payments;
    return std::any_of(payments.begin(), payments.end(), [&](const Payment& earlier) {
      if (earlier.id != payment_.quantity.payment) return false;
      return hangs_on(earlier.achievement, assumption) ||
             std::any_of(earlier.pots.begin(), earlier.pots.end(),
                         [&](const Pot& pot) { return hangs_on(pot.achievement, assumption); });
    });
  }

  static bool hangs_on(const std::optional<Achievement>& achievement, const std::string& assumption) {
    if (!achievement) return false;
    return achievement->assumption == assumption ||
           std::any_of(achievement->of.begin(), achievement->of.end(), [&](const Achievement& one) {
             return one.assumption == assumption;
           });
  }

  void add_nearest(Compared compared) {
    std::vector<Decimal>& edges = compared.edges;
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    const auto above = std::upper_bound(edges.begin(), edges.end(), compared.here);
    std::size_t tried = 0;
    for (auto edge = above; edge != edges.end() && tried < kMostTried; ++edge, ++tried) {
      if (is_in_reach(compared, *edge) && add(compared, true, *edge, *edge)) break;
    }
    tried = 0;
    for (auto edge = above; edge != edges.begin() && tried < kMostTried; ++tried) {
      const Decimal there = just_under(compared, *--edge);
      if (there < Decimal{} || is_under_floor(compared, there)) break;
      if (add(compared, false, *edge, there)) break;
    }
  }

  /// A capped quantity never reaches an edge above its cap, nor a percentage one above 100.
  bool is_in_reach(const Compared& compared, Decimal edge) const {
    if (compared.of == Edge::Of::assumption) {
      const Assumption* assumption = givens_.offer().find_assumption(compared.name);
      const bool percent = assumption && assumption->unit == AssumptionUnit::percent;
      return !percent || Percent{edge} <= Percent::whole();
    }
    const auto& cap_left = worked_.quantity->cap_left;
    return !compared.is_quantity || !cap_left || !(*cap_left < Fraction::from(edge));
  }

  /// A quantity never falls under its floor.
  bool is_under_floor(const Compared& compared, Decimal there) const {
    const auto& floor = worked_.quantity->floor;
    return compared.is_quantity && floor && Fraction::from(there) < *floor;
  }

  static Decimal just_under(const Compared& compared, Decimal edge) {
    const std::int64_t step = compared.whole_units ? Decimal::kScale : 1;
    const std::int64_t above_whole = edge.millionths() - 1;
    return Decimal::from_millionths(above_whole / step * step);
  }

  /// False where the line pays the same there.
  bool add(const Compared& compared, bool above, Decimal edge, Decimal there) {
    const auto amount = amount_at(compared, there);
    if (!amount || *amount == worked_.amount) return false;
    edges_.push_back({above, compared.of, compared.name, edge, there, compared.here, *amount});
    return true;
  }

  std::optional<Amount> amount_at(const Compared& compared, Decimal there) const {
    Scenario moved = givens_.scenario();
    Circumstances circumstances = circumstances_;
    const Practice practice = moved.practice;
    switch (compared.of) {
      case Edge::Of::quantity: circumstances.paid_quantity = Fraction::from(there); break;
      case Edge::Of::registered_list:
        moved.practice.weighted = practice.weighted_list();
        moved.practice.ratio.reset();
        moved.practice.registered = Quantity{there};
        break;
      case Edge::Of::weighted_list:
        moved.practice.weighted = Quantity{there};
        moved.practice.ratio.reset();
        break;
      case Edge::Of::volume: moved.volumes.insert_or_assign(compared.name, Quantity{there}); break;
      case Edge::Of::assumption:
        moved.assumptions.insert_or_assign(assumption_name(givens_.offer(), compared.name), there);
        break;
    }
    const WorkedPayment worked =
        work_out(payment_, Givens(givens_.offer(), moved), ledger_, circumstances);
    if (worked.state != WorkedPayment::State::known) return std::nullopt;
    return worked.amount;
  }

  const Payment& payment_;
  const WorkedPayment& worked_;
  const Givens& givens_;
  const Ledger& ledger_;
  const Circumstances& circumstances_;
  std::vector<Compared> compared_;
  std::vector<Edge> edges_;
};

/// The offer's sum there. `moved` has the assumption on the edge's other side.
void work_out_there(const Scenario& moved, const std::vector<WorkedPayment>& worked, const Givens& givens,
                    const Circumstances& circumstances, SharedEdge& shared) {
  const auto& payments = givens.offer().payments;
  const Givens there(givens.offer(), moved);
  Ledger ledger;
  std::vector<Amount> sums[2];
  for (std::size_t i = 0; i < payments.size(); ++i) {
    const WorkedPayment again = work_out(payments[i], there, ledger, circumstances);
    record(payments[i], again, ledger);
    if (worked[i].state != WorkedPayment::State::known) continue;
    sums[0].push_back(worked[i].amount);
    if (again.state == WorkedPayment::State::known) sums[1].push_back(again.amount);
    if (again.amount != worked[i].amount) ++shared.lines;
  }
  const auto now = sum(sums[0]);
  const auto then = sum(sums[1]);
  // Without one of its lines the sum there says nothing.
  if (!now || !then || *now == *then || sums[0].size() != sums[1].size()) shared.lines = 0;
  shared.now = now.value_or(Amount{});
  shared.edge.amount = then.value_or(Amount{});
}

std::int64_t worth(const SharedEdge& shared) {
  const std::int64_t more = shared.edge.amount.pence - shared.now.pence;
  return shared.edge.above ? more : -more;
}

/// Whether `less`, which is no more than `most`, is within a hundredth of it.
bool is_nearly(std::int64_t less, std::int64_t most) {
  const std::int64_t hundredth = most / 100;
  return most < 0 ? most - less <= -hundredth : less >= most - hundredth;
}

/// What is worth most first; of what is worth nearly as much as the first of its like, the nearest.
void rank(std::vector<SharedEdge>& edges) {
  std::stable_sort(edges.begin(), edges.end(), [](const SharedEdge& left, const SharedEdge& right) {
    return worth(left) > worth(right);
  });
  for (auto from = edges.begin(); from != edges.end();) {
    const std::int64_t most = worth(*from);
    const auto to = std::find_if_not(from, edges.end(), [&](const SharedEdge& shared) {
      return is_nearly(worth(shared), most);
    });
    std::stable_sort(from, to, [](const SharedEdge& left, const SharedEdge& right) {
      return left.edge.distance() < right.edge.distance();
    });
    from = to;
  }
}

}  // namespace

Decimal Edge::distance() const {
  const Decimal to = of == Of::assumption ? at : there;
  return (above ? to.minus(here) : here.minus(to)).value_or(Decimal{});
}

std::vector<SharedEdge> shared_edges(const std::vector<Edge>& edges,
                                     const std::vector<WorkedPayment>& worked, const Givens& givens,
                                     const Circumstances& circumstances) {
  std::vector<SharedEdge> nearest;
  if (worked.size() < 2) return nearest;
  for (const Edge& edge : edges) {
    if (edge.of != Edge::Of::assumption) continue;
    const auto same = std::find_if(nearest.begin(), nearest.end(), [&](const SharedEdge& other) {
      return other.edge.above == edge.above && other.edge.name == edge.name;
    });
    if (same == nearest.end()) {
      nearest.push_back({edge, {}, 0});
    } else if (edge.distance() < same->edge.distance()) {
      same->edge = edge;
    }
  }
  for (SharedEdge& shared : nearest) {
    Scenario moved = givens.scenario();
    moved.assumptions.insert_or_assign(assumption_name(givens.offer(), shared.edge.name), shared.edge.there);
    work_out_there(moved, worked, givens, circumstances, shared);
  }
  std::erase_if(nearest, [](const SharedEdge& shared) { return shared.lines < 2; });
  rank(nearest);
  return nearest;
}

std::vector<Edge> edges_of(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
                           const Ledger& ledger, const Circumstances& circumstances) {
  return EdgeFinder(payment, worked, givens, ledger, circumstances).find();
}

}  // namespace offerscope
