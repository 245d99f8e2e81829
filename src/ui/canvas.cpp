#include "canvas.hpp"

#include <algorithm>
#include <cfloat>

#include "core/inputs.hpp"
#include "fields.hpp"
#include "screen.hpp"
#include "slider.hpp"

namespace offerscope::ui {

Canvas::Canvas(Fonts fonts) : fonts_(fonts) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  // A click arrives whole: down and up are two frames drawn one after the other.
  io.ConfigInputTrickleEventQueue = false;
  io.ConfigDebugHighlightIdConflicts = false;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
}

void Canvas::frame(Session& session, const Viewport& viewport) {
  viewport_ = viewport;
  ImGuiIO& io = ImGui::GetIO();
  // In device pixels: whatever ImGui puts on a whole pixel then stays on one at every ratio.
  io.DisplaySize = {static_cast<float>(viewport.device_width),
                    static_cast<float>(viewport.device_height)};
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("offerscope", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
  {
    Painter painter(*ImGui::GetWindowDrawList(), fonts_, viewport.ratio,
                    {0, viewport.scroll, viewport.width, viewport.height});
    Stage stage(painter, session.comparison(), memory_);
    stage.with_fans = viewport.with_fans;
    content_height_ = draw_screen(stage, viewport.width);
    stage.draw_focus();
    pointing_ = stage.pointing;
    unsettled_ = stage.changed;
    record_ = std::move(stage.record);
    if (stage.reveal) {
      reveal_ = Reveal{with_its_figure(*stage.reveal, stage.pinned_height), true};
    }
    wishes_.share |= stage.wishes.share;
    wishes_.pick_file |= stage.wishes.pick_file;
    if (stage.wishes.start_again) {
      wishes_.start_again = true;
      memory_.explained.reset();
      memory_.notice.clear();
    }
    if (!stage.wishes.open_address.empty()) wishes_.open_address = stage.wishes.open_address;
    if (!stage.wishes.copy_text.empty()) wishes_.copy_text = stage.wishes.copy_text;
    go_to_wanted_field(session);
    carry_out(session, stage.edits);
  }
  ImGui::End();
  ImGui::Render();
  memory_.activated.clear();
  memory_.step = 0;
}

void Canvas::carry_out(Session& session, const Edits& edits) {
  if (edits.view || edits.choice) memory_.notice.clear();
  if (edits.view) {
    session.show(*edits.view);
    memory_.explained.reset();
    memory_.adding = false;
  }
  if (edits.entry) session.enter(edits.entry->first, edits.entry->second);
  if (edits.choice) {
    memory_.notice = session.choose(edits.choice->first, edits.choice->second);
    memory_.notice_choice = edits.choice->first;
  }
}

/// Goes to the field that a figure waits for, once it is drawn: the next frame opens what hides it, in the
/// view where it stands.
void Canvas::go_to_wanted_field(Session& session) {
  if (memory_.wanted_field.empty()) return;
  const std::string& name = memory_.wanted_field;
  const Comparison& comparison = session.comparison();
  const InputField* wanted = nullptr;
  for_each_field(comparison, [&](const InputField& input) {
    if (input.name == name) wanted = &input;
  });
  const Widget* field = record_.find("field." + name);
  if (field == nullptr) field = record_.find(switch_id(name, true));
  if (field == nullptr && wanted != nullptr && !wanted->options.empty()) {
    field = record_.find("option." + name + "." + wanted->options.front().name);
  }
  if (field != nullptr) {
    const bool by_key = memory_.show_focus;
    focus(*field);
    memory_.show_focus = by_key;
    memory_.wanted_field.clear();
  } else if (wanted != nullptr && wanted->kind != InputKind::cost) {  // no figure waits for those
    const auto show = [&](View view) {
      if (comparison.view != view) session.show(view);
    };
    if (wanted->kind == InputKind::work) {
      show(View::workload);
    } else if (wanted->kind == InputKind::decision) {
      show(View::decision);
    } else {
      memory_.hide_entries = false;
    }
    memory_.adding = false;
    unsettled_ = true;
  } else {
    memory_.wanted_field.clear();
  }
}

/// The explanation together with the figure that was clicked and the line above that.
Rect Canvas::with_its_figure(const Rect& explanation, float pinned_height) const {
  if (!memory_.explained) return explanation;
  const Widget* const figure =
      record_.find("figure." + memory_.explained->offer + "." + memory_.explained->figure);
  if (figure == nullptr) return explanation;
  constexpr float above = 24;
  const float top = std::min(explanation.y, figure->place.y) - above - pinned_height;
  return {explanation.x, top, explanation.width, explanation.y + explanation.height - top};
}

bool Canvas::point(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x * viewport_.ratio, y * viewport_.ratio);
  std::string over;
  for (const Widget& widget : record_.widgets) {
    if (!widget.place.contains(x, y + viewport_.scroll)) continue;
    over = widget.id;
    const std::size_t part = part_at((x - widget.place.x) / widget.place.width, widget.parts);
    if (part > 0) over += static_cast<char>(part);
  }
  if (over == hovered_) return false;
  hovered_ = over;
  return true;
}

