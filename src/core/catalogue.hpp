// The offers and services that are loaded: the bundled ones and the user's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fault.hpp"
#include "offer_inputs.hpp"
#include "uplift/index_table.hpp"
#include "volume_checks.hpp"

namespace offerscope {

struct CatalogueEntry {
  Offer offer;
  bool own = false;  // added by the user
  std::string file_name;
  std::vector<OfferInput> inputs;  // what the offer asks for, made once
  std::string own_text;            // of an own one: its file on one line, as a link carries it
};

class Catalogue {
 public:
  /// Reads the shared list of services. Faults: nothing is changed.
  Faults load_services(std::string_view text);

  /// Reads the published rates from which volumes are suggested. Faults: nothing is changed.
  Faults load_suggestions(std::string_view text);

  /// Reads an index table; one of the same id is replaced. Faults: nothing is changed.
  Faults load_index(std::string_view text);

  /// Reads an offer file without adding it: its own faults, and volumes that other offers count
  /// differently.
  Faults check_offer(std::string_view text, Offer& offer) const;

  /// Reads an offer file and adds it. An own file takes the place of an own offer of the same id; an
  /// id of a bundled offer is refused. Any fault: nothing is changed, all faults are returned.
  Faults add_offer(std::string_view file_name, std::string_view text, bool own);

  const std::vector<Service>& services() const { return services_; }
  const std::vector<CatalogueEntry>& offers() const { return offers_; }
  /// The id of the offer that was added last, or "".
  const std::string& last_added() const { return last_added_; }
  const CatalogueEntry* find(std::string_view offer_id) const;
  const Service* find_service(std::string_view service_id) const;
  const std::vector<IndexTable>& indices() const { return indices_; }
  const IndexTable* find_index(std::string_view index_id) const;
  const Suggestions& suggestions() const { return suggestions_; }
  /// The published rate of a volume; null where none is.
  const Suggestion* find_suggestion(std::string_view volume) const;

 private:
  std::vector<Service> services_;
  std::vector<CatalogueEntry> offers_;
  std::vector<CountedVolume> volumes_;  // those of all offers
  std::vector<IndexTable> indices_;
  Suggestions suggestions_;
  std::string last_added_;
};

}  // namespace offerscope
