#include "slider.hpp"

namespace offerscope::ui {
namespace {

constexpr std::string_view kPrefix = "slider.";
constexpr float kKnob = 11;  // its radius; the track is so much shorter at each end

}  // namespace

std::string slider_id(std::string_view field) { return std::string(kPrefix) + std::string(field); }

std::string_view field_of_slider(std::string_view widget) {
  return widget.starts_with(kPrefix) ? widget.substr(kPrefix.size()) : std::string_view{};
}

double along_slider(const Rect& place, float x) {
  return static_cast<double>((x - place.x - kKnob) / (place.width - 2 * kKnob));
}

void slider(Stage& stage, Pen& pen, const InputField& field) {
  Painter& painter = stage.painter;
  const Rect place{pen.x, pen.y, pen.width, space::target};
  const std::string& value = field.text.empty() ? field.placeholder : field.text;
  const auto touch = stage.interact(slider_id(field.name), field.label + ": " + value, Role::slider, place);
  if (touch.focused && stage.memory.step != 0) {
    stage.edits.entry = {field.name, field.slider->text_after(stage.memory.step)};
    stage.changed = true;
  }
  constexpr float thick = 6;
  const float left = place.x + kKnob;
  const float length = place.width - 2 * kKnob;
  const float top = place.centre_y() - thick / 2;
  const float knob = left + length * static_cast<float>(field.slider->along());
  painter.fill({left, top, length, thick}, colour::bar, thick / 2);
  painter.fill({left, top, knob - left, thick}, colour::blue, thick / 2);
  painter.dot(knob, place.centre_y(), kKnob, touch.hovered ? colour::dark_blue : colour::blue);
  painter.dot(knob, place.centre_y(), kKnob - 3, colour::card);
  pen.skip(place.height);
}

}  // namespace offerscope::ui
