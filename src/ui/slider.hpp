// A number set by dragging, or by the arrow keys.
#pragma once

#include "widgets.hpp"

namespace offerscope::ui {

/// Under a field that has a slider. Dragging is the canvas's: see Canvas::press.
void slider(Stage& stage, Pen& pen, const InputField& field);

/// The widget of a field's slider.
std::string slider_id(std::string_view field);
/// The field whose slider the widget is, or "".
std::string_view field_of_slider(std::string_view widget);
/// Where between its ends (0 and 1) the slider that fills `place` is held at `x`.
double along_slider(const Rect& place, float x);

}  // namespace offerscope::ui
