// The fields that a practice fills in, each with what is to be said about it.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// The field with its label, hint, problem and warning. A click or the focus opens the browser's
/// own input element over it; see Memory::open_field.
void input_field(Stage& stage, Pen& pen, const InputField& field);

/// The same with the label beside the field, for long lists: with its unit, a switch where the
/// answer is yes or no, and the number that a published rate suggests. `under` are the names of the
/// offers that it stands under, which its hint need not repeat.
void compact_input_field(Stage& stage, Pen& pen, const InputField& field,
                         const std::vector<std::string>& under);

/// The label, and a row to pick for each option.
void choice_field(Stage& stage, Pen& pen, const InputField& field);

/// A box to type into, for the input `name`. `label` is for those who do not see it.
void text_box(Stage& stage, const Rect& place, const std::string& name, std::string_view label,
              std::string_view text, std::string_view placeholder, bool faulty, Align align);

/// The widget of one of the two answers.
std::string switch_id(std::string_view name, bool yes);

}  // namespace offerscope::ui
