#include "cliffs.hpp"

#include <algorithm>

namespace offerscope {
namespace {

/// One number that is compared with edges, and how the line is worked out for another value of it.
struct Compared {
  Edge::Of of = Edge::Of::quantity;
  std::string name;
  Decimal here;
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

  /// Edges of one assumption, from whichever achievements look at it.
  void compare_achievement(const Achievement& achievement) {
    for (const Achievement& one : achievement.of) compare_achievement(one);
    if (achievement.rule == Achievement::Rule::best_of) return;
    std::vector<Decimal> edges;
    for (const Achievement::Step& step : achievement.steps) edges.push_back(step.at);
    if (achievement.nothing_under) edges.push_back(*achievement.nothing_under);
    if (edges.empty()) return;
    auto same = std::find_if(compared_.begin(), compared_.end(), [&](const Compared& compared) {
      return compared.of == Edge::Of::assumption && compared.name == achievement.assumption;
    });
    if (same == compared_.end()) {
      compared_.push_back({Edge::Of::assumption, achievement.assumption,
                           givens_.assumption(achievement.assumption), false, {}});
      same = std::prev(compared_.end());
    }
    same->edges.insert(same->edges.end(), edges.begin(), edges.end());
  }

  void add_nearest(Compared compared) {
    std::sort(compared.edges.begin(), compared.edges.end());
    for (const Decimal edge : compared.edges) {
      if (compared.here < edge && is_in_reach(compared, edge) && add(compared, true, edge, edge)) break;
    }
    std::reverse(compared.edges.begin(), compared.edges.end());
    for (const Decimal edge : compared.edges) {
      if (edge <= Decimal{}) break;
      if (edge <= compared.here && add(compared, false, edge, just_under(compared, edge))) break;
    }
  }

  /// A capped quantity never reaches an edge above its cap.
  bool is_in_reach(const Compared& compared, Decimal edge) const {
    const auto& cap_left = worked_.quantity->cap_left;
    return compared.of != Edge::Of::quantity || !cap_left || !(*cap_left < Fraction::from(edge));
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

}  // namespace

std::vector<Edge> edges_of(const Payment& payment, const WorkedPayment& worked, const Givens& givens,
                           const Ledger& ledger, const Circumstances& circumstances) {
  return EdgeFinder(payment, worked, givens, ledger, circumstances).find();
}

}  // namespace offerscope