bool Canvas::point_away() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  const bool changes = !hovered_.empty();
  hovered_.clear();
  return changes;
}

void Canvas::click(Session& session, float x, float y) {
  memory_.show_focus = false;
  point(x, y);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame(session, viewport_);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frame(session, viewport_);
  unsettled_ = true;
}

const Widget* Canvas::slider_at(float x, float y) const {
  const Widget* found = nullptr;
  for (const Widget& widget : record_.widgets) {
    const Rect& place = widget.place;
    const float down = y + viewport_.scroll;
    const bool inside = place.x <= x && x < place.right() && place.y <= down && down < place.bottom();
    if (widget.role == Role::slider && inside) found = &widget;
  }
  return found;
}

bool Canvas::is_on_slider(float x, float y) const { return slider_at(x, y) != nullptr; }

bool Canvas::press(Session& session, float x, float y) {
  const Widget* const slider = slider_at(x, y);
  if (slider == nullptr) return false;
  memory_.open_field.clear();
  memory_.show_focus = false;
  memory_.focused = memory_.dragged = slider->id;
  drag(session, x);
  return true;
}

void Canvas::drag(Session& session, float x) {
  const Widget* const slider = record_.find(memory_.dragged);
  if (slider == nullptr) return;
  const std::string_view name = field_of_slider(slider->id);
  std::string text;
  for_each_field(session.comparison(), [&](const InputField& field) {
    if (field.name != name || !field.slider) return;
    const std::string wanted = field.slider->text_at(along_slider(slider->place, x));
    if (wanted != field.slider->value.to_string()) text = wanted;
  });
  if (!text.empty()) session.enter(name, text);
}

void Canvas::focus(const Widget& widget) {
  memory_.focused = widget.id;
  memory_.show_focus = true;
  reveal_ = Reveal{widget.place, false};
  constexpr std::string_view field = "field.";
  if (widget.role == Role::field) {
    memory_.open_field = widget.id.substr(field.size());
  } else {
    memory_.open_field.clear();
  }
}

void Canvas::enter_focus(bool from_behind) {
  if (record_.widgets.empty()) return;
  focus(from_behind ? record_.widgets.back() : record_.widgets.front());
}

void Canvas::leave_focus() {
  memory_.show_focus = false;
  memory_.open_field.clear();
}

bool Canvas::key(Key key) {
  const auto& widgets = record_.widgets;
  std::size_t at = 0;
  while (at < widgets.size() && widgets[at].id != memory_.focused) ++at;
  const bool known = at < widgets.size();
  switch (key) {
    case Key::tab:
    case Key::tab_back: {
      const bool back = key == Key::tab_back;
      if (!known) {
        if (widgets.empty()) return false;
        focus(back ? widgets.back() : widgets.front());
        return true;
      }
      if (back ? at == 0 : at + 1 == widgets.size()) {
        leave_focus();
        memory_.focused.clear();
        return false;
      }
      focus(widgets[back ? at - 1 : at + 1]);
      return true;
    }
    case Key::enter:
      if (!known) return false;
      memory_.activated = memory_.focused;
      memory_.show_focus = true;
      return true;
    case Key::left:
    case Key::right: {
      if (known && (widgets[at].role == Role::chart || widgets[at].role == Role::slider)) {
        memory_.step = key == Key::left ? -1 : 1;
        memory_.show_focus = true;
        return true;
      }
      if (!known || widgets[at].role != Role::tab) return false;
      const bool back = key == Key::left;
      if (back && at == 0) return false;
      const std::size_t next = back ? at - 1 : at + 1;
      if (next >= widgets.size() || widgets[next].role != Role::tab) return false;
      focus(widgets[next]);
      memory_.activated = memory_.focused;
      return true;
    }
    case Key::escape:
      if (!memory_.explained) return false;
      memory_.focused = "figure." + memory_.explained->offer + "." + memory_.explained->figure;
      memory_.explained.reset();
      if (const Widget* figure = record_.find(memory_.focused)) reveal_ = Reveal{figure->place, false};
      return true;
  }
  return false;
}

Wishes Canvas::take_wishes() {
  Wishes taken;
  std::swap(taken, wishes_);
  return taken;
}

std::optional<Canvas::Reveal> Canvas::take_reveal() {
  std::optional<Reveal> taken;
  std::swap(taken, reveal_);
  return taken;
}

const Widget* Canvas::focused() const {
  return memory_.show_focus ? record_.find(memory_.focused) : nullptr;
}

const Widget* Canvas::open_field() const {
  return memory_.open_field.empty() ? nullptr : record_.find("field." + memory_.open_field);
}

}  // namespace offerscope::ui
