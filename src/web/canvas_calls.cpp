// The calls that web/canvas/canvas.js makes. Events come in, and each frame answers with what the browser
// is to do: JSON text, valid until the next call. The canvas never calls out by itself, so there is
// no loop and no timer: without an event nothing runs.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>

#include "core/inputs.hpp"
#include "core/json_writer.hpp"
#include "imgui.h"
#include "ui/canvas.hpp"
#include "ui/view_choose.hpp"
#include "web/canvas_renderer.hpp"
#include "web/font_metrics.hpp"
#include "web/page_session.hpp"

namespace offerscope {
namespace {

struct State {
  CanvasRenderer renderer;
  std::optional<ui::Canvas> canvas;
  ui::Viewport viewport;
  double frames = 0;
  // Milliseconds of the last frame: laying out and drawing into lists; handing these to WebGL.
  double draw_time = 0;
  double device_time = 0;
};

State& state() {
  static State kept;
  return kept;
}

const char* reply(const Json& json) {
  static std::string kept;
  kept = json.text();
  return kept.c_str();
}

/// Takes over `bytes`, which came from malloc.
ImFont* add_font(unsigned char* bytes, std::size_t size) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = true;
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(size), 16, &config);
}

/// `x`, `y`, `width` and `height`.
void put_place(Json& json, const ui::Rect& place) {
  json["x"] = place.x;
  json["y"] = place.y;
  json["width"] = place.width;
  json["height"] = place.height;
}

Json reveal_json(const ui::Canvas::Reveal& reveal) {
  Json json;
  put_place(json, reveal.place);
  json["smoothly"] = reveal.smoothly;
  return json;
}

const char* name_of(ui::Role role) {
  switch (role) {
    case ui::Role::button: return "button";
    case ui::Role::link: return "link";
    case ui::Role::tab: return "tab";
    case ui::Role::checkbox: return "checkbox";
    case ui::Role::field: return "field";
    case ui::Role::chart: return "chart";
    case ui::Role::slider: return "slider";
  }
  return "";
}

Json open_field_json(const ui::Canvas& canvas) {
  const ui::Widget* const widget = canvas.open_field();
  if (widget == nullptr) return nullptr;
  if (widget->id == std::string("field.") + ui::kSeekField) {
    Json json;
    put_place(json, widget->place);
    json["name"] = ui::kSeekField;
    json["label"] = ui::kSeekLabel;
    json["text"] = canvas.sought();
    json["placeholder"] = ui::kSeekPlaceholder;
    json["faulty"] = false;
    json["seeks"] = true;
    return json;
  }
  Json json = nullptr;
  for_each_field(page_session().comparison(), [&](const InputField& field) {
    if (!json.is_null() || widget->id != "field." + field.name) return;
    json = Json();
    put_place(json, widget->place);
    json["name"] = field.name;
    json["label"] = field.label;
    json["text"] = field.text;
    json["placeholder"] = field.placeholder;
    json["faulty"] = !field.problem.empty();
    json["seeks"] = false;
  });
  return json;
}

}  // namespace
}  // namespace offerscope

using namespace offerscope;

