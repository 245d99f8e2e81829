#include "table.hpp"

namespace offerscope {

Table table_of(const Comparison& comparison, View view) {
  switch (view) {
    case View::compare: return compare_table(comparison);
    case View::income: return income_table(comparison);
    case View::services: return services_table(comparison);
    case View::uplift: return uplift_table(comparison);
    case View::workload: return workload_table(comparison);
    case View::terms: return terms_table(comparison);
    case View::decision: return decision_table(comparison);
    case View::sources: break;
  }
  return sources_table(comparison);
}

}  // namespace offerscope
