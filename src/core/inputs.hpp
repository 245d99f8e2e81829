// The fields that a practice fills in for the chosen offers.
#pragma once

#include <vector>

#include "comparison.hpp"

namespace offerscope {

/// Lists first, then the volumes and assumptions that `offers` pay by, each once.
std::vector<InputField> input_fields(const Catalogue& catalogue,
                                     const std::vector<const CatalogueEntry*>& offers,
                                     const Scenario& scenario);

/// The parameters of the cost model: what costs follow, then numbers. None where no table is loaded.
std::vector<InputField> cost_inputs(const Catalogue& catalogue, const Scenario& scenario);

/// A field's kind and what it takes.
struct InputForm {
  InputKind kind = InputKind::volume;
  InputUnit unit = InputUnit::count;
};

/// What a field of this name holds, if any of the catalogue's offers (or the practice) has it.
std::optional<InputForm> form_of_input(const Catalogue& catalogue, std::string_view name);

/// Calls `visit` with each field of the comparison, those of lists and volumes first.
template <class Compared, class Visit>
void for_each_field(Compared& comparison, Visit visit) {
  const auto visit_all = [&](auto& fields) {
    for (auto& field : fields) visit(field);
  };
  visit_all(comparison.inputs);
  visit_all(comparison.cost_inputs);
  visit_all(comparison.workload.fields);
  for (auto& service : comparison.workload.services) visit_all(service.fields);
  visit_all(comparison.baseline.fields);
  for (auto& offer : comparison.offers) visit_all(offer.decision.fields);
}

}  // namespace offerscope