extern "C" {

/// Starts on the canvas that `selector` names, with two font files in memory from malloc, which are
/// the canvas's from now on. Gives 0 where it runs, 1 without WebGL2, 2 for fonts of no use.
EMSCRIPTEN_KEEPALIVE int canvas_start(const char* selector, unsigned char* regular,
                                      std::size_t regular_size, unsigned char* semibold,
                                      std::size_t semibold_size) {
  const auto metrics = font_metrics(regular, regular_size);
  if (!metrics || !font_metrics(semibold, semibold_size)) return 2;
  ImGui::CreateContext();
  if (!state().renderer.start(selector)) {
    ImGui::DestroyContext();
    std::free(regular);
    std::free(semibold);
    return 1;
  }
  ui::Fonts fonts;
  fonts.regular = add_font(regular, regular_size);
  fonts.semibold = add_font(semibold, semibold_size);
  if (fonts.regular == nullptr || fonts.semibold == nullptr) return 2;
  fonts.box_per_em = metrics->box;
  fonts.ascent_per_em = metrics->ascent;
  state().canvas.emplace(fonts);
  return 0;
}

/// Draws a frame. Sizes in CSS pixels and in device pixels; `scroll` is how far the content is
/// scrolled up, in CSS pixels.
EMSCRIPTEN_KEEPALIVE const char* canvas_frame(double width, double height, double ratio,
                                              double scroll, int device_width,
                                              int device_height) {
  State& now = state();
  if (!now.canvas) return reply(nullptr);
  now.viewport = {.width = static_cast<float>(width),
                  .height = static_cast<float>(height),
                  .ratio = static_cast<float>(ratio),
                  .scroll = static_cast<float>(scroll),
                  .device_width = device_width,
                  .device_height = device_height,
                  .with_fans = now.renderer.draws_fans()};
  ui::Canvas& canvas = *now.canvas;
  const double began = emscripten_get_now();
  canvas.frame(page_session(), now.viewport);
  const double drawn = emscripten_get_now();
  now.renderer.draw(device_width, device_height);
  now.draw_time = drawn - began;
  now.device_time = emscripten_get_now() - drawn;
  now.frames += 1;

  const ui::Wishes wishes = canvas.take_wishes();
  Json answer;
  answer["height"] = canvas.content_height();
  answer["pointing"] = canvas.pointing();
  answer["field"] = open_field_json(canvas);
  const auto reveal = canvas.take_reveal();
  answer["reveal"] = reveal ? reveal_json(*reveal) : Json(nullptr);
  // A field speaks for itself: it is a real element of the page.
  const ui::Widget* const focused = canvas.focused();
  const bool to_say = focused != nullptr && focused->role != ui::Role::field;
  answer["focused"] = to_say ? focused->label + ", " + name_of(focused->role) : "";
  answer["share"] = wishes.share;
  answer["pickFile"] = wishes.pick_file;
  answer["startAgain"] = wishes.start_again;
  answer["address"] = wishes.open_address;
  answer["copyText"] = wishes.copy_text;
  answer["revision"] = static_cast<double>(page_session().revision());
  answer["again"] = canvas.unsettled();
  return reply(answer);
}

/// The pointer moved, in CSS pixels of the canvas. Gives 1 where another frame would look different.
EMSCRIPTEN_KEEPALIVE int canvas_point(double x, double y) {
  if (!state().canvas) return 0;
  return state().canvas->point(static_cast<float>(x), static_cast<float>(y));
}

EMSCRIPTEN_KEEPALIVE int canvas_point_away() {
  return state().canvas ? state().canvas->point_away() : 0;
}

EMSCRIPTEN_KEEPALIVE void canvas_click(double x, double y) {
  if (!state().canvas) return;
  state().canvas->click(page_session(), static_cast<float>(x), static_cast<float>(y));
}

/// Whether a slider is there, which a finger drags instead of the page.
EMSCRIPTEN_KEEPALIVE int canvas_is_on_slider(double x, double y) {
  return state().canvas ? state().canvas->is_on_slider(static_cast<float>(x), static_cast<float>(y)) : 0;
}

/// The pointer went down. Gives 1 where it holds a slider until canvas_release.
EMSCRIPTEN_KEEPALIVE int canvas_press(double x, double y) {
  if (!state().canvas) return 0;
  return state().canvas->press(page_session(), static_cast<float>(x), static_cast<float>(y));
}

EMSCRIPTEN_KEEPALIVE void canvas_drag(double x) {
  if (state().canvas) state().canvas->drag(page_session(), static_cast<float>(x));
}

EMSCRIPTEN_KEEPALIVE void canvas_release() {
  if (state().canvas) state().canvas->release();
}

/// `key` is a ui::Key. Gives 1 where the canvas used it.
EMSCRIPTEN_KEEPALIVE int canvas_key(int key) {
  return state().canvas ? state().canvas->key(static_cast<ui::Key>(key)) : 0;
}

EMSCRIPTEN_KEEPALIVE void canvas_enter_focus(int from_behind) {
  if (state().canvas) state().canvas->enter_focus(from_behind != 0);
}

EMSCRIPTEN_KEEPALIVE void canvas_leave_focus() {
  if (state().canvas) state().canvas->leave_focus();
}

/// The person looks for the words `text` among the offers.
EMSCRIPTEN_KEEPALIVE void canvas_seek(const char* text) {
  if (state().canvas) state().canvas->seek(text);
}

EMSCRIPTEN_KEEPALIVE void canvas_close_field() {
  if (state().canvas) state().canvas->close_field();
}

/// The lost context came back. Gives 1 where it can be drawn on again.
EMSCRIPTEN_KEEPALIVE int canvas_restored() { return state().renderer.restore(); }

EMSCRIPTEN_KEEPALIVE double canvas_frame_count() { return state().frames; }

/// What the last frame showed, for tests: places in CSS pixels from the top left of the content.
EMSCRIPTEN_KEEPALIVE const char* canvas_report() {
  State& now = state();
  if (!now.canvas) return reply(nullptr);
  Json figures = Json::array();
  for (const ui::ShownFigure& shown : now.canvas->record().figures) {
    Json json = {{"offer", shown.offer}, {"figure", shown.figure}, {"text", shown.text}};
    put_place(json, shown.place);
    figures.push_back(json);
  }
  Json widgets = Json::array();
  for (const ui::Widget& widget : now.canvas->record().widgets) {
    Json json = {{"id", widget.id}, {"label", widget.label}, {"role", name_of(widget.role)}};
    put_place(json, widget.place);
    widgets.push_back(json);
  }
  return reply(Json{{"frames", now.frames},
                {"drawTime", now.draw_time},
                {"deviceTime", now.device_time},
                {"height", now.canvas->content_height()},
                {"drawsFans", now.renderer.draws_fans()},
                {"figures", figures},
                {"widgets", widgets}});
}

}  // extern "C"
