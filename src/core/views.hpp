// The names of views and kinds of input, in links and JSON.
#pragma once

#include <optional>
#include <string_view>

#include "comparison.hpp"

namespace offerscope {

std::string_view name_of(View view);    // "compare"
std::string_view words_of(View view);   // "Compare"
std::optional<View> view_named(std::string_view name);

std::string_view name_of(InputKind kind);  // "volume"
std::string_view name_of(InputUnit unit);  // "percent"

}  // namespace offerscope
