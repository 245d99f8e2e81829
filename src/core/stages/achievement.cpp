#include "achievement.hpp"

namespace offerscope {
namespace {

Fraction step_share(const Achievement& achievement, const Decimal& reached) {
  Fraction share;
  for (const Achievement::Step& step : achievement.steps) {
    if (step.at <= reached) share = Fraction::from(step.pays);
  }
  return share;
}

Fraction linear_share(const Achievement& achievement, const Decimal& reached) {
  if (achievement.nothing_under && reached < *achievement.nothing_under) return {};
  const Fraction lower = Fraction::from(achievement.lower);
  const Fraction share =
      (Fraction::from(reached) - lower) / (Fraction::from(achievement.upper) - lower);
  return least_of(most_of(share, Fraction{}), Fraction::from_integer(1));
}

Fraction share_without_relief(const Achievement& achievement, const Givens& givens) {
  switch (achievement.rule) {
    case Achievement::Rule::step:
      return step_share(achievement, givens.assumption(achievement.assumption));
    case Achievement::Rule::linear:
      return linear_share(achievement, givens.assumption(achievement.assumption));
    case Achievement::Rule::best_of: break;
  }
  Fraction best;
  for (const Achievement& one : achievement.of) best = most_of(best, earned_share(one, givens));
  return best;
}

}  // namespace

Fraction earned_share(const Achievement& achievement, const Givens& givens) {
  const Fraction share = share_without_relief(achievement, givens);
  if (!achievement.relief || !givens.is_yes(achievement.relief->assumption)) return share;
  return most_of(share, Fraction::from(achievement.relief->pays));
}

bool is_relieved(const Achievement& achievement, const Givens& givens) {
  return share_without_relief(achievement, givens) < earned_share(achievement, givens);
}

}  // namespace offerscope
