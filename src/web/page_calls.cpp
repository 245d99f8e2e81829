// The calls that the page's JavaScript makes (web/session/session.js).
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
#include "core/link.hpp"
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

/// What a picture or an e-mail says of the comparison (src/core/card.hpp).
EMSCRIPTEN_KEEPALIVE const char* page_card() {
  return reply(to_json(card_of(page_session().comparison(), page_session().today())));
}

EMSCRIPTEN_KEEPALIVE void page_enter(const char* name, std::size_t name_size, const char* text,
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

/// A list of sentences on what could not be read. The screen stays as it is.
EMSCRIPTEN_KEEPALIVE const char* page_set_opening(const char* fragment, std::size_t size) {
  return reply(Json(page_session().set_opening({fragment, size})));
}

/// Takes the version of the app, and the day on which the newest offer was written ("2026-11-21", or "").
EMSCRIPTEN_KEEPALIVE void page_set_edition(const char* version, std::size_t version_size, const char* date,
                                           std::size_t date_size) {
  page_session().set_edition({version, version_size}, Date::parse({date, date_size}));
}

/// {"fragment", "ownOffers": the files that the link is to carry, a line each, "omissions": [sentences]}
EMSCRIPTEN_KEEPALIVE const char* page_link(int figures, int own_offers) {
  const Session::LinkContents contents{.figures = figures != 0, .own_offers = own_offers != 0};
  return reply(Json{{"fragment", page_session().link(contents)},
                    {"ownOffers", contents.own_offers ? page_session().own_offers() : ""},
                    {"omissions", page_session().link_omissions(contents)}});
}

/// What a link says before it is opened:
/// {"readable", "problems": [sentences], "figures": false where it has none, "packedOffers"}
EMSCRIPTEN_KEEPALIVE const char* page_read_link(const char* fragment, std::size_t size) {
  const OpenedLink link = decode_link({fragment, size});
  return reply(Json{{"readable", link.scenario.has_value()},
                    {"problems", link.problems},
                    {"figures", link.making.figures},
                    {"packedOffers", link.packed_offers}});
}

/// Opens a link; `own_offers` are what its part `own` holds, where it was unpacked.
/// {"opened", "problems": [sentences on what could not be read], "note": a sentence or ""}
EMSCRIPTEN_KEEPALIVE const char* page_open_link(const char* fragment, std::size_t size, const char* own_offers,
                                                std::size_t own_size, int unpacked) {
  Session& session = page_session();
  const unsigned long before = session.revision();
  std::optional<std::string_view> lines;
  if (unpacked != 0) lines.emplace(own_offers, own_size);
  const std::vector<std::string> problems = session.open_link({fragment, size}, lines);
  return reply(Json{{"opened", session.revision() != before},
                    {"problems", problems},
                    {"note", session.link_note({fragment, size})}});
}

/// All that the user chose and entered, for another instance of this module that has the same offers:
/// {"fragment", "faulty": [{"name", "text"}]}
EMSCRIPTEN_KEEPALIVE const char* page_state() {
  Json faulty = Json::array();
  for (const auto& [name, text] : page_session().faulty_texts()) faulty.push_back(Json{{"name", name}, {"text", text}});
  return reply(Json{{"fragment", page_session().whole_link()}, {"faulty", faulty}});
}

EMSCRIPTEN_KEEPALIVE double page_revision() {
  return static_cast<double>(page_session().revision());
}

}  // extern "C"
