// The rules that hold between the parts of an offer file: unique ids, references that lead
// somewhere, services and payments that agree.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "fault.hpp"
#include "json_document.hpp"
#include "offer.hpp"
#include "uplift/index_table.hpp"
#include "volume_checks.hpp"

namespace offerscope {

/// What an offer must agree with outside its own file.
struct OfferContext {
  std::span<const Service> services;
  std::span<const CountedVolume> volumes;
  std::vector<std::string_view> taken_ids;
  std::span<const IndexTable> indices = {};  // none: the indices of terms are not checked
};

/// Adds a fault for each rule that is broken. `root` is the tree that `offer` was read from, for the
/// places.
void check_offer(const Offer& offer, const JsonValue& root, const OfferContext& context,
                 Faults& faults);

}  // namespace offerscope
