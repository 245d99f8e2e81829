#include "figures.hpp"
#include "payment_phrases.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// What one step of the compared number is called: "item", "registered patient", "point".
std::string step_words(const Edge& edge, const QuantityRule* quantity, bool plural) {
  switch (edge.of) {
    case Edge::Of::quantity: return basis_unit(quantity->basis, plural);
    case Edge::Of::registered_list: return basis_unit(Basis::registered_patient, plural);
    case Edge::Of::weighted_list: return basis_unit(Basis::weighted_patient, plural);
    case Edge::Of::volume: return edge.name == quantity->volume ? basis_unit(quantity->basis, plural) : "";
    case Edge::Of::assumption: break;
  }
  return plural ? "points" : "point";
}

/// "1 more item (from 20 on)", "2 fewer items (to 19)", "15 fewer points for “Target reached” (under
/// 30%)"; at the edge itself "Just under 30% for “Target reached”".
std::string way_text(const Edge& edge, const Offer& offer, const QuantityRule* quantity) {
  const Assumption* assumption =
      edge.of == Edge::Of::assumption ? offer.find_assumption(edge.name) : nullptr;
  const bool percent = assumption && assumption->unit == AssumptionUnit::percent;
  const std::string at = number_text(edge.at) + (percent ? "%" : "");
  const std::string name = assumption ? " for " + quoted(assumption->label) : "";
  const Decimal distance = edge.distance();
  const bool under = edge.of == Edge::Of::assumption && !edge.above;
  if (under && distance == Decimal{}) return "Just under " + at + name;
  const std::string units = step_words(edge, quantity, distance != Decimal::one());
  return number_text(distance) + (edge.above ? " more" : " fewer") + (units.empty() ? "" : ' ' + units) +
         name + (edge.above ? " (from " + at + " on)" : under ? " (under " + at + ')'
                                                              : " (to " + number_text(edge.there) + ')');
}

/// `over` says of how many lines the amounts are.
Cliff cliff_of(const Edge& edge, Amount now, const std::string& way, const std::string& over) {
  Cliff cliff;
  cliff.side = edge.above ? Cliff::Side::above : Cliff::Side::below;
  cliff.edge = edge.at;
  cliff.distance = edge.distance();
  const std::int64_t change = edge.amount.pence - now.pence;
  cliff.worth = known(Amount{edge.above ? change : -change});
  cliff.short_text = way + " would pay " + money_text(Amount{change < 0 ? -change : change}) +
                     (change < 0 ? " less" : " more") + over;
  cliff.text = cliff.short_text + ": " + money_text(edge.amount) + " instead of " + money_text(now);
  return cliff;
}

}  // namespace

Cliff cliff_of(const Edge& edge, const PaymentStory& story) {
  return cliff_of(edge, story.worked.amount, way_text(edge, story.givens.offer(), &story.payment.quantity), "");
}

Cliff cliff_of(const SharedEdge& shared, const Offer& offer) {
  return cliff_of(shared.edge, shared.now, way_text(shared.edge, offer, nullptr),
                  " over " + counted(shared.lines, "line", "lines"));
}

}  // namespace offerscope
