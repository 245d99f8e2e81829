#include "measures.hpp"

namespace offerscope {

using Part = MeasurePlace::Part;

void for_each_measure(const Offer& offer, const Payment& payment, const SeeMeasure& see) {
  const QuantityRule& quantity = payment.quantity;
  for (std::size_t i = 0; i < quantity.factors.size(); ++i) {
    see(quantity.factors[i].measure, {Part::factor, &payment, i});
  }
  if (quantity.floor) see(*quantity.floor, {Part::floor, &payment});
  if (const Cap* cap = offer.find_cap(quantity.cap)) {
    see(cap->most, {Part::cap, &payment, static_cast<std::size_t>(cap - offer.caps.data())});
  }
  if (payment.rate.bands && payment.rate.bands->by) {
    see(*payment.rate.bands->by, {Part::bands, &payment});
  }
  for (std::size_t i = 0; i < payment.limits.size(); ++i) {
    see(payment.limits[i].pounds, {Part::limit, &payment, i});
  }
}

void for_each_measure(const Offer& offer, const SeeMeasure& see) {
  for (std::size_t i = 0; i < offer.caps.size(); ++i) {
    see(offer.caps[i].most, {Part::cap, nullptr, i});
  }
  for (const Payment& payment : offer.payments) {
    for_each_measure(offer, payment, [&](const Measure& measure, const MeasurePlace& place) {
      if (place.part != Part::cap) see(measure, place);
    });
  }
}

}  // namespace offerscope
