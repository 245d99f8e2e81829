#include "offer.hpp"

namespace offerscope {

const Document* Offer::find_document(const std::string& document_id) const {
  for (const Document& document : documents) {
    if (document.id == document_id) return &document;
  }
  return nullptr;
}

}  // namespace offerscope
