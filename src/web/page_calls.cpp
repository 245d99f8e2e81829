// The calls that the page's JavaScript makes (web/session.js).
//
// A text comes in as a pointer and a length in bytes: it may hold any byte, and is UTF-8 where the
// page made it. What goes out is JSON text, which stays valid until the next call.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/card.hpp"
#include "core/json_writer.hpp"
#include "core/views.hpp"
#include "web/page_session.hpp"

namespace offerscope {
namespace {

const char* reply(std::string json_text) {
  static std::string kept;
  kept = std::move(json_text);
  return kept.c_str();
}

const char* reply(const Json& json) { return reply(json.text()); }

Json json_of(const Faults& faults) {
  Json list = Json::array();
  for (const Fault& fault : faults) {
    list.push_back(Json{{"code", fault.code},
                        {"line", fault.line},
                        {"column", fault.column},
                        {"pointer", fault.pointer},
                        {"message", fault.message}});
  }
  return list;
}

/// The offer that was added last, as it now stands in the list.
Json added_offer() {
  const std::string& id = page_session().catalogue().last_added();
  for (const Choice& choice : page_session().comparison().choices) {
    if (choice.id == id) return {{"title", choice.title}, {"chosen", choice.chosen}};
  }
  return nullptr;
}

}  // namespace
}  // namespace offerscope

using namespace offerscope;

extern "C" {

/// Takes "2026-02-06"; any other text changes nothing.
EMSCRIPTEN_KEEPALIVE void page_set_today(const char* text, std::size_t size) {
  if (const std::optional<Date> today = Date::parse({text, size})) {
    page_session().set_today(*today);
  }
}

/// A list of faults, empty where all is well.
EMSCRIPTEN_KEEPALIVE const char* page_load_services(const char* text, std::size_t size) {
  return reply(json_of(page_session().load_services({text, size})));
}

/// A list of faults, empty where all is well.
EMSCRIPTEN_KEEPALIVE const char* page_load_suggestions(const char* text, std::size_t size) {
  return reply(json_of(page_session().load_suggestions({text, size})));
}

/// A list of faults, empty where all is well.
EMSCRIPTEN_KEEPALIVE const char* page_load_index(const char* text, std::size_t size) {
  return reply(json_of(page_session().load_index({text, size})));
}

/// {"faults": […], "added": {"title", "chosen"} or null}
EMSCRIPTEN_KEEPALIVE const char* page_add_offer(const char* name, std::size_t name_size,
                                                const char* text, std::size_t size, int own) {
  const Faults faults = page_session().add_offer({name, name_size}, {text, size}, own != 0);
  Json answer;
  answer["faults"] = json_of(faults);
  answer["added"] = faults.empty() && own != 0 ? added_offer() : Json(nullptr);
  return reply(answer);
}

EMSCRIPTEN_KEEPALIVE const char* page_comparison() {
  return reply(to_json(page_session().comparison()));
}

EMSCRIPTEN_KEEPALIVE void page_enter(const char* name, std::size_t name_size, const char* text,
/// What a picture or an e-mail says of the comparison (src/core/card.hpp).
EMSCRIPTEN_KEEPALIVE const char* page_card() {
  return reply(to_json(card_of(page_session().comparison(), page_session().today())));
}

                                     std::size_t size) {
  page_session().enter({name, name_size}, {text, size});
}

/// A sentence where it cannot be done, else "".
EMSCRIPTEN_KEEPALIVE const char* page_choose(const char* id, std::size_t size, int chosen) {
  return reply(Json(page_session().choose({id, size}, chosen != 0)));
}

/// A view's name, such as "compare"; any other text changes nothing.
EMSCRIPTEN_KEEPALIVE void page_show(const char* name, std::size_t size) {
  if (const std::optional<View> view = view_named({name, size})) page_session().show(*view);
}

EMSCRIPTEN_KEEPALIVE void page_start_again() { page_session().start_again(); }

/// {"fragment", "omissions": [sentences]}
EMSCRIPTEN_KEEPALIVE const char* page_link() {
  return reply(Json{{"fragment", page_session().link()},
                    {"omissions", page_session().link_omissions()}});
}

/// A list of sentences on what could not be read.
EMSCRIPTEN_KEEPALIVE const char* page_open_link(const char* fragment, std::size_t size) {
  return reply(Json(page_session().open_link({fragment, size})));
}

EMSCRIPTEN_KEEPALIVE double page_revision() {
  return static_cast<double>(page_session().revision());
}

}  // extern "C"
