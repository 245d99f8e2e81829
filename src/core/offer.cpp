#include "offer.hpp"

#include <algorithm>

namespace offerscope {
namespace {

template <class Item>
const Item* find(const std::vector<Item>& items, std::string_view id) {
  for (const Item& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

}  // namespace

FinancialYear Offer::price_year() const {
  FinancialYear year = financial_year();
  for (const Payment& payment : payments) year = std::max(year, payment.rate.price_year.value_or(year));
  return year;
}

const Document* Offer::find_document(std::string_view document_id) const {
  return find(documents, document_id);
}

const Assumption* Offer::find_assumption(std::string_view assumption_id) const {
  return find(assumptions, assumption_id);
}

const Cap* Offer::find_cap(std::string_view cap_id) const { return find(caps, cap_id); }

}  // namespace offerscope
