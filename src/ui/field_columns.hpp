// Fields beside each other, as many in a row as there is room for.
#pragma once

#include <vector>

#include "fields.hpp"

namespace offerscope::ui {

using Fields = std::vector<const InputField*>;

Fields all_of(const std::vector<InputField>& fields);

/// In reading order, each at least `narrowest` wide; a choice takes a row of its own.
void field_columns(Stage& stage, Pen& pen, const Fields& fields, float narrowest);

/// Whether the field that a figure waits for, and somebody clicked, is one of them.
bool wants_one_of(const Stage& stage, const std::vector<InputField>& fields);

}  // namespace offerscope::ui
