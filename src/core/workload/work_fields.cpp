#include "work_fields.hpp"

namespace offerscope {

std::optional<Setting> find_work_setting(const Catalogue&, std::string_view) { return std::nullopt; }

}  // namespace offerscope
