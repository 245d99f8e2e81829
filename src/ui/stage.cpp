#include "stage.hpp"

#include <algorithm>

namespace offerscope::ui {

const Widget* Record::find(std::string_view id) const {
  const auto found = std::find_if(widgets.begin(), widgets.end(),
                                  [&](const Widget& widget) { return widget.id == id; });
  return found == widgets.end() ? nullptr : &*found;
}

std::size_t part_at(float along, std::size_t parts) {
  const float part = std::clamp(along, 0.0f, 0.999f) * static_cast<float>(parts);
  return static_cast<std::size_t>(part);
}

Stage::Touch Stage::interact(const std::string& id, std::string_view label, Role role,
                             const Rect& place, std::size_t parts) {
  Touch touch;
  if (painter.measuring()) return touch;
  record.widgets.push_back({id, std::string(label), role, place, parts, place});
  touch.focused = memory.show_focus && memory.focused == id;
  const ImVec2 least = painter.device_min(place);
  const ImVec2 most = painter.device_max(place);
  if (painter.visible(place) && most.x > least.x && most.y > least.y) {
    ImGui::SetCursorScreenPos(least);
    touch.pressed = ImGui::InvisibleButton(id.c_str(), {most.x - least.x, most.y - least.y});
    touch.hovered = ImGui::IsItemHovered();
    const float along = (ImGui::GetIO().MousePos.x - least.x) / (most.x - least.x);
    if (touch.hovered) touch.part = part_at(along, parts);
  }
  if (memory.activated == id) {
    memory.activated.clear();
    touch.pressed = true;
  }
  if (touch.pressed) {
    memory.focused = id;
    changed = true;
  }
  pointing = pointing || touch.hovered;
  return touch;
}

void Stage::cover(const Rect& place) {
  if (painter.measuring()) return;
  const ImVec2 least = painter.device_min(place);
  const ImVec2 most = painter.device_max(place);
  ImGui::SetCursorScreenPos(least);
  ImGui::InvisibleButton("cover", {most.x - least.x, most.y - least.y});
}

void Stage::record_figure(std::string_view offer, std::string_view figure, std::string_view text,
                          const Rect& place) {
  if (painter.measuring()) return;
  record.figures.push_back(
      {std::string(offer), std::string(figure), std::string(text), place});
}

bool Stage::is_explained(std::string_view offer, std::string_view figure) const {
  return memory.explained && memory.explained->offer == offer && memory.explained->figure == figure;
}

void Stage::explain(std::string_view offer, std::string_view figure) {
  if (is_explained(offer, figure)) {
    memory.explained.reset();
  } else {
    memory.explained = Explained{std::string(offer), std::string(figure)};
    memory.just_explained = true;
  }
}

void Stage::widen_ring(const Rect& place) {
  if (!painter.measuring()) record.widgets.back().ring = place;
}

void Stage::draw_focus() {
  if (!memory.show_focus) return;
  const Widget* const widget = record.find(memory.focused);
  if (widget == nullptr) return;
  painter.frame(widget->ring.inset(-5), colour::focus, 4, space::radius + 3);
  painter.frame(widget->ring.inset(-2), colour::text, 2, space::radius + 1);
}

}  // namespace offerscope::ui
