#include "payment_phrases.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// What one step of the compared number is called: "item", "registered patient", "point".
std::string step_words(const Edge& edge, const PaymentStory& story, bool plural) {
  switch (edge.of) {
    case Edge::Of::quantity: return basis_unit(story.payment.quantity.basis, plural);
    case Edge::Of::registered_list: return basis_unit(Basis::registered_patient, plural);
    case Edge::Of::weighted_list: return basis_unit(Basis::weighted_patient, plural);
    case Edge::Of::volume: {
      const QuantityRule& quantity = story.payment.quantity;
      return edge.name == quantity.volume ? basis_unit(quantity.basis, plural) : "";
    }
    case Edge::Of::assumption: break;
  }
  return plural ? "points" : "point";
}

}  // namespace

std::string cliff_text(const Edge& edge, const PaymentStory& story) {
  const Decimal distance =
      (edge.above ? edge.there.minus(edge.here) : edge.here.minus(edge.there)).value_or(Decimal{});
  const Assumption* assumption =
      edge.of == Edge::Of::assumption ? story.givens.offer().find_assumption(edge.name) : nullptr;
  const bool percent = assumption && assumption->unit == AssumptionUnit::percent;
  const std::string sign = percent ? "%" : "";
  const std::string units = step_words(edge, story, distance != Decimal::one());
  const std::string name = assumption ? " for " + quoted(assumption->label) : "";
  const std::int64_t change = edge.amount.pence - story.worked.amount.pence;
  const std::string worth = money_text(Amount{change < 0 ? -change : change}) +
                            (change < 0 ? " less" : " more") + ": " + money_text(edge.amount) +
                            " instead of " + money_text(story.worked.amount);
  const std::string at = number_text(edge.at) + sign;
  if (edge.of == Edge::Of::assumption && !edge.above) {
    return "Just under " + at + name + " would pay " + worth;
  }
  return number_text(distance) + (edge.above ? " more" : " fewer") +
         (units.empty() ? "" : ' ' + units) + name + " (" + (edge.above ? "from " : "to ") +
         (edge.above ? at : number_text(edge.there)) + (edge.above ? " on" : "") +
         ") would pay " + worth;
}

}  // namespace offerscope
