#include "decision_fields.hpp"

namespace offerscope {

std::optional<Setting> find_decision_setting(const Catalogue&, std::string_view) { return std::nullopt; }

}  // namespace offerscope
