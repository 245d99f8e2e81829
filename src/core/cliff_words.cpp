#include "figures.hpp"
#include "payment_phrases.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// What one step of the compared number is called: "item", "registered patient".
std::string step_words(const Edge& edge, const QuantityRule* quantity, bool plural) {
  switch (edge.of) {
    case Edge::Of::quantity: return basis_unit(quantity->basis, plural);
    case Edge::Of::registered_list: return basis_unit(Basis::registered_patient, plural);
    case Edge::Of::weighted_list: return basis_unit(Basis::weighted_patient, plural);
    case Edge::Of::volume: return edge.name == quantity->volume ? basis_unit(quantity->basis, plural) : "";
    case Edge::Of::assumption: break;
  }
  return "";
}

/// "60%", "£5,000", "9 months", "6": an assumption's value with its unit.
std::string value_text(Decimal value, AssumptionUnit unit) {
  switch (unit) {
    case AssumptionUnit::percent: return number_text(value) + '%';
    case AssumptionUnit::pounds: return money_text(Rate{value});
    case AssumptionUnit::months: return number_text(value) + (value == Decimal::one() ? " month" : " months");
    case AssumptionUnit::number:
    case AssumptionUnit::yes_no: break;
  }
  return number_text(value);
}

/// "15 more points", "£500 more", "2 more months", "3 more".
std::string way_of_assumption(Decimal distance, AssumptionUnit unit, std::string_view more) {
  const std::string number = number_text(distance);
  const bool one = distance == Decimal::one();
  const std::string after = ' ' + std::string(more);
  switch (unit) {
    case AssumptionUnit::percent: return number + after + (one ? " point" : " points");
    case AssumptionUnit::pounds: return money_text(Rate{distance}) + after;
    case AssumptionUnit::months: return number + after + (one ? " month" : " months");
    case AssumptionUnit::number:
    case AssumptionUnit::yes_no: break;
  }
  return number + after;
}

/// "15 fewer points for “Target reached” (under 30%)", "£500.00 more for “Spent” (from £2,000.00 on)"; at the
/// edge itself "Just under 30% for “Target reached”".
std::string way_text(const Edge& edge, const Assumption& assumption) {
  const std::string at = value_text(edge.at, assumption.unit);
  const std::string name = " for " + quoted(assumption.label);
  const Decimal distance = edge.distance();
  if (!edge.above && distance == Decimal{}) return "Just under " + at + name;
  const bool counted = assumption.unit == AssumptionUnit::percent || assumption.unit == AssumptionUnit::months;
  const std::string_view more = edge.above ? "more" : counted ? "fewer" : "less";
  return way_of_assumption(distance, assumption.unit, more) + name +
         (edge.above ? " (from " + at + " on)" : " (under " + at + ')');
}

/// "1 more item (from 20 on)", "2 fewer items (to 19)"; of an assumption, see there.
std::string way_text(const Edge& edge, const Offer& offer, const QuantityRule* quantity) {
  const Assumption* assumption =
      edge.of == Edge::Of::assumption ? offer.find_assumption(edge.name) : nullptr;
  if (assumption != nullptr) return way_text(edge, *assumption);
  const Decimal distance = edge.distance();
  const std::string units = step_words(edge, quantity, distance != Decimal::one());
  return number_text(distance) + (edge.above ? " more" : " fewer") + (units.empty() ? "" : ' ' + units) +
         (edge.above ? " (from " + number_text(edge.at) + " on)" : " (to " + number_text(edge.there) + ')');
}

/// Whose edge it is, the same for every line that it moves.
std::string owner_of(const Edge& edge) {
  switch (edge.of) {
    case Edge::Of::quantity: break;
    case Edge::Of::registered_list: return "registered list";
    case Edge::Of::weighted_list: return "weighted list";
    case Edge::Of::volume: return "volume " + edge.name;
    case Edge::Of::assumption: return "assumption " + edge.name;
  }
  return "";
}

/// `over` says of how many lines the amounts are.
Cliff cliff_of(const Edge& edge, Amount now, const std::string& way, const std::string& over) {
  Cliff cliff;
  cliff.side = edge.above ? Cliff::Side::above : Cliff::Side::below;
  cliff.of = owner_of(edge);
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
